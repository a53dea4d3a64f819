"""For whom a plan is, within which limits, and its sums of money and time in words."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers import wording
from handlers.advising import names
from handlers.advising.in_hand import in_hand

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from catalog.engine.case import Case
    from catalog.engine.plan import Plan, Step
    from catalog.engine.plan_terms import Terms

WISHES = {
    "fee": "we found no fee",
    "application": "its application fee is not known",
    "course": "it asks for a course or years of work, and we found no price of the course",
    "subscription": "it asks for a subscription whose price we did not find",
    "effort": "we found no study hours",
    "currency": "its fee is in another currency and no exchange rate is set",
    "gate": "it asks for more than you hold",
    "gate_untold": "whether you meet what it asks for is not known",
}
"""Why something that suits was left out."""


def whom(case: Case, limits: Terms) -> str:
    """For whom, with what in hand, within which limits."""
    if case.roles and case.concluded and case.holds:
        lead = f"With {in_hand(case)} (taken for {names.roles(case.catalog, case.roles)})"
        lead += f" with an eye on {names.topics(case.catalog, case.topics, most=2)}" if case.topics else ""
        return f"{lead}{within(case, limits)}{apart(case, limits)}"
    if case.roles:
        lead = f"As {names.roles(case.catalog, case.roles)}"
        lead += f" with an eye on {names.topics(case.catalog, case.topics, most=2)}" if case.topics else ""
    elif case.topics:
        lead = f"For {names.topics(case.catalog, case.topics, most=3)}"
    else:
        held = f"With {in_hand(case)}" if case.holds else ""
        said = f"{held}{within(case, limits)}{apart(case, limits)}".removeprefix(",").strip()
        return wording.capital(said)
    held = f" with {in_hand(case)}" if case.holds else ""
    return f"{lead}{held}{within(case, limits)}{apart(case, limits)}"


def apart(case: Case, limits: Terms) -> str:
    """That the money named is not compared."""
    money = case.wishes.budget
    if money is None or not limits.incomparable:
        return ""
    return f", fees not held against {wording.money(money.amount, money.currency)}"


def within(case: Case, limits: Terms, *, a_head: bool = False) -> str:
    """The limits that were said, as they follow a name: " within 1,500 USD and 6 months at 5 hours a week"."""
    money = case.wishes.budget
    parts = (
        [f"{wording.money(money.amount, money.currency)}{' a head' if a_head else ''}{_at_any_rate(limits)}"]
        if money is not None and not limits.incomparable
        else []
    )
    if case.wishes.by is not None and case.wishes.months is None:
        parts.append(f"the time until {wording.day(case.wishes.by)}")
    elif limits.months is not None:
        parts.append(wording.plural(round(limits.months, 1), "month"))
    if "exams" not in limits.assumed:
        parts.append(wording.plural(limits.exams, "exam"))
    return f" within {wording.listing(parts)}" if parts else ""


def _at_any_rate(limits: Terms) -> str:
    """How money in a currency without a rate limits a plan."""
    return " at any likely exchange rate" if limits.at_least else ""


def totals(plan: Plan) -> str:
    """The money of a first attempt, each currency by itself: "649 to 810 USD"; "at least" where something is not known."""
    return total(plan.per_currency, complete=plan.complete)


def total(sums: Iterable[tuple[str, Decimal, Decimal]], *, complete: bool) -> str:
    """Sums by currency in words; empty where no part is known."""
    said = wording.listing(wording.money(low, currency, high) for currency, low, high in sums)
    return f"at least {said}" if said and not complete else said


def hours(case: Case, steps: Iterable[Step]) -> tuple[float, float, bool]:
    """Hours of study, low to high, and whether every step has an estimate."""
    found = [merit.effort(case.catalog, step.credential) for step in steps]
    known = [effort for effort in found if effort is not None]
    return sum(e.low for e in known), sum(e.high for e in known), len(known) == len(found)


def hour_range(low: float, high: float) -> str:
    """Hours in words: 40 to 80 hours."""
    return f"{wording.number(low)} to {wording.number(high)} hours" if low != high else wording.plural(high, "hour")


def span(step: Step) -> str:
    """When a step is worked on, in months from the start: "month 2", "months 2 to 4"."""
    if step.minutes is None:
        return "time not known"
    first, last = floor(step.start + 1e-9) + 1, max(ceil(step.end - 1e-9), floor(step.start + 1e-9) + 1)
    return f"month {first}" if first == last else f"months {first} to {last}"


def length(months: float) -> str:
    """How long it takes, rounded up to whole months."""
    whole = max(1, ceil(months - 1e-9))
    return f"about {wording.plural(whole, 'month')}"


def pace(limits: Terms) -> str:
    """The hours a week that a plan with a time limit takes, where nobody said how many there are."""
    if "hours" not in limits.assumed or limits.minutes is None:
        return ""
    return f" at {wording.number(limits.hours_per_week)} hours a week"


def order(labels: list[str]) -> str:
    """Steps in a row: first A, then B, then C."""
    return labels[0] if len(labels) == 1 else f"first {', then '.join(labels)}"


def led(lead: str, rest: str, mark: str = ",") -> str:
    """For whom, then what; a capital where nothing is said of whom."""
    return f"{lead}{mark} {rest}" if lead else f"{rest[0].upper()}{rest[1:]}"
