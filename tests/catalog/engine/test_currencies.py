"""A fee in another currency is ruled out only where no likely rate could make it fit."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from catalog.engine.currencies import at_least, surely_over, surely_within

CURRENCIES = st.sampled_from(["USD", "EUR", "GBP", "CHF", "JPY", "INR"])
AMOUNTS = st.decimals(min_value=1, max_value=100_000, places=2)


def test_far_above_is_over_and_near_is_not_told() -> None:
    """Seventeen hundred dollars never fit two hundred pounds; two hundred and fifty may."""
    assert surely_over(Decimal(1749), "USD", Decimal(200), "GBP")
    assert not surely_over(Decimal(249), "USD", Decimal(200), "GBP")
    assert not surely_over(Decimal(9999), "XYZ", Decimal(1), "GBP")


@given(AMOUNTS, CURRENCIES, AMOUNTS, CURRENCIES)
def test_two_amounts_are_never_each_above_the_other(one: Decimal, its: str, other: Decimal, theirs: str) -> None:
    """What is surely over is not surely under as well."""
    assert not (surely_over(one, its, other, theirs) and surely_over(other, theirs, one, its))


@given(AMOUNTS, CURRENCIES, AMOUNTS, CURRENCIES)
def test_what_is_surely_within_is_never_surely_over(one: Decimal, its: str, other: Decimal, theirs: str) -> None:
    """Nor is a limit over what is within it."""
    assert not (surely_within(one, its, other, theirs) and surely_over(one, its, other, theirs))
    least = at_least(other, theirs, its)
    assert least is not None
    assert surely_within(least, its, other, theirs)
