"""A word or two said in a thread, spelled out: "where?" after AAISM asks where its exam is taken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.words.fragments import ONWARD, in_full

if TYPE_CHECKING:
    from handlers.memory import Memory

_OF_ONE = frozenset((
    Intent.FACT, Intent.PROFILE, Intent.PREREQUISITES, Intent.ELIGIBILITY, Intent.RENEWAL, Intent.LIFECYCLE, Intent.VERIFY, Intent.WORTH,
    Intent.COVERAGE, Intent.EXPLAIN, Intent.UNKNOWN,
))  # fmt: skip
"""Intents after which even "next" and "alternatives" are asked of what was told."""


_LONG = 200
_THANKS = re.compile(
    r"^(?:(?:thanks|thank you|thx|cheers|ty)(?: (?:a lot|so much|very much|again|for that|man|mate))?[\s,.!;:-]+(?:and |but |so |then )?"
    r"|(?:great|cool|nice|perfect|awesome|lovely|got it|understood|i see|alright|good to know|interesting|wow|makes sense|fair enough)\s?[,.!;:]+\s*)(?=\w.{3})",
    re.IGNORECASE,
)
"""What is said of the last answer before the next question."""


def spelled_out(message: str, memory: Memory) -> str:
    """The question in full, without thanks before it; the message itself where nothing was talked about, or something else is open."""
    last = memory.last
    if last is None:
        return message
    message = _THANKS.sub("", message.lstrip(), count=1) if len(message) < _LONG else message
    if not memory.topic or memory.pending is not None:
        return message
    full = in_full(message)
    if full is None or (full in ONWARD and last.intent not in _OF_ONE) or not (last.credentials or memory.pick or memory.listed):
        return message
    if last.intent is Intent.RENEWAL and full == "how many questions does it have?":
        return "how many CPE does it take?"  # hours are what keeping counts
    return full
