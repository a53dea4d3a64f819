"""What to take in place of what the last answer turned down, after it or beside it: advice for what the thread is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.exam_filters import style_wished
from catalog.engine.gate import asking
from catalog.engine.wishes import NOT_AI, NOT_AI_SECURITY
from catalog.values import Depth
from handlers.leads import Lead
from handlers.person import Held, Person
from handlers.query import ABOUT_ONE, BEYOND, GATES, Aspect, Intent, Limits, Query, about
from handlers.slots import AFTER
from handlers.understanding.asker.occupation import with_work
from handlers.understanding.asker.statements import statements
from handlers.understanding.case import WHICH_CERT
from handlers.understanding.rules.alternatives import heirs_for, made_for
from handlers.understanding.rules.topic import of_platform
from handlers.understanding.thread.elided import THEIRS, Wanted, told_in, wanted
from handlers.understanding.thread.keys import keys_of, open_to_all, other_keys
from handlers.understanding.thread.of_list import whole_list
from handlers.understanding.thread.refused import refused
from handlers.understanding.understood import Understood
from handlers.understanding.words.done_to import WIDE
from handlers.understanding.words.patterns import search
from handlers.understanding.words.reading import read_whole

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_OF_ONE = (*ABOUT_ONE, Intent.EXPLAIN, Intent.COVERAGE, Intent.GAPS, Intent.HIRE)
"""Questions on one credential, or on a topic: what they turn down is known."""
_OF_MORE = (Intent.RECOMMEND, Intent.PLAN, Intent.FIND, Intent.COMPARE, Intent.PATH)
"""Questions that lay out several: only what comes after them is read here."""
_BOTH = r"\b(?:both|them|those|these)\b"
_BARE_DO = r"^(?:and |so |ok |then |but |well )*what (?:should|can|could|must|do|does|would) (?:i|we|he|she|they) (?:do|need|get)\b"
_OTHERWISE = r"\b(?:instead|else)\b"
_SEVERAL = r"\b(?:others|ones|exams|certs|certifications|credentials)\b"
_GENERAL = ("foundation", "general-security")
"""Tracks that lead to any job."""
_THAT_FIELD = r"\b(?:that|this|same) (?:field|area|domain|direction|line)\b"
_GOES_WITH = r"\b(?:goes?|pairs?|next to|with) (?:\w+ )?(?:it|that|this)\b"
_TAKES = r"\b(?:follow\w*|folow|next|take|cert\w*|exam|one|once|when)\b"
_KNOWN_BY = (
    r"^(?:(?:and|so|but|ok) )*who (?:\w+ )?(?:recogni\w+|accepts?|knows|values?|respects?|takes|honou?rs?) (?:it|this|that)\b"
)
_OF_TRACK = {
    "practitioner": "model-security", "offensive": "ai-red-teaming", "governance": "ai-governance", "audit": "ai-audit",
    "general-security": "model-security", "platform": "model-security", "foundation": "ai-fundamentals",
}  # fmt: skip
"""What one is about of which no topic is known."""
_SECURITY, _MOST = "model-security", 2


def instead(case: Case) -> Understood | None:
    """Advice for what the thread is about, without what was turned down; None for any other message."""
    last, topic = case.memory.last, case.memory.topic[:1]
    if last is None or last.intent not in (*_OF_ONE, *_OF_MORE) or case.says(_KNOWN_BY):
        return None
    if case.has("covers") and case.reading.of("topic") and case.says(WHICH_CERT) and not case.says(rf"{_OTHERWISE}|\bthen\b"):
        return None  # "which cert covers agentic AI?" stands alone, whatever was talked of
    about_it = (last.credential if last.intent is not Intent.COMPARE else None) or next(iter(topic), None)
    want = wanted(case, lambda: refused(case, last, about_it, _asker(case, last), _topics(case, last)))
    if want is None or (about_it is None and not _topics(case, last)):
        return None
    fee = last.intent is Intent.FACT and Aspect.FEE in last.aspects
    billed = case.says(r"\bnext (?:bill|invoice|payment|charge|fee)s?\b")
    if want in (Wanted.AFTER, Wanted.BESIDE) and (billed or (fee and not case.says(_TAKES))):
        return None  # what is to be paid then, or on top
    if want is Wanted.AFTER and last == Query(intent=Intent.RECOMMEND):
        return Understood(last, lead=Lead())  # what is first depends on the job, so what is next does
    if want is Wanted.AFTER and about_it is not None:
        return replace(_after(case, last, about_it), other=case.memory.other)
    if want is Wanted.HEIR and about_it is not None:
        return Understood(Query(intent=Intent.LIFECYCLE, sides=about(about_it), aspects=(Aspect.SUCCESSOR,)))
    if (last.intent in _OF_MORE and not (want is Wanted.BESIDE and last.intent is Intent.RECOMMEND)) or (
        last.intent in (Intent.COVERAGE, Intent.HIRE) and not last.sides
    ):
        return None
    if want is Wanted.BESIDE:
        query = _beside(case, last, about_it)
    elif last.intent in GATES and case.says(_BARE_DO) and not case.says(_OTHERWISE):
        return None  # the way to it
    else:
        query = _in_place(case, last, about_it, want)
    return Understood(query, _said(case), other=case.memory.other) if query is not None else None


def _said(case: Case) -> Person:
    """What the message says of the asker, a sentence beside the question read for itself: "what would I add? I manage the security team"."""
    told, said = told_in(case.reading.text.casefold()), case.said.person
    if not told:
        return said if case.reading.of("role") else said.model_copy(update={"role": None})
    return said if said.role else statements(with_work(read_whole(told, case.catalog), case.catalog)).person.with_said(said)


def _asker(case: Case, last: Query) -> Person:
    """What is known of whom it is asked for."""
    known = Person() if case.memory.other else case.memory.person(case.memory.speaker)
    return known.with_said(last.asker).with_said(_said(case))


def _roles(case: Case, last: Query, person: Person) -> tuple[str, ...]:
    """The jobs it is asked for: named now, else in the last question, else before."""
    now = _said(case).role
    named = case.ids("role") or ((now,) if now else ()) or last.roles or case.memory.jobs or ((person.role,) if person.role else ())
    if not named and person.platform:
        return tuple(i for i, r in case.catalog.roles.items() if r.platform == person.platform and r.family == "runs-cloud")[:1]
    return of_platform(case.catalog, named, person.platform)


def _topics(case: Case, last: Query) -> tuple[str, ...]:
    """What it is to be about: named now, else in the last question."""
    wide = last.topics and set(last.topics) <= WIDE and case.memory.matter
    return case.ids("topic") or (case.memory.matter if wide else last.topics) or case.memory.matter


def _turned_down(case: Case, last: Query, person: Person) -> tuple[str, ...]:
    """What is not wanted any more: what was asked about, as far as it is not held."""
    asked = last.credentials[:1] if last.intent in GATES else last.credentials
    gone = (*last.limits.without, *case.stated.without, *(i for i in asked if i not in person.held))
    return tuple(dict.fromkeys(gone))


def _after(case: Case, last: Query, credential: str) -> Understood:
    """What comes once it is done: what took over where it ends, else advice to somebody who has it."""
    catalog, person = case.catalog, _asker(case, last)
    if last.intent is Intent.LIFECYCLE or (_heirs_of(case, credential) and not merit.available(catalog, credential, case.today)):
        return Understood(Query(intent=Intent.LIFECYCLE, sides=about(credential), aspects=(Aspect.SUCCESSOR,)), _said(case))
    done = last.credentials if last.intent is Intent.COMPARE and case.says(_BOTH) else (credential,)
    held = {held.credential: held for held in (*person.holds, *(Held(credential=one) for one in done))}
    asker = person.model_copy(update={"holds": tuple(held.values())})
    if case.found.issuers:
        return Understood(next_of(case, case.found.issuers[0], credential, asker), _said(case))
    roles = _roles(case, last, person)
    beyond = tuple(role for role in roles if role in catalog.roles and catalog.roles[role].family != "starts")
    new = credential not in person.held
    lead = Lead(after=done) if new and last.intent is not Intent.ELIGIBILITY else None
    reason = f"{AFTER}{credential}" if new else None
    if roles and not beyond and catalog.credentials[credential].track in _GENERAL:
        return Understood(Query(intent=Intent.RECOMMEND, slot=BEYOND, asker=asker, reason=reason), _said(case), lead=lead)
    track, about_ai = catalog.credentials[credential].track, merit.about_ai(catalog, credential, case.today)
    below = ("foundation", NOT_AI) if about_ai and track != "foundation" else ()
    keys = tuple(i for i in keys_of(case.catalog, credential) if i not in person.held)
    without = tuple(i for i in (*case.stated.without, *keys, *below) if i != track)
    query = Query(
        intent=Intent.RECOMMEND,
        roles=beyond,
        topics=case.ids("topic"),
        asker=asker,
        limits=case.stated.having(without=without),
        reason=reason,
    )
    return Understood(query, _said(case), lead=lead)


def _beside(case: Case, last: Query, credential: str | None) -> Query | None:
    """What goes with it: advice to somebody who has it, for what the talk is about."""
    person = _asker(case, last)
    if credential is None and not person.holds:
        return None
    if credential is not None and case.says(_GOES_WITH) and case.catalog.credentials[credential].companions:
        return Query(intent=Intent.FACT, sides=about(credential), aspects=(Aspect.COMPANION,))
    about_ai = credential is not None and merit.about_ai(case.catalog, credential, case.today)
    own = Person(holds=(Held(credential=credential),)) if credential and credential not in person.held else Person()
    issuers = case.found.issuers or case.stated.issuers
    return Query(
        intent=Intent.RECOMMEND,
        roles=_roles(case, last, person),
        topics=_topics(case, last),
        asker=person.with_said(own),
        limits=case.stated.having(issuers=issuers, without=(*case.stated.without, *((NOT_AI,) if about_ai else ()))),
        reason=f"{AFTER}{credential}" if own.holds else None,
    )


def _heirs_of(case: Case, credential: str) -> tuple[str, ...]:
    """What its issuer names to follow it."""
    return (*case.catalog.credentials[credential].replaced_by, *case.catalog.successors(credential))


def next_of(case: Case, issuer: str, credential: str, asker: Person) -> Query:
    """The next of one issuer: of a cloud what its engineers take, else what it has on AI besides."""
    role = next((i for i, held in case.catalog.roles.items() if held.platform == issuer), None)
    if role is not None:
        return Query(intent=Intent.RECOMMEND, roles=(role,), asker=asker)
    return Query(intent=Intent.FIND, limits=Limits(issuers=(issuer,), without=(credential, NOT_AI)))


def _in_place(case: Case, last: Query, credential: str | None, want: Wanted) -> Query | None:
    """What to take in its place, or what does what it does not."""
    person = _asker(case, last)
    roles, topics = _roles(case, last, person), _topics(case, last)
    if last.intent is Intent.HIRE and last.roles and not case.found.issuers:
        return last.having(sides=(), slot=None, claim=None)
    limits = _limits(case, last, credential, person)
    if keys := other_keys(case):
        return keys
    ahead = credential is not None and not merit.available(case.catalog, credential, case.today)
    if last.intent is Intent.FACT and ahead and limits.issuers and not roles and search(THEIRS, case.text):
        return Query(intent=Intent.FIND, limits=limits.having(without=tuple(dict.fromkeys((*limits.without, NOT_AI)))))
    if _SECURITY in (*topics, *limits.without) and limits.issuers and not roles:
        return Query(intent=Intent.FIND, limits=limits.having(without=tuple(dict.fromkeys((*limits.without, NOT_AI_SECURITY)))))
    if limits.frameworks:
        return whole_list(case, limits)
    if last.intent is Intent.FACT and limits.of_exams and case.says(_SEVERAL):
        return Query(intent=Intent.FIND, limits=limits.having(without=(*limits.without, NOT_AI)))
    if topics and want is Wanted.SHOWS and not roles:
        intent = Intent.COVERAGE if limits.having(without=()) == Limits() else Intent.FIND
        return Query(intent=intent, topics=topics, limits=limits, asker=person)
    if credential is not None and (took_over := heirs_for(case, credential, roles, limits)):
        return took_over
    if credential is not None and not (limits.issuers or topics or case.ids("role") or person.role):
        if heirs := _heirs(case, last, credential):
            return heirs
        if not roles or case.says(_THAT_FIELD):
            roles, topics = _as_it_was(case, last, credential, person)
    if roles and case.stated.styles and not topics and not any(_tested_so(case, i, roles) for i in case.catalog.offered):
        without = tuple(dict.fromkeys((*limits.without, NOT_AI_SECURITY)))
        return Query(
            intent=Intent.FIND, limits=limits.having(without=without), asker=person
        )  # the form of the exam is what is wanted
    if not (roles or topics or person.holds or person.level):
        return Query(intent=Intent.FIND, limits=limits.having(without=(*limits.without, NOT_AI)))
    return Query(intent=Intent.RECOMMEND, roles=roles, topics=topics, asker=person, limits=limits)


def _tested_so(case: Case, credential: str, roles: tuple[str, ...]) -> bool:
    """Whether one that suits the job, and can be taken, has an exam of the form wished for."""
    held = case.catalog.credentials[credential]
    suits = any(role in held.judgement.roles and held.judgement.roles[role].fit not in ("wrong", "later") for role in roles)
    form = any(style_wished(exam, case.stated.styles) is not None for exam in held.exams.values())
    return suits and form and merit.available(case.catalog, credential, case.today)


def _limits(case: Case, last: Query, credential: str | None, person: Person) -> Limits:
    """The limits of the message, and what the last question found missing: proctoring, a language, an open gate, whose it is to be."""
    told = {name: value for name, value in case.stated.model_dump(exclude_defaults=True).items() if value and name != "without"}
    limits = last.limits.having(**{name: getattr(case.stated, name) for name in told}, without=_turned_down(case, last, person))
    if case.found.issuers:
        limits = limits.having(issuers=case.found.issuers)
    elif search(THEIRS, case.text) and credential is not None and (issuer := case.catalog.credentials[credential].issuer):
        limits = limits.having(issuers=(issuer,))
    if last.intent is Intent.FACT and last.aspects:
        match last.aspects[0]:
            case Aspect.PROCTORED:
                return limits.having(proctored=True)
            case Aspect.OPEN_BOOK:
                return limits.having(open_book=True)
            case Aspect.DELIVERY:
                return limits.having(online=True)
            case Aspect.RECOGNITION if listed := tuple(
                t for t in (*last.terms, *last.limits.frameworks) if t in case.catalog.frameworks
            ):
                return limits.having(frameworks=listed)
            case Aspect.LEVEL | Aspect.DIFFICULTY | Aspect.EFFORT:
                return limits.having(sort="effort")
            case Aspect.LANGUAGES if last.language:
                return limits.having(languages=(last.language,))
    if last.intent in GATES and credential is not None and merit.available(case.catalog, credential, case.today):
        opens = any(held.active for held in person.holds) or person.designations or not asking(case.catalog.credentials[credential])
        return limits if opens or limits.issuers or _roles(case, last, person) else limits.having(no_prerequisites=True)
    return limits


def _heirs(case: Case, last: Query, credential: str) -> Query | None:
    """What takes the place of one that can no longer be taken: its successor, else those that suit the same jobs."""
    catalog = case.catalog
    if merit.available(catalog, credential, case.today) and last.intent is not Intent.LIFECYCLE:
        return None
    if _heirs_of(case, credential):
        return Query(intent=Intent.LIFECYCLE, sides=about(credential), aspects=(Aspect.SUCCESSOR,))
    if merit.available(catalog, credential, case.today):
        return None
    found = tuple(i for i in merit.instead_of(catalog, credential, case.today) if i != credential)[:3]
    retired = catalog.credentials[credential].lifecycle.ended is not None
    return Query(intent=Intent.COMPARE, sides=about(*found), advise=True) if retired and len(found) > 1 else None


def _as_it_was(case: Case, last: Query, credential: str, person: Person) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The jobs, or else the topics, of what was turned down: what another is looked for by."""
    held = case.catalog.credentials[credential]
    if person.holds or person.level:
        return (), ()
    if last.intent in GATES and held.track == "general-security" and "student" in case.catalog.roles:
        return ("student",), ()  # who lacks the years for it starts
    if held.platform and (jobs := made_for(case, credential)):
        return jobs, ()
    depths = {
        t: d
        for t, d in held.depths().items()
        if t in case.catalog.topics and d >= Depth.APPLIED and not case.catalog.topics[t].general
    }
    deepest = tuple(t for t, depth in depths.items() if depth == max(depths.values()))[:_MOST]
    if last.intent in GATES and not any(open_to_all(case, topic) for topic in deepest):
        deepest = (*deepest, "ai-governance")
    return (), deepest or ((_OF_TRACK[held.track],) if held.track in _OF_TRACK else ())
