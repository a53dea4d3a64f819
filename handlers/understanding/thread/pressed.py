"""The words of a button of the last answer, typed by hand: they ask what the button asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.query import Query

_LONGEST = 80
_AROUND = " \t\n.?!\"'“”‘’*_`"


def pressed(message: str, memory: Memory) -> Query | None:
    """What the button asks whose words these are; None for any other message."""
    if not memory.offered or len(message) > _LONGEST:
        return None
    typed = _plain(message)
    return next((query for label, query in memory.offered if _plain(label) == typed), None)


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(_AROUND).split())
