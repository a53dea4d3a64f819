"""Whether a way stays within the money and the time somebody named; a fee that is not known is never taken for one that fits."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from catalog.engine.currencies import surely_over
from catalog.engine.rates import converted, rate
from catalog.engine.wishes import WEEKS_A_MONTH
from handlers import wording

if TYPE_CHECKING:
    from catalog.engine.route_steps import Route
    from handlers.pathing.trip import Trip

Fits = Literal["yes", "perhaps", "no"]
_MONTHS_A_YEAR = 12


def within(trip: Trip, route: Route) -> str:
    """How a way stands to the limits named, as it begins a sentence: "Not within 1,000 USD"; empty where none was named."""
    limits = trip.ask.query.limits
    told: list[tuple[Fits, str]] = []
    if limits.budget is not None:
        told.append((_money(trip, route), wording.money(limits.budget.amount, limits.budget.currency)))
    if (months := _months(trip)) is not None:
        by = limits.by
        told.append(
            (
                _time(trip, route, months),
                wording.plural(round(months, 1), "month") if by is None else f"the time until {wording.day(by)}",
            )
        )
    lead = {"yes": "Within", "perhaps": "Perhaps within", "no": "Not within"}
    worst: Fits = next((fits for fits in ("no", "perhaps") if any(fits == f for f, _ in told)), "yes")
    named = [limit for fits, limit in told if fits == worst]
    return f"{lead[worst]} {wording.listing(named)}" if named else ""


def _money(trip: Trip, route: Route) -> Fits:
    """Fees in another currency count where a rate is set, and where they are over the limit at any likely one."""
    budget = trip.ask.query.limits.budget
    if budget is None:
        return "yes"
    sure = Decimal(0)
    spent: Decimal | None = sure
    for currency, least, most in route.total.money:
        if surely_over(least, currency, budget.amount, budget.currency):
            return "no"
        low = converted(trip.ask.catalog, least, currency, budget.currency)
        high = None if most is None else converted(trip.ask.catalog, most, currency, budget.currency)
        sure += low or 0
        spent = None if spent is None or high is None else spent + high
    if sure > budget.amount:
        return "no"
    return "yes" if not route.total.unpriced and spent is not None and spent <= budget.amount else "perhaps"


def _foreign(trip: Trip, route: Route) -> list[str]:
    """Currencies of the way for which no rate to the limit's own is set."""
    budget = trip.ask.query.limits.budget
    theirs = [currency for currency, _, _ in route.total.money]
    return [c for c in theirs if budget is not None and rate(trip.ask.catalog, c, budget.currency) is None]


def _months(trip: Trip) -> float | None:
    """Months named, or until the day named."""
    limits = trip.ask.query.limits
    if limits.months is not None:
        return limits.months
    if limits.by is not None:
        return max(0.0, (limits.by.last - trip.target.today).days / 365.25 * _MONTHS_A_YEAR)
    return None


def _time(trip: Trip, route: Route, months: float) -> Fits:
    """Years of work, and the study where hours a week were named; both at their longest."""
    low, high = route.total.years
    each = trip.ask.query.limits.hours_per_week
    least, most = route.total.hours
    if low * _MONTHS_A_YEAR > months or (each and least / each / WEEKS_A_MONTH > months):
        return "no"
    waits = high is not None and high * _MONTHS_A_YEAR <= months
    studies = each is not None and most is not None and most / each / WEEKS_A_MONTH <= months
    return "yes" if waits and studies else "perhaps"


def uncompared(trip: Trip, route: Route) -> str:
    """That a limit in one currency says nothing of fees in another; empty where it does not apply."""
    budget = trip.ask.query.limits.budget
    others = _foreign(trip, route)
    if budget is None or not others:
        return ""
    said = "at any likely one they are over it" if _money(trip, route) == "no" else "they are not compared"
    return f"Your limit is in {budget.currency}, fees here are in {wording.listing(others)}: no exchange rate is set; {said}."
