"""What single clauses of a message ask beside what its answer tells: answered as if asked next, where they can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from handlers import wording
from handlers.answer import Kind, Point, Points, Prompt
from handlers.query import ABOUT_ONE, GATES, Aspect, Intent
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import WHICH_CERT
from handlers.understanding.clauses import POINTS, asking
from handlers.understanding.several import TOLD
from handlers.understanding.words.patterns import search
from handlers.understanding.words.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.ask import Reply
    from handlers.query import Query

_BESIDES = "You also asked"
_BEST = r"\b(?:best|right|good) (?:\w+ |@\w\d+ ){0,2}(?:certs?|certifications?|exams?|credentials?)\b"
_UP_TO = 2
_SAID = (
    Intent.FACT, Intent.PREREQUISITES, Intent.ELIGIBILITY, Intent.LIFECYCLE, Intent.RENEWAL, Intent.COMPARE, Intent.CHANGES,
)  # fmt: skip
"""Intents of a question about what it names that a sentence answers."""
_BY_ASPECT = (Intent.FACT, Intent.COMPARE)
_NO_SENTENCE = (Kind.CLARIFY, Kind.DECLINE, Kind.HELP, Kind.EXPLAIN)


class AskNext(Protocol):
    """Answers a clause: after what was answered, or by itself."""

    def __call__(self, clause: str, *, alone: bool) -> Reply:
        """The reply to the clause."""


def with_each(reply: Reply, message: str, catalog: Catalog, ask_next: AskNext) -> Reply:
    """The reply with the answers of clauses that it passes over; `ask_next` answers a clause, after this reply or by itself."""
    if reply.answer.kind in (Kind.CLARIFY, Kind.DECLINE, Kind.HELP):
        return reply
    found = list(passed_over(reply, message, catalog, ask_next))
    if len(found) > 1 and len(found) == len(asking(message)):
        reply, *found = found  # what was read out of the whole is asked by none of its clauses
    return _with(reply, found[:_UP_TO])


def passed_over(reply: Reply, message: str, catalog: Catalog, ask_next: AskNext) -> Iterator[Reply]:
    """The answers of the clauses that the reply does not tell."""
    found = [reply]
    for clause in asking(message):
        reading = read(clause, catalog)
        named = {i for e in reading.of("credential") for i in e.ids}
        seen = set(aspects_of(reading))
        told = {*reply.query.aspects, *reply.query.also, *TOLD.get(reply.query.intent, ())}
        if named <= {*reply.query.credentials} and (
            (seen and seen <= told) or (named and reply.query.intent is Intent.COMPARE and not seen)
        ):
            continue
        chooses = bool(reading.of("role")) and search(rf"{WHICH_CERT}|{_BEST}", reading.skeleton) is not None
        also = ask_next(clause, alone=(bool(named) or chooses) and not POINTS.search(clause))
        fits = _chosen(also, reply) if chooses else _said(also, seen)
        if fits and not any(_told(also, one) for one in found):
            found.append(also)
            yield also


def _said(also: Reply, seen: set[Aspect]) -> bool:
    """Whether a clause was understood as a question about what it names, by words of its own."""
    query = also.query
    if query.intent not in _SAID or also.answer.kind in _NO_SENTENCE or not query.credentials:
        return False
    if query.intent in _BY_ASPECT and not seen & {*query.aspects} - {Aspect.VALIDATES}:
        return False
    # what several take together to be kept is no clause of a message with several questions
    return query.intent is not Intent.RENEWAL or len(query.credentials) == 1


def _chosen(also: Reply, reply: Reply) -> bool:
    """Whether a clause asks which one to take, for a job it names, beside a question about what is named."""
    return also.query.intent is Intent.RECOMMEND and reply.query.intent in ABOUT_ONE


def _told(also: Reply, reply: Reply) -> bool:
    """Whether the answer says it already."""
    mine, main = also.query, reply.query
    if also.answer.headline in _first_words(reply.answer) or reply.answer.headline in also.answer.headline:
        return True
    besides = [p.prompt.query for s in reply.answer.sections[:2] if isinstance(s, Points) for p in s.items if p.prompt]
    if any(mine.intent is one.intent and set(mine.credentials) <= set(one.credentials) for one in besides):
        return True
    if mine.intent is main.intent and mine.intent in (Intent.LIFECYCLE, Intent.CHANGES):
        return set(mine.credentials) <= set(main.credentials) or not main.credentials
    if {mine.intent, main.intent} <= {*GATES} and set(mine.credentials) <= set(main.credentials):
        return True
    if mine.intent is main.intent and mine.intent is not Intent.FACT:
        return set(mine.credentials) <= set(main.credentials) and set(mine.aspects) <= set(main.aspects)
    same = set(mine.credentials) <= set(main.credentials)
    told = {*main.aspects, *main.also, *TOLD.get(main.intent, ())}
    return same and bool(mine.aspects) and set(mine.aspects) <= told


def _first_words(answer: Answer) -> str:
    """The headline and what stands in points right after it."""
    said = [answer.headline]
    for section in answer.sections[:2]:
        if isinstance(section, Points):
            said += [point.text for point in section.items]
    return " ".join(said)


def _with(reply: Reply, found: list[Reply]) -> Reply:
    if not found:
        return reply
    answer = reply.answer
    points = tuple(Point(also.answer.headline, prompt=_prompt(also)) for also in found)
    sections = answer.sections
    first = sections[0] if sections else None
    if isinstance(first, Points) and first.title == _BESIDES:
        sections = (replace(first, items=(*first.items, *points)), *sections[1:])
    else:
        sections = (Points(points, title=_BESIDES), *sections)
    facts = {(f.owner, f.field): f for one in (reply, *found) for f in one.answer.facts}
    spoken = dict.fromkeys(i for one in (reply, *found) for i in (*one.answer.credentials, *one.answer.mentioned))
    return replace(
        reply,
        answer=answer.having(
            sections=sections,
            facts=tuple(facts.values()),
            aside=_aside(answer.aside, " ".join(point.text for point in points)),
            mentioned=tuple(i for i in spoken if i not in answer.credentials),
            notes=tuple(dict.fromkeys((*answer.notes, *(note for one in found for note in one.answer.notes)))),
        ),
    )


def _aside(aside: str | None, told: str) -> str | None:
    """What was not taken into account, without what is told now."""
    named = _QUOTED.findall(aside or "")
    return None if named and all(name in told for name in named) else aside


_QUOTED = re.compile("“([^”]+)”")


def _prompt(also: Reply) -> Prompt:
    query: Query = also.query
    return Prompt(wording.shorten(f"More: {also.answer.headline}", 75), query)
