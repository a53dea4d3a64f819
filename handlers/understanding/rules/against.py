"""What speaks against one that is named: reasons not to take it, which of several to strike off a list, whether it is the wrong thing."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from catalog.engine.wishes import NOT_AI_SECURITY
from handlers.person import Money, Person
from handlers.query import Aspect, Intent
from handlers.slots import STRUCK
from handlers.understanding.asker.unwanted import WHO_NOT
from handlers.understanding.rules.beliefs_told import told
from handlers.understanding.rules.credence import credence
from handlers.understanding.rules.life_rules import VERSIONS
from handlers.understanding.rules.meant_by import ANY_GOOD
from handlers.understanding.rules.purposes import about_what
from handlers.understanding.rules.worth_rules import for_topics, for_what

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_DO = r"(?:do|doing|take|taking|get|getting|sit|sitting|buy|buying|go(?:ing)? for|pursu\w+|book\w*|bother\w*(?: with)?|choos\w+|pick\w*|want\w*)"
_NOT_TO = (
    rf"\b(?:reasons?|arguments?|case|cause|grounds)(?: \w+){{0,3}}? (?:not to {_DO}|to not {_DO}|against(?: {_DO})?|to (?:avoid|skip)|for not {_DO}) (?:the |an? )?@c\d"
    rf"|\bwhy (?:(?:should|would|might|shall|could) )?(?:i|we|you|one|someone|somebody|anyone|people)?(?: should| would| might)? ?(?:not|shouldnt|wouldnt|rather not) {_DO} (?:the |an? )?@c\d"
    rf"|\bwhy (?:shouldnt|wouldnt|should not) (?:i|we|you|one|someone|anyone|people) {_DO} (?:the |an? )?@c\d"
    rf"|\b(?:talk|argue) (?:me|us) out of (?:{_DO} )?(?:the |an? )?@c\d"
    r"|\b(?:whats|what is|what|anything) (?:speaks |there )?against (?:the |an? )?@c\d|\bspeaks against (?:the |an? )?@c\d"
    r"|\b(?:downsides?|drawbacks?|disadvantages?|cons|weak(?:ness\w*| points?| spots?)) (?:of|to|with) (?:(?:the|an?|doing|taking|getting) )*@c\d"
    rf"|\bwho (?:should not|shouldnt|ought not to|better not) {_DO} (?:the |an? )?@c\d"
)
"""Ways to ask for what speaks against one."""
_STRIKE = (
    r"\bwhich (?:ones? )?(?:of (?:(?:these|those|them|the|my|our|and|or|listed|@c\d+) )+)?(?:(?:do|should|must|can|have|need|are|is|to|i|we|you|now|be|got) )*(?:(?:throw\w*|drop\w*|delet\w*|remov\w*|strike|struck|scrap\w*|weed\w*|bin|axe|purge|retire)\b(?: (?:it|them))?(?: (?:out|off|away|from|down|now|today))*|(?:take|taken|cross\w*|kick\w*|cut|clean\w*) (?:them )?(?:out|off|away|down))(?= (?:the|our|my|of|from) | ?\?| ?$| \|)"
    r"|\bwhich (?:ones? )?(?:of (?:these|those|them|the \w+) )?(?:are|is) (?:now |already |by now )?(?:dead|gone|outdated|out of date|obsolete|stale|retired|no longer (?:\w+ )?(?:offered|available|valid|bookable|around|there|current|exist\w*))\b"
)
"""Ways to ask which of a list no longer have a place in it."""
_WRONG = (
    r"\b(?:is|isnt|are|would|was|be) (?:the |an? )?@c\d+ (?:then |just |simply |maybe |really |be )*(?:the )?(?:wrong|right|correct) (?:thing|one|choice|exam|cert\w*|pick|call|badge|tool|target|fit)\b"
    r"|\b(?:says?|said|told|wants?|tells?|reckons?|thinks?|insists?)(?: (?:me|us|i|we|to|that|should|must|just))* (?:go|jump|aim|head|do|take|get|sit) (?:(?:straight|directly|right|just) )?(?:(?:for|to|into|at) )?(?:the |an? )?@c\d+\b.*\b(?:wrong|right|correct|crazy|nuts|mad)\b"
)
"""Ways to ask whether one is the wrong thing for what was told."""
_PUT_ON = r"\b(?:put|puts|putting|add|have|keep|get|goes?|belongs?) (?:(?:it|this|that|@c\d+) )?(?:on|in|into|to) (?:our|my|the|their|your|her|his)(?: \w+){0,2} (?:plan|list|budget|roadmap|programme|program|shortlist)\b"
"""Ways to ask whether one is to be planned for."""
_HOW_MUCH = r"\bhow much\b|\b(?:number|figure|amount|sum|fees?|price|cost|costs)\b"
"""What is to be put into a budget is money, and not the credential."""
_OF_AI = r"(?:(?:ai|ml|llm) security|(?:securing|protecting|defending|the security of) (?:ai|ml|llms?|models)(?: systems| models| apps)?)(?: cert\w*| exam| credential| badge)?"
_IS_SECURITY = rf"^(?:so |and |but |hm+ |wait )*(?:is|isnt|does) (?:the |this |that )?(?:@i\d+ (?:s )?)?@c\d+(?: exam| cert\w*)? (?:even |really |actually |truly |at all |counts? as |an? |about |considered |on )*{_OF_AI}(?: at all| or not| or just \w+)? ?\??$|\b(?:would|do|can|could|should) (?:you|i|we|one|people) (?:really |actually |still )?(?:call|count|consider|treat|regard) (?:the |this )?(?:@i\d+ (?:s )?)?@c\d+ (?:as |really |an? |to be |about )*{_OF_AI}|@c\d+ (?:\| )?(?:is|isnt) (?:that|this|it) (?:even |really |actually |an? |about |for |considered )*(?:(?:ai|ml|llm|cyber) )?security(?: cert\w*| exam| credential)?(?: at all| or not)? ?\??$"
"""Ways to ask whether one is about the security of AI at all."""
_ARE_SECURITY = r"\b(?:is|are) (?:either|any|both|one|neither|which|they|these|those)(?: of (?:them|these|those|the two))? (?:even |really |actually |truly |an? |about )*(?:ai|ml|llm) security\b"
_MOST = 6
_NEW = r"\bno (?:job|degree|experience|background|career|work)\b|\bunemployed\b|\bjobless\b|\b(?:still )?(?:in|at) (?:high )?(?:school|college|uni|university)\b|\b(?:school|high school) (?:kid|leaver)\b|^im 1[5-9]\b|\bjust (?:turned|finished school)\b"
"""Somebody before a first job."""
_HAS = re.compile(
    r"\b(?:ive|i have|i've|i got|got|have)(?: (?:got|like|about|around|only|just|roughly|maybe|some))* \W?(\d{2,5})\s*(?:$|[.?!,|]| bucks| quid)"
)


def _told(case: Case) -> dict[str, object]:
    """What is told of the writer that the verdict depends on: that there is no job yet, and the money there is."""
    roles = tuple(role for role in case.ids("role") if case.catalog.roles[role].family != "leads-people")
    limits = for_what(case)
    if not roles and not case.said.person.holds and case.says(_NEW) and "student" in case.catalog.roles:
        roles = ("student",)
    if limits.budget is None and (amount := _HAS.search(case.text)):
        limits = limits.having(budget=Money(amount=Decimal(amount[1])))
    return {"roles": roles, "limits": limits}


def against(case: Case) -> Query | None:
    """What speaks against what is named; None where nothing of that is asked."""
    settled = case.found.targets if len(case.found.targets) == len(case.reading.of("credential")) else ()
    named = settled or tuple(dict.fromkeys(i for e in case.reading.of("credential") for i in e.ids[:1]))
    if not named or (case.memory.last is not None and not case.found.entities):
        return None
    who_not = case.says(WHO_NOT) and not case.says(
        r"\b(?:need\w*|requir\w+|accept\w*|recogni\w+|offer\w*|allowed|eligible|sell\w*|hire|hiring)\b"
    )
    if len(named) == 1 and (who_not or case.says(_NOT_TO)) and not (case.said.person.held or case.ids("role", "framework")):
        asker = case.said.person.model_copy(update={"lacks": ()})
        return case.query(Intent.FACT, *named, aspects=(Aspect.CAVEAT, Aspect.PREREQUISITES), asker=asker)
    listed = case.found.targets
    if 1 < len(listed) <= _MOST and case.says(_STRIKE) and not all(is_open(case.catalog, i, case.today) for i in listed):
        return case.query(Intent.LIFECYCLE, *listed, asker=Person(), slot=STRUCK)
    if 1 < len(listed) < _MOST and case.says(_ARE_SECURITY):
        on_list = (Aspect.RECOGNITION,) if case.says(r"\bon (?:\w+ ){0,3}list\b|\b(?:dod|8140)\b|@[kf]\d+\b") else ()
        return case.query(Intent.COMPARE, *listed, aspects=(*on_list, Aspect.AI_CONTENT), asker=Person())
    if len(case.found.targets) == 1 and case.says(_IS_SECURITY):
        limits = case.stated.having(without=(*case.stated.without, NOT_AI_SECURITY))
        return case.query(Intent.WORTH, *case.found.targets[:1], limits=limits, advise=True)
    if (
        len(case.found.targets) == 1
        and (case.says(_WRONG) or (case.says(_PUT_ON) and not case.says(_HOW_MUCH)))
        and not case.has("prerequisites", "enough")
    ):
        return case.query(Intent.WORTH, *case.found.targets[:1], topics=for_topics(case), advise=True, **_told(case))
    return None


def stands(case: Case, query: Query) -> bool:
    """Whether a Query is exact, though few words say so: what speaks for or against one, or whether each of several is any good."""
    if query.intent is Intent.VERIFY and len(query.credentials) > 1:
        return case.says(ANY_GOOD) or case.says(r"\bany good\b|\blegit\w*")
    if query.intent is Intent.LIFECYCLE and query.slot == VERSIONS:
        return True
    return (query.intent is Intent.WORTH and against(case) == query) or query in (told(case), credence(case), about_what(case))
