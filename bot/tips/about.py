"""What a channel's tips are about after a wish: set anew, added to, or less something. Neither tracks nor topics is everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.tipping.wanted import TRACKS

if TYPE_CHECKING:
    from bot.store.subscriptions import Subscribed
    from handlers.effects import Subscribe
    from handlers.tips_doubted import Reason


def subjects(held: Subscribed, wish: Subscribe) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tracks and topics after the wish; what it does not name stays."""
    if wish.everything and wish.how != "drop":
        return (), ()
    if not (wish.tracks or wish.topics):
        return held.tracks, held.topics
    match wish.how:
        case "add" if held.tracks or held.topics:
            return _ordered((*held.tracks, *wish.tracks)), tuple(dict.fromkeys((*held.topics, *wish.topics)))
        case "drop":
            tracks, topics = (TRACKS, ()) if wish.everything or not (held.tracks or held.topics) else (held.tracks, held.topics)
            return tuple(t for t in tracks if t not in wish.tracks), tuple(t for t in topics if t not in wish.topics)
        case _:
            return wish.tracks, wish.topics


def refused(held: Subscribed | None, wish: Subscribe) -> Reason | None:
    """Why a wish to add or to take out cannot be carried out; None where it can."""
    named = {*wish.tracks, *wish.topics}
    all_of_it = wish.everything or held is None or not (held.tracks or held.topics)
    if wish.how == "add" and named and held is not None and all_of_it:
        return "included"
    if wish.how != "drop" or not named:
        return None
    had = {*TRACKS} if all_of_it or held is None else {*held.tracks, *held.topics}
    if not named & had:
        return "not_there"
    return None if had - named else "nothing_left"


def _ordered(tracks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(tracks), key=TRACKS.index))
