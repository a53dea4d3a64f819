"""The deck of a day: every tip that is true then, known by id before a word of it is written; and the writing of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.remembered import remembered
from handlers.tipping import badges, ends, gaps, letters, news, pairs, spoken, terms, ways
from handlers.tipping.events import events
from handlers.tipping.tip import Tip, TipKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Answer

_GIVEN = (spoken.tips, letters.tips, pairs.tips, gaps.tips, badges.tips, ways.tips, terms.tips)
_WRITTEN: dict[TipKind, Callable[[Tip, Catalog, date], Answer]] = {
    TipKind.END: ends.compose,
    TipKind.ENDED: ends.compose,
    TipKind.COMING: news.compose,
    TipKind.NEW: news.compose,
    TipKind.LATE: news.compose,
    TipKind.CHANGED: news.compose,
    TipKind.PRICE: news.compose,
    TipKind.BELIEF: spoken.compose,
    TipKind.QUESTION: spoken.compose,
    TipKind.NAME: letters.compose,
    TipKind.INTERVIEW: gaps.compose,
    TipKind.DISPUTE: badges.compose,
    TipKind.INSIDE: badges.compose,
    TipKind.WAY: ways.compose,
    TipKind.TERM: terms.compose,
}


def deck(catalog: Catalog, day: date, tracks: Collection[str] = (), topics: Collection[str] = ()) -> tuple[Tip, ...]:
    """Every tip that is true on the day and suits, each once, always in the same order; cheap, since nothing is written yet.

    With tracks: what concerns one of them, or everybody. With topics: what concerns one of them. With both: either. With
    neither: all. An id that the catalog does not know suits nothing.
    """
    return _deck(catalog, day, frozenset(tracks), frozenset(topics))


def find(tip_id: str, catalog: Catalog, day: date) -> Tip | None:
    """The tip of an id; None where it is not, or not any more, in the deck of the day."""
    event = events(catalog, day).get(tip_id)
    return event.tip if event else _by_id(catalog, day).get(tip_id)


def compose(tip_id: str, catalog: Catalog, day: date) -> Answer | None:
    """The tip as an Answer of kind `tips`; None where it is not in the deck of the day: choose another.

    Only what can be taken on the day stands among `credentials`, whatever else is named among `mentioned`.
    """
    tip = find(tip_id, catalog, day)
    if tip is None:
        return None
    write = _WRITTEN.get(tip.kind) or _written_twice(tip, catalog)
    return write(tip, catalog, day)


def _written_twice(tip: Tip, catalog: Catalog) -> Callable[[Tip, Catalog, date], Answer]:
    """Who writes a kind that comes from prose and from the catalog's other facts."""
    if tip.subject in catalog.said:
        return spoken.compose
    return {TipKind.PAIR: pairs.compose, TipKind.GAP: gaps.compose, TipKind.CHECK: badges.compose}[tip.kind]


@remembered(most=64)
def _deck(catalog: Catalog, day: date, tracks: frozenset[str], topics: frozenset[str]) -> tuple[Tip, ...]:
    every = tuple(_by_id(catalog, day).values())
    return tuple(tip for tip in every if _suits(tip, tracks, topics)) if tracks or topics else every


def _suits(tip: Tip, tracks: frozenset[str], topics: frozenset[str]) -> bool:
    if tracks and not (tip.tracks or tip.topics):
        return True
    return not tracks.isdisjoint(tip.tracks) or not topics.isdisjoint(tip.topics)


@remembered(most=16)
def _by_id(catalog: Catalog, day: date) -> dict[str, Tip]:
    found = {event.tip.id: event.tip for event in events(catalog, day).values()}
    for given in _GIVEN:
        for tip in given(catalog, day):
            found.setdefault(tip.id, tip)
    return found
