"""Until when somebody says that what they hold is valid: "an applicant claims his MLS-C01 runs until 2028, the exam is dead: can it be?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import UNTIL
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_HOLDER = (
    r"\b(?:applicants?|candidates?|freelancers?|bidders?|contractors?|consultants?|colleagues?|suppliers?|hires?|hire|he|she|his|her|hers|someone|somebody|"
    r"profile|cv|cvs|resume|badge|claims?|claimed|lists?|states|says|said|writes|shows?)\b"
)
_VALID = r"\b(?:valid|validity|good|runs?|lasts?|in force|active|holds?|held|expires?|keeps?|through|till|until|til)\b"
_TO_YEAR = r"\b(?:to|till|til|until|through|thru|in|into|of|by)(?: (?:the end of|\w{3,9}))? (20[2-4]\d)\b"
_FOREVER = r"\b(?:never expires?|(?:does not|doesnt|wont) expire|for life|lifetime|forever|for ever)\b"


def held_until(case: Case) -> Query | None:
    """Whether what somebody holds can be valid so long; None where no year, or nobody who holds it, is told."""
    if len(set(case.found.targets)) != 1 or not case.says(_VALID) or case.said.person.has_told():
        return None
    year = search(_TO_YEAR, case.text)
    doubted = case.says(r"\bstill be (?:in force|valid|active|good)\b")
    if not (case.says(_HOLDER) or doubted) or case.says(
        r"\bhow (?:long|much|many)\b|\bcpes?\b|\b(?:i|we) (?:still |do |only )?(?:have|hold|got|passed|keep)\b|\bmy @c|\b(?:can|do|should) i (?:keep|use|still)\b"
    ):
        return None
    if year and int(year[1]) >= case.today.year and not case.says(r"\bi (?:take|sit|pass|plan|want)\b"):
        until = year[1]
    elif case.says(_FOREVER) and case.says(_HOLDER):
        until = "never"
    else:
        return None
    return case.query(Intent.FACT, case.found.targets[0], aspects=(Aspect.VALIDITY,), slot=UNTIL, words=until, asker=Person())
