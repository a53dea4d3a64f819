"""At which level a credential stands, from what its file says of level, track and gate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from catalog.conditions import Experience, HoldsCredential, leaves

if TYPE_CHECKING:
    from catalog.blocks import Stage
    from catalog.conditions import Condition
    from catalog.model import Credential

Level = Literal["entry", "working", "senior"]

_WORDS: dict[Level, tuple[str, ...]] = {
    "entry": ("entry", "foundation", "beginner", "fundamental", "introductory", "basic", "awareness"),
    "senior": ("expert", "advanced", "professional", "specialty", "executive", "senior", "officer"),
    "working": ("associate", "intermediate", "practitioner", "mid", "working", "specialist"),
}


def level_of(held: Credential) -> Level | None:
    """Entry, working or senior; a gate of a credential or of five years makes it senior whatever it is called.

    Of whom it is made for only "entry-level" counts: other words there name jobs, "compliance officer".
    """
    if _gated(held):
        return "senior"
    for text in (held.level, held.audience.level if held.audience else None):
        if text and (level := level_in(text)):
            return level
    made_for = held.audience.who if held.audience else ()
    return "entry" if held.track == "foundation" or any("entry-level" in who for who in made_for) else None


def _gated(held: Credential) -> bool:
    return any(
        isinstance(leaf, HoldsCredential) or (isinstance(leaf, Experience) and leaf.years >= 4)
        for stage in (held.conditions.sit, held.conditions.certify)
        for leaf in required(stage)
    )


def required(stage: Stage | None) -> list[Condition]:
    """The simple conditions of what a stage requires; empty where it requires nothing or nobody has checked."""
    if stage is None or stage.required is None or stage.required == "none":
        return []
    return leaves(stage.required)


def level_in(text: str) -> Level | None:
    """The level whose word comes first in the text."""
    lowered = text.casefold()
    places = [(at, level) for level, words in _WORDS.items() for word in words if (at := lowered.find(word)) >= 0]
    return min(places)[1] if places else None
