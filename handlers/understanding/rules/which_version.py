"""Which exam of a certification is the present one: "which Security+ exam should I take now?"; and whether books of an older one still serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.query import Aspect, Intent
from handlers.understanding.rules.life_rules import VERSIONS

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_OF_ITS_OWN = r"(?:exams?|versions?|codes?|tests?|editions?|exam versions?|exam codes?)"
_WHICH = (
    rf"\b(?:which|what)(?: of (?:the|its))?(?: two| \d)? (?:@c\d+ )?{_OF_ITS_OWN}(?: (?:of|for) (?:the )?@c\d+)?\b"
    r".*\b(?:take|sit|study|book|prepare|register|buy|learn|schedule|go for|aim for|current|now|active|valid|in force|open|live|right|latest|newest)\b"
    rf"|\b(?:current|latest|newest|right|active) @c\d+ {_OF_ITS_OWN}\b"
    rf"|\b(?:which|what)(?: is|s) (?:the )?(?:current|latest|newest|right|active) (?:@c\d+ )?{_OF_ITS_OWN}\b"
    r"|\b(?:current|latest|newest) (?:exam )?version of (?:the )?@c"
    r"|\bwhich one is (?:the )?(?:current|latest|newest)\b"
    r"|@c\d+.*\b(?:which|what) (?:exam )?version\s?\??$"
)
_OTHERWISE = r"\b(?:cost|price|fee|long|many|much|weights?|domains?|languages?|easier|harder|retake|renew\w*|instead of @c)\b"


def which_version(case: Case) -> Query | None:
    """How each of its exam versions stands; None where the message names no such certification, or asks more of it."""
    targets = set(case.found.targets)
    if len(targets) != 1 or case.ids("role", "topic") or case.says(_OTHERWISE) or not case.says(_WHICH):
        return None
    if not is_open(case.catalog, case.found.targets[0], case.today):
        return case.query(Intent.LIFECYCLE, *targets)
    versions = [code for code in case.catalog.credentials[next(iter(targets))].exams if code != "main"]
    if len(versions) > 1:
        return case.query(Intent.LIFECYCLE, *targets, slot=VERSIONS, exam=None)
    return case.query(
        Intent.FACT, *targets, aspects=(Aspect.CODE if versions or case.says(r"\b(?:number|code|id)\b") else Aspect.OUTLINE,)
    )


_OLD = r"\b(?:old\w*|previous|last years?|existing|second hand|used|outdated|20\d\d) (?:\w+ |@c\d+ ){0,3}(?:books?|guides?|manuals?|textbooks?|materials?|question banks?)\b"


_THAT_ONE = r"\b(?:does|is|can) (?:that|this|the) (?:version|exam|test|cert\w*|one)(?: \w+){0,2} (?:exists?|available|offered|taken|bookable|on sale|around|alive|running)\b"
"""It is the exam of an old book that is asked about."""


def old_books(case: Case) -> Query | None:
    """The outline that books and notes of earlier years are held against: of what is named, or of what the thread is about."""
    if not case.says(_OLD) or case.says(_THAT_ONE):
        return None
    of = case.found.targets or (case.memory.topic[:1] if case.memory.last is not None else ())
    return case.query(Intent.FACT, *of, aspects=(Aspect.OUTLINE,)) if len(of) == 1 else None
