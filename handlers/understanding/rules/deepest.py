"""The rule for what goes deep into a topic: "membership inference and model extraction, any exam goes deep?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_EXAM = r"(?:certs?|certifications?|exams?|credentials?)"
_DEEP = (
    rf"\b(?:any|which|what|an?|some|one|is there) (?:\w+ )?{_EXAM}\b(?: \w+){{0,3}} (?:deep|deeply|deeper|in depth)\b"
    rf"|\b(?:go|goes|going) (?:\w+ )?(?:deep|deeper|in depth)\b.*\b{_EXAM}\b"
)


def deepest(case: Case) -> Query | None:
    """What covers the topics named, deepest first; None where a credential or a job is named."""
    topics = case.ids("topic")
    if not topics or case.found.targets or case.says(r"@[ri]\d") or not case.says(_DEEP):
        return None
    return case.query(Intent.COVERAGE, topics=topics)
