"""What keeping several takes, asked again in a few words: "hours together?", "is there overlap", "and the money?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import Aspect, Intent
from handlers.slots import MONEY
from handlers.understanding.aspects import aspects_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_TOGETHER = r"\b(?:overlap\w*|together|combined|in total|altogether|in sum|all in all|double count\w*|counts? (?:twice|for both|double)|shared?)\b"
_MONEY = r"\b(?:money|dollars?|usd|euros?|fees?|bucks|cash|financially|pricewise|in costs?)\b"
_TO_GET = r"\b(?:exams?|tests?|re ?take|to (?:get|take|sit|earn)|first|initial|application)\b"
"""It is what they cost to get."""
_PAID = frozenset((Aspect.FEE, Aspect.MAINTENANCE, Aspect.RENEWAL, Aspect.VALIDITY))
_LONGEST = 9


def kept_together(case: Case) -> Understood | None:
    """The answer on keeping them, which tells it; None for any other message."""
    last = case.memory.last
    if last is None or last.intent is not Intent.RENEWAL or len(last.credentials) < len(("one", "other")):
        return None
    if case.reading.size > _LONGEST or case.reading.entities:
        return None
    if not case.says(_TOGETHER):
        fees = {Aspect.FEE, Aspect.MAINTENANCE} & set(aspects_of(case.reading)) or case.says(_MONEY)
        asked = fees and not case.says(_TO_GET) and not set(aspects_of(case.reading)) - _PAID
        return Understood(last.having(slot=MONEY, claim=None), case.said.person) if asked else None
    return Understood(last, case.said.person, lead=Lead())
