"""What keeping credentials takes a year."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalog.catalog import Catalog
from catalog.engine.renewal import duty, together
from tests.catalogs import catalog, credential

DAY = date(2026, 6, 15)


def kept(**rules: dict[str, Any]) -> Catalog:
    """Credentials of one issuer with these renewal rules."""
    return catalog(*(credential(name, recertification=rule) for name, rule in rules.items()))


def test_a_cycle_is_spread_over_its_years() -> None:
    """Thirty in three years are ten a year."""
    assert duty(kept(x={"per_cycle": 30, "cycle_years": 3, "unit": "CPE"}), "x", DAY).per_year == 10


def test_the_issuers_rule_is_used_where_the_credential_is_silent() -> None:
    """And is told to be the issuer's."""
    held = catalog(credential("x"), issuers={"issuer": {"name": "Issuer", "recertification": {"per_year": 20, "unit": "CPE"}}})
    found = duty(held, "x", DAY)
    assert found.rule is not None
    assert found.rule.issuer_wide
    assert found.per_year == 20


def test_a_lifetime_credential_needs_nothing_of_its_issuers_rule() -> None:
    """What does not expire is not renewed."""
    held = catalog(
        credential("x", validity={"lifetime": True}), issuers={"issuer": {"name": "Issuer", "recertification": {"per_year": 20}}}
    )
    assert duty(held, "x", DAY).nothing


def test_unknown_is_not_nothing() -> None:
    """No rule found is not the same as nothing to do."""
    found = duty(catalog(credential("x")), "x", DAY)
    assert found.rule is None
    assert not found.nothing


def test_hours_of_one_issuer_may_count_twice_and_of_two_may_not() -> None:
    """The range runs from the largest duty of each issuer to the sum of all."""
    rule = {"per_year": 20, "unit": "CPE"}
    held = catalog(
        credential("one", recertification=rule),
        credential("two", recertification={"per_year": 10, "unit": "CPE"}),
        credential("far", issuer="elsewhere", recertification=rule),
    )
    found = together(held, ["one", "two", "far"], DAY)
    assert (found.credits_low, found.credits_high) == (40, 50)
    assert found.same_unit == (("one", "two"),)


def test_a_held_prerequisite_among_them_is_shared() -> None:
    """Keeping the one needs the other anyway."""
    held = catalog(credential("base"), credential("top", conditions={"keep": {"required": {"credential": "base"}}}))
    assert together(held, ["top", "base"], DAY).shared == (("top", "base"),)


@given(st.lists(st.integers(min_value=0, max_value=60), min_size=1, max_size=5))
def test_the_range_holds_every_single_duty(hours: list[int]) -> None:
    """Together it is never less than the largest and never more than the sum."""
    held = kept(**{f"c{n}": {"per_year": count, "unit": "CPE"} for n, count in enumerate(hours)})
    found = together(held, list(held.credentials), DAY)
    assert (found.credits_low, found.credits_high) == (max(hours), sum(hours))
