"""The rule for all that are named after one thing, set against each other by that: "difference between the three ISO 42001 ones"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import state_of
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_APART = r"\b(?:differ\w*|compare|comparison|vs|versus|tell apart|distinction|which of|choose between|pick)\b"
_THEM = r"@[tkf]\d+(?: (?:different|two|three|various|pecb|lead|ai))* (?:ones|certs|certifications|credentials|exams|certificates|titles|badges|roles|options|variants)\b|\b(?:two|three|different|various|all|both)(?: of)?(?: the)? @[tkf]\d+"
_MOST = 5
_TWO = 2


def named_after(case: Case) -> Query | None:
    """Those side by side whose names have what is named; None where fewer than two do, or a credential is named itself."""
    if case.found.targets or case.held or not (case.says(_APART) and case.says(_THEM)):
        return None
    for entity in case.reading.of("topic", "framework", "term"):
        typed = entity.typed.casefold()
        theirs = [
            i
            for i, held in case.catalog.offered.items()
            if any(typed in name.casefold().replace("iso/iec", "iso") for name in (held.name, *held.aliases))
            and state_of(case.catalog, i, case.today) in ("active", "retiring", "beta")
        ]
        if _TWO <= len(theirs) <= _MOST:
            return case.query(Intent.COMPARE, *theirs, roles=case.ids("role"))
    return None
