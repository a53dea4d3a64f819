"""What a long message names far before its question, put to the question: what lies between is no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

FAR = 2
"""So many sentences before its question the subject stands at least."""
_PLAIN_ASKED = (
    "fee", "retake", "maintenance", "application", "duration", "questions", "passing", "validity", "languages", "open_book", "proctored",
    "delivery", "format", "domains", "renewal",
)  # fmt: skip
"""Cues of a question that is whole by itself but for its subject."""


def with_far_subject(said: Reading, question: Reading) -> str | None:
    """The question with the one credential that is named before it; None where several are, or it is no question by itself."""
    named = said.of("credential", "phantom")
    if not named or len({e.ids for e in named}) > 1 or len(named[0].ids) > 1 or not question.has(*_PLAIN_ASKED):
        return None
    return f"{named[0].typed}: {question.text}"
