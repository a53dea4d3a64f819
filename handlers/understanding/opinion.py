"""A second opinion on what is asked: where the learned model is sure and the rules are not, or say something it holds for unlikely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.search import search_credential
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.understanding.aspects import OF_PEOPLE
from handlers.understanding.case import THINGS, Case, left_over, stated, words
from handlers.understanding.faq import nearest
from handlers.understanding.learned import labels_of
from handlers.understanding.subjects import sides
from handlers.understanding.weighed import likely
from handlers.understanding.wishes import language_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.understanding.weighed import Likely


GUESS = 0.3
"""From here on the model is heard where else nothing but what stands near a question would be said of a credential."""
SURE = 0.5
"""From here on it is heard where no rule fits."""
SURER = 0.75
"""From here on it is heard against a rule …"""
SUREST = 0.8
"""… and from here against one that names a single fact, …"""
AGREED = 0.4
"""… and from here where the stored question nearest to the message is the same."""
CERTAIN = 0.9
"""… and from here against one that reads a job ad, …"""
UNLIKELY = 0.25
"""… where it gives that no more than this."""
_ASPECTS = {aspect.value: aspect for aspect in Aspect}
_HOLDING = r"\b(?:hold\w*|have|has|got|earned|passed|certified|there|with)\b"
_FACTS = (*sorted(_ASPECTS), "discount", "materials")
_BARS = {
    Intent.EXPLAIN: SURE,
    Intent.PROFILE: SURE,
    Intent.RECOMMEND: 0.6,
    Intent.FACT: SUREST,
    Intent.PREREQUISITES: SUREST,
    Intent.HIRE: CERTAIN,
}
"""The rules for the first two fit nearly everything, those for facts and gates little else."""

_NEAR: dict[str, frozenset[str]] = {
    label: frozenset(near.split())
    for label, near in {
        "topics": "covers domains ai-content gaps",
        "ai-content": "covers domains topics",
        "domains": "topics ai-content covers",
        "covers": "topics find recommend",
        "languages": "lifecycle find",
        "launched": "lifecycle changes",
        "outline": "lifecycle launched changes domains",
        "maintenance": "renewal",
        "renewal": "maintenance validity",
        "validity": "renewal lifecycle",
        "experience": "prereqs eligibility",
        "training": "prereqs eligibility",
        "prereqs": "eligibility experience training",
        "eligibility": "prereqs",
        "recognition": "verify",
        "verify": "recognition",
        "application": "steps fee",
        "steps": "application eligibility",
        "discount": "fee maintenance",
        "retake": "fee",
        "caveat": "audience worth",
        "recommend": "plan path hire find covers worth eligibility",
        "path": "recommend prereqs",
        "plan": "recommend path",
        "worth": "recommend compare",
        "hire": "recommend",
        "lifecycle": "launched changes languages",
        "statement": " ".join(sorted({aspect.value for aspect in Aspect} | {intent.value for intent in Intent})),
    }.items()
}
"""Labels that what rules say does not contradict: the two ask for nearly the same, and the rule knows more."""


def heard(case: Case, query: Query | None) -> Query | None:
    """The rules' Query, or the model's where that is to be preferred."""
    if case.says(OF_PEOPLE):
        return _built(case, "said-how-many-holders") if case.says(_HOLDING) else query
    if case.reading.language != "en" or case.reading.size < 2 or (query and (query.said or query.intent is Intent.UNKNOWN)):
        return query
    opinion = likely(case.reading, query)
    first = opinion.first
    if query is None:
        sure = opinion.shares[first]
        sure_enough = SURER if first.startswith("decline") else AGREED if first.startswith(_SAID) else SURE
        return _built(case, first) if sure >= sure_enough else _guessed(case, opinion)
    mine = set(labels_of(query))
    if first.startswith(_SAID) and query.intent is Intent.RECOMMEND and query.asker.has_told() and "?" not in case.text:
        return query  # somebody tells of themselves and wants advice
    if first in mine or mine & _NEAR.get(first, frozenset()) or _knows_better(case, query, opinion):
        return query
    sure = opinion.shares[first]
    if query.intent is Intent.EXPLAIN and query.credentials and sure < SURE:
        return _guessed(case, opinion) or query
    bar = SURER if first.startswith("decline") else _BARS.get(query.intent, SURER)
    if first.startswith(_SAID) and (near := nearest(case.catalog, case.reading.text)):
        bar = AGREED if near.id == first.removeprefix(_SAID) and near.likeness >= SURE else bar
    if (first.startswith(_SAID) or first in _AT_LARGE) and query == Query(intent=query.intent):
        bar = AGREED  # the rules read nothing but what kind of question it is
    if sure >= bar and opinion.of(mine) <= (bar if bar == AGREED else UNLIKELY):
        return _built(case, first) or query
    return query


def _guessed(case: Case, opinion: Likely) -> Query | None:
    """The likeliest fact of the credential named: where it was not meant, what is said of it is true all the same."""
    if case.found.ambiguous:
        return None
    share, label = max((opinion.of((label,)), label) for label in _FACTS)
    return _built(case, label) if share >= GUESS else None


def _knows_better(case: Case, query: Query, opinion: Likely) -> bool:
    """What a rule saw that no bag of words shows: sides set against each other, which way a gate is asked, a statement that answers."""
    first = opinion.first
    if query.intent is Intent.COMPARE:
        return first in _ASPECTS and len(query.sides) > 1
    if query.intent in (Intent.PREREQUISITES, Intent.ELIGIBILITY):
        return len({*query.credentials, *case.found.targets, *(held.credential for held in case.said.person.holds)}) > 1
    if query.intent is Intent.PROFILE:
        return not left_over(case)
    if query.intent is Intent.EXPLAIN and first == "covers":
        return opinion.shares[first] < SURER
    if query.intent is Intent.FIND:
        return query.limits.unlocks is not None
    if query.intent is Intent.CHANGES:
        return first in ("find", "launched", "lifecycle", "recommend")
    return query.intent is Intent.EXPLAIN and bool(query.credentials) and _stated(case, query)


def _stated(case: Case, query: Query) -> bool:
    """Whether a statement of the credential answers: no rule knows its subject better."""
    return any(hit.answers for hit in search_credential(case.catalog, query.credentials[0], case.reading.text, 1))


_SAID = "said-"
"""What a label begins with that stands for a stored answer, told by its id."""
_OF_US = ("independent", "how-current", "no-language-model", "languages-understood", "what-it-does-not-do", "report-wrong")
"""Stored answers about ourselves."""
_AT_LARGE = {
    "salary": "salary",
    "retake": "retake-rules",
    "pass-rate": "pass-rates",
    "effort": "how-long-to-study",
    "discount": "discounts",
    "materials": "practice-material",
}
"""What is said in general, where a fact is asked of no credential at all."""


def stored_at_large(case: Case, least: float = GUESS) -> Query | None:
    """The stored answer that a message about nothing in particular most likely asks for; None where that is not at all clear."""
    if case.reading.language != "en" or case.reading.size < 2:
        return None
    shares = likely(case.reading, None).shares
    share, label = max((share, label) for label, share in shares.items() if label.startswith(_SAID))
    return _built(case, label) if share >= least else None


def _built(case: Case, label: str) -> Query | None:
    """The Query that a label stands for, filled from what the message names; None where it names too little."""
    named = case.found.targets or case.memory.topic or case.said.person.holds
    said = label.removeprefix(_SAID) if label.startswith(_SAID) else None if named else _AT_LARGE.get(label)
    if said is not None and case.reading.unknown and not case.found.targets and said not in _OF_US:
        return None  # it is about a name that we do not know
    if said is not None and said in case.catalog.said:
        return case.query(Intent.EXPLAIN, *case.found.targets, said=(said,))
    if label in _ASPECTS and label not in _BUILDERS:
        targets = case.found.targets or _only_held(case)
        if not targets:
            return None
        return case.query(Intent.FACT, *targets, aspects=(_ASPECTS[label],), language=language_named(case.reading))
    build = _BUILDERS.get(label)
    return build(case) if build else None


def _only_held(case: Case) -> tuple[str, ...]:
    """The one credential that is named, though it reads as held ("how long am I in the room with AAISM")."""
    held = tuple(dict.fromkeys(held.credential for held in case.said.person.holds))
    return held if len(held) == 1 else ()


def _of_targets(intent: Intent) -> Callable[[Case], Query | None]:
    def build(case: Case) -> Query | None:
        targets = case.found.targets
        if not targets or (intent is Intent.LIFECYCLE and len(targets) > 1):
            return None
        more = {"roles": case.ids("role"), "limits": stated(case)} if intent is Intent.WORTH else {}
        return case.query(intent, *targets, **more)

    return build


def _chosen(intent: Intent) -> Callable[[Case], Query | None]:
    def build(case: Case) -> Query | None:
        named = case.found.targets if intent in (Intent.PLAN, Intent.PATH, Intent.HIRE) else ()
        if case.found.targets and not named:
            return None
        built = case.query(intent, *named, roles=case.ids("role"), topics=case.ids("topic"), limits=stated(case))
        nothing = not (built.roles or built.topics) and built.limits.model_copy(update={"without": ()}) == Limits()
        return None if intent is Intent.FIND and nothing else built  # a list of everything answers nothing

    return build


def _compared(case: Case) -> Query | None:
    between = sides(case.found, case.reading)
    return case.query(Intent.COMPARE, sides=between, roles=case.ids("role"), topics=case.ids("topic")) if len(between) > 1 else None


_WHICH = rf"\b(?:who|which|what|any|{THINGS})\b"


def _covered(case: Case) -> Query | None:
    topics, targets = case.ids("topic"), case.found.targets
    if topics and (targets or case.says(_WHICH)):
        return case.query(Intent.COVERAGE, *targets, topics=topics)
    return case.query(Intent.FACT, *targets, aspects=(Aspect.TOPICS,)) if targets else None


def _gate(intent: Intent) -> Callable[[Case], Query | None]:
    """Of several named, the last is what is wanted ("nothing but CISA, will they let me into AAISM"), the others are what one has."""

    def build(case: Case) -> Query | None:
        *others, target = case.found.targets or ("",)
        if not target:
            return None
        if intent is Intent.PREREQUISITES:
            return case.query(intent, target, *others)
        person = case.said.person.with_said(Person(holds=tuple(Held(credential=other) for other in others)))
        return case.query(intent, target, asker=person)

    return build


def _rebate(case: Case) -> Query | None:
    """A statement that tells of it, else the fees: what members pay stands among them."""
    found = _of_statements(case)
    return found if found is None or _stated(case, found) else found.having(intent=Intent.FACT, aspects=(Aspect.FEE,), words="")


def _of_statements(case: Case) -> Query | None:
    return case.query(Intent.EXPLAIN, *case.found.targets, words=words(case)) if case.found.targets else None


def _left_open(case: Case) -> Query | None:
    held = tuple(h.credential for h in case.said.person.holds) or case.found.targets
    return case.query(Intent.GAPS, *held) if held else None


def _explained(case: Case) -> Query | None:
    terms = case.ids("term", "framework", "designation")
    topics = case.ids("topic")
    if not (terms or topics):
        return None
    return case.query(Intent.EXPLAIN, terms=terms, topics=topics, words=words(case))


def _declined(reason: str) -> Callable[[Case], Query | None]:
    return lambda _case: Query(intent=Intent.DECLINE, reason=reason)


_BUILDERS: dict[str, Callable[[Case], Query | None]] = {
    "prereqs": _gate(Intent.PREREQUISITES),
    "eligibility": _gate(Intent.ELIGIBILITY),
    "worth": _of_targets(Intent.WORTH),
    "verify": _of_targets(Intent.VERIFY),
    "lifecycle": _of_targets(Intent.LIFECYCLE),
    "renewal": _of_targets(Intent.RENEWAL),
    "profile": _of_targets(Intent.PROFILE),
    "compare": _compared,
    "recommend": _chosen(Intent.RECOMMEND),
    "find": _chosen(Intent.FIND),
    "plan": _chosen(Intent.PLAN),
    "path": _chosen(Intent.PATH),
    "hire": _chosen(Intent.HIRE),
    "covers": _covered,
    "topics": _covered,
    "discount": _rebate,
    "materials": _of_statements,
    "gaps": _left_open,
    "explain": _explained,
    "decline-dumps": _declined("dumps"),
    "decline-harm": _declined("harm"),
    "decline-off-topic": _declined("off-topic"),
    "help": lambda _case: Query(intent=Intent.HELP),
    "report": lambda case: Query(intent=Intent.REPORT, sides=about(*case.found.targets[:1])),
}
