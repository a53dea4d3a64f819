"""Lists by how long credentials last, and by what keeping them takes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from catalog.engine.case import Case
from catalog.engine.find import find
from catalog.engine.keep_filters import keep_checks
from catalog.engine.renewal import duty
from handlers.person import Person
from handlers.query import Limits

if TYPE_CHECKING:
    from catalog.catalog import Catalog

DAY = date(2026, 11, 22)


def _found(catalog: Catalog, **wishes: object) -> tuple[set[str], set[str]]:
    """What is found, and what may be."""
    found = find(Case(catalog, Person(), Limits.model_validate(wishes), DAY))
    return {hit.credential for hit in found.hits}, {hit.credential for hit in found.maybe}


@pytest.mark.parametrize("years", [1, 2, 3, 4])
def test_found_by_years_lasts_so_long(catalog: Catalog, years: int) -> None:
    """Every hit lasts so long; what may is unknown, or disputed."""
    hits, maybe = _found(catalog, valid=years)
    assert hits
    for credential in hits:
        block = catalog.credentials[credential].validity
        assert block is not None
        assert block.years == years
    for credential in maybe:
        block = catalog.credentials[credential].validity
        assert block is None or block.years is None or block.dispute_of("years")


def test_what_costs_nothing_to_keep_has_no_fee(catalog: Catalog) -> None:
    """The two lists exclude each other."""
    free, _ = _found(catalog, upkeep=("free",))
    paid, _ = _found(catalog, upkeep=("fee",))
    assert free
    assert paid
    assert not free & paid
    assert all(not duty(catalog, credential, DAY).money.items for credential in free)
    assert all(duty(catalog, credential, DAY).money.high != Decimal(0) for credential in paid)


def test_credits_are_asked_only_by_rules_that_count_them(catalog: Catalog) -> None:
    """A rule without a unit of credits is no hit."""
    hits, _ = _found(catalog, upkeep=("credits",))
    assert hits
    assert all(duty(catalog, credential, DAY).unit for credential in hits)


def test_kept_without_credits_is_what_a_rule_counts_none_for(catalog: Catalog) -> None:
    """What asks for credits is no hit; where an exam may take their place it is left open."""
    without, maybe = _found(catalog, upkeep=("no-credits",))
    credits_asked, _ = _found(catalog, upkeep=("credits",))
    assert without
    assert not without & credits_asked
    assert maybe & credits_asked
    assert all(not duty(catalog, credential, DAY).unit for credential in without)


def test_kept_by_a_fee_alone_is_nothing_that_asks_for_more(catalog: Catalog) -> None:
    """Neither credits nor an exam, nor what costs nothing."""
    alone, maybe = _found(catalog, upkeep=("fee-only",))
    for way in ("credits", "exam", "free"):
        assert not (alone | maybe) & _found(catalog, upkeep=(way,))[0]


@pytest.mark.parametrize("way", ["renewal", "credits", "fee", "exam", "holds"])
def test_what_never_ends_asks_for_nothing(catalog: Catalog, way: str) -> None:
    """A lifetime fails every wish about upkeep."""
    lifelong = [i for i, held in catalog.credentials.items() if held.validity and held.validity.lifetime]
    assert lifelong
    case = Case(catalog, Person(), Limits.model_validate({"upkeep": (way,)}), DAY)
    assert all(check.passed is False for i in lifelong for check in keep_checks(case, i))


def test_an_issuers_way_to_renew_counts_where_the_credential_names_none(catalog: Catalog) -> None:
    """AWS tells the way for all its exams."""
    hits, _ = _found(catalog, upkeep=("exam",))
    assert "aws-scs-c03" in hits
    assert not catalog.credentials["aws-scs-c03"].recertification.routes  # type: ignore[union-attr]
