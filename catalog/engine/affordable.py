"""Whether the money somebody named is enough for a first attempt, counted as plans count it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from catalog.engine.plan_price import cost_of
from catalog.engine.rates import budget_in

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.fees import Total
    from catalog.engine.plan_price import Cost


class Enough(StrEnum):
    """How a first attempt stands to the money."""

    WITHIN = "within"
    """Whatever any source says it costs."""
    MAY = "may exceed"
    """At the lowest it is within, at the highest it is not."""
    OVER = "over"
    UNTOLD = "untold"
    """Not all of it is known, and what is known is within."""


def enough(case: Case, credential: str) -> Enough | None:
    """For this person, without a membership; None where no money was named, or none that the fee can be held against."""
    cost = cost_of(case, credential)
    limit = budget_in(case, cost.currency)
    if limit is None:
        return None
    if cost.low is None or cost.high is None:
        return Enough.UNTOLD
    if cost.low > limit:
        alone = first_attempt(case.catalog, credential, case.today).total(member=False)
        return Enough.MAY if taught_in(cost) and alone.low is not None and alone.low <= limit else Enough.OVER
    if cost.high > limit:
        return Enough.MAY
    return Enough.WITHIN if cost.complete else Enough.UNTOLD


def taught_in(cost: Cost) -> bool:
    """Whether it counts a course: who has the years that the gate takes in its place pays for none."""
    return any(part.fee.for_ == "training" for part in cost.parts)


def as_member(case: Case, credential: str) -> Total | None:
    """What a member pays, dues not counted, where at its lowest that is within the money."""
    total = first_attempt(case.catalog, credential, case.today).whole(member=True)
    limit = budget_in(case, total.currency)
    return total if limit is not None and total.low is not None and total.complete and total.low <= limit else None
