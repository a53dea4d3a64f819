"""Money is compared across currencies only where somebody has set a rate."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from catalog.catalog import Catalog
from catalog.engine.rates import converted, rate
from catalog.load import BASE, load
from catalog.problems import CatalogError
from tests.catalogs import catalog, credential


def test_no_rate_comes_with_the_program(catalog: Catalog) -> None:
    """A rate is a fact of a day, and none is made up."""
    assert not catalog.rates
    assert rate(catalog, "EUR", "USD") is None
    assert rate(catalog, "EUR", "EUR") == 1


def test_rates_lead_from_any_currency_to_any_other() -> None:
    """By way of the dollar, in which they are given."""
    held = catalog(credential("x"), rates={name: {"usd": usd, "on": "2026-11-01", "by": "a test"} for name, usd in RATES.items()})
    assert converted(held, Decimal(100), "GBP", "USD") == Decimal(150)
    assert converted(held, Decimal(100), "GBP", "EUR") == Decimal(120)
    assert converted(held, Decimal(150), "USD", "GBP") == Decimal(100)
    assert converted(held, Decimal(100), "JPY", "GBP") is None


RATES = {"gbp": "1.5", "eur": "1.25"}


def test_an_organisation_sets_its_rates_in_its_folder(tmp_path: Path) -> None:
    """One file; a rate of nothing is refused with its place."""
    (tmp_path / "rates.yaml").write_text("eur: {usd: 1.25, on: 2026-11-01, by: our treasury}\n", encoding="utf-8")
    assert rate(load([BASE, tmp_path]), "EUR", "USD") == Decimal("1.25")
    (tmp_path / "rates.yaml").write_text("eur: {usd: 0, on: 2026-11-01, by: our treasury}\n", encoding="utf-8")
    with pytest.raises(CatalogError, match=r"rates\.yaml"):
        load([BASE, tmp_path])
