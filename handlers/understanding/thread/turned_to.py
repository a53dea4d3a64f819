"""A thread turned to something beside its subject: the AI side of it, another issuer's version, what they have meanwhile, exams without a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI, NOT_AI_SECURITY
from handlers.leads import Lead
from handlers.query import Intent, Limits, Query, about
from handlers.understanding.thread.meant import counterpart
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_AI_SIDE = r"^(?:and |so |ok |but |then |what about |how about |anything |something |what is there |whats there )*(?:(?:on|for|in|about|from|over on) )?(?:the )?(?:ai|genai|gen ai)(?: wise)?(?: (?:side|front|end|part|stuff|space|world|corner|angle|instead|equivalent|version|one|ones))?(?: (?:of (?:it|that|things)|then|instead))*\s?\??$"
_VERSION_OF = r"@i(\d+)s?(?: s)? (?:\w+ )?(?:version|equivalent|counterpart|answer|pendant|alternative|analogue?) (?:of|to|for) (?:this|that|it)\b|\b(?:version|equivalent|counterpart|analogue?) (?:of|to|for) (?:this|that|it) (?:from|by|at|on|in|for|with) (?:the )?@i(\d+)|^(?:and |so |ok |whats |what is |is there |the |an? )*@i(\d+)s?(?: s)? (?:version|equivalent|counterpart|pendant|analogue?)\s?\??$"
_CLOUD_VERSION = r"\b(azure|gcp)(?: s)? (?:\w+ )?(?:version|equivalent|counterpart|analogue?)\b"
_ISSUER_ALONE = r"^(?:and |so |ok |or |what about |how about |then )*(?:the )?@i(\d+)(?: one| version)?\s?\??$"
_EXAM_ONLY = r"\b(?:exams? only|only (?:an? |the )?exams?|just (?:an? |the )?exams?|exam (?:alone|but)|(?:no|not|without|skip|minus)(?: (?:an?|any|the))* (?:courses?|training|boot ?camps?|class(?:es)?|lessons?))\b"
_TASK = r"\b(?:interview|practical|take home|hands on|test) (?:task|exercise|question|challenge|assignment|test)s?\b|\b(?:task|exercise|challenge|assignment)s?\b.*\binterview\b"
_PRICED = r"\b(?:something|anything|one|ones|options?)\b.*\b(?:known|public|published|clear|listed|fixed|stated|visible|actual) (?:price|fee|cost|pricing)s?\b"
_LONGEST = 16
_LISTS = (Intent.RECOMMEND, Intent.FIND, Intent.COVERAGE)


def turned_to(case: Case) -> Understood | None:
    """The question beside what the thread is about; None for any other message."""
    last, topic = case.memory.last, case.memory.topic
    if last is None or case.found.targets or case.found.ambiguous is not None or case.reading.size > _LONGEST:
        return None
    hiring = case.memory.latest(Intent.HIRE)
    if hiring is None and last.intent is Intent.GAPS and last.roles:
        hiring = Query(intent=Intent.HIRE, roles=last.roles)
    if hiring is not None and case.says(_TASK):
        return Understood(hiring.having(sides=(), slot="interview"), lead=Lead())
    if last.intent in _LISTS and case.says(_EXAM_ONLY) and not case.ids("role"):
        return Understood(_with_exam(last), case.said.person)
    if last.intent is Intent.RECOMMEND and case.stated.no_exam:
        limits = Limits(no_exam=True, budget=last.limits.budget, languages=last.limits.languages, without=last.limits.without)
        return Understood(Query(intent=Intent.FIND, limits=limits), case.said.person)  # too few are without one to suit each job
    if not topic:
        return None
    query = _for_them(case, topic[0]) or _ai_side(case, last, topic[0]) or _version_of(case, last, topic[0])
    return Understood(query, case.said.person) if query is not None else None


def _with_exam(last: Query) -> Query:
    """The list, or the advice, of what has an exam; where no job decides, a list of its own."""
    limits = last.limits.having(no_exam=False)
    if last.intent is not Intent.RECOMMEND or last.topics:
        return last.having(limits=limits)
    roles = last.roles or ((last.asker.role,) if last.asker.role else ())
    entry = limits.level or ("entry" if not roles and not last.asker.has_told() else None)
    limits = limits.having(without=tuple(dict.fromkeys((*limits.without, NOT_AI))), level=entry)
    return Query(intent=Intent.FIND, roles=roles, limits=limits, asker=last.asker)


def _for_them(case: Case, topic: str) -> Query | None:
    """Something of the same kind with a price that is known, for those who are named."""
    if not case.says(_PRICED):
        return None
    limits = Limits(tracks=(case.catalog.credentials[topic].track,), without=(NOT_AI, topic), sort="fee")
    return Query(intent=Intent.FIND, roles=case.ids("role"), limits=limits, asker=case.said.person)


def _ai_side(case: Case, last: Query, topic: str) -> Query | None:
    """What there is on AI of the same issuer and level, after what is not about it; else for the same job."""
    if not case.says(_AI_SIDE) or last.topics or last.intent in (Intent.COVERAGE, Intent.EXPLAIN):
        return None
    spoken = (*last.credentials, topic)
    houses = {case.catalog.credentials[i].issuer for i in spoken if i in case.catalog.credentials}
    roles, person = last.roles, last.asker.with_said(case.said.person)
    if last.intent is Intent.RECOMMEND or (len(houses) > 1 and (roles or person.has_told())):
        limits = last.limits.having(without=tuple(dict.fromkeys((*last.limits.without, NOT_AI))))
        return Query(intent=Intent.RECOMMEND, roles=roles, asker=person, limits=limits)
    if len(houses) != 1:
        return None
    entry = case.catalog.credentials[spoken[0]].track in ("foundation", "foundational") or last.limits.level == "entry"
    limits = Limits(
        issuers=tuple(houses),
        without=(NOT_AI if entry else NOT_AI_SECURITY, *dict.fromkeys(spoken)),
        level="entry" if entry else None,
        sort="effort" if entry else None,
    )
    return Query(intent=Intent.FIND, limits=limits, asker=person)


def _version_of(case: Case, last: Query, topic: str) -> Query | None:
    """Another issuer's counterpart; of an issuer named alone the one with the same letters."""
    held = case.catalog.credentials[topic]
    if (cloud := search(_CLOUD_VERSION, case.text)) and not case.reading.of("issuer"):
        other = counterpart(case.catalog, "microsoft" if cloud[1] == "azure" else "google", topic)
        return Query(intent=Intent.PROFILE, sides=about(other)) if other and other != topic else None
    if match := next(iter(case.reading.of("issuer")), None):
        issuer = match.id
        if len(case.reading.of("issuer")) > 1 or issuer == held.issuer:
            return None
        if case.says(_VERSION_OF):
            other = counterpart(case.catalog, issuer, topic)
            return Query(intent=Intent.PROFILE, sides=about(other)) if other else None
        same = [i for i in case.catalog.of_issuer(issuer) if case.catalog.credentials[i].acronym == held.acronym]
        if len(same) == 1 and case.says(_ISSUER_ALONE) and last.credentials and last.intent is not Intent.CLARIFY:
            if last.intent is Intent.COMPARE:
                return last.having(sides=(*last.sides, *about(*same))[-5:])
            return last.having(sides=about(*same), exam=None, claim=None)
    return None
