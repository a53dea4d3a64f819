"""Whether there is by now to AI what a known credential is to another field: "is there an OSCP for AI?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.named import for_ai
from handlers.query import Intent
from handlers.slots import FOR_AI
from handlers.understanding.faq import LIKE, nearest

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_AI = r"(?:ai|llms?|ml|gen ?ai|chatbots?|artificial intelligence|machine learning)(?: (?:sec|security|safety|world|age|era|field|systems?))?"
_LIKE = r"(?: (?:equivalent|counterpart|version|variant|like (?:exam|cert|one)|style (?:exam|cert)|type (?:exam|cert)|thing))?"
_END = r"(?: (?:yet|already|now|today|these days|out there|by now))*\s?(?:\?|\||$)"
_KIND = r"(?:equivalent|counterpart|version|variant|edition|flavou?r|analog\w*|pendant|sibling|answer)"
_ONE_FOR_AI = (
    rf"(?:^(?:so |and |what about |how about |whats |what is |something |anything )?|\b(?:an?|the|any|some|no|like|as|this|that) )@c\d+{_LIKE} (?:but |just |only )?(?:for|in|of) (?:the )?{_AI}{_END}"
    rf"|\b{_AI} {_KIND} (?:of|to|for) (?:the |an? )?@c\d+|@c\d+(?: s)? {_AI} {_KIND}\b"
    rf"|\b(?:there|want|need|looking for|find|know of) (?:is )?(?:an?|any) {_AI} @c\d+{_END}"
    rf"|@c\d+ (?:style|like|type) (?:{_AI}|@t\d+)(?: (?:exam|cert|certification|test|credential))?{_END}|@c\d+ (?:style|like|type)(?: (?:exam|cert|certification|test|credential)s?)? (?:on|for|in) (?:{_AI}|@t\d+){_END}|@c\d+ but (?:for|on|with) (?:{_AI}|@t\d+){_END}"
    r"|\b(?:is|isnt) there (?:\w+ )?(?:an?|the|any|some) @c\d+ (?:equivalent |like exam |style exam )?(?:for|in|of) (?:ai|llms?|ml)\b"
    rf"|\bthere(?:s| is) (?:still )?no @c\d+{_LIKE} (?:for|in|of) (?:the )?{_AI}\b"
    rf"|@c\d+ (?:style|like|type|level|grade)(?: (?:practical|hands on|real))?(?: (?:exams?|certs?|certifications?|tests?|credentials?))? (?:for|in|on|of) (?:the )?(?:{_AI}|@t\d+)\b.*\b(?:dont|doesnt|do not|does not|not) (?:yet )?exist"
    rf"|\b(?:nobody|no one|noone|none|no issuer) (?:offers?|sells?|has|does|runs?|makes?|gives?) (?:an? |the )?@c\d+ (?:style|like|type|level|grade)?.*\b(?:for|in|on|of) (?:the )?(?:{_AI}|@t\d+)"
    r"|@t\d+ (?:has|have|knows?|lacks?) (?:no |an? )?@c\d+ (?:style|like|type|equivalent|counterpart)\b"
)
_HANDS_ON = r"(?:hands on|practical|lab based|performance based)"
_NONE_TO_ATTACK = (
    rf"\bthere(?:s| is| are) (?:still |really |just |actually )?no (?:\w+ ){{0,2}}{_HANDS_ON}\b|\bno (?:\w+ ){{0,2}}{_HANDS_ON}\b.*\bexists?\b"
    rf"|\b(?:nobody|no one|noone) (?:\w+ ){{1,2}}(?:an? |any )?(?:\w+ )?{_HANDS_ON}\b"
    rf"|\b{_HANDS_ON}\b.*\b(?:cant|cannot|can not|isnt|arent|never|not) (?:\w+ )?(?:be |get |being )?(?:certified|certifiable|examined|tested)\b"
)
"""Somebody takes it that attacking AI is examined nowhere in practice."""
_ATTACKS = r"\b(?:red team\w*|hack\w*|attack\w*|pen ?test\w*|offensive|jailbreak\w*)\b"
_ATTACKING = frozenset(("ai-red-teaming", "adversarial-ml", "prompt-injection"))
_BELIEVED = "no-oscp-for-ai"


def one_for_ai(case: Case) -> Query | None:
    """The stored answer to the sentence that asks so, whatever else was read somewhere; else what the catalog has for one."""
    if case.says(_NONE_TO_ATTACK) and (case.says(_ATTACKS) or _ATTACKING & set(case.ids("topic"))) and _about_ai(case):
        corrected = case.catalog.beliefs.get(_BELIEVED)
        return case.query(Intent.EXPLAIN, *corrected.credentials, said=(_BELIEVED,)) if corrected else None
    if not case.says(_ONE_FOR_AI):
        return None
    asked = (nearest(case.catalog, sentence) for sentence in re.split(r"(?<=[.!?;])\s+", case.reading.text))
    stored = max((one for one in asked if one and one.shared > 1), key=lambda one: one.likeness, default=None)
    named = case.found.targets
    if stored is not None and stored.likeness >= LIKE and stored.belief:
        belief = case.catalog.beliefs[stored.id]
        about_it = any(case.catalog.credentials[i].acronym.casefold() in belief.belief.casefold() for i in named)
        if about_it and not set(named) & set(belief.credentials):  # of others for AI, and not of what it takes up itself
            return case.query(Intent.EXPLAIN, *belief.credentials, said=(stored.id,))
    alone = len(named) == 1 and case.found.ambiguous is None and not case.said.person.holds
    if not alone or for_ai(case.catalog, named[0]) or case.has("worth", "hire"):
        return None
    return case.query(Intent.EXPLAIN, named[0], slot=FOR_AI)


def _about_ai(case: Case) -> bool:
    return bool(case.ids("topic")) or case.says(r"\b(?:ai|llms?|ml|models?|gen ?ai)\b")
