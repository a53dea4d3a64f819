"""What keeping several takes together, asked again in a few words: "hours together?", "is there overlap"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import Intent
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_TOGETHER = r"\b(?:overlap\w*|together|combined|in total|altogether|in sum|all in all|double count\w*|counts? (?:twice|for both|double)|shared?)\b"
_LONGEST = 9


def kept_together(case: Case) -> Understood | None:
    """The answer on keeping them, which tells it; None for any other message."""
    last = case.memory.last
    if last is None or last.intent is not Intent.RENEWAL or len(last.credentials) < len(("one", "other")):
        return None
    if case.reading.size > _LONGEST or case.reading.entities or not case.says(_TOGETHER):
        return None
    return Understood(last, case.said.person, lead=Lead())
