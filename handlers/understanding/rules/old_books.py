"""Whether books and notes of earlier years still serve: the outline that is in force, and the one that no longer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_OLD = r"\b(?:old\w*|previous|last years?|existing|second hand|used|outdated|20\d\d) (?:\w+ |@c\d+ ){0,3}(?:books?|guides?|manuals?|textbooks?|materials?|question banks?)\b"


_THAT_ONE = r"\b(?:does|is|can) (?:that|this|the) (?:version|exam|test|cert\w*|one)(?: \w+){0,2} (?:exists?|available|offered|taken|bookable|on sale|around|alive|running)\b"
"""It is the exam of an old book that is asked about."""


def old_books(case: Case) -> Query | None:
    """The outline of what is named, or of what the thread is about; None for anything else."""
    if not case.says(_OLD) or case.says(_THAT_ONE):
        return None
    of = case.found.targets or (case.memory.topic[:1] if case.memory.last is not None else ())
    return case.query(Intent.FACT, *of, aspects=(Aspect.OUTLINE,)) if len(of) == 1 else None
