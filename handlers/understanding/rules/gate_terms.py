"""What is asked of a gate beside what it requires: who signs off the years, till when to apply, whether the years may follow, age, nationality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import APPLY_BY, MAY_FOLLOW, OF_AGE, UNNAMED, VOUCHED

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WORK = r"(?:experience|years|work(?: history)?|employment|hours|background|cv|resume|time in (?:the )?(?:job|role|field))"
_VOUCHES = r"(?:sign\w* off|sign\w*|verif(?:y|ies|ied)|confirm\w*|endors\w*|vouch\w*|attest\w*|validat\w*|check\w*|approv\w*|prov(?:e|es|ing) (?:it|them)|sponsor\w*)"
_VOUCHED = (
    rf"\b(?:who|whom|whose|how (?:do|does|is|are|will|would|can)|does (?:my|an?|the)|do (?:they|you|i|we)|must (?:my|an?)|will|can (?:my|an?))\b(?: [\w@]+){{0,6}}? {_VOUCHES}\b(?: [\w@]+){{0,4}}? {_WORK}\b"
    rf"|\b(?:who|whom|how)\b(?: [\w@]+){{0,5}}? {_WORK}(?: [\w@]+){{0,4}}? {_VOUCHES}\b"
    r"|\b(?:who|whom|whose|need|needs|require[ds]?|have to|must|is|get|find|without|how|what)\b(?: [\w@]+){0,4}? (?:endors(?:e|es|ed|er|ement|ing)|sponsor|referees?)\b"
)
_NOT_OF_WORK = r"\b(?:pending|awaiting|waiting|not (?:yet )?endorsed|havent been|outstanding|endorsed by (?:the )?(?:government|industry|employers?))\b|\bwho endorses @c|\bhow long\b"
_LIMIT = r"(?:time limits?|deadlines?|cut ?off|how long|how many (?:years|months|days)|until when|till when|by when|within (?:what|which|how)|expir\w+|time frame|window|is there a limit|any limit|how soon)"
_APPLIES = r"(?:appl(?:y|ying|ication)|submit\w*|endors\w+|(?:gain|get|collect|earn|complete|show|have|gather)(?:ing)? (?:the |my |all |those |that )?(?:\w+ )?(?:experience|years))"
_APPLY_BY = rf"\b{_LIMIT}\b.*\b{_APPLIES}\b|\b{_APPLIES}\b.*\b{_LIMIT}\b"
_AFTER = r"\b(?:pass(?:ed|ing|es)?|after|once|cleared)\b|\bto apply for (?:the )?(?:certification|title|@c\d+)\b|\bapplication (?:deadline|window|period)\b|\bdeadline (?:for|of) (?:the )?(?:@c\d+ )?application\b"
_TAKES = r"\b(?:how (?:long|many \w+) (?:does|do|will|did|is|until) (?:the|my|an?|they|it|@i\d+|@c\d+)|processing|process time|take to|takes? (?:them|@i\d+))\b"
"""How long the issuer takes is another question, …"""
_BEFORE_IT = r"\b(?:register|registration|eligibility (?:window|period)|schedul\w+|voucher|retake|resit)\b"
"""… and so is how long one may wait with the exam."""
_LATER = (
    rf"\b{_WORK}\b(?: [\w@]+){{0,6}}? (?:after|afterwards|later(?: on)?|follow|once)\b"
    rf"|\b(?:after|once|when)\b(?: [\w@]+){{0,4}}? (?:exam|pass(?:ed|ing)?|test)\b.*\b{_WORK}\b(?: [\w@]+){{0,3}} (?:count\w*|gained|follow|come|possible|ok|allowed|accepted|valid)\b"
    rf"|\b(?:exam|test|@c\d+)(?: exam)? (?:first|now|already|early)\b(?: [\w@]+){{0,5}}? {_WORK}\b(?: [\w@]+){{0,3}} (?:later|after\w*)\b"
)
_MAY = r"\b(?:can|could|may|does|do|is|will|would|must|ok|okay|allowed|possible|count\w*)\b"
_UNNAMED = (
    (
        r"\b(?:min(?:imum)?|legal|lower|required) age\b|\bage (?:limit|requirement|restriction|rule|minimum)s?\b|(?<!was )(?<!is )(?<!been )\b1[0-9] (?:years? old|yrs? old|y o|yo)\b|\b1[0-9] year olds?\b|\b(?:im|i am|hes|shes|he is|she is|(?:son|daughter|kid|child|brother|sister|nephew|niece|intern|student) is|being|aged?) (?:only |just )?1[0-7](?= (?:and|can|so|may|old)\b| \||$)|\btoo young\b|\b(?:under|below|over) (?:16|18|21)\b(?! (?:years?|yrs?) (?:in|of|as|with|experience))|\bminors\b|\bteen(?:ager)?s?\b|\bhow old (?:do|must|should|does)\b|\bunderage\b",
        OF_AGE,
    ),
    (r"\b(?:citizen\w*(?! discount)|nationalit\w*|passport holders?|green card|foreigners?|residency)\b", "citizenship or nationality as a condition"),
    (r"\b(?:security )?clearances?\b|\bsecurity cleared\b", "a clearance as a condition"),
)  # fmt: skip
_ASKS = r"\b(?:can|could|may|must|need|needs|require[ds]?|requirement|limit|is there|are there|any|allowed|eligible|have to|does|do|is|too young|how old|what|possible|ok)\b|\?"


def gate_terms(case: Case) -> Query | None:
    """The gate of the one named, with what is asked beside it told first."""
    named = case.found.targets
    if len(named) != 1 or case.has("vs", "renewal", "recommend", "worth") or case.found.ambiguous:
        return None
    if slot := _slot(case):
        return case.query(Intent.PREREQUISITES, *named, slot=slot)
    for pattern, words in _UNNAMED:
        if case.says(pattern) and case.says(_ASKS) and not case.says(_ASKS_ELSE):
            return case.query(Intent.PREREQUISITES, *named, slot=UNNAMED, words=words)
    return None


_ASKS_ELSE = r"\b(?:how (?:much|many|long)|price|cost\w*|fees?|which|retire[ds]?|accept\w* by|recogni\w+|jobs?|hire[ds]?|hiring|salary|online|at home|from home|india|china)\b"


def _slot(case: Case) -> str | None:
    """Which of the terms is asked; what is told of years already told answers another question."""
    if case.says(_APPLY_BY) and case.says(_AFTER) and not (case.says(_TAKES) or case.says(_BEFORE_IT) or case.says(r"\b20\d\d\b")):
        return APPLY_BY
    if case.said.person.years or case.said.person.lacks:
        return None
    if case.says(_VOUCHED) and not case.says(_NOT_OF_WORK):
        return VOUCHED
    return MAY_FOLLOW if case.says(_LATER) and case.says(_MAY) else None
