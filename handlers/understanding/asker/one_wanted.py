"""Somebody tells who they are and what an exam is to be like: advice is asked, however the sentence is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.asker.own_work import told_jobs, work_words
from handlers.understanding.faq import nearest
from handlers.understanding.rules.topic import asked_of, jobs_and_topics, of_platform
from handlers.understanding.rules.what_it_is import what_it_is

if TYPE_CHECKING:
    from handlers.query import Limits, Query
    from handlers.understanding.case import Case

_THING = r"(?:exams?|tests?|certs?|certificates?|certifications?|credentials?|badges?|qualifications?)"
_ONE = rf"\b(?:which|what|an?|any|one|some|another|is there|are there)(?: (?!@c)[\w@]+){{0,6}} {_THING}\b|\b{_THING} ?\?|\b{_THING} (?:for (?:me|us|them|my|our)|that|which|where|with|in|from|on|without|please|has to|should|must|needs)\b|\bwhich (?:one|of (?:them|theirs|these|those))\b|\bwhich is mine\b"
"""Words for one that is wanted."""
_SINGLE = r"\b(?:which|what|an?|any|one|the)(?: (?!@c)[\w@]+){0,5} (?:exam|test|cert|certificate|certification|credential|badge|qualification|one)\b|\bwhich (?:is|would be) (?:mine|for me)\b"
_ASKS_ELSE = r"^(?:(?:so|and|but|hi|hey|hello|ok) )*(?:why|how|isnt|arent|is (?:it|the|that|this|an?|ai|there (?:an? )?(?:difference|point))|does|do|did|could|will|explain|define|who|when|where|what(?:s| is| are| does| do) (?!the (?:\w+ )?(?:best|right|easiest|shortest|cheapest)))\b|\| (?:is|are|does|do|was) (?:that|this|it|they|there)\b|\b(?:difference|compare|versus|vs)\b"
_SELF = r"\b(?:i|im|ive|id|my|me|we|were|weve|our|us|for (?:him|her|them))\b|^@r\d"
_SHOWN_OFF = r"\b(?:on|in|to) (?:my |our )?(?:linkedin|cv|resume|profile)\b"
_SURE = 0.62
"""A stored sentence so like the message is an answer to it."""
_WEAK = (Intent.EXPLAIN, Intent.CLARIFY, Intent.DECLINE, Intent.UNKNOWN, Intent.COVERAGE, Intent.FIND)


def one_wanted(case: Case, query: Query) -> Query:
    """Advice for who tells of themselves and of what they wish, where the Query would explain, list or ask back."""
    if query.intent is Intent.PREREQUISITES and case.stated.no_prerequisites and (ungated := _without_gate(case, query)):
        return ungated
    if query.intent is Intent.COMPARE and (of_either := _of_either_house(case, query)):
        return of_either
    if query.intent not in _WEAK or query.credentials or case.found.targets or case.memory.last is not None:
        return query
    if case.reading.of("credential", "phantom") or case.says(_ASKS_ELSE) or what_it_is(case):
        return query
    if query.intent is Intent.DECLINE:
        shown = query.reason == "off-topic" and case.says(_SHOWN_OFF) and case.says(r"\b(?:what|which|something)\b")
        return case.query(Intent.RECOMMEND, limits=case.stated.having(sort="effort", level="entry")) if shown else query
    limits = case.stated
    advice = case.query(Intent.RECOMMEND, limits=limits.having(issuers=asked_of(case)))
    words, products = work_words(case, advice)
    jobs = case.ids("role") or ((case.reading.work,) if case.reading.work else ())
    who = bool(jobs or products or case.said.person.role)
    if query.intent in (Intent.FIND, Intent.COVERAGE):
        theirs = bool(advice.limits.issuers and case.says(_MINE))
        asked_one = limits.known and case.says(_SINGLE) and not case.has("list")
        if jobs and not limits.sort and (asked_one or _either(case, limits)):
            return advice.having(roles=tuple(jobs))
        sought = (products or len(words) > 1 or theirs) and not (case.has("list") or query.limits.sort) and case.says(_SINGLE)
        return advice.having(topics=query.topics) if sought and (theirs or not query.topics) else query
    if query.said and not (_of_its_exam(limits) and (near := nearest(case.catalog, case.reading.text)) and near.likeness < _SURE):
        return query
    paid = case.says(_PAID_FOR) and bool(advice.limits.issuers)
    if (who and "?" not in case.text and case.says(_WANTS_TO_DO)) or paid:
        roles, topics = jobs_and_topics(case, tuple(jobs))
        wanted = topics or tuple(i for i in case.ids("topic") if i not in case.said.unwanted)
        return advice.having(roles=of_platform(case.catalog, roles, case.said.person.platform), topics=wanted)
    told = who or (_wishes(limits) > 1 and not case.ids("topic", "term")) or (case.says(_SELF) and _wishes(limits) > 0)
    wished = limits.grade or (_of_its_exam(limits) and case.says(_WANTS))
    if not told or not (
        wished or case.says(_ONE) or (_wishes(limits) and case.says(_THING_NAMED)) or (products and case.says(_SELF))
    ):
        return query
    if query.intent is Intent.UNKNOWN and not (_wishes(limits) or products):
        return query
    roles, topics = jobs_and_topics(case, tuple(jobs))
    return advice.having(roles=of_platform(case.catalog, roles, case.said.person.platform), topics=topics)


def _either(case: Case, limits: Limits) -> bool:
    """Whether it is asked if one of no cloud is to be taken, or one of a cloud."""
    return "platform" in limits.without and case.says(r"\bor\b") and not limits.of_exams


def _of_either_house(case: Case, query: Query) -> Query | None:
    """Advice among two issuers' for who says their job and a wish that decides: "PDSO or GIAC, whatever never expires"."""
    roles, limits = told_jobs(case), case.stated
    decides = _of_its_exam(limits) or "expiry" in limits.without or limits.sort == "validity"
    if not (roles and decides and case.says(r"\bor\b") and query.sides and all(side.kind == "issuer" for side in query.sides)):
        return None
    issuers = tuple(i for side in query.sides for i in side.ids)
    return case.query(Intent.RECOMMEND, roles=roles, limits=limits.having(issuers=issuers))


def _without_gate(case: Case, query: Query) -> Query | None:
    """Advice for who lacks what is named and wants what does not ask for it: "w/o CISM, a cert without such a gate?"."""
    lacked = {case.reading.entities[n].id for n in case.said.without} | set(case.said.person.lacks)
    roles = told_jobs(case)
    if not roles or not set(query.credentials) <= lacked or not case.says(_ONE):
        return None
    return case.query(Intent.RECOMMEND, roles=roles, limits=case.stated)


_WANTS = r"\b(?:want|need|prefer|like|looking for|after|rather|trust|aiming|love)\b"
_MINE = r"\bwhich (?:one )?(?:is|would be) (?:mine|for me)\b|\b(?:at|for|of) my (?:\w+ )?level\b"
_WANTS_TO_DO = r"\b(?:i|we) (?:want|would like|d like) to (?!know\b|ask\b|understand\b|see\b|hear\b|check\b)\w+"
"""Who tells their work and what they want to do wants to be told what goes with it, though no question is put."""
_PAID_FOR = r"\b(?:pays?|paying|reimburses?|sponsors?|funds?) (?:for )?(?:only |all )?@i\d+"
"""An issuer that somebody's employer pays for is the one that is wanted."""
_THING_NAMED = rf"\b{_THING}\b|\b(?:ai|genai) (?:intro|introduction|start|basics)\b"


def _of_its_exam(limits: Limits) -> bool:
    """Whether something is wished of the exam itself, or that it be of no cloud."""
    plain = limits.having(budget=None, free=None, sort=None, without=(), currency=None)
    return plain.of_exams or "platform" in limits.without


def _wishes(limits: Limits) -> int:
    """How many things are wished for, where it is not only told which cloud or track it is of."""
    said = limits.model_dump(exclude_defaults=True)
    return len(said.keys() - {"platforms", "tracks", "frameworks", "states", "descending", "issuers"})
