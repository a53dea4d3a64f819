"""What is said after somebody wished for weekly tips, or changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Facts, Row, Section
from handlers.effects import Done
from handlers.outcomes import NOTHING_KEPT, Told
from handlers.tips_told import WHAT_TIPS_ARE

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.effects import ChangeSubscription, Outcome, Subscribe

_CHANGED = {
    "off": "Weekly tips are off for this channel.",
    "pause": "Weekly tips are paused for this channel.",
    "resume": "Weekly tips are on again for this channel.",
    "status": "This is how weekly tips stand for this channel.",
    "now": "A tip was posted.",
    "preview": "This is what the next tip would look like.",
}
_TRIED = {"off": "stop", "pause": "pause", "resume": "resume", "status": "show", "now": "post", "preview": "preview"}


def told_of_subscription(effect: Subscribe, outcome: Outcome, catalog: Catalog | None) -> Told:
    """The outcome of a wish for tips."""
    wish = wish_words(effect, catalog)
    if isinstance(outcome, Done):
        return Told("Weekly tips are on for this channel. Anyone here can pause or stop them.", wish, _subscription(effect))
    understood = f". I understood: {wish}" if wish else ""
    return Told(f"{NOTHING_KEPT}, so weekly tips cannot be posted{understood}.", wish, notes=(WHAT_TIPS_ARE,))


def told_of_change(effect: ChangeSubscription, outcome: Outcome) -> Told:
    """The outcome of a change to a channel's tips."""
    if isinstance(outcome, Done):
        until = f" Until {effect.until}." if effect.until and effect.action == "pause" else ""
        return Told(_CHANGED[effect.action] + until)
    tried = _TRIED[effect.action]
    return Told(f"{NOTHING_KEPT}, so there are no weekly tips to {tried}.", f"{tried} weekly tips", notes=(WHAT_TIPS_ARE,))


def wish_words(effect: Subscribe, catalog: Catalog | None = None) -> str:
    """What was understood of a wish for tips: "a tip each Monday at 09:00 on the audit track"; empty where nothing was said."""
    topics = [catalog.topics[key].name if catalog and key in catalog.topics else key.replace("-", " ") for key in effect.topics]
    when = " ".join(
        filter(
            None,
            (
                f"each {effect.weekday.capitalize()}" if effect.weekday else "",
                f"at {effect.time}" if effect.time else "",
                effect.zone or "",
            ),
        )
    )
    subjects = wording.listing((*(f"the {track.replace('-', ' ')} track" for track in effect.tracks), *topics))
    said = [part for part in (f"a tip {when}" if when else "", f"on {subjects}" if subjects else "") if part]
    return " ".join(said) if when else f"tips {said[0]}" if said else ""


def _subscription(effect: Subscribe) -> tuple[Section, ...]:
    rows = [
        Row(name, value)
        for name, value in (
            ("Weekday", (effect.weekday or "").capitalize()),
            ("Time", " ".join(filter(None, (effect.time, effect.zone)))),
            ("Tracks", ", ".join(effect.tracks)),
            ("Topics", ", ".join(effect.topics)),
        )
        if value
    ]
    return (Facts(tuple(rows)),) if rows else ()
