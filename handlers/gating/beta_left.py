"""Since when an exam is no beta any more, where no day of its launch is confirmed but a source saw it out of beta."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.openings import State
from handlers import wording

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk

_BETA = re.compile(r"\b(?:out of|left) beta\b", re.IGNORECASE)


def beta_left(talk: Talk) -> str:
    """What the dates say of the end of the beta; empty where a launch is known, it cannot be taken, or nothing is said."""
    note = talk.held.lifecycle.note
    if talk.standing.starts is not None or talk.standing.state is not State.ACTIVE or note is None or not _BETA.search(note):
        return ""
    talk.use("lifecycle.launched", "lifecycle")
    return f"We found no exact day on which {talk.name} left beta: {wording.sentence(note)}"
