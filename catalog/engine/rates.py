"""Money in one currency: compared only where somebody has set a rate (rates.yaml); no rate is ever assumed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.engine.case import Case

DOLLAR = "USD"
"""What rates are given in."""


def rate(catalog: Catalog, source: str, target: str) -> Decimal | None:
    """What one unit of a currency (ISO code) is in another; None where no rate is set."""
    if source == target:
        return Decimal(1)
    one, other = _dollars(catalog, source), _dollars(catalog, target)
    return one / other if one is not None and other is not None else None


def converted(catalog: Catalog, amount: Decimal, source: str, target: str) -> Decimal | None:
    """An amount in another currency, unrounded; None where no rate is set."""
    found = rate(catalog, source, target)
    return amount * found if found is not None else None


def budget_in(case: Case, currency: str) -> Decimal | None:
    """The money somebody named, in a fee's currency; None where none was named or no rate is set."""
    money = case.wishes.budget
    return None if money is None else converted(case.catalog, money.amount, money.currency, currency)


def _dollars(catalog: Catalog, currency: str) -> Decimal | None:
    if currency == DOLLAR:
        return Decimal(1)
    entry = catalog.rates.get(currency.casefold())
    return entry.usd if entry else None
