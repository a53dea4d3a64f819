"""What a credential covers and how deeply, whether it covers a topic, and which credentials cover one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.coverage import Covered, State, covered, evidence, freshness, topics_of, which
from catalog.engine.taking_up import taking_up
from catalog.values import Depth
from handlers import wording
from handlers.advising import fieldgaps, listed, names
from handlers.advising.choosing import admits, case_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import ours
from handlers.query import Intent, Query, Side, about
from handlers.slots import PROOF

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from catalog.engine.case import Case
    from catalog.engine.coverage import Evidence
    from catalog.reference import Term
    from handlers.ask import Ask

SHOWN = 8
_UNPROVEN = "; that is no proof that it is missing"
_PREFIX = re.compile(r"^(?:No|Hardly|Yes, as concepts): ")
OUR_JUDGEMENT = "Where no source gives a depth, it is our judgement, with reasons."


def answer(ask: Ask) -> Answer:
    """By what was named: a credential and a topic, a credential, a topic, or neither."""
    case = case_of(ask)
    terms = {i: case.catalog.terms[i] for i in ask.query.terms if i in case.catalog.terms}
    topics = tuple(dict.fromkeys((*case.topics, *(t for term in terms.values() for t in term.topics if t in case.catalog.topics))))
    credentials = tuple(dict.fromkeys(ask.query.credentials))
    if credentials and (topics or terms):
        return _does(case, credentials, topics, terms, shown=ask.query.slot == PROOF)
    if credentials:
        return _what(case, credentials)
    if topics and not terms and (ask.query.limits.of_exams or len(ask.query.limits.platforms) > 1):
        return listed.answer(ask)
    if topics or terms:
        return _which(case, topics, terms)
    return fieldgaps.answer(case)


def _does(
    case: Case, credentials: Sequence[str], topics: Sequence[str], terms: Mapping[str, Term], *, shown: bool = False
) -> Answer:
    """Whether some credentials cover some topics, and who goes deeper; `shown`: as proof of what their holder can do."""
    ledger = Ledger(case.catalog)
    found = [covered(case.catalog, credentials, topic) for topic in topics]
    name = wording.labels(case.catalog, credentials)
    naming = [_names(case, credentials, key, term, ledger) for key, term in terms.items()]
    verdicts = [_verdict(case, name, one, ledger, several=len(credentials) > 1) for one in found[:3]]
    headline = " ".join([*naming, *(verdicts if not naming else verdicts[:1])])
    points: list[Point] = []
    for one in found:
        points += _reasons(case, credentials, one, ledger)
    deeper: dict[str, Evidence] = {}
    family = {other for i in credentials for other in case.catalog.same_credential(i)}
    for one in found:
        for better in which(case.catalog, one.topic, case.today, least=Depth(min(one.known + 1, 4))):
            if better.credential not in family and better.depth > one.known:
                deeper.setdefault(better.credential, better)
    best = sorted(deeper.values(), key=lambda e: -e.depth)[:3]
    sections = [Points(tuple(points))] if points else []
    if shown and best and all(one.known < Depth.APPLIED for one in found):
        depth = names.DEPTHS[best[0].depth]
        would = wording.labels(case.catalog, [e.credential for e in best if e.depth == best[0].depth], "or")
        plain = " ".join(_PREFIX.sub("", one).replace(_UNPROVEN, "") for one in verdicts).replace("We found", "we found", 1)
        headline = f"That is no proof of it: {plain} What would show it: {would} ({depth})."
    if best:
        sections.append(Points(tuple(_result(case, one.credential, [one], ledger) for one in best), title="Goes deeper"))
    return Answer(
        Kind.COVERAGE,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(credentials, topics)),
        credentials=tuple(credentials),
        mentioned=tuple(e.credential for e in best),
        notes=(OUR_JUDGEMENT,),
        about=credentials[0],
    )


def _names(case: Case, credentials: Sequence[str], key: str, term: Term, ledger: Ledger) -> str:
    """Whether sources show that a credential names a term."""
    said = [i for i in credentials if i in term.credentials]
    if not said:
        return f"We found no evidence that {wording.labels(case.catalog, credentials, 'or')} names {term.name}."
    ledger.use(key, "credentials")
    return f"Yes: {wording.labels(case.catalog, said)} {'name' if len(said) > 1 else 'names'} {term.name}."


def _verdict(case: Case, name: str, one: Covered, ledger: Ledger, *, several: bool) -> str:
    """Yes to a depth, no, or not evidenced, as a sentence."""
    topic = names.topic(case.catalog, one.topic)
    verb = "cover" if several else "covers"
    if one.by:
        ledger.use(one.by[0].credential, one.by[0].path)
    match one.state, one.depth:
        case State.NOT_COVERED, _:
            return f"No: {name} {'do' if several else 'does'} not cover {topic}."
        case State.NOT_EVIDENCED, _:
            return f"We found no evidence that {name} {verb} {topic}{_UNPROVEN}."
        case _, Depth.MENTION:
            return f"Hardly: {name} {verb} {topic} only in passing."
        case _, Depth.CONCEPTUAL:
            return f"Yes, as concepts: {name} {verb} {topic} at concept level, not in practice."
        case _, Depth.APPLIED:
            return f"Yes: {name} {verb} {topic} in applied form."
        case _:
            return f"Yes: {name} {verb} {topic} hands-on."


def _reasons(case: Case, credentials: Sequence[str], one: Covered, ledger: Ledger) -> Iterator[Point]:
    """Each credential's depth with the reason or the source's words."""
    for found in one.by[:4]:
        held = case.catalog.credentials[found.credential]
        ledger.use(found.credential, found.path)
        judged = held.judgement.topics.get(one.topic)
        block = held.topics.get(one.topic)
        reason = (block.note if block else None) or (judged.why if judged and not block else None)
        topic = names.topic(case.catalog, one.topic)
        lead = f"{wording.label(case.catalog, found.credential)}, {topic}: {names.DEPTHS[found.depth]}"
        yield Point(lead, wording.sentence(reason) if reason else None)
    parent = case.catalog.topics[one.topic].parent
    if one.state is not State.NOT_EVIDENCED or parent is None:
        return
    for credential in credentials:
        if wider := evidence(case.catalog, credential, parent):
            ledger.use(credential, wider.path)
            lead = f"{wording.label(case.catalog, credential)}, on the wider {names.topic(case.catalog, parent)}"
            yield Point(f"{lead}: {names.DEPTHS[wider.depth]}")


def _what(case: Case, credentials: Sequence[str]) -> Answer:
    """Everything recorded, by depth."""
    ledger = Ledger(case.catalog)
    name = wording.labels(case.catalog, credentials)
    best: dict[str, Evidence] = {}
    for credential in credentials:
        for one in topics_of(case.catalog, credential):
            if one.topic not in best or one.depth > best[one.topic].depth:
                best[one.topic] = one
    groups: dict[Depth, list[Evidence]] = {}
    for one in best.values():
        groups.setdefault(one.depth, []).append(one)
        ledger.use(one.credential, one.path)
    deepest = next((depth for depth in sorted(groups, reverse=True) if depth), None)
    if deepest is None:
        headline = f"We found no list of topics for {name}."
    else:
        told = names.topics(case.catalog, (e.topic for e in groups[deepest]), most=5)
        verb = "go" if len(credentials) > 1 else "goes"
        headline = f"{name} {verb} deepest in {told} ({names.DEPTHS[deepest]})."
    points = tuple(
        Point(_capital(names.DEPTHS[depth]), wording.sentence(names.topics(case.catalog, [e.topic for e in found], most=40)))
        for depth, found in sorted(groups.items(), reverse=True)
    )
    first = Query(intent=Intent.PROFILE, sides=about(credentials[0]))
    stack = Side(kind="stack", ids=tuple(credentials)) if len(credentials) > 1 else Side(ids=tuple(credentials))
    return Answer(
        Kind.COVERAGE,
        headline,
        sections=(Points(points),) if points else (),
        facts=ledger.facts,
        prompts=(
            Prompt("What is left open?", Query(intent=Intent.GAPS, sides=(stack,))),
            Prompt(f"About {wording.label(case.catalog, credentials[0])}"[:75], first),
        ),
        credentials=tuple(credentials),
        notes=(*_age(case, credentials, ledger), OUR_JUDGEMENT),
        about=credentials[0],
    )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _age(case: Case, credentials: Sequence[str], ledger: Ledger) -> Iterator[str]:
    """How old the outline is, and which topics are younger."""
    for credential in credentials[:3]:
        found = freshness(case.catalog, credential, case.today)
        if found.since is None or found.path is None:
            continue
        ledger.use(credential, found.path)
        launched = " (its launch; we found no later date of the outline)" if found.path == "lifecycle.launched" else ""
        said = f"{wording.label(case.catalog, credential)}: examined content dates from {wording.event(found.since)}{launched}"
        younger = names.topics(case.catalog, found.younger, most=5)
        yield f"{said}; younger than that: {younger}." if younger else f"{said}."


def _which(case: Case, topics: Sequence[str], terms: Mapping[str, Term]) -> Answer:
    """Those that name the term, then by depth in the topics and trust; what the person's limits exclude is left out."""
    ledger = Ledger(case.catalog)
    naming = [
        i
        for term in terms.values()
        for i in term.credentials
        if i in case.catalog.offered and merit.available(case.catalog, i, case.today)
    ]
    by: dict[str, list[Evidence]] = {}
    order: dict[str, int] = {}
    for topic in topics:
        for at, one in enumerate(which(case.catalog, topic, case.today)):
            by.setdefault(one.credential, []).append(one)
            order[one.credential] = order.get(one.credential, 0) + at
    admitted = admits(case)
    open_now = [i for i in dict.fromkeys((*naming, *by)) if admitted(i) and i not in case.held]
    depth = {i: sum(e.depth for e in by.get(i, ())) for i in open_now}
    fits = sorted(open_now, key=lambda i: (-len(by.get(i, ())), -depth[i], order.get(i, 0)))
    if terms:
        shown = {i: found for i, found in by.items() if i in depth}
        fits = taking_up(case.catalog, [i for i in naming if i in depth], shown, order)
    if not fits:
        return fieldgaps.nobody(case, topics)
    deepest = max((e.depth for e in by.get(fits[0], ())), default=Depth.NONE)
    if naming and terms:
        for key in terms:
            ledger.use(key, "credentials")
        named = [i for i in fits if i in naming]
        verb = "name" if len(named) > 1 else "names"
        headline = f"{wording.labels(case.catalog, named[:5])} {verb} {wording.listing(term.name for term in terms.values())}."
        headline += _deeper(case, fits, by)
    else:
        leaders = [i for i in fits[:4] if max(e.depth for e in by[i]) == deepest and len(by[i]) == len(by[fits[0]])]
        verb = "goes" if len(leaders) == 1 else "go"
        topic_words = names.topics(case.catalog, topics, most=3)
        headline = f"For {topic_words}, {wording.labels(case.catalog, leaders)} {verb} deepest ({names.DEPTHS[deepest]})."
    points = [_result(case, i, by.get(i, ()), ledger) for i in fits[:SHOWN]]
    if len(fits) > SHOWN:
        points.append(Point(f"Further, less deep or less evidenced: {wording.labels(case.catalog, fits[SHOWN:])}."))
    practice = [case.catalog.topics[t].practice for t in topics]
    sections = [Points(tuple(points), ordered=True)]
    tested = max((e.depth for i in fits for e in by.get(i, ()) if e.topic == topics[0]), default=Depth.NONE) if topics else deepest
    if practice and practice[0] and tested < Depth.HANDS_ON:
        sections.append(
            Points(
                (Point(f"No exam {ours.on_sale(case.catalog)} tests this hands-on, as far as we know. What does:", practice[0]),)
            )
        )
    return Answer(
        Kind.COVERAGE,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(fits[:3], topics, compare=True)),
        credentials=tuple(fits),
        notes=(OUR_JUDGEMENT,),
    )


def _deeper(case: Case, fits: Sequence[str], by: Mapping[str, Sequence[Evidence]]) -> str:
    """Who tests the topics of a term hands-on, where somebody does."""
    found: dict[str, list[str]] = {}
    for one in (one for i in fits for one in by.get(i, ()) if one.depth >= Depth.HANDS_ON):
        found.setdefault(one.topic, []).append(wording.label(case.catalog, one.credential))
    told = [f"{names.topic(case.catalog, topic)} ({wording.listing(who)})" for topic, who in list(found.items())[:2]]
    return f" Tested hands-on: {wording.listing(told)}." if told else ""


def _result(case: Case, credential: str, found: Sequence[Evidence], ledger: Ledger) -> Point:
    """One credential with its depth in each topic and why."""
    for one in found:
        ledger.use(one.credential, one.path)
    held = case.catalog.credentials[credential]
    if not found:
        return Point(f"{wording.label(case.catalog, credential)}: names it")
    depths = wording.listing(f"{names.topic(case.catalog, e.topic)} {names.DEPTHS[e.depth]}" for e in found)
    name = wording.label(case.catalog, held.id)
    judged = held.judgement.topics.get(found[0].topic)
    button = Prompt(f"About {name}"[:75], Query(intent=Intent.PROFILE, sides=about(held.id)))
    block = held.topics.get(found[0].topic)
    reason = block.note if block else judged.why if judged else None
    return Point(f"{name}: {depths}", wording.sentence(reason) if reason else None, prompt=button)


def _prompts(credentials: Sequence[str], topics: Sequence[str], *, compare: bool = False) -> Iterator[Prompt]:
    if compare and len(credentials) > 1:
        yield Prompt("Compare the first ones", Query(intent=Intent.COMPARE, sides=about(*credentials[:3])))
    elif not compare:
        yield Prompt("Who covers it best?", Query(intent=Intent.COVERAGE, topics=tuple(topics)))
        yield Prompt("All it covers", Query(intent=Intent.COVERAGE, sides=about(credentials[0])))
    yield Prompt("Which should I take?", Query(intent=Intent.RECOMMEND, topics=tuple(topics)))
    yield Prompt("What is this topic?", Query(intent=Intent.EXPLAIN, topics=tuple(topics[:1])))
