"""Whether one that has lapsed can be put back in force: "can I reinstate an expired CISM?"; no rule of that kind is held of most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import BACK

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_BACK = r"\b(?:re ?instat\w*|re ?activat\w*|revive\w*|resurrect\w*|regain\w*|restor\w+)\b|\bget(?:ting)? (?:it|mine|my|that|the|an?|them|@c\d+)(?: \w+| @c\d+){0,3} back\b|\bbring(?:ing)? (?:it|mine|my|that|@c\d+)(?: @c\d+)? back\b"
_LAPSED = r"\b(?:laps\w+|expired|ran out|inactive|revoked|suspended)\b"
_MONEY = r"\b(?:money|fee|refund\w*|price|cost|paid)\b"


def reinstated(case: Case) -> Query | None:
    """What is held of putting it back in force; None where that is not asked, or of no single one that lapsed."""
    if not case.says(_BACK) or case.says(_MONEY):
        return None
    told = (case.said.person, *((case.memory.last.asker,) if case.memory.last is not None else ()))
    lapsed = tuple(dict.fromkeys(h.credential for person in told for h in person.holds if not h.active))
    named = tuple(dict.fromkeys(case.found.targets))
    lapsed = lapsed or (named if case.says(_LAPSED) else ())
    if len(lapsed) != 1:
        return None
    return case.query(Intent.RENEWAL, *lapsed, slot=BACK)
