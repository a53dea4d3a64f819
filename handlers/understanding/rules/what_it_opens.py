"""What one that somebody has opens, asked from its end: "what does my CIPP/E open up for me?", "does CCSP get me into anything of ISACA's?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.person import Person
from handlers.query import Intent, Limits

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_OPENS = (
    r"(?:open(?:s)?(?: up)?|unlocks?|(?:gets?|lets?|brings?|takes?) (?:me|us|him|her|them|one|you|somebody|someone)(?: in(?:to)?| to)?|qualif\w+ (?:me |us |him |her |them |one |you )?for"
    r"|entitles? (?:me |us |him |her )?to|leads? to|lead me to|count(?:s)? (?:as|towards?|for)|gives? (?:me |us )?access to|pave\w* the way (?:to|for))"
)
_WHAT = r"(?:what(?: else| exactly| all)?|which (?:other )?(?:doors?|gates?|certs?|certifications?|exams?|credentials?|ones?)|anything(?: else)?)"
_OF_IT = (
    rf"\b{_WHAT}(?: \w+){{0,3}}? (?:does|do|did|will|would|can|could) (?:(?:my|an?|the|our|his|her|having|holding|alone|active|only) )*@[cd]\d+(?: (?:alone|actually|even|really|by itself|on its own|cert\w*))* {_OPENS}\b(?!(?: \w+){{0,4}} @c)"
    rf"|\b(?:does|do|will|would|can|could) (?:(?:my|an?|the|our|his|her|having|holding|active) )*@[cd]\d+(?: (?:alone|actually|even|really|by itself|cert\w*))* {_OPENS} (?:any ?(?:thing|where|of|doors?|gates?|(?:other |ai |@i\d+ )*(?:certs?|exams?|certifications?))|some ?thing)\b(?!.*@c\d+.*@c)"
    rf"|\b(?:what|where)(?: (?:can|could|may) (?:i|we|one))?(?: (?:get|go|move))? (?:in)?to with (?:my |an? |just |only |the )*@[cd]\d+\b(?! and)|\bwhat is (?:my |an? |the )?@[cd]\d+ (?:good|useful|used|usable) for as an? (?:prereq\w*|key|entry|door|way in)\b|\b(?:prereq\w*|key|ticket|door) (?:for|to|into) (?:what|which)\b"
)
_ELSE = r"\b(?:jobs?|roles?|career|salary|doors? (?:for|in) (?:my )?career|employers?|recruiters?|money|work|positions?|hired)\b"


def what_it_opens(case: Case) -> Query | None:
    """The list of what names it at its gate, of the issuer that is named; None where another credential is asked about."""
    named = case.named
    titles = case.ids("designation")
    if not named and len(titles) == 1 and case.says(_OF_IT) and not case.says(_ELSE):
        asker = case.said.person.with_said(Person(designations=titles))
        return case.query(Intent.ELIGIBILITY, limits=Limits(issuers=case.found.issuers, without=(NOT_AI,)), asker=asker)
    if len(named) != 1 or not case.says(_OF_IT) or case.says(_ELSE) or case.said.person.lacks or case.said.person.years:
        return None
    if any(not held.active for held in case.said.person.holds) or case.said.person.designations:
        return None
    theirs = tuple(i for i in case.found.issuers if i != case.catalog.credentials[named[0]].issuer)
    return case.query(
        Intent.FIND, limits=Limits(unlocks=named[0], issuers=theirs, without=(NOT_AI,) if case.says(r"\bai\b") else ())
    )
