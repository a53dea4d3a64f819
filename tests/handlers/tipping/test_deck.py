"""The deck of a day: many tips of many kinds, known without being written, that belong to tracks and topics."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from handlers.tipping.deck import compose, deck, find
from handlers.tipping.tip import TITLES, TipKind
from handlers.tipping.wanted import TRACKS

if TYPE_CHECKING:
    from catalog.catalog import Catalog

TODAY = date(2026, 11, 21)
AT_LEAST = 150


def test_the_catalog_gives_enough_tips_of_every_kind_asked_for(catalog: Catalog) -> None:
    """At least 150, each with an id of its own; the kinds that do not hang on a date are all there."""
    tips = deck(catalog, TODAY)
    assert len({tip.id for tip in tips}) == len(tips) >= AT_LEAST
    lasting = set(TipKind) - {TipKind.END, TipKind.ENDED, TipKind.COMING, TipKind.LATE, TipKind.NEW, TipKind.CHANGED, TipKind.PRICE}
    assert lasting <= {tip.kind for tip in tips}


def test_no_two_tips_say_the_same(catalog: Catalog) -> None:
    """Not one headline twice."""
    written = [compose(tip.id, catalog, TODAY) for tip in deck(catalog, TODAY)]
    headlines = [answer.headline for answer in written if answer]
    assert len(set(headlines)) == len(headlines)


def test_a_track_gets_its_own_tips_and_those_for_everybody(catalog: Catalog) -> None:
    """Enough for half a year on each track."""
    for track in TRACKS:
        tips = deck(catalog, TODAY, [track])
        assert all(track in tip.tracks or not (tip.tracks or tip.topics) for tip in tips)
        assert len(tips) > 26, track


def test_a_topic_gets_only_its_own_tips(catalog: Catalog) -> None:
    """A topic on AI has several; an id that is none has nothing."""
    tips = deck(catalog, TODAY, topics=["prompt-injection"])
    assert len(tips) > 10
    assert all("prompt-injection" in tip.topics for tip in tips)
    assert deck(catalog, TODAY, topics=["no-such-topic"]) == ()


def test_tracks_and_topics_are_those_of_the_catalog(catalog: Catalog) -> None:
    """So that whatever is shown can be asked for."""
    for tip in deck(catalog, TODAY):
        assert set(tip.tracks) <= set(TRACKS)
        assert set(tip.topics) <= set(catalog.topics)
        assert set(tip.about) <= catalog.credentials.keys() | catalog.topics.keys()


def test_an_id_that_is_not_in_the_deck_is_not_written(catalog: Catalog) -> None:
    """Unknown, or no longer true: choose another."""
    assert find("belief:no-such", catalog, TODAY) is None
    assert compose("belief:no-such", catalog, TODAY) is None
    assert compose("end:ms-az-500:2026-08-31", catalog, date(2026, 8, 31)) is not None
    assert compose("end:ms-az-500:2026-08-31", catalog, date(2026, 9, 1)) is None


def test_every_kind_has_a_title() -> None:
    """For the card."""
    assert set(TITLES) == set(TipKind)
