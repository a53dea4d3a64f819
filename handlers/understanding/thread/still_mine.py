"""Whether one still gets in with what one told of before: "can I still take AAISM?" after a CISM that lapsed asks for its gate, not for its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent, Query, about
from handlers.understanding.thread.at_gate import has_part
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_STILL = r"\b(?:can|could|may|am) (?:i|we)(?: still| now| even| already)\b|\bstill (?:be )?(?:able|allowed|eligible|possible)\b"


def still_mine(case: Case) -> Understood | None:
    """The gate judged by what was told; None where nothing that was told is at that gate."""
    last = case.memory.last
    if last is None or len(set(case.found.targets)) != 1 or not case.says(_STILL):
        return None
    target = case.found.targets[0]
    person = case.memory.person(case.memory.speaker).with_said(last.asker).with_said(case.said.person)
    if not any(has_part(case, target, held.credential) for held in person.holds):
        return None
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(target), asker=person), case.said.person)
