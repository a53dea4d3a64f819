"""Which of several named somebody may take with what they have: "which of AAISM, AAIA and AAIR lets me in with a CPA?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.person import Held, Person
from handlers.query import Intent
from handlers.slots import WHICH_OPEN
from handlers.understanding.asker.leanings import nothing
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WE = r"(?:i|we|he|she|they|(?:my|our) [\w@]+|somebody|someone)"
_US = r"(?:me|us|him|her|them|somebody|someone)"
_LET = (
    rf"(?:(?:can|could|may|might|am|are|is|do|does|would|will) {_WE} (?:(?:actually|even|already|still|now|also|legally|formally|theoretically|be|get) )*(?:take|sit|do|book|register|enrol|allowed|eligible|qualif\w*|apply|start|attempt|go for|in(?:to)?\b)"
    rf"|(?:lets?|allows?|accepts?|takes?|admits?|would (?:let|accept|take|allow)|will (?:let|accept|take|allow)|turns?|would turn|shuts?|rejects?|refuses?) {_US}\b|open (?:to|for) {_US}|(?:closed|barred|shut) (?:to|for) {_US}|{_WE} (?:can|could|may) (?:take|sit|do|book|register))"
)
_WHICH = rf"\b(?:which|what|any(?:thing|one)?|one|ones)\b(?:(?! \|| \?).)*?\b{_LET}"
_BEFORE = rf"\b{_LET}.*\b(?:which|and which not)\b"
_CHOOSES = r"\b(?:should|better|best|worth|rather|easier|easiest|harder|first|cheap\w*|recommend|prefer|vs|versus|compare|differ\w*|how (?:much|long|many)|online|from home|at home|in (?:german|french|japanese|spanish|english))\b"
_WITH = r"\b(?:with|holding|having|on|only|just)(?: (?:only|just|my|an?|the|active|nothing but|no more than))* @c(\d+)(?:(?: and(?: an?| my)?)? @c(\d+))?(?= \||$| \?| (?:and|now|today|alone|only|right|in)\b)"
"""What somebody has, told behind what they ask of."""
_HAS_NONE = r"\b(?:without|no|zero)(?: (?:any|much|work|job|security|prior|previous|professional|relevant))* (?:experience|certs?|certifications?|credentials?|background|degree)\b"


def which_open(case: Case) -> Query | None:
    """Each of them judged for who asks; None where one is chosen, or nothing is told of anybody."""
    named = case.found.targets
    if len(named) < _SEVERAL or case.says(_CHOOSES) or not (case.says(_WHICH) or case.says(_BEFORE)):
        return None
    ids = {n: e.id for n, e in enumerate(case.reading.entities) if e.kind == "credential" and len(e.ids) == 1}
    told = {ids[int(n)] for found in finditer(_WITH, case.text) for n in found.groups() if n and int(n) in ids}
    keys = tuple(i for i in named if i in told and i not in case.held and len(named) - len(told) >= 1)
    doors = tuple(i for i in named if i not in keys)
    person = case.said.person.with_said(Person(holds=tuple(Held(credential=i) for i in keys)))
    if len(doors) < _SEVERAL or not (person.has_told() or case.said.holds_nothing or person.role or case.says(_HAS_NONE)):
        return None
    if any(relation(case.catalog, one, other).part in ("must", "one_of") for one in doors for other in doors if one != other):
        return None  # one of them opens another: which comes first is asked
    return case.query(Intent.ELIGIBILITY, *doors, slot=nothing(case) or WHICH_OPEN, asker=person)


_SEVERAL = 2
