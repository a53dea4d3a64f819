"""Which of an issuer's credentials are accredited: the standard is looked up, not the three checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.trust import ACCREDITED
from catalog.engine.wishes import NOT_AI
from handlers.person import Person
from handlers.query import Aspect, Intent, Limits
from handlers.slots import ACCREDITATION, WHO

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ACCREDITED = r"\baccredit\w+"
_ELSE = r"\brecogni\w+|\bproctor\w+|\bchecks\b|\b(?:training|courses?|providers?|partners?|cent(?:er|re)s?)\b"
_EXAMS = r"\b(?:exams?|certs?|certifications?|credentials?|ones?|which)\b"


ON_DOD = "dod-8140-and-ai"
_AI_ONES = r"\bai (?:sec(?:urity)? )?(?:certs?|certifications?|credentials?|badges?|exams?|skills?|ones?|qualifications?)\b|\b(?:anything|something) (?:(?:on|in|about|with|for) )?ai\b"
_LISTS = r"\b(?:which|list|show|cheap\w*|what|find)\b(?: (?!ai\b)\w+){0,3} (?:certs?|certifications?|credentials?|exams?)\b"
_COUNTS = r"\b(?:count\w*|claim\w*|tick\w*|satisf\w+|meet\w*|fulfil\w*|qualif\w+|accept\w*|recogni\w+|approved|on (?:(?:the |a )?@f\d+|it|there)|on the list|cover\w* by|compl\w+)\b"


def dod_and_ai(case: Case) -> Query | None:
    """Whether those on AI count for DoD 8140, with none of them named: a stored answer says what was found.

    Who has one on the list, and asks which to add, is advised; the stored answer comes with it.
    """
    if case.found.targets or "dod-8140" not in case.ids("framework") or ON_DOD not in case.catalog.said:
        return None
    if case.found.issuers or case.says(_LISTS) or not (case.says(_AI_ONES) and case.says(_COUNTS)):
        return None
    if case.said.person.holds and BOUND in case.catalog.roles and (case.asks_which or case.says(_ON_TOP)):
        return case.query(Intent.RECOMMEND, roles=(BOUND,), limits=case.stated.having(frameworks=(), without=(NOT_AI, GENERAL)))
    return case.query(Intent.EXPLAIN, said=(ON_DOD,))


GENERAL = "general-security"
"""The track of what has AI only beside everything else."""
BOUND = "gov-contractor"
"""The job of whoever is bound by that list."""
_ON_TOP = r"\b(?:which|what)(?: \w+){0,2} (?:add|put on top|next)\b|\bon top\b.*\b(?:which|what)\b"


_ON_IT = r"^(?:(?:so|and|hi|hey|ok) )*(?:is|are|isnt|does|has|was) (?:the )?@c\d+(?: \w+)*? @f\d+(?: \w+)*? ?\?"
_YES_OR_NO = r"\baccredit\w+\b.*@c\d.*@f\d|@c\d.*\baccredit\w+\b.*@f\d|\b(?:auditors?|tender|customer|client|regulator|@r\d+)\b.*@c\d.*@f\d+ (?:accredit\w+ )?(?:yes or no|or not)|@f\d+\b.*\b(?:does|do|is|would|can|will) (?:the |our |an? )?@c\d+ (?:\w+ )?(?:qualif\w+|counts?|compl\w+|fits?|meets?|satisf\w+|works?|accredited|listed|enough|ok)\b"
_STANDS_ON = r"\b(?:accredit\w+|listed|approved|recogni[sz]ed|compliant|certified|on the|on @f|under)\b"


def on_framework(case: Case) -> Query | None:
    """Whether one is on a list or accredited, whatever it is wanted for: "is OSAI ISO 17024 accredited? the tender needs it"."""
    named = case.ids("framework")
    if len(case.found.targets) != 1 or len(named) != 1:
        return None
    if not (case.says(_ON_IT) and case.says(_STANDS_ON)) and not case.says(_YES_OR_NO):
        return None
    return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.RECOGNITION,), terms=named, asker=Person())


def accredited(case: Case) -> Query | None:
    """The issuer's that are accredited; None for anything else."""
    if not case.says(_ACCREDITED) or case.has("legit") or case.says(_ELSE) or case.ids("framework"):
        return None
    if len(case.found.targets) == 1 and case.says(r"\biso\b") and ACCREDITED in case.catalog.frameworks:
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.RECOGNITION,), terms=(ACCREDITED,))
    if not case.found.targets and case.found.issuers and case.says(_EXAMS):
        return case.query(Intent.FIND, limits=Limits(issuers=case.found.issuers, frameworks=(ACCREDITED,)))
    return None


def of_accreditation(case: Case, query: Query) -> Query:
    """The three checks with whether it is accredited told first, where that was asked."""
    if not case.says(_ACCREDITED):
        return query
    return query.having(slot=ACCREDITATION, words=WHO if case.says(_BY_WHOM) else "")


_BY_WHOM = r"\bwho(?:m)? (?:\w+ )?accredit\w+|\baccredit\w+ by (?:who|whom|which)\b"
