"""The limits of a plan as numbers, with what is reckoned with where nothing was said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from catalog.engine.currencies import at_least
from catalog.engine.rates import DOLLAR, rate
from catalog.engine.wishes import WEEKS_A_MONTH

if TYPE_CHECKING:
    from catalog.engine.case import Case

HOURS_A_WEEK = 5.0
"""The pace of a plan where nobody says how much they study, if it needs no more."""
MOST_HOURS_A_WEEK = 10.0
"""What a plan with a time limit may take beside a job where nobody says how much they study: what it takes is said then, and
nothing is left out for a pace that nobody named."""
EXAMS = 3
"""The most exams of a person's plan where nobody says how many."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The limits of a plan for one person, with what was assumed where nothing was said."""

    currency: str
    budget: int | None
    """In hundredths of the currency; None: none, or none that fees can be compared with."""
    incomparable: bool
    """A budget was given in a currency for which no rate is set, nor anything to take it at."""
    minutes: int | None
    hours_per_week: float
    months: float | None
    exams: int
    assumed: tuple[str, ...] = ()
    """What was not said: hours, exams."""
    at_least: bool = False
    """No rate is set for the money's own currency: the budget is what it is worth at any likely rate."""


def terms(case: Case) -> Terms:
    """Limits as numbers; time is only a limit where months or a deadline were said."""
    wishes = case.wishes
    assumed = []
    months = wishes.months
    if months is None and wishes.by is not None:
        months = max(0.0, (wishes.by.last - case.today).days * 12 / 365.25)
    pace = wishes.hours_per_week
    if pace is None or pace <= 0:
        pace = HOURS_A_WEEK if months is None else MOST_HOURS_A_WEEK
        assumed.append("hours")
    exams = wishes.exams
    if exams is None:
        exams = EXAMS
        assumed.append("exams")
    money = wishes.budget
    comparable = money is not None and rate(case.catalog, DOLLAR, money.currency) is not None
    amount = money.amount if money is not None and comparable else None
    if money is not None and not comparable:
        amount = at_least(money.amount, money.currency, DOLLAR)
    return Terms(
        currency=money.currency if money is not None and comparable else DOLLAR,
        budget=None if amount is None else int(amount * 100),
        incomparable=money is not None and amount is None,
        at_least=money is not None and not comparable and amount is not None,
        minutes=None if months is None else int(60 * months * WEEKS_A_MONTH * pace),
        hours_per_week=pace,
        months=months,
        exams=exams,
        assumed=tuple(assumed),
    )


def paced(limits: Terms, minutes: int, *, hurried: bool = False) -> Terms:
    """The limits with the pace that a plan of so many minutes takes, in whole hours, where none was said.

    `hurried`: something in it closes soon, so it stands at the pace at which that was tested.
    """
    if "hours" not in limits.assumed or not limits.months or hurried:
        return limits
    needed = ceil(minutes / 60 / limits.months / WEEKS_A_MONTH - 1e-9)
    return replace(limits, hours_per_week=min(max(HOURS_A_WEEK, needed), MOST_HOURS_A_WEEK))
