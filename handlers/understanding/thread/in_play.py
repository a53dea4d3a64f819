"""What is in play in a thread: several that were compared, laid out or named, one of which a message may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.memory import Memory

PLACES = {
    "first": 0, "1st": 0, "former": 0, "second": 1, "2nd": 1, "latter": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1,
}  # fmt: skip
"""Where in what is in play."""
_LISTS = (Intent.RECOMMEND, Intent.FIND, Intent.COVERAGE, Intent.PLAN, Intent.PATH, Intent.GAPS, Intent.HIRE)


def in_play(memory: Memory) -> Sequence[str]:
    """What the places count: the sides just compared, a list just given, else everything the thread named, in order."""
    last = memory.last
    if last is not None and last.intent is Intent.PREREQUISITES and len(last.credentials) > 2:
        return last.credentials[1:]  # what a gate may ask for
    if last is not None and len(last.credentials) > 1 and last.intent is not Intent.GAPS:
        return last.credentials
    if last is not None and len(memory.listed) > 1 and (last.intent in _LISTS or not set(last.credentials) - set(memory.listed)):
        return memory.listed
    if last is not None and last.intent in _LISTS:
        return memory.topic
    if last is not None and last.intent is Intent.WORTH and len(memory.topic) > 1:
        return memory.topic
    return memory.named or memory.topic
