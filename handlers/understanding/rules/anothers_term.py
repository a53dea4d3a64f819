"""The rule for how long what somebody else holds is good: "a candidate has OSAI+ from April, until when is that good?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import THEIRS

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_HOLDER = r"\b(?:applicants?|candidates?|freelancers?|bidders?|contractors?|consultants?|colleagues?|suppliers?|employees?|hires?|he|she|his|her|hers|somebody|someone|cv|resume|profile)\b|(?<!im a )(?<!i am a )(?<!as a )(?<!im an )@r\d"
_UNTIL = (
    r"\b(?:until|till|til|up to) (?:when|what (?:date|day|month|year))\b"
    r"|\bwhen (?:does|do|will|would|did)(?: (?!i\b|we\b|you\b)[\w@]+){1,4}? (?:expire|lapse|run out|run off|end|become invalid)\b"
    r"|\bhow (?:long|many years) (?:is|are|will|does|do)(?: (?!i\b|we\b|you\b|the exam)[\w@]+){1,4}? (?:valid|good|last|run|hold|count)\b"
)
_HAS = r"\b(?:has|have|holds?|lists?|got|earned|passed|did|claims?|shows?|with|his|her|hers|their)\b"
_WANTS = r"\b(?:wants?|plans?|would like|possible|to (?:do|take|sit|book)|taking|booking)\b"
_OWN = r"\b(?:my|mine|our)(?: \w+)? @c\d|\b(?:i|we) (?:have|hold|got|passed|earned)\b"
_CHOOSES = r"\bwhich\b|\bwhat (?:\w+ )?(?:certs?|certifications?|credentials?|exams?|badges?)\b"
_PAYS = r"\b(?:pay\w*|fees?|costs?|dues|charge\w*)\b"


def anothers_term(case: Case) -> Query | None:
    """The validity of the one credential that somebody else has, with the fee for keeping it where money is asked about."""
    named = {e.id for e in case.reading.of("credential") if len(e.ids) == 1}
    if len(named) != 1 or case.found.ambiguous is not None or case.says(_CHOOSES) or case.says(_OWN):
        return None
    if not (case.says(_HOLDER) and case.says(_HAS) and case.says(_UNTIL)) or case.says(_WANTS):
        return None
    paid = (Aspect.MAINTENANCE,) if case.says(_PAYS) else ()
    return case.query(Intent.FACT, *named, aspects=(Aspect.VALIDITY, *paid), slot=THEIRS, asker=Person())
