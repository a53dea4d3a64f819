"""What to expect of somebody who applies with a credential: "interviewing a COAE holder, what should they be able to do?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent
from handlers.slots import CANDIDATE

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_THEY = r"(?:he|she|they|it|that|this|those|these|somebody|someone|such (?:a )?\w+|(?:an?|the|that|this) (?:\w+ )?(?:person|holder|candidate|applicant|guy|cert\w*|badge|title)|@c\d+ holders?|(?:an? |the )?@c\d+)"
_EXPECTS = (
    r"\bwhat(?: \w+){0,2} (?:should|can|could|may|must|do|might|would|to) (?:i |we |one )?expect\b"
    rf"|\bwhat(?: (?:skills?|things))? (?:can|could|should|would|will|do|does|did|must) {_THEY}(?: \w+){{0,2}} (?:be able|know|do|bring|have to|had to|have done|tell|say|show|mean|prove|stand for|teach)\b"
    rf"|\bwhat (?:does|do|would) {_THEY} (?:\w+ )?(?:tell|say|show|mean|prove)\b|\bable to do\b|\bwhat (?:are|is) {_THEY} (?:able to|capable of|good at)\b|\bwhat did {_THEY} (?:have to )?(?:do|pass|go through)\b"
)
_APPLIES = (
    r"\b(?:candidates?|applicants?|applied|applying|applies|cvs?|resumes?|interview\w*|freelancers?|bidders?|new hires?|profiles?)\b|@c\d+ holders?\b"
    r"|\b(?:he|she|someone|somebody|person|guy|woman|man) (?:with|has|holds|lists)\b"
)
_OWN = r"\b(?:my|i have an?|i got an?) (?:\w+ )?interview\b|\bi (?:am|want to|will|would) (?:appl|becom)\w*|\bif i\b|\bi(?:m| am) (?:a |an )?(?:candidate|applicant)\b"


def of_candidates(case: Case) -> Query | None:
    """What the credentials of a candidate show; None where it is one's own, where work is named that it is to be proof of, or nothing is."""
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    if not 0 < len(named) <= _SEVERAL or case.ids("role", "topic") or not case.says(_EXPECTS):
        return None
    if not case.says(_APPLIES) or case.says(_OWN) or case.has("fee", "renewal", "prerequisites"):
        return None
    return case.query(Intent.HIRE, *named, slot=CANDIDATE, asker=Person())


_SEVERAL = 3
