"""What is supposed of where one credential stands: its track, its level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.levels import level_in, level_of
from handlers.advising.names import TRACKS
from handlers.supposing.judged import Stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.aspects.talk import Talk


def _in_track(talk: Talk, track: str) -> Stands:
    """A yes for the track that its file names; tracks are drawn by us, and so another one is no plain no."""
    talk.use("track")
    if talk.held.track == track:
        return Stands(so=True, why="we count it among those")
    return Stands(so=False, partly=f"We count it among the {TRACKS[talk.held.track]} credentials")


def _at_level(talk: Talk, level: str) -> Stands | None:
    """A level between the two is neither for beginners nor, for certain, an advanced one."""
    read = level_of(talk.held)
    stated = talk.held.level or (talk.held.audience.level if talk.held.audience else None)
    if read is None or (read, level) == ("working", "senior") or (stated and level_in(stated) is None):
        return None
    return Stands(read == level, why="" if stated else "in our judgement")


RANKED: dict[str, Callable[[Talk, str], Stands | None]] = {"in-track": _in_track, "at-level": _at_level}
