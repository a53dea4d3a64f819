"""Rules for what is to be had by a date: "AAISM by March, realistic for a CISSP holder?", "what can I finish before new year?"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from catalog.values import PartialDate
from handlers.person import Held, Person
from handlers.query import Intent
from handlers.slots import DOABLE
from handlers.understanding.rules.plan_rules import limits_said

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_DOABLE = r"\b(?:doable|feasible|realistic|manageable|enough time|achievable|too tight|tight|make it|fit)\b"


def by_then(case: Case) -> Query | None:
    """Whether one credential can be had by a date: "AAISM by March, realistic for a CISSP holder?"."""
    if not case.found.targets or not case.says(_DOABLE) or case.has("vs", "retirement"):
        return None
    goal, *others = dict.fromkeys(case.found.targets)
    limits = limits_said(case)
    opens = all(relation(case.catalog, goal, other).part in ("must", "one_of") for other in others)
    if limits.by is None or not opens:
        return None
    asker = case.said.person.with_said(Person(holds=tuple(Held(credential=other) for other in others)))
    return case.query(Intent.PLAN, goal, limits=limits, asker=asker, reason=DOABLE)


_FINISHED = r"\b(?:what|which|whats|anything|something)\b.*\b(?:can|could|do i|should|would|be|to|is)\b.*\b(?:finish\w*|complet\w+|done|manag\w+|achiev\w+|passed?|knock\w* out|wrap up|in the bag)\b"
_ONE_MORE = (
    r"\b(?:can|could|may|might|want to|would like to|like to|id like to|need to|hope to|hoping to|have to) (?:i |we |still |realistically |maybe |possibly |even )*"
    r"(?:finish|complete|get|manage|achieve|pass|do|squeeze in|fit in|earn|bag|collect|wrap up|knock out) (?:in )?(?:at least |just |even |another |one more )?"
    r"(?:anything|something|one|an? (?:\w+ )?(?:cert\w*|exam|credential|badge))(?! (?:like|about|from|with|called|from)\b)"
)
"""Anything at all that is to be had in a time."""


_ONLY_ONE = r"\b(?:one|1|a single|just one|one more|another) (?:more )?(?:\w+ ){0,2}?(?:cert\w*|exam|credential|badge)\b"


def finished_by(case: Case) -> Query | None:
    """What can be had in a time, where nothing is named: a plan within it."""
    if case.found.targets or not (case.says(_FINISHED) or case.says(_ONE_MORE)) or case.has("retirement", "vs", "renewal"):
        return None
    limits = limits_said(case)
    if case.says(r"\bthis year\b"):  # what is finished in it is finished before it ends
        limits = limits.having(months=None, by=PartialDate.of(date(case.today.year, 12, 31)))
    if limits.by is None and limits.months is None:
        return None
    if limits.exams is None and case.says(_ONLY_ONE):
        limits = limits.having(exams=1)
    return case.query(Intent.PLAN, roles=case.ids("role"), topics=case.ids("topic"), limits=limits)
