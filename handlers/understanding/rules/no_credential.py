"""What a thing of the field is, and whether it is a credential at all: "MITRE ATLAS, is that a cert?", "in NICCS? what is that even?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import KIND
from handlers.understanding.case import words

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_THING = r"(?:certs?|certifications?|exams?|credentials?|certificates?|tests?)"
_A_CREDENTIAL = (
    rf"\b(?:is|are|isnt|s)\b(?: (?!there\b)[\w@]+){{0,6}}? (?:an? |the |one )?{_THING}(?=$| \||,? \?| or\b| (?:i|we|you|one) (?:can|could)\b| too\b| by itself\b)"
    rf"|\b(?:an?|any|the|some) {_THING} (?:in|for|of|on) (?:that|it|this)\b|\b{_THING} (?:i|we|you|one) (?:can|could) (?:take|get|do|sit|earn)\b"
    r"|\b(?:get|be|become|getting|people|someone|somebody|anyone|staff|engineers|them|us) (?:\w+ )?certified (?:in|on|for|against)\b"
    rf"|\bcan (?:i|we|you|one|people) (?:take|get|do|sit) (?:an? |the )?{_THING}\b"
)
_NOT_SO = r"\b(?:which|listed|in the|accepted|approved|recogni[sz]ed|mapped|cover\w*|teach\w*)\b|\bwhat (?:\w+ )?(?:certs?|exams?|credentials?)\b"
_WHAT_IS_THAT = r"\bwhat(?: the (?:heck|hell))?(?:s| is| does)? (?:that|this|it)(?: (?:even|exactly|actually|supposed to be|mean|stand for|again|thing|about))*(?: \?)*$"


def no_credential(case: Case) -> Query | None:
    """Explains the one thing that is named; where it is asked whether it is a credential, that first."""
    terms = tuple(dict.fromkeys((*case.ids("term", "framework"), *(e.term for e in case.reading.of("topic") if e.term))))
    if len(terms) != 1 or case.found.targets or case.reading.of("phantom") or case.said.person.holds or case.ids("role"):
        return None
    held = case.catalog.terms.get(terms[0])
    if (held is None or held.not_a_credential) and case.says(_A_CREDENTIAL) and not case.says(_NOT_SO):
        return case.query(Intent.EXPLAIN, terms=terms, slot=KIND)
    if case.says(_WHAT_IS_THAT):
        return case.query(Intent.EXPLAIN, terms=terms, words=words(case))
    return None
