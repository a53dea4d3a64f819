"""The last question for somebody else: "my colleague has only CISA, would that work too?", "how long would it take her?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.case import Case as Choice
from catalog.engine.implied import implied_roles
from handlers.leads import PEOPLE, Lead
from handlers.person import Held, Person, Years
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.understanding.asker.theirs import OTHER_PEOPLE, RELATED
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import GAP, WHAT_TO_TAKE, WHOLE
from handlers.understanding.model.weighed import likely
from handlers.understanding.thread.among import newcomer
from handlers.understanding.thread.change import TOLD_OF
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SOMEBODY = re.compile(
    rf"\b(?:my|our|one of my|one of our|another|the other|someone|somebody)(?: (?!@c|own\b)\w+)? {OTHER_PEOPLE}\b|\ban? (?:\w+ )?{RELATED} (?:of (?:mine|ours) )?(?:has|have|holds?|with|without|who|got|only|is|passed|wants?|would|could|can)\b|\b(?:someone|somebody|anyone|a person|people|(?:the|a|one of the|our) (?:guys?|girl|woman|man|person|lady|chap|dev|colleague|ones?))\b(?: \w+)? (?:with|who|without)\b|\bfor (?:an? )?@r\d+ with\b|\ban? {RELATED} of (?:mine|ours)\b|\b(?:an?|one|another|the) (?:\w+ )?(?:guy|girl|woman|man|person|member|one|chap|lad|analyst|engineer|@r\d+) (?:on|in|from|of) (?:my|our|the|his|her) (?:\w+ )?(?:team|group|department|unit|squad|company|staff)\b"
)
_THEIRS = rf"\b(?:my|our) (?:\w+ )?{OTHER_PEOPLE}\b"
_FOR_ONE = rf"^(?:and|or|but|so|what about|how about|what if)\b.*\bfor an? {OTHER_PEOPLE}\b|\b(?:it|that|this|too|also|same)\b.*\bfor an? (?:\w+ )?{OTHER_PEOPLE}\b"
_SAME = r"\bsame (?:question|thing|for|here)\b"
_WHICH_OF_TWO = r"\b(?:which|what)(?: \w+)? (?:of|from|out of) (?:them|those|these|both|the|that)\b|\bwhich(?: one)?(?! \w*s\b)(?: would| should| is| does| do| to| for| she| he| they| fits?| suits?| then|\s?\?|$)|\b(?:the )?(?:one|former|latter|first|second|either) or the other\b"
"""Asks which of those side by side it is to be."""
_AND_FOR = r"^(?:and|or|so|ok|but|what about|how about)\b(?: (?:and|what|about|which|one))* for\b"
_BARE_YEARS = re.compile(r"\b(?:has|have|got|did) (\d{1,2})(?: already| of them)?\s?\??$")
_THEM = re.compile(r"\b(?:she|he|her|him|shes|hes|hers)\b")
_ASKED_OF_IT = r"\b(?:it|that|this|one|too|also|as well|same)\b"
_SUITS = r"\b(?:suit\w*|fit\w*|right for|good for|good idea|make sense|makes sense|worth|useful|useful for|help)\b"
_MAY = r"\b(?:can|could|may|might|would|will|does|do|is|allowed|eligible|qualif\w+|realistic|work|works|enough|possible)\b"
_DOES_SOMETHING = r"\b(?:boss|manager|company) (?:\w+ )?(?:doubl\w+|cut\w*|pays?|gave|gives|says?|said|wants?|approve\w*|only)\b"
_TELLS = rf"\b(?:my|our|one of (?:my|our)|an?) (?:\w+ )?{OTHER_PEOPLE} (?:\w+ )?(?:says?|said|thinks?|thought|claims?|claimed|told|tells|insists?|swears?|reckons?|believes?|argues?|suggest\w*|recommend\w*)\b"
"""Somebody who only says something: what follows is asked for oneself."""
_HOW_LONG = r"\bhow (?:long|many (?:months|weeks|years|hours)|quick\w*|soon|fast)\b"
_GATES = (Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.PATH)


def speaks_of_another(text: str) -> bool:
    """Whether a skeleton speaks of somebody who is not the asker."""
    return _SOMEBODY.search(text) is not None or _THEM.search(text) is not None


def spoken_of(text: str) -> bool:
    """Whether a skeleton brings up somebody who is not the asker."""
    return _SOMEBODY.search(text) is not None


def of_another(case: Case) -> Understood | None:
    """What was asked last, for the person now spoken of; nothing that the asker said of themselves counts for them."""
    memory, text = case.memory, case.text
    theirs = _THEM.search(text) is not None
    spoken = (_SOMEBODY.search(text) is not None or case.says(_FOR_ONE)) and not case.says(_DOES_SOMETHING)
    spoken = spoken and (theirs or not case.says(_TELLS))
    if case.says(WHOLE) and not (theirs or case.says(r"^(?:and|what about|how about|or)\b")):
        return None
    if not (spoken or theirs) or case.reading.size > _LONGEST or case.says(r"\bhir(?:e|ing)\b|\bjob ad\b"):
        return None
    last, wish = memory.last, memory.wish
    if last is not None and last.roles and TOLD_OF.search(text) and "?" not in text and not case.said.person.has_told():
        return None  # "our auditors are strict"
    told = case.said.person.model_copy(update={"platform": None})
    roles = case.ids("role")
    if roles and not told.role:
        told = told.model_copy(update={"role": roles[0]})
    before = last.asker if theirs and not spoken and last is not None else Person()
    if (bare := _BARE_YEARS.search(text)) and not told.years and last is not None and last.asker.years:
        kind = last.asker.years[0].kind
        told = told.model_copy(update={"years": (Years(kind=kind, years=float(bare[1])),)})
    if spoken and not told.holds and not told.designations:
        told = told.with_said(_shown(case))
    person = before.with_said(told)
    if (
        last is not None
        and last.intent is Intent.COMPARE
        and not case.found.targets
        and (case.says(_WHICH_OF_TWO) or case.says(_SAME) or case.says(_AND_FOR))
    ):
        lead = Lead(other=True, whom=whom(case))
        return Understood(
            last.having(
                asker=told,
                roles=roles or newcomer(case),
                aspects=(Aspect.PREREQUISITES,) if case.said.holds_nothing else (),
                slot=None,
                words="",
                advise=True,
            ),
            lead=lead,
            other=True,
        )
    if (
        spoken
        and last is not None
        and last.intent is Intent.COMPARE
        and told.has_told()
        and not set(case.found.targets) - told.held
    ):
        return _compared(case, last, person, told)
    if spoken and (alike := _same_for_them(case, told, roles)):
        return alike
    named = tuple(i for i in case.found.targets if i not in person.held)
    target = named[:1] or _subject(case)
    if not target or len(named) > 1 or case.says(GAP):
        return None
    if named and named[0] not in memory.topic and not memory.other:
        return None  # a question of its own
    if roles and not theirs and not case.says(_THEIRS) and case.says(r"\b(?:i|im|me|ive)\b"):
        return None  # somebody tells of themselves
    if theirs and not spoken and not person.has_told() and not memory.other:
        return None
    if not told.has_told() and not case.said.holds_nothing and _asks_fact(case):
        return None
    lead = Lead(other=True, whom=whom(case), person=told.model_copy(update={"role": None}))
    if case.says(_HOW_LONG):
        gated = wish is not None and (wish.intent in _GATES or wish.intent is Intent.WORTH) and wish.credential == target[0]
        path = Query(intent=Intent.PATH, sides=about(*target), asker=person)
        effort = Query(intent=Intent.FACT, sides=about(*target), aspects=(Aspect.EFFORT,), limits=case.stated, asker=person)
        return Understood(path if gated else effort, lead=Lead(other=True, whom=whom(case)) if gated else None, other=True)
    asked = [
        a for a in aspects_of(case.reading) if a not in (Aspect.EXPERIENCE, Aspect.LEVEL, Aspect.PREREQUISITES, Aspect.VALIDITY)
    ]
    if asked or not (told.has_told() or told.role or case.said.holds_nothing or spoken):
        return None
    if not (named or case.says(_ASKED_OF_IT) or (last is not None and last.intent in _GATES)):
        return _advised(case, last, person, roles, lead) if last is not None else None
    if not (case.says(_MAY) or case.says(_SUITS) or (last is not None and last.intent in _GATES)):
        return None
    gate = not case.says(_SUITS) and not (wish is not None and wish.intent is Intent.WORTH and not told.has_told())
    slot = "nothing" if gate and case.said.holds_nothing and not person.holds else None
    intent = Intent.ELIGIBILITY if gate else Intent.WORTH
    query = Query(intent=intent, sides=about(*target), asker=person, roles=roles, slot=slot, advise=not gate)
    return Understood(query, lead=lead, other=True)


_OF_GATES = frozenset((Aspect.EXPERIENCE, Aspect.LEVEL, Aspect.PREREQUISITES))


def _asks_fact(case: Case) -> bool:
    """Whether a plain fact of the pick is asked, in which somebody else is only mentioned: "when does my intern have to renew it?"."""
    fact = bool(set(aspects_of(case.reading)) - _OF_GATES) or case.has("renewal")
    return fact and likely(case.reading, None).first not in _ON_PEOPLE


_ON_PEOPLE = ("eligibility", "prereqs", "recommend", "worth", "path", "plan", "effort")
_SHOWN = rf"(?:^| ){OTHER_PEOPLE}(?: of (?:mine|ours))?(?: (?:is|is an|an?|who is|whos|she is|he is|with|holding|has|holds|got|nothing but|the|just|only))*(?: (?:active|certified|qualified))* @([cd])(\d+)"


def _shown(case: Case) -> Person:
    """What somebody is told to hold by no more than its name: "my colleague, ACCA with an audit job"."""
    match = search(_SHOWN, case.text)
    if match is None:
        return Person()
    named = case.reading.entities[int(match[2])].id
    if match[1] == "d":
        return Person(designations=(named,))
    return Person(holds=(Held(credential=named),)) if named not in case.memory.topic[:2] else Person()


def _compared(case: Case, last: Query, person: Person, told: Person) -> Understood:
    """Which of those compared is open to somebody else: by what they have, and by nothing of the asker's."""
    query = last.having(asker=person, roles=case.ids("role"), aspects=(Aspect.PREREQUISITES,), slot=None)
    lead = Lead(other=True, whom=whom(case), person=told.model_copy(update={"role": None}))
    return Understood(query, lead=lead, other=True)


def _same_for_them(case: Case, told: Person, roles: tuple[str, ...]) -> Understood | None:
    """The advice asked for again, by the job or the cloud of somebody else: "my colleague is on AWS, same question"."""
    last = case.memory.last
    if roles and case.says(WHAT_TO_TAKE) and not case.found.targets:
        return Understood(
            Query(intent=Intent.RECOMMEND, asker=told, roles=roles, limits=case.stated), lead=Lead(other=True), other=True
        )
    if last is None or last.intent not in (Intent.RECOMMEND, Intent.PLAN) or not case.says(_SAME):
        return None
    cloud = case.said.person.platform
    job = next((i for i, role in case.catalog.roles.items() if cloud and role.platform == cloud), None)
    own = roles or ((job,) if job else ())
    if not own:
        return None
    limits = last.limits.model_copy(update={"platforms": (), "issuers": ()})
    return Understood(last.having(asker=told, roles=own, limits=limits), lead=Lead(other=True, whom=whom(case)), other=True)


def whom(case: Case) -> str:
    """What somebody who is spoken of is to the asker; empty where that is not told."""
    return next((one for one in PEOPLE if case.says(rf"\b(?:my|our) (?:\w+ )?{one}\b")), "")


def still_theirs(case: Case, meant: Understood) -> Understood:
    """The answer for the person last asked for, while they are still spoken of: "what should he do then?"."""
    if not case.memory.other or meant.lead is not None or meant.query.intent not in FOR_SOMEBODY or not _THEM.search(case.text):
        return meant
    return replace(meant, said=Person(), lead=Lead(other=True), other=True)


FOR_SOMEBODY = (*_GATES, Intent.WORTH, Intent.RECOMMEND, Intent.PLAN, Intent.GAPS)


_LONGEST = 20


def _subject(case: Case) -> tuple[str, ...]:
    """What the thread is about: of a gate its credential, else the pick."""
    last, wish = case.memory.last, case.memory.wish
    for query in (last, wish):
        if query is not None and query.intent in (*_GATES, Intent.WORTH) and query.credential:
            return (query.credential,)
    return case.memory.topic[:1]


def _same_job(case: Case, last: Query, person: Person) -> tuple[str, ...]:
    """The job that was asked for, where what somebody else holds does not tell another one."""
    told, by = implied_roles(Choice(case.catalog, person.model_copy(update={"role": None}), Limits(), case.today))
    return () if by == "held" and last.roles and not set(told) & set(last.roles) else last.roles


def _advised(case: Case, last: Query, person: Person, roles: tuple[str, ...], lead: Lead) -> Understood | None:
    """The advice asked for somebody else, without what the same message rules out."""
    if last.intent not in (Intent.RECOMMEND, Intent.PLAN, Intent.WORTH) or not (roles or person.has_told()):
        return None
    ruled = tuple(i for i in case.said.unwanted if i not in person.held)
    shut = {*ruled, *("azure" for i in ruled if i == "microsoft")}
    without = tuple(dict.fromkeys((*last.limits.without, *ruled)))
    clouds = tuple(i for i in last.limits.platforms if i not in shut and i not in without)
    limits = last.limits.model_copy(update={"without": without, "platforms": clouds})
    lead = replace(lead, without=ruled) if ruled else lead
    jobs = roles or _same_job(case, last, person)
    left = tuple(role for role in jobs if case.catalog.roles[role].platform not in shut)
    topics = last.topics
    if (
        jobs and not left and last.intent is not Intent.PLAN
    ):  # whoever runs a cloud that is ruled out wants the security of clouds, of no vendor
        topics = topics or ("cloud-security",)
        person = person.model_copy(update={"platform": None, "role": None if person.role in jobs else person.role})
        jobs = ()
    return Understood(last.having(asker=person, roles=left or jobs, topics=topics, limits=limits), lead=lead, other=True)
