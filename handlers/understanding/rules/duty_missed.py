"""What becomes of one whose hours, report, fee or last day somebody misses: "what if I don't get my CPEs in for CISM this year?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import MISSED

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_DUTY = r"(?:cpes?|ceus?|cpds?|pdus?|eces?|credits?|points|(?:cpe |cpd |training |learning |education |ai )?hours|(?:annual |yearly |maintenance |renewal )*(?:fees?|dues)|(?:renewal )?deadline|renewal (?:date|day|window)|reporting)"
_NOT_DONE = r"(?:miss(?:ed|es|ing)?|forg[eo]t(?:ten)?|fail(?:ed)? to|skip(?:ped|ping)?|(?:dont|do not|didnt|did not|doesnt|cant|cannot|wont|couldnt|havent|never|not) (?:\w+ ){0,3}?(?:pay|paid|report\w*|submit\w*|earn\w*|get|got|collect\w*|meet|met|make|made|do|done|reach|complet\w+|log\w*|record\w*|file[ds]?|have|renew\w*)|not enough|too few|(?:fall|fell|am|im|come|came|be|run) (?:\w+ )?short(?: of| on)?|behind (?:on|with)|late (?:with|on|for)|run out of time)"
_MISSED = rf"\b{_NOT_DONE}\b(?: (?!\|)[\w@]+){{0,6}}? {_DUTY}\b|\b{_DUTY}\b(?: (?!\|)[\w@]+){{0,4}}? {_NOT_DONE}(?: |$|\?)"
_LATE = r"\bgrace (?:period|time)\b|\b(?:renew\w*|pay\w*) (?:\w+ ){0,3}?(?:too )?late\b|\b(?:week|day|month)s? too late\b"
_ASKS = r"\?|\b(?:what|happens?|now|lose|losing|revoked?|suspend\w*|still|can i|do i|does|is there|any|will|how)\b"
_ELSE = r"\b(?:keep|stay|hold)\b.*\b(?:if|without)\b|\b(?:somebody|someone|anyone|people|those) who\b|\b(?:the|my|exam|lab|24h|48h) report\b|\b(?:exam|test|retake|resit|attempt|appointment|booking|sitting|how (?:many|much)|count\w*|both|which|worth|should|pause|parental|maternity|sick\w*|illness|leave|sabbatical)\b"


def duty_missed(case: Case) -> Query | None:
    """What we hold of missed duties and late renewals of the one that is named or held."""
    named = case.named
    if len(named) != 1 or not (case.says(_MISSED) or case.says(_LATE)) or not case.says(_ASKS) or case.says(_ELSE):
        return None
    if any(not held.active for held in case.said.person.holds) or case.has("vs", "recommend"):
        return None
    return case.query(Intent.RENEWAL, *named, slot=MISSED)
