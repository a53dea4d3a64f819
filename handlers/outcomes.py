"""What the answers to effects share: their parts, and what is said where nothing is kept or something failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.answer import Prompt, Section

NOTHING_KEPT = "Nothing is kept here"


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of an answer to an effect."""

    headline: str
    wish: str = ""
    """What was understood, for the case that it fails."""
    sections: tuple[Section, ...] = ()
    notes: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    prompts: tuple[Prompt, ...] = ()


def failed(reference: str, wish: str = "") -> str:
    """The sentence for what was tried and did not work, with what was understood and what to tell whoever runs this."""
    ask = f"; if it happens twice, tell your admin the reference {reference}" if reference else ""
    understood = f" What I understood: {wish}." if wish else ""
    return f"That did not work, and nothing was changed. Please try again in a moment{ask}.{understood}"
