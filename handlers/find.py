"""A list by filters and order: what satisfies all of them, and what might if one more fact were known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.advising import listed, offer
from handlers.advising.opens_none import with_advised
from handlers.advising.without_key import with_keys

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask


def answer(ask: Ask) -> Answer:
    """What one issuer offers for AI, or the list."""
    if ask.query.slot in offer.FIELDS and ask.query.limits.issuers:
        return offer.answer(ask)
    told = with_advised(listed.answer(ask), ask)
    return with_keys(told, ask) if ask.query.limits.issuers else told
