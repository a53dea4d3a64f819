"""A credential that somebody says they earned at a time, held against its launch and its end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from catalog.values import PartialDate
from handlers import lifecycle
from handlers.ask import Ask
from handlers.query import Intent, Query, about
from handlers.slots import EARNED

if TYPE_CHECKING:
    from catalog.catalog import Catalog

DAY = date(2026, 11, 22)


def _told(catalog: Catalog, credential: str, when: str) -> str:
    query = Query(intent=Intent.LIFECYCLE, sides=about(credential), on=PartialDate.of(when), slot=EARNED)
    return lifecycle.answer(Ask(query, catalog, DAY)).headline


def test_of_every_credential_nobody_has_earned_it_before_its_launch(catalog: Catalog) -> None:
    """Whatever the sources say of the launch, the year before all of them is too early."""
    for identity, held in catalog.credentials.items():
        launched = held.lifecycle.launched
        if launched is None:
            assert "no launch date" in _told(catalog, identity, "2019") or held.lifecycle.ended is not None
            continue
        early = _told(catalog, identity, str(launched.date.first.year - 4))
        assert early.startswith(("No: nobody can have earned", "Hardly", "Only by its beta")), (identity, early)


def test_on_the_day_of_its_launch_it_is_possible(catalog: Catalog) -> None:
    """The launch day itself is no day before it."""
    assert _told(catalog, "isaca-aaism", "2025-08-19").startswith("Possible: ")
    assert _told(catalog, "isaca-aaism", "2025-08-18").startswith("Hardly, though sources disagree")
    assert _told(catalog, "isaca-aaism", "2025").startswith("Possible, but only from its launch on")
    assert _told(catalog, "isaca-aaism", "2024-12-31").startswith("No: ")


def test_of_several_each_is_told(catalog: Catalog) -> None:
    """One year for all of them: each is held against its own launch, and none is put on a day of today."""
    query = Query(intent=Intent.LIFECYCLE, sides=about("isaca-aaism", "giac-gaips"), on=PartialDate.of("2024"), slot=EARNED)
    found = lifecycle.answer(Ask(query, catalog, DAY))
    assert found.headline.count("No: nobody can have earned") == len(found.credentials)
    assert not any(" on 22 November" in (getattr(section, "title", "") or "") for section in found.sections)
