"""What keeping a credential takes over its first cycle: a term that the exam fee holds is not paid twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from catalog.engine.plan_cycle import kept
from tests.catalogs import catalog, credential

TODAY = date(2026, 6, 15)


@pytest.mark.parametrize(("included", "state"), [("true", "included"), ("false", "known")])
def test_a_first_term_in_the_exam_fee_is_told_apart(included: str, state: str) -> None:
    """The amount is what a further term takes."""
    fees = {
        "exam": {"for": "exam", "amount": "800"},
        "upkeep": {"for": "maintenance", "amount": "250", "per": "cycle", "first_included": included},
    }
    held = catalog(credential("a", fees=fees, validity={"years": "2"}, recertification={"per_cycle": "20", "cycle_years": "2"}))
    (one,) = kept(held, ["a"], TODAY)
    assert (one.state, one.low, one.high, one.years) == (state, Decimal(250), Decimal(250), 2)
