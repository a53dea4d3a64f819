"""The tips of the weeks to come, as they would be chosen if nothing changed in the catalog until then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.tipping.choose import choose
from handlers.tipping.deck import compose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.tipping.choose import Choice, Posted

_WEEK = timedelta(7)


@dataclass(frozen=True, slots=True)
class Week:
    """One post to come."""

    day: date
    choice: Choice
    answer: Answer | None
    """None where there is no tip: the choice says why."""


def ahead(
    catalog: Catalog,
    first: date,
    weeks: int,
    history: Sequence[Posted] = (),
    disliked: Iterable[str] = (),
    *,
    tracks: Collection[str] = (),
    topics: Collection[str] = (),
    key: str = "",
) -> Iterator[Week]:
    """The posts of so many weeks from `first` on, each taken as posted when the next is chosen."""
    past, clicks = list(history), tuple(disliked)
    for number in range(weeks):
        day = first + number * _WEEK
        choice = choose(catalog, day, past, clicks, tracks=tracks, topics=topics, key=key)
        if choice.tip is None:
            yield Week(day, choice, None)
            continue
        past.append((choice.tip.id, day))
        yield Week(day, choice, compose(choice.tip.id, catalog, day))


def reason(choice: Choice, wish: str) -> str:
    """Why this tip, or why none, in a sentence; `wish` is what the channel asked for, in words."""
    match choice.why:
        case "urgent":
            return "It goes first: its day is near."
        case "disliked":
            return "Everything else was posted; this is of a kind you want less of."
        case "again":
            return "Every tip was posted; this is the one posted longest ago, written anew."
        case "nothing_suits":
            return f"There is no tip on {wish} on this day: choose other tracks or topics, or none for everything."
        case "all_disliked":
            return f"You want none of the kinds of tips that there are on {wish}: choose other tracks or topics, or start over."
        case _:
            return ""
