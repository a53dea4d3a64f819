"""Weekly tips for a channel: what they are, and what this installation can do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.confirm import confirm
from handlers.effects import ChangeSubscription, Subscribe

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask


def answer(ask: Ask) -> Answer:
    """The wish for tips, answered as what it is until something can keep a subscription."""
    return confirm(effect_of(ask.query.slot), "refused", ask.catalog)


def effect_of(slot: str | None) -> Subscribe | ChangeSubscription:
    """The effect that a wish for tips asks for."""
    match slot:
        case "off" | "pause" | "resume" | "status" | "now" | "preview":
            return ChangeSubscription(slot)
        case _:
            return Subscribe()
