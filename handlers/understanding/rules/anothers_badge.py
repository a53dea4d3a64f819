"""The rule for a badge that somebody shows: "someone on LinkedIn has CAISF, real?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_REAL = r"\b(?:real|genuine|fake|bogus|phony|serious|scam|legit\w*|trustworthy|worth anything|a thing)(?: (?:cert\w*|badge|credential|thing|one))?\s?\??$"


def anothers_badge(case: Case) -> Query | None:
    """Whether the one credential that somebody is said to have is worth anything; it is nobody's here, whatever was asked before."""
    shown = tuple(held.credential for held in case.said.person.holds)
    if (case.found.targets and case.found.entities) or len(shown) != 1 or case.ids("role"):
        return None
    if not (case.has("legit") or case.says(_REAL)):
        return None
    return case.query(Intent.VERIFY, *shown, asker=Person())
