"""Weekly tips for a channel: what they are, and what this installation can do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.confirm import confirm
from handlers.effects import Refused
from handlers.wants import subscription

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask


def answer(ask: Ask) -> Answer:
    """The wish for tips, answered as what it is until something can keep a subscription."""
    return confirm(subscription(ask.query, ask.catalog), Refused(), ask.catalog)
