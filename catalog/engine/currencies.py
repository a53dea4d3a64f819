"""What can be told of a fee in one currency and a limit in another without an exchange rate: only what holds at any likely rate."""

from __future__ import annotations

from decimal import Decimal

_IN_USD = {
    "USD": (Decimal(1), Decimal(1)), "EUR": (Decimal("0.9"), Decimal("1.6")), "GBP": (Decimal("1.03"), Decimal("2.1")),
    "CHF": (Decimal("0.8"), Decimal("1.7")), "CAD": (Decimal("0.6"), Decimal("1.1")), "AUD": (Decimal("0.5"), Decimal("1.1")),
    "SGD": (Decimal("0.5"), Decimal(1)), "JPY": (Decimal("0.005"), Decimal("0.014")), "INR": (Decimal("0.009"), Decimal("0.03")),
    "BRL": (Decimal("0.12"), Decimal("0.65")),
}  # fmt: skip
"""Low and high of a unit in US dollars: wide bounds over twenty years, no rate. Nothing is converted with them, but a limit may
be taken at its least."""


def surely_over(amount: Decimal, currency: str, limit: Decimal, limit_currency: str) -> bool:
    """Whether a fee is above a limit whatever the rate; False where that is not sure, or a currency has no bounds."""
    if currency not in _IN_USD or limit_currency not in _IN_USD:
        return False
    return amount * _IN_USD[currency][0] > limit * _IN_USD[limit_currency][1]


def surely_within(amount: Decimal, currency: str, limit: Decimal, limit_currency: str) -> bool:
    """Whether a fee is within a limit whatever the rate; False where that is not sure, or a currency has no bounds."""
    least = at_least(limit, limit_currency, currency)
    return least is not None and amount <= least


def at_least(amount: Decimal, currency: str, other: str) -> Decimal | None:
    """What an amount is worth in another currency at any likely rate, or more; None where a currency has no bounds."""
    if currency not in _IN_USD or other not in _IN_USD:
        return None
    return amount * _IN_USD[currency][0] / _IN_USD[other][1]
