"""How one statement stands, and what the catalog has of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from handlers.aspects.every import SPEAKERS
from handlers.understanding.claimed import ASPECTS

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk

State = Literal["right", "wrong", "disputed", "open", "unknown", "partly"]


@dataclass(frozen=True, slots=True)
class Judged:
    """One statement: how it stands, and what the catalog has.

    `disputed`: other sources have it, and we prefer another figure; `open`: sources disagree, and we prefer none.
    """

    state: State
    held: str
    remark: str = ""
    """What is said of the statement beside that, with the mark that joins it."""
    rivals: bool = False
    """It is so by the figure we prefer, and other sources have another."""


def short(talk: Talk, key: str) -> str:
    """What the catalog has, with the name before it."""
    told = SPEAKERS[ASPECTS[key]](talk).short.rstrip(".")
    return f"{talk.name}: {told}" if told else talk.name


def unknown(talk: Talk, key: str) -> Judged:
    """That we have nothing to hold it against, as the fact itself says it."""
    return Judged("unknown", SPEAKERS[ASPECTS[key]](talk).text.rstrip("."))


def elsewhere(talk: Talk, key: str, told: str) -> Judged:
    """What rival sources have, where we prefer another figure."""
    return Judged("disputed", short(talk, key), f"; {told} is what other sources have")
