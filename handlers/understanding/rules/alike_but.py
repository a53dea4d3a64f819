"""What is like a named credential but for one thing: "something similar to COAE but proctored", "like AAISM without the CISM requirement"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.named import for_ai
from catalog.engine.wishes import NOT_AI
from handlers.person import Person
from handlers.query import Intent, Limits
from handlers.understanding.rules.alternatives import made_for
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ALIKE = (
    r"\b(?:like|similar to|alternatives? (?:to|for)|comparable to|same as|in the style of|equivalent (?:to|of)) (?:the |an? )?@c(\d+)\b"
    r"(?: (?:from|by|of) @i\d+)?(?: (?:exam|cert\w*|credential))?(?: \|)? (?:but|only|just|except|minus|without|with|that|which)\b(.*)"
)
_UNGATED = r"\b(?:without|no|not|minus|drop\w*|doesnt|dont|isnt)\b.*\b(?:requir\w*|prereq\w*|need\w*|gate|condition|experience|hold\w*|@c\d+)\b|^ (?:the |an? |any )*@c\d+ (?:requir\w*|prereq\w*|gate|condition)"
_HELD = r"\b(?:hold|holds|have|has|own|got|holding|having) (?:\w+ ){0,2}$"
"""It is what somebody has to hold, and not what is looked for."""
_PLAIN = {"months", "by", "exams", "known", "sort", "descending"}
"""Wishes that say nothing of how the exam differs, or that other rules read."""


def alike_but(case: Case) -> Query | None:
    """A list of its kind that meets what is said behind the "but"; None where nothing of it is read."""
    found = search(_ALIKE, case.text)
    if found is None or case.said.person.has_told() or case.has("vs"):
        return None
    if search(_HELD, case.text[: found.start()]):
        return case.query(Intent.FIND, limits=case.stated, asker=Person()) if case.stated.first else None
    entity = case.reading.entities[int(found[1])]
    if len(entity.ids) != 1 or entity.id not in case.catalog.credentials:
        return None
    wished = case.stated.having(without=tuple(i for i in case.stated.without if i not in case.catalog.credentials))
    ungated = re.search(_UNGATED, " " + found[0][found[0].index(f"@c{found[1]}") + len(f"@c{found[1]}") :]) is not None
    limits = wished.having(no_prerequisites=True) if ungated else wished
    if not set(limits.model_dump(exclude_defaults=True)) - _PLAIN:
        return None
    return _of_its_kind(case, entity.id, limits)


def _of_its_kind(case: Case, credential: str, limits: Limits) -> Query:
    """In its track; of a cloud's own, for the jobs it is made for."""
    held = case.catalog.credentials[credential]
    on_ai = (NOT_AI,) if for_ai(case.catalog, credential) else ()
    without = tuple(dict.fromkeys((*limits.without, credential, *on_ai)))
    roles = made_for(case, credential) if held.track == "platform" else ()
    tracks = () if roles else (held.track,)
    return case.query(Intent.FIND, roles=roles, limits=limits.having(without=without, tracks=tracks), asker=Person())
