"""The rule for whether one credential is worth it, for whom or for what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State, state_of
from catalog.engine.named import for_ai
from catalog.engine.wishes import NOT_AI_SECURITY
from catalog.values import Depth
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.asker.headcount import heads
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import GAP, Case, verb
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Limits
    from handlers.understanding.case import Case

_FOR_SECURITY = (
    r"\b(?:for|into|in|towards?|about) (?:an? )?(?:career in |job in |work in )?(?:ai|ml|llms?|genai) (?:sec|security)\b(?! (?:engineer|architect|manager|analyst))"
    r"|\b(?:i|we|she|he|they) (?:do|does|work in|am in|handle) (?:\w+ )?security\b|\b(?:something|anything|one|more)\b(?: \w+){0,3} (?:with|about|on) (?:\w+ )?security in it\b|\bsecurity in it\b"
)
"""Security is what it is wanted for: what is about AI at large does not serve that."""
_TO_SECURE = r"\b(?:to|and|can|we|i|could|should|must|who|for|of) (?:\w+ ){0,1}?(?:secure|securing|protect|protecting|harden|hardening|defend|defending|safeguard\w*|guard)\b(?= (?:\w+ ){0,4}?(?:@t\d+|ai|ml|llms?|genai|models?|chat ?bots?|agents?|copilots?|assistants?|rag|pipelines?|products?|apps?|systems?)\b)"
"""Something of one's own is to be secured, and it is AI."""
_TO_ATTACK = r"\b(?:to|can|how to|could|we|i) (?:attack|break|hack|red ?team|pen ?test|jailbreak)\b(?= (?:\w+ ){0,4}?(?:@t\d+|ai|ml|llms?|genai|models?|chat ?bots?|agents?|copilots?|assistants?|rag)\b)"
_AFTER_AI = r"\b(?:want|wants|after|goal|aim|target|looking for|interested in|focus\w*|care about|point|purpose|subject)\b(?: (?:is|are|on|in|here|really|mainly|mostly|only|just|the|more))* (?:ai|ml|llms?|genai)(?: (?:sec|security))?(?! (?:engineer|act|governance|audit\w*|risk\w*|law|ethics|cert\w*))\b|\b(?:ai|llms?|genai)(?: (?:sec|security))? is (?:what|all) (?:i|we)(?:m| am| are| want| need| care)|\b(?:ai|llms?|genai)(?: (?:sec|security))? is (?:my|our|the) (?:\w+ )?(?:goal|aim|target|focus|point|purpose|subject)\b"
"""AI is what somebody is after: of a credential that has it only beside other things its security is asked for."""
_FOR_ITS_AI = r"\b(?:for|because of|due to|on account of) (?:the |its |their |this )?ai (?:part|content|side|topics?|stuff|bit|modules?|aspects?|material|features?)\b"
"""What is worth in it is asked for its AI."""
SECURITY_WORK = r"\b(?:cyber ?)?security (?:work|jobs?|roles?|gigs?|careers?|positions?|interviews?|side|person|people|staff|guys?|folks|pros?|professionals?|teams?)\b"
"""Security at large, which a credential on building or using AI does not serve."""
_WHO_IS_RIGHT = r"\bis (?:she|he) right\b|\bare they right\b|\bwho(?:s| is) right\b|\bam i right\b(?=.*\brather\b)|\brather\b.*\b(?:am i|are we) right\b"


_WHO = r"(?:@r\d+|(?:an? )?(?:cyber ?)?security (?:person|people|staff|guys?|folks|professionals?|teams?))"
_FOR_WHOM = rf"^(?:so |and |hi |what about |how about |is )*(?:the )?@c\d+(?: cert\w*| exam)?(?: (?:ok|okay|suitable|right|something|useful|of (?:any )?use|any (?:good|use)|good))? (?:for|to) (?:an? |our |my |the )?(?:junior |senior |new )?{_WHO}(?: suitable| (?:who|that) (?!can |may |has @|holds? )(?:[\w@]+ )+?)? ?\?$"
"""A credential and a job, and nothing more: does it suit?"""
_IS_FOR = rf"^(?:so |and |hi )*(?:is|isnt|would) (?:the )?@c\d+(?: cert\w*| exam)? (?:be )?(?:really |also )?(?:meant |made |aimed |intended |suited |suitable |right |good )?(?:for|at|to) (?:an? |our |my |the )?(?:junior |senior |new )?{_WHO} ?\??$"
_OK = (
    r"(?:^| )@c\d+(?: cert\w*| exam| badge)? (?:ok|okay|fine|suitable|right|sensible|any good|a good (?:one|idea|choice)|good) \?$"
)
"""What somebody who tells their job asks in a word or two: "SOC guy, CompTIA AI cert ok?"."""


_FOR_ITS_PRICE = r"\b(?:worth|paying|spending)(?: (?:the|about|around|paying|spending|another|an?|extra))* \d"
"""What is to be paid is its price, and not all that there is to spend."""
_HOW_MUCH = r"\b(?:how much|what|which price|how many)\b(?: \w+){0,2} (?:would|should|do|does|will|shall)\b|\bhow much\b"
_AS_A_START = r"\b(?:end up|get|getting|break|breaking|move|moving|start|starting|grow|career|way|door|step) (?:\w+ )?in(?:to)?\b|\btowards?\b"
"""Security of AI is where somebody wants to arrive: a first step need not be about it yet."""
_ANY_USE = r"@c\d+(?: \w+)? (?:any (?:good|use)|relevant|useful|of use|helpful|interesting|important) (?:for|in|to) (?:an? |my |our )?(?:ai |cyber ?)?security\b"
_GIVES = r"\b(?:would|does|do|will|can) (?:the |an? )?@c\d+ (?:still |even |really |also )?(?:give|add|bring)\b"
_OF_THE_EXAM = frozenset((Aspect.PASSING, Aspect.PASS_RATE, Aspect.QUESTIONS, Aspect.DURATION, Aspect.RETAKE, Aspect.LANGUAGES))
"""What an exam gives by itself: a score, time, another try."""
_ATTACKS = re.compile(r"\b(?:attack|hack|break|exploit|jailbreak|pentest)(?:ing|s)?\b(?! (?:surface|path))", re.IGNORECASE)
_ITS = r"@i(\d+)(?: s)? @t(\d+) (?:cert|certification|exam|credential|badge)\b"


def _its_one(case: Case) -> str | None:
    """The one credential that an issuer has on a topic: "NVIDIA's agentic AI cert"."""
    found = search(_ITS, case.text)
    if found is None or case.found.targets:
        return None
    issuer, topic = (case.reading.entities[int(number)].id for number in found.groups())
    depths = {i: case.catalog.credentials[i].depths().get(topic, 0) for i in case.catalog.offered_by(issuer)}
    best = max(depths.values(), default=0)
    deepest = [i for i, depth in depths.items() if depth == best]
    return deepest[0] if best and len(deepest) == 1 else None


def _all_of_ai(case: Case) -> bool:
    """Whether AI is the subject of what is named, and no tool for security work."""
    return all(
        for_ai(case.catalog, i)
        and not any(
            case.catalog.topics[topic].tool and depth > Depth.MENTION
            for topic, depth in case.catalog.credentials[i].depths().items()
            if topic in case.catalog.topics
        )
        for i in case.found.targets
    )


_WHILE_TAKING = r"\b(?:watch\w*|supervis\w+|monitor\w*|invigilat\w+|proctor\w*|look\w* over)\b(?: \w+){0,2} (?:you|me|us|them|people|candidates|who)?(?: \w+)? ?(?:take|takes|taking|sit|sits|sitting) (?:it|this|that|the exam|@c\d+)\b"
"""How it is taken is asked, and not whether to."""


def for_what(case: Case) -> Limits:
    """The limits stated, and the security of AI where that is what it is wanted for."""
    limits = case.stated
    if (
        ((case.says(_FOR_ITS_AI) or case.says(_AFTER_AI)) and not _all_of_ai(case))
        or case.says(_TO_SECURE)
        or (case.says(_FOR_SECURITY) and not case.says(_AS_A_START))
        or (case.says(SECURITY_WORK) and _all_of_ai(case) and not case.ids("topic"))
    ):
        return limits.having(without=(*limits.without, NOT_AI_SECURITY))
    return limits


_TO_KEEP = r"\b(?:renew\w*|re ?certif\w*|keeping|maintaining|extend\w*)\b"
"""What has ended is kept or let go: whether to take it is no question any more."""
_EITHER = r"@c\d+ (?:is )?(?:worth it|good|useful|worthwhile|better) or (?:is )?(?:the )?@c\d+(?: (?:is )?(?:worth it|good|useful|worthwhile|better))?(?= \||$| \?| for\b)"
"""Which of two is meant, one of them said to be worth it or not: "is OSAI worth it or COAE?"."""


def worth(case: Case) -> Query | None:
    """Whether to take one; a part of an exam that is worth so many per cent is no such question."""
    if case.has("worth") and search(r"\bworth (?:\w+ )?\d+ ?(?:%|percent|per cent)", case.reading.text):
        return None
    if case.says(_WHILE_TAKING):
        return None
    if (
        len(case.found.targets) == 1
        and case.says(_TO_KEEP)
        and state_of(case.catalog, case.found.targets[0], case.today) == State.RETIRED
    ):
        return case.query(Intent.RENEWAL, case.found.targets[0])
    if (
        case.says(
            r"\b(?:which|welche|quelle|cual|qual)\b|\b(?:what|any|some) (?:[\w@]+ ){0,2}(?:certs?|certifications?|credentials?|exams?)\b"
        )
        and not case.says(r"\bwhich means\b")
        and (case.said.person.holds or case.ids("role"))
    ):
        return None
    if len(case.found.targets) == 2 and case.says(_EITHER):
        return case.query(Intent.COMPARE, sides=tuple(s for i in case.found.targets for s in about(i)), roles=case.ids("role"))
    if case.has("worth", "legit") and (only := _its_one(case)):
        limits = case.stated.having(without=(NOT_AI_SECURITY,) if case.says(r"\bsecurity\b") else (), issuers=())
        return case.query(Intent.WORTH, only, roles=case.ids("role"), limits=limits, advise=True)
    if len(case.found.targets) == 1 and case.says(_ANY_USE):
        limits = case.stated.having(without=(*case.stated.without, NOT_AI_SECURITY))
        return case.query(Intent.WORTH, *case.found.targets, limits=limits, advise=True)
    if (
        len(case.found.targets) == 1
        and not case.said.person.holds
        and (case.says(_FOR_WHOM) or case.says(_IS_FOR) or (case.says(_OK) and (case.ids("role") or case.said.person.role)))
    ):
        return case.query(Intent.WORTH, *case.found.targets, roles=case.ids("role"), limits=case.stated)
    if not case.found.targets or not (
        case.has("worth")
        or verb(case) == "worth"
        or case.says(
            r"\btoo (?:much|heavy|big|advanced) for (?:us|me|an?|our|my)\b|\b(?:stupid|silly|crazy|dumb|pointless|overkill|beneath|wast(?:e|ed|ing)|nonsense|joke|rubbish|garbage|crap)\b|\bis (?:the )?@c\d+ (?:\w+ )?(?:relevant|helpful|interesting|worthwhile|important) (?:for|to|in)\b|\b(?:is|isnt|was) (?:the |this |that )?@c\d+(?: \w+)? (?:any good|decent|solid|respectable|worthwhile|something decent)\b|\b(?:logical|natural|right|sensible|obvious|good|best|smart) (?:next )?(?:step|move|choice)\b|\b(?:would|does|do|will|can) (?:the |an? )?@c\d+ (?:still |even |really |also )?(?:bring|give|help|benefit|add)\b|\bbrings? (?:me|us)\b|\bthinking (?:about|of)\b|\b(?:says?|said|told me|wants me|recommends?|suggests?|advised?) (?:i |to |we |me )*(?:should )?(?:do|take|get|go for) @c|\bwhy (?:should|would) (?:i|we|anyone) (?:take|get|do)\b|\bshould (?:i|we|a|an|my|our|someone)\b|(?<!what )(?<!which )(?<!one )\bshould (?:she|he|they) \w+ (?:the |an? )?@c|\b(?:do|would|could|can) you (?:\w+ )?recommend(?: (?:taking|doing|getting|the|an?))* @c|\binvest(?:ing)? in (?:the |an? )?@c|\bconsider(?:s|ing)? (?:the |an? |taking |doing |getting )*@c|\b(?:good|bad|sensible|wise|smart|decent|sound) (?:buy|deal|purchase|bet|pick|spend|value|use of (?:\w+ )?(?:money|time|budget|\d+))\b|\bis @c\d+ (?:good|right|useful|suitable|(?:something |anything )?for (?:me|us)|a good)\b|\b(?:good|right|useful|suitable|makes? sense) for (?:me|an?|us|my)\b|\b(?:would|will|could) (?:the |an? )?@c\d+ be (?:\w+ )?(?:useful|helpful|relevant|valuable|good|worthwhile|of (?:any )?(?:use|value|help))\b|\bbother with @c|\bstill pays?\b(?! (?:the|an?|for|my|me|in))|\b(?:is|isnt) (?:the |this |that )?@c\d+ (?:really |actually |even |still )?the (?:one|cert\w*|exam|credential|thing) (?:for|to)\b(?! me\b)|\b(?:right|wrong|sensible) (?:choice|pick|fit)\b|\bmoney (?:\w+ )?(?:well |wisely |badly )?spent\b|\b(?:well|wisely|badly) (?:spent|invested)\b|\badds? (?:anything|something|much|value|a lot|more)\b(?: \w+)? (?:for|to) (?:me|us|my|our|somebody|someone)\b|\b(?:would|should|shall|could) (?:you|i|we|one|anyone|somebody) (?:still |even |really |ever |rather |actually )*(?:pay|spend|invest|shell out|cough up|fork out)\b"
        )
        or case.says(_WHO_IS_RIGHT)
    ):
        return None
    if (
        (Aspect.VALIDITY in aspects_of(case.reading) and not case.said.person.years)
        or (case.says(_GIVES) and set(aspects_of(case.reading)) & _OF_THE_EXAM and not case.has("worth"))
        or (Aspect.EFFORT in aspects_of(case.reading) and case.says(r"\bhow\b|\bhours\b"))
        or case.says(GAP)
        or (Aspect.FEE in aspects_of(case.reading) and (heads(case) or case.says(_HOW_MUCH)))
        or case.says(r"^how much\b|\bworth (?:anything|something)\b|\blegit\w*|\bscam\b|\bfake\b|\btrust\w*")
    ):
        return None
    if case.said.person.holds and set(case.found.targets) <= case.said.person.held:
        return None
    if case.says(r"\bwhat should i\b|\bwhich\b|\bwhat(?:s| is) worth\b") and case.says(r"\bafter\b|\bnext\b"):
        return None
    if len(case.found.targets) > 1 and case.says(r"@c\d+(?: first)? or (?:\w+ ){0,4}@c\d+"):
        return None
    limits = for_what(case)
    if case.says(_FOR_ITS_PRICE):
        limits = limits.having(budget=None)
    topics = for_topics(case)
    return case.query(Intent.WORTH, *case.found.targets, roles=case.ids("role"), topics=topics, limits=limits, advise=True)


def for_topics(case: Case) -> tuple[str, ...]:
    """The topics that it is wanted for."""
    topics = case.ids("topic")
    if case.says(_TO_SECURE):
        return tuple(topic for topic in topics if case.catalog.topics[topic].security)  # what is secured is no subject of its own
    if not topics and case.says(_TO_ATTACK) and "ai-red-teaming" in case.catalog.topics:
        return ("ai-red-teaming",)
    if topics and _ATTACKS.search(case.reading.text) and "ai-red-teaming" in case.catalog.topics:
        topics = tuple(dict.fromkeys((*topics, "ai-red-teaming")))  # who wants to attack is not served by defence
    return topics
