"""What was just answered, taken up: how to check such a thing oneself, what those do not prove, whether another does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.named import about_ai_security
from catalog.engine.wishes import NOT_AI
from handlers.leads import Lead
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.slots import UNSHOWN
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.alternatives import others
from handlers.understanding.thread.pointing import pointed_out
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_LONGEST = 18
_MOST = 5
_CHECKS = r"\bhow (?:do|would|can|could|should|to|does)\b(?: (?:i|we|you|one|somebody|someone|people))?(?: \w+)? (?:check|verify|tell|find out|know|judge|assess|spot|recogni[sz]e|vet)\b"
_SUCH = r"\bsuch (?:an? )?(?:\w+ )?(?:badges?|things?|certs?|certificates?|certifications?|credentials?|titles?|claims?)\b|\b(?:badges?|things?|certs?|certificates?|certifications?|credentials?|ones?) like (?:that|this|these|those|it)\b|\b(?:myself|ourselves|yourself|oneself|in general|next time)\b"
_NOT_PROVED = r"\b(?:what|which|anything)\b.*\b(?:(?:not|nt|wouldnt|dont|doesnt|wont|cant) (?:\w+ )?(?:prove|show|tell|test|cover|attest|demonstrate)|leave (?:out|open|untested|unproven))\b"
_CERTS = r"(?:certs?|certificates?|certifications?|exams?|credentials?|badges?|papers?)"
_NO_CERT = rf"\b(?:what|which|anything|something)\b(?: \w+){{0,3}} (?:no|none|not any|cant|cannot|wont|dont|doesnt|never|not)\b.*\b(?:{_CERTS}|cv)\b|\b(?:what|which|anything|something)\b.*\b{_CERTS} (?:\w+ )?(?:not|never|cant|cannot|wont|dont|doesnt|fail to) (?:\w+ )?(?:tell|show|prove|test|say|reveal|measure)"
"""What no exam shows of a candidate."""
_THEY = r"\b(?:those|these|they|them|both|it|that|this)\b"
_APPLIES = r"\b(?:candidates?|applicants?|she|he|they|one (?:candidate|applicant|of them)|interviewee|freelancer|bidder)\b.*\b(?:has|have|holds?|got|with|only|just|brings?)\b.*@c\d"
_ENOUGH = r"\b(?:(?:good )?enough|ok|okay|fine|acceptable|accept\w*|hire|sufficient|do|does|works?|count\w*|pass|qualif\w+|suitable|comparable)\b"
_SAME_JOB = r"\b(?:the same (?:job|thing|purpose|trick|for me)|just as (?:good|well)|equally (?:good|well)|as good(?: as)?|equivalent|a substitute|instead of (?:it|that)|replace (?:it|that)|good enough instead)\b"
_WHY_NOT = r"\bwhy (?:not|isnt|is (?:it|that) not|didnt you)\b"
_TURNS = r"\b(?:turn|turns|convert\w*|become|becomes|transfer\w*|carr(?:y|ies) over|roll\w* over|migrat\w+|upgrad\w+|switch\w*|count as)\b"
_BY_ITSELF = r"\b(?:by itself|automatic\w*|on its own|into|to the new|for free|without (?:an? |another )?(?:new )?exam|the new (?:one|exam|cert\w*)|the successor)\b"
_CAN_TURN = r"\b(?:can|could|may|must|should|do|does|will|would|need|have|how)\b.*\b(?:it|that|this|mine|ours|my (?:old )?(?:one|cert\w*|badge|title))\b"
_OF_ITS_END = (Intent.LIFECYCLE, Intent.FACT, Intent.RENEWAL, Intent.PROFILE)
_PLACE = r"\b(?:what|which|anything|something)\b.*\b(?:in (?:its|that|his|their) (?:place|stead)|in place of (?:it|that|this|them)|as a replacement)\b"
_THEN_AI = r"^(?:and |ok |okay |so |but |then )*(?:then|next|after(?: that| it| this|wards)?|later)(?: \w+){0,2}? (?:for|on|in|about|with|towards?) (?:the )?(?:ai|@t\d+)(?: \w+)?\s?\??$"
_GENERAL = ("general-security",)
"""Tracks of what comes before AI."""
_OF_ONE = (Intent.RECOMMEND, Intent.WORTH, Intent.FACT, Intent.PROFILE, Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.RENEWAL)


def taken_up(case: Case) -> Understood | None:
    """The answer just given taken up; None for a message that asks for something else."""
    last = case.memory.last
    if last is None or case.reading.size > _LONGEST or case.found.ambiguous is not None or case.reading.unknown:
        return None
    query = _of_hiring(case, last) or _does_the_same(case, last)
    if query is None and not case.found.targets:
        query = next(
            (found for rule in (_to_check, _turns_into, _runner_up, _in_its_place) if (found := rule(case, last)) is not None),
            None,
        )
        if query is None and (told := _owned(case, last) or _then_ai(case, last)):
            return told
    return Understood(query, case.said.person if query.intent is not Intent.HIRE else Person()) if query is not None else None


def _to_check(case: Case, last: Query) -> Query | None:
    """How one checks such a thing oneself, after a check of ours."""
    if last.intent is not Intent.VERIFY or "three-checks" not in case.catalog.said:
        return None
    return Query(intent=Intent.EXPLAIN, said=("three-checks",)) if case.says(_CHECKS) and case.says(_SUCH) else None


def _of_hiring(case: Case, last: Query) -> Query | None:
    """What the musts of an ad leave open; whether what a candidate has is enough for the same job."""
    hiring = case.memory.latest(Intent.HIRE)
    if hiring is None and last.intent is Intent.GAPS and case.says(r"\b(?:candidates?|applicants?)\b"):
        hiring = last
    if hiring is None or not hiring.roles:
        return None
    if not case.found.targets and case.says(_NO_CERT):
        return hiring.having(sides=(), slot=UNSHOWN)
    listed = case.memory.listed[:_MOST]
    if last is hiring and listed and not case.found.targets and case.says(_NOT_PROVED) and case.says(_THEY):
        return Query(intent=Intent.GAPS, sides=about(*listed), roles=hiring.roles, slot="either")
    named = case.named
    if named and not case.ids("role") and case.says(_APPLIES) and case.says(_ENOUGH) and not aspects_of(case.reading):
        return Query(intent=Intent.HIRE, sides=about(*named[:_MOST]), roles=hiring.roles, limits=hiring.limits)
    return None


def _does_the_same(case: Case, last: Query) -> Query | None:
    """Whether one that is named does as well as the one talked about."""
    topic = case.memory.topic[:1]
    named = tuple(i for i in case.found.targets if i not in topic)
    if last.intent not in _OF_ONE or not topic or len(named) != 1 or len(case.found.targets) > 1 or not case.says(_SAME_JOB):
        return None
    wish = case.memory.wish
    roles = last.roles or (wish.roles if wish is not None else ())
    return Query(intent=Intent.COMPARE, sides=about(topic[0], named[0]), roles=roles, asker=_asker(case, last), advise=True)


def _turns_into(case: Case, last: Query) -> Query | None:
    """Whether what has ended becomes its successor by itself: what was stored of it, else what follows it and how."""
    if last.intent not in _OF_ITS_END or last.credential is None or not case.says(_TURNS):
        return None
    if not case.says(_BY_ITSELF) and not case.says(_CAN_TURN):
        return None
    ended, heirs = last.credential, case.catalog.credentials[last.credential].replaced_by
    if not heirs:
        newer = bool(case.catalog.successors(ended))
        return (
            Query(intent=Intent.LIFECYCLE, sides=about(ended), aspects=(Aspect.SUCCESSOR,), also=(Aspect.VALIDITY,))
            if newer
            else None
        )
    for belief, held in case.catalog.beliefs.items():
        after = tuple(i for i in held.credentials if i in heirs)
        if after and ended in held.credentials and "convert" in held.belief:
            return Query(intent=Intent.EXPLAIN, sides=about(ended, *after), said=(belief,))
    return Query(intent=Intent.LIFECYCLE, sides=about(ended), aspects=(Aspect.SUCCESSOR,), also=(Aspect.VALIDITY,))


def _runner_up(case: Case, last: Query) -> Query | None:
    """Why not another of those that were advised: the pick beside it, by what was asked for."""
    if last.intent not in _OF_ONE or not case.says(_WHY_NOT) or (other := pointed_out(case)) is None:
        return None
    pick = next((i for i in (*case.memory.topic, *case.memory.listed) if i != other), None)
    if pick is None:
        return None
    wish = case.memory.latest(Intent.RECOMMEND) or last
    return Query(intent=Intent.COMPARE, sides=about(pick, other), topics=wish.topics, roles=wish.roles, asker=_asker(case, last))


def _in_its_place(case: Case, last: Query) -> Query | None:
    """What to ask for in place of what was just checked, with what is wished of it."""
    topic = case.memory.topic[:1]
    checked = last.intent is Intent.VERIFY or last.said == ("three-checks",)
    if not checked or not topic or case.ids("role", "topic") or not case.says(_PLACE):
        return None
    found = others(case, topic[0])
    return found.having(asker=Person(), limits=found.limits.having(without=tuple(dict.fromkeys((*found.limits.without, NOT_AI)))))


def _owned(case: Case, last: Query) -> Understood | None:
    """The comparison or the advice again, with one of those laid out held already."""
    base = case.memory.latest(Intent.COMPARE, Intent.RECOMMEND)
    if (
        base is None
        or not case.says(r"\b(?:i|ive|we|weve)\b|^(?:already|got|have)\b")
        or (one := _own_of_those(case, base)) is None
    ):
        return None
    if "?" in case.text and not case.says(r"\bchang\w+\b|\bmatters?\b|\bdifference\b|\b(?:what|which) (?:now|then|next)\b"):
        return None
    told = case.said.person.with_said(Person(holds=(Held(credential=one),)))
    asker = _asker(case, last).with_said(told)
    aspects = () if base.intent is Intent.COMPARE else base.aspects
    return Understood(base.having(asker=asker, aspects=aspects, advise=True, claim=None), told)


def _own_of_those(case: Case, base: Query) -> str | None:
    """The one of those laid out that somebody has."""
    held = case.held
    return held[0] if len(held) == 1 and base.intent is Intent.COMPARE and held[0] in base.credentials else None


def _then_ai(case: Case, last: Query) -> Understood | None:
    """What on AI comes after what was advised, for the same job."""
    base = case.memory.latest(Intent.RECOMMEND)
    topic = case.memory.topic[:1]
    if base is None or not base.roles or not topic or not case.says(_THEN_AI):
        return None
    if "dod-8140" in base.limits.frameworks and "dod-8140-and-ai" in case.catalog.said:
        return Understood(Query(intent=Intent.EXPLAIN, said=("dod-8140-and-ai",)))  # the list knows no credential on AI
    held = case.catalog.credentials
    suits = {
        i
        for i, one in held.items()
        for role in base.roles
        if (fit := one.judgement.roles.get(role)) and fit.fit in ("core", "useful")
    }
    further = {i for i in suits if held[i].track not in _GENERAL and about_ai_security(case.catalog, i, case.today)}
    if held[topic[0]].track not in _GENERAL or not further:
        return None  # it is about AI itself, or the job knows no other
    asker = _asker(case, last).with_said(Person(holds=(Held(credential=topic[0]),)))
    limits = Limits(without=(NOT_AI, *_GENERAL), budget=base.limits.budget)
    query = Query(intent=Intent.RECOMMEND, roles=base.roles, asker=asker, limits=limits)
    return Understood(query, case.said.person, lead=Lead(after=topic))


def _asker(case: Case, last: Query) -> Person:
    """What is known of the asker in this thread."""
    return case.memory.person(case.memory.speaker).with_said(last.asker).with_said(case.said.person)
