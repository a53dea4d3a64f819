"""What to show others of one's people: a regulator, an auditor, a customer's questionnaire, an investor; and who refuses exams."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent
from handlers.slots import PROOF
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_AUTHORITY = r"(?:\b(?:regulators?|supervis(?:or|ors|ory)|bafin|knf|fca|pra|finma|mas|ecb|ffiec|occ|fed|eba|eiopa|dnb|amf|cssf|inspectors?|authorit(?:y|ies)|examiners?|auditors|insurers?|underwriters?)\b)"
_CUSTOMER = r"\b(?:customers?|clients?|investors?|prospects?|buyers?|partners?)\b"
_SHOWS = r"(?:evidence|proofs?|proves?|proving|demonstrat\w*|show|shows|expects?|cares?|satisf\w+|accepts?|convinc\w+|impress\w*|competen\w+|qualified|tell|count(?:s)? (?:for|with)|looks? better|enough for|good enough)"
_STAFF = r"\b(?:people|staff|team|we|our|us|employees|engineers|persons?|certified|certs?|certifications?|sign off)\b|@c\d"
_QUESTIONNAIRE = (
    r"\b(?:questionnaires?|due diligence|vendor (?:form|assessment)|security (?:form|assessment)|trust page|sig lite|caiq)\b"
)
_LISTED = r"\b(?:certs?|certifications?|certified|credentials?|qualifications?)\b"
_AN_AUDITOR = r"\b(?:im|i am|as|were|we are|for|become|hire|hiring|train\w*|an?) (?:an? )?(?:\w+ )?@r\d"
_REFUSES = r"\b(?:refus\w+|hates?|wont (?:sit|take|do)|(?:dont|doesnt|nobody(?: \w+)? ) ?wants? to (?:sit|take|do)|(?:nobody|no one|noone|none)(?: \w+){0,3} wants? to (?:sit|take|do)|no (?:appetite|wish|desire) for|allergic to|against|boycott\w*) (?:an? |any |to (?:sit|take|do) )?(?:more )?(?:exams?|tests?|certs?|certifications?)\b|\bwithout (?:anybody|anyone|any of them|them) (?:taking|sitting|doing) (?:an? )?exams?\b"
_STILL_SHOW = rf"\b{_SHOWS}\b"
_OWN_FIELD = r"\bai\b|@t\d|@c\d|\b(?:llms?|models?|genai|ml)\b"
_OWN_SKILL = r"\b(?:show|prove|demonstrate|convince|tell)\w* (?:[\w@]+ ){0,4}?i (?:can|could|know)\b|^(?:[\w@]+ ){0,3}?i (?!need|want|have|am)\w+ (?:[\w@]+ ){0,4}?for (?:my |our |several |other )?(?:clients?|customers?)\b"
"""What somebody can do is to be shown, by one that is sought for it."""
_CHOOSES = r"\bwhich (?:one|cert|certs|exam|certification|of)\b|\b(?:rather|vs|versus|compare)\b"


_WEIGHS_IT = r"\b(?:is|isnt|would|wouldnt|be|are) (?:the |an? |taking |getting |doing )*@c\d+(?: (?!@c|\||\?)\w+){0,3}? (?:overkill|too much|worth\w*|a waste|wasted|pointless|excessive|the right (?:one|size|thing)|sensible)\b|\b(?:should|shall) (?:i|we) (?:\w+ )?(?:take|get|do|book|sit|go for|bother with) (?:the |an? )?@c\d"
"""Who has others to satisfy asks whether one is worth taking for it."""


def shown_to_others(case: Case) -> Query | None:
    """The stored answer on what is evidence for whom; None where one is chosen for oneself, or the others' own exams are asked about."""
    if len(case.found.targets) == 1 and case.says(_WEIGHS_IT):
        return None  # whether to take the one that is named
    if case.has("renewal", "hire") or case.says(_CHOOSES) or case.says(_OWN_SKILL) or case.said.person.designations:
        return None
    if case.said.person.years and case.has("enough", "eligible", "can_i"):
        return None  # one's own years are held against a gate
    entry = None
    if case.says(_QUESTIONNAIRE) and case.says(_LISTED):
        entry = "customer-questionnaire"
    elif case.says(_REFUSES) and case.says(_STILL_SHOW):
        entry = "evidence-without-exams"
    elif case.says(_OWN_FIELD) and case.says(_STAFF) and _asked_by_others(case) and not case.has("fee"):
        entry = "evidence-to-others"
    if entry not in case.catalog.said:
        return None
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(entry,), slot=PROOF, asker=Person())


def _asked_by_others(case: Case) -> bool:
    others = rf"(?:{_AUTHORITY}|{_CUSTOMER})(?: (?!@c)\S+){{0,6}}? {_SHOWS}\b|\b{_SHOWS}\b(?: (?!@c)\S+){{0,3}}? (?:to |for |with |by )?(?:the |our |an? |my |any |some )?(?:{_AUTHORITY}|{_CUSTOMER})"
    jobs = case.catalog.roles
    told = re.sub(
        r"@r(\d+)", lambda m: "auditors" if jobs[case.reading.entities[int(m[1])].id].family == "audits" else m[0], case.text
    )
    return search(others, told) is not None and not case.says(_AN_AUDITOR)
