"""A question of a few words with the names that only the thread has: "or AIGP instead?", "should I wait or take AAISM", "does my CPE count for both?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import wording
from handlers.line import to_line
from handlers.query import ABOUT_ONE, Aspect, Intent, Query, about

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.memory import Memory

_SO = r"^(?:(?:and|so|ok|okay|but|then|hm+|well|wait)[\s,]+)*"
_COMPARED = re.compile(
    rf"{_SO}(?:(?:in|by|as a)\s+)?(?:comparison|compared|relative|as opposed)\s+(?:to|with)\s+(?P<rest>[^?]+?)\s*\?*$",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    rf"{_SO}or\s+(?:(?:rather|maybe|just|better|simply)\s+)*(?P<rest>[^?]{{2,30}}?)\s+(?:instead|rather)\s*\?*$", re.IGNORECASE
)
_WAIT = re.compile(
    rf"{_SO}(?P<told>(?:[^.?!]{{3,40}}[.!,]\s+)?)(?:should|shall|do)\s+i\s+(?:(?:rather|better|just)\s+)?wait\s+or\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?P<counts>(?:counts?|used?|valid|good|reported?)\s+(?:for|towards?))\s+both\b", re.IGNORECASE)
_HOURS = re.compile(r"\b(?:cpes?|ceus?|pdus?|credits?|hours|points)\b", re.IGNORECASE)
_AFTER_IT = re.compile(
    rf"{_SO}(?:(?:what|how)\s+about\s+)?(?P<rest>[\w+ /-]{{2,24}}?)\s+(?:after|on\s+top\s+of|following)\s+(?:it|that|this|that\s+one)\s*\?*$",
    re.IGNORECASE,
)
_HEARD_OF = re.compile(
    rf"{_SO}which\s+(?:one\s+|of\s+(?:them|those|these|the\s+(?:two|three))\s+)?(?:would|will|do|does|might|did)\s+(?:(?:an?|the|most|my|any|our)\s+)?(?:employers?|recruiters?|hr|hiring\s+managers?|compan(?:y|ies)|people|boss\w*|managers?|clients?|customers?|cisos?)"
    r"\s+(?:\w+\s+)?(?:have\s+)?(?:heard\s+of|know|recogni[sz]e|care\s+(?:more\s+)?about|prefer|look\s+for|ask\s+for|want|value|take\s+(?:more\s+)?serious\w*)\b.*$",
    re.IGNORECASE,
)  # fmt: skip
_EACH_TIME = re.compile(
    rf"{_SO}(?:[$€£]?\s?\d[\d.,]*\s*(?:dollars|usd|bucks|euros?|eur)?\s+)?(?:each|every|again\s+every)\s+time\s*\?*$", re.IGNORECASE
)
_REALLY = re.compile(
    rf"{_SO}(?:really|seriously|honestly|truly)\s*,?\s*(?:none|nothing|not\s+(?:a\s+single\s+)?one|no\s?(?:one|body)|never|no)(?:\s+(?:of\s+(?:them|those)|at\s+all))?\s*\?*$",
    re.IGNORECASE,
)
_INSTEAD_OF_RENEWING = re.compile(
    rf"{_SO}if\s+i\s+(?:take|pass|do|sit)\s+(?:the\s+)?(?P<rest>[\w+ -]{{2,24}}?)(?:\s+one|\s+exam)?,?\s+(?:then\s+)?(?:i|do\s+i)\s+(?:don'?t|do\s+not|wont|won'?t|still)?\s*(?:have|need)\s+to(?:\s+(?:renew|do|redo|retake|recertify)(?:\s+(?:it|that|this|the\s+(?:old|other)\s+one))?)?\s*\?*$",
    re.IGNORECASE,
)
"""Whether another exam does for the renewal that was just told of."""
_SAID_TO_NEED = re.compile(
    rf"{_SO}(?:an?|my|the|our)\s+(?:colleague|friend|boss|manager|trainer|mate|coworker|teacher|recruiter|guy)(?:\s+at\s+work)?\s+(?:says?|said|thinks?|claims?|told\s+me|insists?|swears?)\s+(?:that\s+)?(?:you|i|one|we)\s+(?:also\s+)?(?:need|must\s+have|have\s+to\s+have)\s+(?P<rest>(?:\w+[\s-]?){{1,6}}?)(?:\s+(?:too|as\s+well|also|first|for\s+(?:it|that)))*\s*[?.!]*$",
    re.IGNORECASE,
)
"""A condition of it that somebody else tells of."""
_SAID_TO_BE_SAME = re.compile(
    r"(?:^|[\s,:])(?:that |the )?(?P<rest>[\w+/-]+)(?: (?:exam|cert\w*))?\s+(?:is|does|do|would\s+be|covers|shows|proves)\s+(?:(?:basically|just|pretty\s+much|really|more\s+or\s+less|exactly|about|nearly|almost|all|practically)\s+)*"
    r"(?:(?:the\s+)?(?:very\s+)?same(?:\s+(?:thing|job|stuff|as\s+(?:it|that|this)))?|as\s+good(?:\s+as\s+(?:it|that|this))?|equivalent|equally\s+good|identical)\b(?!\s+(?:as|to)\s+\w*[A-Z+])(?!\s+(?:price|cost|length|day|level|time|issuer|number))",
    re.IGNORECASE,
)
"""Another that somebody holds to do as well, often for less."""
_SAME_TOPIC = re.compile(
    rf"{_SO}(?:what|anything|something|which)\s+else\b.*\b(?:same|similar|that|this)\s+(?:topic|field|area|subject|kind|thing|matter|stuff)\s*\??$|{_SO}(?:what|anything)\s+else,?\s+(?:on\s+)?(?:the\s+)?same\s+(?:topic|field|subject|area)\s*\??$",
    re.IGNORECASE,
)
_BEFORE_PAYING = re.compile(
    r"^.{0,24}?\b(?:what|anything)\s+(?:(?:should|do|must|else|would|shall)\s+)*(?:i|we)?\s*(?:(?:should|need\s+to|have\s+to|must|ought\s+to)\s+)?know\s+before\s+(?:i\s+|we\s+)?(?:pay|book|buy|register|sign\s+up|order|commit)\w*(?:\s+(?:it|that|for\s+it|for\s+that|money|anything))?\s*\??$",
    re.IGNORECASE,
)
"""The facts that matter before money is spent."""
_NEW_ONE = re.compile(
    rf"{_SO}(?:what(?:'?s|\s+is)|which\s+is)\s+the\s+(?:new|newer|current|replacement|latest)\s+(?:one|exam|version|cert\w*)(?:\s+(?:called|now|then))?\s*\?*$",
    re.IGNORECASE,
)
_OF_THE_NEW = re.compile(
    r"\bthe\s+(?:new|newer|replacement|current|latest)(?:\s+(?:exam|one|version|cert|certification|test))?\b(?!\s+\w*s\b)",
    re.IGNORECASE,
)
_ITS_EXAM = re.compile(
    r"\b(?:like|looks?|hard|harder|difficult|tough|easy|easier|long|longer|cost|costs|price|pricey|expensive|dear|how much|questions|minutes|format|labs?|pass(?:ing)? (?:mark|score|grade)|covers?|proctored|open book|languages?|pre ?req\w*)\b|\bwhat(?:'?s| is) in\b",
    re.IGNORECASE,
)
"""What the exam is that took its place, and not which."""
_LOOKS = re.compile(r"\blooks?\b", re.IGNORECASE)
_TO_GET_TO = re.compile(
    rf"{_SO}(?:for|to)\s+(?:(?:get(?:ting)?|reach(?:ing)?|qualify(?:ing)?|be\s+allowed|go(?:ing)?)(?:\s+(?:to|for|into))?)\s+(?P<rest>[\w+ -]{{2,24}}?)(?:,?\s+i\s+(?:mean|meant))?\s*\??$",
    re.IGNORECASE,
)
"""What the two that were compared are wanted for."""
_SINCE_WHEN = re.compile(
    r"^(?:(?:and|so|ok|oh|wow|really|huh|hm+|what)[\s,.!?]+)*(?:since\s+when|when\s+was\s+that|when\s+did\s+(?:that|this|it)\s+(?:happen|end|go))\s*[?!]*$",
    re.IGNORECASE,
)
_PAID_FOR = (Aspect.FEE, Aspect.PREREQUISITES, Aspect.RETAKE, Aspect.ELIGIBILITY_WINDOW, Aspect.VALIDITY, Aspect.MAINTENANCE)
_MOST = 3
_TWO = 2


def names_put(message: str, memory: Memory, catalog: Catalog) -> str:
    """The message in full; itself where it is none of these, or the thread is about nothing single."""
    last, held = memory.last, catalog.credentials
    own = next((i for i in memory.topic[:1] if i in held), None)
    if last is None or own is None or memory.pending is not None:
        return message
    name = wording.label(catalog, own)
    if _BEFORE_PAYING.match(message) and len(last.credentials) < _TWO:
        return to_line(Query(intent=Intent.FACT, sides=about(own), aspects=_PAID_FOR))
    if _REALLY.match(message):
        return "are you sure?"
    if _HEARD_OF.match(message) and len(several := _several(memory, last, catalog)) > 1:
        return f"which is better known, {' or '.join(wording.label(catalog, i) for i in several)}?"
    if last.intent is Intent.COMPARE and len(last.credentials) == _TWO and (goal := _TO_GET_TO.match(message)):
        one, other = (wording.label(catalog, i) for i in last.credentials)
        return f"is {one} or {other} better for getting to {goal['rest']}"
    if len(last.credentials) > 1 or name.lower() in message.lower():
        return message
    if compared := _COMPARED.match(message) or _INSTEAD.match(message):
        return f"{name} or {compared['rest']}?"
    if wait := _WAIT.match(message):
        return f"{wait['told']}should I wait for {name} or {wait['rest']}"
    if _HOURS.search(message) and _BOTH.search(message):
        return _BOTH.sub(rf"\g<counts> {name}", message, count=1)
    if (after := _AFTER_IT.match(message)) and _names_one(after["rest"], catalog):
        return f"is {after['rest']} worth it after {name}?"
    of_time = last.intent is Intent.RENEWAL or (
        last.intent is Intent.FACT and {Aspect.VALIDITY, Aspect.RENEWAL} & set(last.aspects)
    )
    if of_time and _EACH_TIME.match(message):
        return f"what does it cost to renew {name}?"
    if last.intent is Intent.RENEWAL and (further := _INSTEAD_OF_RENEWING.match(message)):
        return f"does passing {further['rest']} renew {name}?"
    ended = held[own].lifecycle.ended is not None or bool(held[own].replaced_by)
    if ended and last.intent in (Intent.WORTH, Intent.LIFECYCLE, Intent.VERIFY, Intent.ELIGIBILITY) and _SINCE_WHEN.match(message):
        return f"when was {name} retired?"
    if said := _SAID_TO_NEED.match(message):
        return f"do I need {said['rest'].strip()} for {name}?"
    if last.intent in ABOUT_ONE and (same := _SAID_TO_BE_SAME.search(message)) and _names_one(same["rest"], catalog):
        return f"are {name} and {same['rest']} the same?"
    if last.intent in ABOUT_ONE and _SAME_TOPIC.match(message):
        return "anything similar?"
    heirs = (*held[own].replaced_by, *(i for i in catalog.successors(own) if i != own))
    if len(set(heirs)) == 1 and (new := _OF_THE_NEW.search(message)) and _ITS_EXAM.search(message):
        heir = wording.label(catalog, heirs[0])
        heir = f"the {heir} exam" if "exam" in new[0].lower() or _LOOKS.search(message) else heir
        return f"what is {heir} like?" if _LOOKS.search(message) else f"{message[: new.start()]}{heir}{message[new.end() :]}"
    if _NEW_ONE.match(message) and (held[own].replaced_by or catalog.successors(own)):
        return f"what replaced {name}?"
    return message


def _names_one(said: str, catalog: Catalog) -> bool:
    """Whether the words are the letters of a credential."""
    words = {said.lower(), *said.lower().split()}
    return any(one.acronym.lower() in words for one in catalog.credentials.values())


def _several(memory: Memory, last: Query, catalog: Catalog) -> tuple[str, ...]:
    """What was compared, else what was laid out."""
    found = last.credentials if len(last.credentials) > 1 else memory.listed
    return tuple(i for i in found if i in catalog.credentials)[:_MOST]
