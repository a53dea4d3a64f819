"""Some of a list that a stored answer told: "which exams are open book?", "which of them deal with governance?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent, Limits, Query
from handlers.understanding.case import stated
from handlers.understanding.understood import Understood
from handlers.understanding.wished import SIDES

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_LISTS = {"open-book-exams": Limits(open_book=True)}
"""Stored answers that are lists, and what is common to what they list."""
_OF_THEM = r"\b(?:which|what|any|ones?|none|some) of (?:them|those|these)\b"
_LONGEST = 12


def of_stored_list(case: Case) -> Understood | None:
    """The list narrowed by a topic, a track or a wish; None for any other message, or after anything but such a list."""
    last = case.memory.last
    listed = _LISTS.get(last.said[0]) if last is not None and last.said else None
    if listed is None or case.found.targets or case.reading.size > _LONGEST or not case.says(_OF_THEM):
        return None
    wished, roles = stated(case), case.ids("role")
    topics = case.ids("topic") or tuple(topic for pattern, topic in SIDES if pattern.search(case.text))
    if wished == Limits() and not topics:
        return None
    limits = wished.having(open_book=listed.open_book)
    return Understood(Query(intent=Intent.FIND, limits=limits, topics=topics, roles=roles), case.said.person)
