"""What a credential covers and how deeply, whether it covers a topic, and which credentials cover one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.coverage import freshness, topics_of, which
from catalog.engine.filters import filters
from catalog.engine.lifecycle import state_of
from catalog.engine.scoring import platforms_of
from catalog.engine.taking_up import taking_up
from catalog.engine.term_named import who_names
from catalog.values import Depth
from handlers import wording
from handlers.advising import covered, fieldgaps, listed, names
from handlers.advising.choosing import admits, case_of
from handlers.advising.filters import asked
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import ours
from handlers.query import Intent, Query, Side, about
from handlers.slots import PROOF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from catalog.engine.case import Case
    from catalog.engine.coverage import Evidence
    from catalog.reference import Term
    from handlers.ask import Ask
    from handlers.query import Limits

SHOWN = 8


def answer(ask: Ask) -> Answer:
    """By what was named: a credential and a topic, a credential, a topic, or neither."""
    case = case_of(ask)
    terms = {i: case.catalog.terms[i] for i in ask.query.terms if i in case.catalog.terms}
    topics = tuple(dict.fromkeys((*case.topics, *(t for term in terms.values() for t in term.topics if t in case.catalog.topics))))
    credentials = tuple(dict.fromkeys(ask.query.credentials))
    if credentials and (topics or terms):
        return covered.answer(case, credentials, topics, terms, shown=ask.query.slot == PROOF)
    if credentials:
        return _what(case, credentials)
    if topics and not terms and (ask.query.limits.of_exams or len(ask.query.limits.platforms) > 1):
        return listed.answer(ask)
    if topics or terms:
        return _which(case, topics, terms, ask.query.limits)
    return fieldgaps.answer(case)


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
        Point(wording.capital(names.DEPTHS[depth]), wording.sentence(names.topics(case.catalog, [e.topic for e in found], most=40)))
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
        notes=(*_age(case, credentials, ledger), covered.OUR_JUDGEMENT),
        about=credentials[0],
    )


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


def _which(case: Case, topics: Sequence[str], terms: Mapping[str, Term], limits: Limits) -> Answer:
    """Those that name the term, then by depth in the topics and trust; what the person's limits exclude is left out."""
    ledger = Ledger(case.catalog)
    naming = [
        i
        for key in terms
        for i in who_names(case.catalog, key)
        if i in case.catalog.offered and merit.available(case.catalog, i, case.today)
    ]
    by: dict[str, list[Evidence]] = {}
    order: dict[str, int] = {}
    for topic in topics:
        for at, one in enumerate(which(case.catalog, topic, case.today)):
            by.setdefault(one.credential, []).append(one)
            order[one.credential] = order.get(one.credential, 0) + at
    open_now, elsewhere = _admitted(case, dict.fromkeys((*naming, *by)))
    unsure: list[str] = []
    if terms and limits.of_exams:
        checks = filters(case.about(roles=(), topics=()))
        sure = [i for i in open_now if all(check.passed for check in checks(i))]
        unsure = [i for i in open_now if i not in sure] if sure else []
        open_now = sure or open_now
    depth = {i: sum(e.depth for e in by.get(i, ())) for i in open_now}
    fits = sorted(open_now, key=lambda i: (-len(by.get(i, ())), -depth[i], order.get(i, 0)))
    if terms:
        shown = {i: found for i, found in by.items() if i in depth}
        fits = taking_up(case.catalog, [i for i in naming if i in depth], shown, order)
        fits.sort(key=lambda i: not _called_by(case, i, terms))  # what has the term in its own name is made for it
    if not fits:
        return fieldgaps.nobody(case, topics)
    deepest = max((e.depth for e in by.get(fits[0], ())), default=Depth.NONE)
    if naming and terms:
        for key in terms:
            ledger.use(key, "credentials")
        headline = f"{'; '.join(_who_names(case, fits, terms))}."
        if unsure:
            headline = f"Of those {asked(case, limits)}: {headline}"
        headline += _deeper(case, fits, by)
    else:
        leaders = [i for i in fits[:4] if max(e.depth for e in by[i]) == deepest and len(by[i]) == len(by[fits[0]])]
        verb = "goes" if len(leaders) == 1 else "go"
        topic_words = names.topics(case.catalog, topics, most=3)
        nobody = wording.listing((term.name for term in terms.values()), "or")
        closed = [i for key in terms for i in who_names(case.catalog, key) if i in case.catalog.offered and i not in naming]
        unnamed = f"We found no {'other ' if closed else ''}credential that names {nobody}. By subject, for"
        if closed and terms:
            states = wording.listing(
                f"{wording.label(case.catalog, i)} ({state_of(case.catalog, i, case.today).value})" for i in closed
            )
            ledger.use(next(iter(terms)), "credentials")
            unnamed = f"{states} {'names' if len(closed) == 1 else 'name'} {nobody}. {unnamed}"
        lead = unnamed if terms else "For"
        headline = f"{lead} {topic_words}, {wording.labels(case.catalog, leaders)} {verb} deepest ({names.DEPTHS[deepest]})."
    points = [covered.result(case, i, by.get(i, ()), ledger) for i in fits[:SHOWN]]
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
        prompts=tuple(covered.prompts(fits[:3], topics, compare=True)),
        credentials=tuple(fits),
        notes=(*_may_fit(case, unsure), *_left_out(case, elsewhere), covered.OUR_JUDGEMENT),
    )


def _admitted(case: Case, found: Iterable[str]) -> tuple[list[str], list[str]]:
    """What the person's limits let in and is not held; and what of it is left out, tied to a platform they do not work on."""
    lets_in, held = admits(case), case.catalog.credentials
    open_now = [i for i in found if lets_in(i) and i not in case.held]
    used = {None, *platforms_of(case)} if case.person.platform else set()
    here = [i for i in open_now if not used or held[i].platform in used] or open_now
    return here, [i for i in open_now if i not in here]


def _left_out(case: Case, elsewhere: Sequence[str]) -> Iterator[str]:
    """What another cloud's exam would add is not lost to who runs both."""
    if elsewhere:
        on = names.PLATFORMS.get(case.person.platform or "", "your platform")
        yield f"On {on}, so exams tied to another platform are left out: {wording.labels(case.catalog, elsewhere[:5])}."


def _called_by(case: Case, credential: str, terms: Mapping[str, Term]) -> bool:
    """Whether a term stands in the name of a credential."""
    words = set(re.findall(r"[\w-]+", case.catalog.credentials[credential].name.casefold()))
    return any(alias.casefold() in words for term in terms.values() for alias in (term.name, *term.aliases))


def _may_fit(case: Case, unsure: Sequence[str]) -> Iterator[str]:
    """Those of which we do not know whether they meet what is wished of the exam."""
    if unsure:
        yield f"May fit as well; what is wished of the exam is not known of {wording.labels(case.catalog, unsure[:SHOWN])}."


def _who_names(case: Case, fits: Sequence[str], terms: Mapping[str, Term]) -> Iterator[str]:
    """Who names each term, and of which nobody does."""
    nobody = []
    for key, term in terms.items():
        naming = who_names(case.catalog, key)
        if named := [i for i in fits if i in naming]:
            yield f"{wording.labels(case.catalog, named[:5])} {'name' if len(named) > 1 else 'names'} {term.name}"
        else:
            nobody.append(term.name)
    if nobody:
        yield f"we found none that names {wording.listing(nobody, 'or')}"


def _deeper(case: Case, fits: Sequence[str], by: Mapping[str, Sequence[Evidence]]) -> str:
    """Who tests the topics of a term hands-on, where somebody does."""
    found: dict[str, list[str]] = {}
    for one in (one for i in fits for one in by.get(i, ()) if one.depth >= Depth.HANDS_ON):
        found.setdefault(one.topic, []).append(wording.label(case.catalog, one.credential))
    told = [f"{names.topic(case.catalog, topic)} ({wording.listing(who)})" for topic, who in list(found.items())[:2]]
    return f" Tested hands-on: {wording.listing(told)}." if told else ""
