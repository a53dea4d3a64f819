"""What a source says of one that is not open yet, beside its day: that it is sold with a course only, or to a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.openings import State
from handlers import wording
from handlers.aspects import standing

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk


def unopened(talk: Talk) -> str:
    """A sentence; empty where it is open or over, where nothing is noted, or where its state says the same already."""
    note = (talk.held.lifecycle.note or "").rstrip(".") if talk.standing.state is State.ANNOUNCED else ""
    if not note or standing.admission_closed(talk):
        return ""
    talk.use("lifecycle.note", "lifecycle.seen")
    return wording.sentence(note)
