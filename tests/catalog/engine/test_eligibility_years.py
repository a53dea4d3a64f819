"""Years of work at a gate: those that count, those that may, and what is short."""

from __future__ import annotations

import pytest

from catalog.engine.eligibility import Status
from tests.catalog.engine.judging import FIVE, gated, holding, judged


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ({"security-management": 5}, Status.ELIGIBLE),
        ({"security-management": 4}, Status.NOT_YET),
        ({"security": 3}, Status.NOT_YET),
        ({"security": 8}, Status.UNKNOWN),
        ({"audit": 8}, Status.UNKNOWN),
        ({"any": 2}, Status.NOT_YET),
    ],
)
def test_years_of_a_wider_kind_bound_those_of_a_narrower_one(years: dict[str, float], expected: Status) -> None:
    """Three years of security cannot hold five of managing it; eight may."""
    assert judged(gated(FIVE), holding("c", years=years)).stages["sit"].status is expected


def test_narrower_years_count_towards_a_wider_kind() -> None:
    """Managing security is security work."""
    held = gated({"years": 3, "kind": "security", "in": "security"})
    assert judged(held, holding("c", years={"security-management": 3})).status is Status.ELIGIBLE


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ({"pentesting": 2, "cloud-security": 1}, Status.ELIGIBLE),
        ({"pentesting": 1, "cloud-security": 1, "security": 2}, Status.NOT_YET),
        ({"security": 2, "pentesting": 2}, Status.NOT_YET),
    ],
)
def test_years_of_kinds_beside_each_other_add_up(years: dict[str, float], expected: Status) -> None:
    """Of two kinds neither is part of the other; years told of a part of something are told twice."""
    held = gated({"years": 3, "kind": "security", "in": "security"})
    assert judged(held, holding("c", years=years)).stages["sit"].status is expected


def test_years_of_a_kind_that_overlaps_may_count_in_part() -> None:
    """Audit may have been audit of systems: so much, and no more, may count."""
    held = gated({"years": 3, "kind": "assurance", "in": "assurance"})
    assert judged(held, holding("c", years={"audit": 4})).stages["sit"].status is Status.UNKNOWN
    assert judged(held, holding("c", years={"audit": 2})).stages["sit"].status is Status.NOT_YET


def test_years_that_may_count_come_on_top_of_those_that_do() -> None:
    """Two that surely count and two of audit may be four; what is within the audit told is not counted twice."""
    held = gated({"years": 4, "kind": "assurance", "in": "assurance"})
    assert judged(held, holding("c", years={"audit": 2, "controls": 2})).stages["sit"].status is Status.UNKNOWN
    assert judged(held, holding("c", years={"audit": 2, "controls": 1})).stages["sit"].status is Status.NOT_YET
    assert judged(held, holding("c", years={"audit": 3, "it-audit": 2})).stages["sit"].status is Status.NOT_YET


def test_years_that_are_short_are_told() -> None:
    """Three of five leave two."""
    found = judged(gated(FIVE), holding("c", years={"security-management": 3})).stages["sit"]
    assert found.sets[0].missing[0].years_short == 2
    assert found.sets[0].cost.years == 2
