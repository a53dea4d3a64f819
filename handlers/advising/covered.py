"""Whether a credential covers a topic or names a term, and who goes deeper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.coverage import Covered, State, covered, evidence, which
from catalog.engine.term_named import where_named
from catalog.model import JudgedDepth
from catalog.values import Depth
from handlers import wording
from handlers.advising import names
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from catalog.engine.case import Case
    from catalog.engine.coverage import Evidence
    from catalog.reference import Term

_UNPROVEN = "; that is no proof that it is missing"
_PREFIX = re.compile(r"^(?:No|Hardly|Yes|Yes, as concepts): ")
OUR_JUDGEMENT = "Where no source gives a depth, it is our judgement, with reasons."


def answer(
    case: Case, credentials: Sequence[str], topics: Sequence[str], terms: Mapping[str, Term], *, shown: bool = False
) -> Answer:
    """Whether some credentials cover some topics, and who goes deeper; `shown`: as proof of what their holder can do."""
    ledger = Ledger(case.catalog)
    found = [covered(case.catalog, credentials, topic) for topic in topics]
    naming = [_names(case, credentials, key, term, ledger) for key, term in terms.items()]
    verdicts = [_verdict(case, credentials, one, ledger) for one in found[:3]]
    headline = " ".join([*naming, *([_plainly(verdicts[0])] if verdicts and naming else verdicts)])
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
        plain = " ".join(_plainly(one) for one in verdicts).replace("We found", "we found", 1)
        headline = f"That is no proof of it: {plain} What would show it: {would} ({depth})."
    if best:
        sections.append(Points(tuple(result(case, one.credential, [one], ledger) for one in best), title="Goes deeper"))
    return Answer(
        Kind.COVERAGE,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(prompts(credentials, topics)),
        credentials=tuple(credentials),
        mentioned=tuple(e.credential for e in best),
        notes=(OUR_JUDGEMENT,),
        about=credentials[0],
    )


def _plainly(verdict: str) -> str:
    """A verdict that stands behind another one: without its first word, and without what both would say."""
    return _PREFIX.sub("", verdict).replace(_UNPROVEN, "")


def _names(case: Case, credentials: Sequence[str], key: str, term: Term, ledger: Ledger) -> str:
    """Whether sources show that a credential names a term, in their own words where these are kept."""
    found = {i: where_named(case.catalog, i, term) for i in credentials}
    said = [i for i in credentials if found[i] or i in term.credentials]
    if not said:
        found_no = f"We found no word of {term.name} in what we hold on {wording.labels(case.catalog, credentials, 'or')}"
        return f"{found_no}{_UNPROVEN}."
    if any(i in term.credentials for i in said):
        ledger.use(key, "credentials")
    quotes = []
    for i in said:
        if found[i]:
            ledger.use(i, found[i][0].path)
            quotes.append(found[i][0].text.rstrip("."))
    told = f" (“{quotes[0]}”)" if len(said) == 1 and quotes else ""
    others = [i for i in credentials if i not in said]
    rest = f"; of {wording.labels(case.catalog, others, 'or')} we found no word of it" if others else ""
    return f"Yes: {wording.labels(case.catalog, said)} {'name' if len(said) > 1 else 'names'} {term.name}{told}{rest}."


def _verdict(case: Case, credentials: Sequence[str], one: Covered, ledger: Ledger) -> str:
    """Yes to a depth, no, or not evidenced, as a sentence; of several, those that go so deep, and then the others."""
    topic = names.topic(case.catalog, one.topic)
    leaders = [e.credential for e in one.by if e.depth == one.depth] if one.state is State.COVERED else list(credentials)
    name, several = wording.labels(case.catalog, leaders), len(leaders) > 1
    verb = "cover" if several else "covers"
    if one.by:
        topic += wording.unsure(ledger.use(one.by[0].credential, one.by[0].path))
    rest = _others(case, credentials, one, leaders)
    match one.state, one.depth:
        case State.NOT_COVERED, _:
            return f"No: {name} {'do' if several else 'does'} not cover {topic}."
        case State.NOT_EVIDENCED, _:
            return f"We found no evidence that {name} {verb} {topic}{_UNPROVEN}."
        case _, Depth.MENTION:
            return f"Hardly: {name} {verb} {topic} only in passing{rest}."
        case _, Depth.CONCEPTUAL:
            return f"Yes, as concepts: {name} {verb} {topic} at concept level, not in practice{rest}."
        case _, Depth.APPLIED:
            return f"Yes: {name} {verb} {topic} in applied form{rest}."
        case _:
            return f"Yes: {name} {verb} {topic} hands-on{rest}."


def _others(case: Case, credentials: Sequence[str], one: Covered, leaders: Sequence[str]) -> str:
    """How deep those go that do not go deepest, and of which nothing is known, in clauses."""
    told = [
        f"; {wording.label(case.catalog, e.credential)} {names.DEPTHS[e.depth] if e.depth > Depth.NONE else 'does not cover it'}"
        for e in one.by
        if e.credential not in leaders
    ]
    known = {e.credential for e in one.by}
    silent = [i for i in credentials if i not in known and i not in leaders]
    unknown = f"; in {wording.labels(case.catalog, silent, 'or')} we found nothing on it" if silent else ""
    return "".join(told) + unknown


def _reasons(case: Case, credentials: Sequence[str], one: Covered, ledger: Ledger) -> Iterator[Point]:
    """Each credential's depth with the reason or the source's words."""
    for found in one.by[:4]:
        unsure = wording.unsure(ledger.use(found.credential, found.path))
        reason = _why(case, found)
        topic = names.topic(case.catalog, one.topic)
        lead = f"{wording.label(case.catalog, found.credential)}, {topic}: {names.DEPTHS[found.depth]}{unsure}"
        yield Point(lead, wording.sentence(reason) if reason else None)
    parent = case.catalog.topics[one.topic].parent
    if one.state is not State.NOT_EVIDENCED or parent is None:
        return
    for credential in credentials:
        if wider := evidence(case.catalog, credential, parent):
            ledger.use(credential, wider.path)
            lead = f"{wording.label(case.catalog, credential)}, on the wider {names.topic(case.catalog, parent)}"
            yield Point(f"{lead}: {names.DEPTHS[wider.depth]}")


def _why(case: Case, found: Evidence) -> str | None:
    """The source's words for a depth, or our reason where it is judged."""
    shown = case.catalog.credentials[found.credential].shown(found.topic)
    if shown is None:
        return None
    return shown[1].why if isinstance(shown[1], JudgedDepth) else shown[1].note


def result(case: Case, credential: str, found: Sequence[Evidence], ledger: Ledger) -> Point:
    """One credential with its depth in each topic and why."""
    for one in found:
        ledger.use(one.credential, one.path)
    held = case.catalog.credentials[credential]
    if not found:
        return Point(f"{wording.label(case.catalog, credential)}: names it")
    depths = wording.listing(f"{names.topic(case.catalog, e.topic)} {names.DEPTHS[e.depth]}" for e in found)
    name = wording.label(case.catalog, held.id)
    button = Prompt(f"About {name}"[:75], Query(intent=Intent.PROFILE, sides=about(held.id)))
    reason = _why(case, found[0])
    return Point(f"{name}: {depths}", wording.sentence(reason) if reason else None, prompt=button)


def prompts(credentials: Sequence[str], topics: Sequence[str], *, compare: bool = False) -> Iterator[Prompt]:
    """What to ask next of what covers a topic; `compare`: of several found for it."""
    if compare and len(credentials) > 1:
        yield Prompt("Compare the first ones", Query(intent=Intent.COMPARE, sides=about(*credentials[:3])))
    elif not compare:
        yield Prompt("Who covers it best?", Query(intent=Intent.COVERAGE, topics=tuple(topics)))
        yield Prompt("All it covers", Query(intent=Intent.COVERAGE, sides=about(credentials[0])))
    yield Prompt("Which should I take?", Query(intent=Intent.RECOMMEND, topics=tuple(topics)))
    yield Prompt("What is this topic?", Query(intent=Intent.EXPLAIN, topics=tuple(topics[:1])))
