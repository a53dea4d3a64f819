"""What the hours alone keep out of a plan: with more of them a week, or if the low end of its estimate is enough, it would fit."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.plan_terms import MOST_HOURS_A_WEEK
from catalog.engine.recommend import recommend
from handlers import wording

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.plan import Plan
    from catalog.engine.plan_items import Out

MOST_HOURS = 20
"""Hours a week beside a job beyond which nobody is asked."""


def if_hours(case: Case, plan: Plan) -> str:
    """That nothing but the hours keeps out what would add most: at the assumed pace, or at the high end of its estimate."""
    out = _first_out(case, plan)
    if out is None or not _over_time(plan, out):
        return ""
    name, assumed = wording.label(case.catalog, out.credential), "hours" in plan.terms.assumed
    pace = MOST_HOURS_A_WEEK if assumed else plan.terms.hours_per_week
    needed = _a_week(case, plan, out, pace)
    if assumed:
        at_most = f" That assumes at most {wording.number(pace)} hours a week; with {needed}, {name} would fit by its study time"
        return f"{at_most}: say how many you have." if needed and needed > pace else ""
    if not at_the_low_end(case, plan, out):
        return ""
    surely = f"; at {needed} hours a week it fits either way" if needed else ""
    return f" {name} would add more and fits your {hours(plan)} hours unless it takes the high end of its estimate{surely}."


def at_the_low_end(case: Case, plan: Plan, out: Out) -> bool:
    """Over the time only where it takes more than the low end of its estimate."""
    effort = merit.effort(case.catalog, out.credential)
    if effort is None or plan.terms.minutes is None or not _over_time(plan, out):
        return False
    return effort.low * 60 <= plan.terms.minutes < effort.high * 60


def hours(plan: Plan) -> str:
    """The whole hours that the limits leave for study, as a number in words."""
    return wording.number((plan.terms.minutes or 0) // 60)


def _first_out(case: Case, plan: Plan) -> Out | None:
    """What was left out and would add most; of one exam that is advised, what the advice names before it."""
    if not plan.advised:
        return plan.out[0] if plan.out else None
    before = [pick.credential for pick in recommend(case).picks]
    before = before[: before.index(plan.credentials[0])] if plan.credentials[0] in before else []
    return next((out for credential in before for out in plan.out if out.credential == credential), None)


def _over_time(plan: Plan, out: Out) -> bool:
    return bool(plan.terms.minutes) and out.why == "over" and out.filter != "budget"


def _a_week(case: Case, plan: Plan, out: Out, pace: float) -> int | None:
    """Hours a week at which its high end fits, where `pace` gives what the limits hold; None where nobody is asked for as many."""
    effort = merit.effort(case.catalog, out.credential)
    if effort is None or not plan.terms.minutes:
        return None
    needed = math.ceil(effort.high * 60 * pace / plan.terms.minutes)
    return needed if needed <= MOST_HOURS else None
