"""Somebody tells where they stand and what they want or have to spend, and asks no question: what to take is what they want to hear.

"Laid off as a data scientist, 5 years. Want into ML security, not compliance. Can pay 500 myself": every word of it is about the asker,
so none of them is looked up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.asker.clouds import jobs_on
from handlers.understanding.asker.horizon import horizon
from handlers.understanding.rules.begun import after_begun
from handlers.understanding.rules.deciding import for_others
from handlers.understanding.rules.dilemma import dilemma
from handlers.understanding.rules.fact_rules import phantom
from handlers.understanding.rules.fits_me import fits_me
from handlers.understanding.rules.plan_rules import plan
from handlers.understanding.rules.standing_told import standing_told
from handlers.understanding.rules.topic import asked_of, craft_jobs, jobs_and_topics, of_platform
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_A_YEAR = 12
_ENOUGH = 8
"""Words from which on a message may tell of somebody."""
_ASKS = (
    r"\b(?:plans?|planning|becom(?:e|ing)|from (?:zero|scratch|nothing)|paths?|road ?maps?|way (?:to|into|there)|routes?|stack|write|draft|advert\w*|vacancy|posting|job ad"
    r"|how|hows|what|whats|which|who|whos|whom|whose|when|whens|where|wheres|why|whys|gaps?|blind spots?|uncovered|(?:does|did) (?:i|we|you|they|it|he|she|that|this|the|anyone|anybody)|is there|are there|is it|isnt (?:it|that|this)|(?:can|could|should|would|shall|do) (?:i|we|you|they|people|it|one|somebody|someone)|am i"
    r"|compare|explain|define|describe|list|show|tell me|give me|name (?:all|every|the|some)|(?:see|find|want|need|know) (?:every|all)|remind|remember|note|hire|hiring|recruit\w*|candidates?|applicants?|interview\w*|vs|versus)\b"
    r"|\b(?:does|did) @|^(?:so |and |but |ok )*(?:is|are|isnt|arent|was|will|has)\b"
)
"""What asks for something, or bids."""
_KIND = r"\b(?<!no )(?:certs?|certifications?|credentials?|exams?|badges?|certificates?)\b(?! at all| only)"
"""What is called by its kind is asked for by rules that go by it, where little is told of who asks."""
_OPEN = (
    r"\b(?:something for (?:me|us)|what (?:now|first|remains|is left|(?:still |else |would |could )*makes? sense)|which (?:one )?(?:and )?by when|what do i do first"
    r"|(?:quickest|fastest|easiest) (?:way|thing|option)(?=.*\b(?:linkedin|cv|resume)\b)|advice|thoughts|ideas)\b"
)
"""Asks for advice, and for nothing in particular."""
_WISH = (
    r"\b(?:(?:i |we |id |really |do |just )?(?:want|wants|wanna|wish|need)\b(?! to know)|would like|id (?:like|love)|goal|aim(?:s|ing)? (?:for|to|at)|hop(?:e|ing) (?:to|for)|look(?:ing)? for|leaving|separating|laid off"
    r"|unemployed|out of work|mov(?:e|ing) (?:in)?to|switch(?:ing)? to|get(?:ting)? (?:out of|into)|boss (?:approved|pays|wants)|(?:they|company|employer|boss|work) pays?|can pay|of my own|use it or lose it"
    r"|told (?:me )?to (?:get|take)|says (?:i should )?get|please|max|one thing|quick win|now)\b"
)
"""What somebody is after, or has to spend."""
_TO_SECURITY = r"\b(?:into|to|towards?|want|rather|(?<!years )(?<!yrs )(?<!been )in) (?:\w+ ){0,2}(?:security|infosec)\b|\bsecurity (?:please|not|rather|instead)\b"
_DREAMS = r"@t\d+ (?:dream|goal|job|role|career|someday|eventually)\b|\b(?:goal|dream|aim)(?: is| to| of| would be)*(?: an?| the| do| in)* @t\d+"
_BUILDERS = frozenset(("ml-engineer", "data-scientist", "llm-developer"))
"""Who of these wants into security does not ask for what the daily work takes."""
_OTHERS = r"\bour (?:\w+ ){0,2}(?:@r\d|teams?|people|staff|guys|folks|analysts|engineers|devs|developers|auditors|execs|executives|directors)\b|\bteams?\b|\b(?:each|apiece|both of us|everyone of)\b|\b(?:\d+|an?|two|three|four|five|six|seven|several) (?:\w+ ){0,2}@r\d+ (?:\| )?(?:and|plus) (?:\d+|an?|two|three|four|five|six) @?|\b(?:\d{1,2}|two|three|four|five|six|seven|several) (?:\w+ )?@r\d|\b(?:my) (?:team|people|staff|guys|analysts|engineers)\b|\bteam of \d|\bwe are (?:\d|a team)|\b(?:he|she) (?:wants?|has|have|needs?)\b"
"""Then it is not of the asker alone that is told."""
_THEIRS = r"\b(?:from|by) (?:the )?@i\d|@i\d+ (?:\w+ ){0,2}(?:certs?|certifications?|exams?|credentials?)\b"
"""An issuer's own are wanted, which is no employer."""
_OF_SELF = r"\b(?:i|im|ive|id|my|me|myself|work(?:ing)? (?:in|at|for|as)|been|moved to|background|promoted|years (?:as|in|of))\b"


def situation(case: Case) -> Query | None:
    """Advice for whoever tells of themselves and asks nothing else; None for any other message."""
    said = case.said
    if case.reading.size < _ENOUGH or case.found.targets or said.another or case.has("vs"):
        return None
    if case.said.without or case.ids("framework") or case.says(_OTHERS) or case.found.ambiguous is not None:
        return None
    numbers = case.reading.numbers
    wish = case.says(_WISH) or numbers.money is not None or numbers.hours_per_week is not None or case.stated.by is not None
    person = said.person
    told = (
        person.role or case.ids("role"),
        person.holds or person.designations,
        person.years or numbers.years,
        case.says(_OF_SELF),
        case.ids("topic"),
    )
    if case.says(_KIND) and not (case.ids("role") or person.holds or person.years or numbers.years):
        return None
    if not (any(told[:-1]) and (wish or sum(map(bool, told)) > 1) and _asks_nothing(case.text)):
        return None
    limits = case.stated
    clouds = tuple(platform for platform in limits.platforms if platform not in limits.without)
    platform = person.platform or (clouds[0] if len(clouds) == 1 else None)
    planned = plan(case)
    if planned and (planned.limits.months != _A_YEAR or limits.months):  # "this year" is said in passing
        return planned.having(roles=of_platform(case.catalog, planned.roles, platform))
    roles = jobs_on(case.catalog, case.reading) or case.ids("role") or craft_jobs(case)
    if len(roles) > 1:
        roles = tuple(
            role for role in roles if role != "hiring-manager"
        )  # people of HR who say what they do besides hire nobody here
    roles, topics = jobs_and_topics(case, roles)
    if not topics and roles and set(roles) <= _BUILDERS and case.says(_TO_SECURITY):
        topics = tuple(topic for topic in ("model-security",) if topic in case.catalog.topics)
    if not topics and case.says(_DREAMS):
        topics = tuple(topic for topic in case.ids("topic") if not case.catalog.topics[topic].general)
    if not (roles or topics or person.role or person.holds or person.years):
        return None
    if case.found.issuers and case.says(_THEIRS):
        limits = limits.having(issuers=asked_of(case))
    if (limits.months, limits.by) == (None, None):
        limits = limits.having(**horizon(case.reading.plain, case.today))
    intent = Intent.PLAN if limits.hours_per_week is not None else Intent.RECOMMEND
    return case.query(intent, roles=of_platform(case.catalog, roles, platform), topics=topics, limits=limits)


def _asks_nothing(text: str) -> bool:
    """Whether no part of a message asks more than what to take."""
    asking = [part for part in text.split(" | ") if "?" in part or search(_ASKS, part)]
    return all(search(_OPEN, part) for part in asking)


def _of_no_such_thing(case: Case) -> bool:
    """Whether somebody wants what does not exist: that is said, whoever wants it."""
    wanted = phantom(case)
    return wanted is not None and any(case.catalog.phantoms[i].exists != "other_thing" for i in wanted.said)


def of_the_asker(case: Case) -> Query | None:
    """What a message means that is on the asker as a whole: read before rules that go by a word, not weighed against the model."""
    if for_others(case) is not None or _of_no_such_thing(case):
        return None
    return next(
        (query for rule in (situation, dilemma, standing_told, fits_me, after_begun) if (query := rule(case)) is not None), None
    )
