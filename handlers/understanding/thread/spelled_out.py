"""A word or two said in a thread, spelled out: "where?" after AAISM asks where its exam is taken."""

from __future__ import annotations

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


def spelled_out(message: str, memory: Memory) -> str:
    """The question in full; the message itself where nothing was talked about, or something else is open."""
    last = memory.last
    if last is None or not memory.topic or memory.pending is not None:
        return message
    full = in_full(message)
    if full is None or (full in ONWARD and last.intent not in _OF_ONE) or not (last.credentials or memory.pick or memory.listed):
        return message
    return full
