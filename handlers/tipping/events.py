"""Tips on dated events: what ends, what is to come, what is new, what changes in an exam or its price; only while it is true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from catalog.engine.changes import Change, Kind, When, dated
from catalog.engine.lifecycle import State, standing
from catalog.remembered import remembered
from catalog.values import Certainty
from handlers.tipping.tip import Tip, TipKind
from handlers.tipping.whose import on_ai, topics_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog

AHEAD = {TipKind.END: 182, TipKind.COMING: 150, TipKind.CHANGED: 120, TipKind.PRICE: 90}
"""So many days before its event a tip enters the deck."""
BEHIND = {TipKind.ENDED: 28, TipKind.NEW: 56, TipKind.LATE: 120, TipKind.CHANGED: 150, TipKind.PRICE: 90}
"""So many days after its event a tip stays in the deck. What is called "just ended" or "new" has to be so when it is read: four
weekly posts for what can no longer be booked anyway, eight for what somebody may still hear of for the first time."""
URGENT_AHEAD = {TipKind.END: 56, TipKind.COMING: 21, TipKind.CHANGED: 35, TipKind.PRICE: 35}
"""From so many days before a day that is fixed, a tip goes before all that can wait."""
URGENT_BEHIND = {TipKind.ENDED: 14, TipKind.NEW: 14, TipKind.CHANGED: 14}
_RANK = {TipKind.END: 4, TipKind.PRICE: 3, TipKind.CHANGED: 3, TipKind.COMING: 2, TipKind.ENDED: 2, TipKind.NEW: 1}
"""Of several urgent ones the higher goes first: who misses a last day cannot make up for it."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a tip tells: the changes of one credential on one day that are of one kind."""

    tip: Tip
    changes: tuple[Change, ...]


@remembered(most=16)
def events(catalog: Catalog, day: date) -> dict[str, Event]:
    """Every event worth a tip on the day, by the tip's id, in the order of the catalog."""
    groups: dict[tuple[TipKind, str, str], list[Change]] = {}
    for change in dated(catalog, day):
        kind = _kind(catalog, change, day) if _concerns(catalog, change) else None
        if kind is not None:
            groups.setdefault((kind, change.credential, change.event.date.text), []).append(change)
    found = (_event(catalog, day, kind, changes) for (kind, _, _), changes in groups.items())
    return {event.tip.id: event for event in found}


def _concerns(catalog: Catalog, change: Change) -> bool:
    """Whether a channel on AI security has a use for it: not for a language of what is not on AI, in which few sit it."""
    return on_ai(catalog, change.credential) or not change.languages or "en" in change.languages


def _event(catalog: Catalog, day: date, kind: TipKind, changes: Sequence[Change]) -> Event:
    first = changes[0]
    when = first.event.date.text
    tip = Tip(
        kind,
        f"{first.credential}:{when}",
        (first.credential,),
        (catalog.credentials[first.credential].track,),
        topics_of(catalog, first.credential),
        _urgency(kind, first, day),
    )
    return Event(tip, tuple(changes))


def _kind(catalog: Catalog, change: Change, day: date) -> TipKind | None:
    """Which tip an event makes on the day, if any. Of what only the year is known nobody can be told in time."""
    if change.event.date.granularity == "year":
        return None
    for kind in _kinds(catalog, change, day):
        left = (change.event.date.first - day).days
        gone = (day - change.event.date.last).days
        if change.when is When.COMING and kind in AHEAD and left <= AHEAD[kind]:
            return kind
        if change.when is not When.COMING and kind in BEHIND and gone <= BEHIND[kind]:
            return kind
    return None


def _kinds(catalog: Catalog, change: Change, day: date) -> Iterator[TipKind]:
    if change.when is When.OVERDUE:
        yield TipKind.LATE
        return
    coming = change.when is When.COMING
    match change.kind:
        case Kind.END:
            yield TipKind.END if coming else TipKind.ENDED
        case Kind.LAUNCH:
            yield from (TipKind.COMING,) if coming else (TipKind.NEW,) * standing(catalog, change.credential, day).open
        case Kind.BETA:
            yield from _of_beta(catalog, change, day)
        case Kind.OUTLINE:
            yield from (TipKind.CHANGED,) * (coming or standing(catalog, change.credential, day).open)
        case Kind.FEE:
            yield from (TipKind.PRICE,) * (coming or change.what != "fee_ends")
        case Kind.ANNOUNCED:
            yield from (TipKind.NEW,) * (standing(catalog, change.credential, day).state is State.ANNOUNCED and not coming)


def _of_beta(catalog: Catalog, change: Change, day: date) -> Iterator[TipKind]:
    """A beta to come, and the end of one that runs; one that has begun is new for as long as it runs."""
    running = standing(catalog, change.credential, day).state is State.BETA
    if change.when is When.COMING:
        yield from (TipKind.COMING,) * (change.what == "beta" or running)
    elif change.what == "beta" and running:
        yield TipKind.NEW


def _urgency(kind: TipKind, change: Change, day: date) -> int:
    """0 for what can wait. Nobody is hurried by an expected or a loose date, by a beta, or by a language few sit it in."""
    when = change.event.date
    sure = when.granularity == "day" and change.event.certainty is Certainty.CONFIRMED
    if not sure or change.kind is Kind.BETA or (change.languages and "en" not in change.languages):
        return 0
    if change.when is When.COMING:
        left = (when.first - day).days
        return 100 * _RANK[kind] + max(0, 99 - left) if left <= URGENT_AHEAD.get(kind, -1) else 0
    gone = (day - when.last).days
    return 100 * _RANK[kind] + max(0, 99 - gone) if gone <= URGENT_BEHIND.get(kind, -1) else 0
