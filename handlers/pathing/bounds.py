"""Whether a way stays within the money and the time somebody named; a fee that is not known is never taken for one that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from handlers import wording

if TYPE_CHECKING:
    from catalog.engine.route_steps import Route
    from handlers.pathing.trip import Trip

Fits = Literal["yes", "perhaps", "no"]
_MONTHS_A_YEAR = 12
_WEEKS_A_MONTH = 52 / 12


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
    """In the currency named only: no exchange rate is set here."""
    budget = trip.ask.query.limits.budget
    if budget is None:
        return "yes"
    sums = {currency: (least, most) for currency, least, most in route.total.money}
    least, most = sums.pop(budget.currency, (None, None))
    if least is not None and least > budget.amount:
        return "no"
    known = most is not None and most <= budget.amount
    return "yes" if not route.total.unpriced and not sums and (known or least is None) else "perhaps"


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
    if low * _MONTHS_A_YEAR > months or (each and least / each / _WEEKS_A_MONTH > months):
        return "no"
    waits = high is not None and high * _MONTHS_A_YEAR <= months
    studies = each is not None and most is not None and most / each / _WEEKS_A_MONTH <= months
    return "yes" if waits and studies else "perhaps"


def uncompared(trip: Trip, route: Route) -> str:
    """That a limit in one currency says nothing of fees in another; empty where it does not apply."""
    budget = trip.ask.query.limits.budget
    others = [currency for currency, _, _ in route.total.money if budget is not None and currency != budget.currency]
    if budget is None or not others:
        return ""
    theirs = wording.listing(others)
    return f"Your limit is in {budget.currency}, fees here are in {theirs}: no exchange rate is set, so they are not compared."
