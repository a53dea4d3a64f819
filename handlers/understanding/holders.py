"""Whether somebody really holds what they say: no badge of ours to judge, but a question of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ENTRY = "verify-a-badge"
_CHECK = r"(?:check|verify|confirm|validate|make sure|find out|prove|see|tell)"
_HOW = rf"\b(?:how (?:do|can|could|would|should|to)|where (?:do|can|could)|any way|a way|can) (?:i|we|one|you|to)? ?(?:\w+ )?{_CHECK}\b|\bhow to {_CHECK}\b"
_CLAIMS = (
    r"@c\d+ (?:certified|holder)\b|\b(?:certified|certification|badge|credential|cert|status|title) (?:is|are) (?:real|valid|genuine|current|active|true)\b"
    r"|\b(?:claims?|claimed|pretends?|says? (?:he|she|they|their|his|her)|lists?) (?:\w+ ){0,4}?@c\d+|\breally (?:holds?|has|have|got|passed|certified)\b|\bactually (?:holds?|has|have|got|passed|certified)\b"
)
_OTHERS = r"\b(?:he|she|they|their|his|her|vendor|consultants?|candidates?|applicants?|contractors?|suppliers?|someone|somebody|person|employees?|freelancers?|providers?|colleagues?)\b"


def held_really(case: Case) -> Query | None:
    """Asked of what somebody else is said to hold."""
    if _ENTRY not in case.catalog.said or not (case.says(_HOW) and case.says(_CLAIMS) and case.says(_OTHERS)):
        return None
    named = dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1)
    return case.query(Intent.EXPLAIN, *named, said=(_ENTRY,))
