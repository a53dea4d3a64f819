"""Whether a message that names nothing asks what is asked of one exam: in a thread, then, of the one talked of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect
from handlers.understanding.model.weighed import likely

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SURE = 0.5
_FEW = 4
_AT_LARGE = r"\b(?:certs|certifications|credentials|certificates|exams|badges|usually|generally|in general|which)\b"
"""Asked of many."""
_OF_ONE = frozenset(
    aspect.value
    for aspect in (
        Aspect.FEE, Aspect.LANGUAGES, Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.FORMAT, Aspect.DELIVERY,
        Aspect.PROCTORED, Aspect.OPEN_BOOK, Aspect.VALIDITY, Aspect.MAINTENANCE, Aspect.RETAKE, Aspect.STEPS, Aspect.APPLICATION,
        Aspect.ELIGIBILITY_WINDOW, Aspect.DOMAINS, Aspect.LAUNCHED, Aspect.PASS_RATE,
    )
) | {"discount", "difficulty", "effort", "training", "prereqs", "eligibility", "renewal", "lifecycle", "materials"}  # fmt: skip
"""Facts of an exam that nobody asks of a subject or a job."""


def asks_of_one(case: Case) -> bool:
    """Whether the learned model is sure that it asks such a fact, though more is said around it."""
    if case.reading.language != "en" or case.reading.size < _FEW or case.reading.unknown or case.says(_AT_LARGE):
        return False
    opinion = likely(case.reading, None)
    return opinion.first in _OF_ONE and opinion.shares[opinion.first] >= _SURE
