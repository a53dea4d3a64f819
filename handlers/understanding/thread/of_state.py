"""The last list again, of those in a state: "any beta ones?", "which of those are retiring"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_STATES = (
    ("beta", r"\bbetas?\b"),
    ("announced", r"\b(?:announced|upcoming|planned|not out yet)\b"),
    ("retiring", r"\bretiring\b"),
)
_ONES = r"^(?:and |so |but |ok )*(?:any|which|what|are there|is there|are any|is any|the)\b.*\b(?:betas?|announced|upcoming|planned|retiring|not out yet)(?: (?:ones?|exams?|certs?|there|now|among them|of them|of those))*\s?\??$"
_LISTS = (Intent.FIND, Intent.COVERAGE, Intent.RECOMMEND)
_LONGEST = 8


def of_state(case: Case) -> Understood | None:
    """The list narrowed; None for any other message, or after anything but a list."""
    last = case.memory.last
    if last is None or last.intent not in _LISTS or last.sides or case.found.targets or case.reading.size > _LONGEST:
        return None
    if case.reading.of("issuer", "role", "topic") or not case.says(_ONES):
        return None
    state = next(state for state, words in _STATES if case.says(words))
    limits = last.limits.having(states=(state,), sort=None, descending=False)
    return Understood(last.having(intent=Intent.FIND, limits=limits, slot=None), case.said.person)
