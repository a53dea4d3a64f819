"""What a message asks beside its main question, told in the same answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import fact, wording
from handlers.answer import Kind, Point, Points, Prompt
from handlers.aspects import age
from handlers.intents import BY_INTENT
from handlers.person import Held, Person
from handlers.query import BEYOND, Intent, Query, about
from handlers.slots import AFTER, RENEWS

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.understanding.understood import Understood

_ASKED_ABOUT = frozenset((
    Kind.PROFILE, Kind.FACT, Kind.PREREQUISITES, Kind.ELIGIBILITY, Kind.VERIFY, Kind.LIFECYCLE, Kind.RENEWAL,
))  # fmt: skip
"""Answers whose credentials are what was asked about."""
_LEAVES_OPEN = _ASKED_ABOUT | {Kind.COMPARE, Kind.COVERAGE, Kind.WORTH, Kind.UNKNOWN}
_MAY_MISS = _LEAVES_OPEN | {Kind.EXPLAIN, Kind.FIND, Kind.RECOMMEND, Kind.CHANGES, Kind.HIRE}
_NO_SENTENCE = frozenset((Kind.CLARIFY, Kind.DECLINE, Kind.HELP))
_TOGETHER_UP_TO = 420
"""Characters of two answers that stand together as the first sentences."""


def with_besides(answer: Answer, ask: Ask, understood: Understood) -> Answer:
    """The answer with what the message asks besides, or else with what it may well ask instead."""
    then = understood.second is not None and understood.second.slot == BEYOND and answer.kind is Kind.RECOMMEND
    if then and understood.second is not None and answer.credentials:
        held = Person(holds=(Held(credential=answer.credentials[0]),))  # what is advised first is done by then
        beyond = understood.second.having(asker=held, reason=f"{AFTER}{answer.credentials[0]}")
        ask = replace(ask, person=held)
        return _with_second(answer, ask, beyond, "After that", _NO_SENTENCE)
    kept = (
        understood.second is not None
        and understood.second.intent in (Intent.RENEWAL, Intent.EXPLAIN)
        and answer.kind is Kind.RECOMMEND
    )
    if kept and understood.second is not None and answer.credentials:
        second = understood.second
        if second.slot == RENEWS:  # whether what is advised renews what is held
            second = second.having(sides=about(answer.credentials[0], *second.credentials))
        return _with_second(answer, ask, second, "You also asked", _NO_SENTENCE)
    if understood.second is not None and answer.kind in _LEAVES_OPEN:
        return _with_second(answer, ask, understood.second, "You also asked", _NO_SENTENCE)
    if answer.kind in _MAY_MISS:
        for perhaps in reversed(understood.perhaps):
            answer = _with_second(answer, ask, perhaps, _MEANT_ELSE, _NO_SENTENCE | {Kind.UNKNOWN})
    return answer


_MEANT_ELSE = "If you meant something else"


_YEARS = "Some of these ask for years of work, or for another certification first; neither can be bought."


def _with_second(answer: Answer, ask: Ask, second: Query, title: str, useless: frozenset[Kind]) -> Answer:
    """The answer with the first sentence of another question's, and a button for the rest of it."""
    other = BY_INTENT[second.intent].answer(replace(ask, query=second))
    if other.kind in useless or other.headline in answer.headline or answer.headline in other.headline:
        return answer
    asked = other.credentials if answer.kind in _ASKED_ABOUT and other.kind in _ASKED_ABOUT else ()
    credentials = tuple(dict.fromkeys((*answer.credentials, *asked)))
    subjects = wording.labels(ask.catalog, other.credentials or second.credentials) or "that"
    label = wording.shorten(f"About {subjects}", 75)
    spoken = {*credentials, *other.credentials, *second.credentials}
    kept = [fact for fact in other.facts if fact.owner in spoken or fact.owner not in ask.catalog.credentials]
    aged = set(age.notes([fact for fact in other.facts if fact not in kept], ask.catalog, ask.today))
    told = Point(other.headline, _YEARS if second.slot == BEYOND else None, prompt=Prompt(label, second))
    first = answer.sections[0] if answer.sections else None
    more, rest = (first.items, answer.sections[1:]) if isinstance(first, Points) and first.title == title else ((), answer.sections)
    return answer.having(
        sections=(Points((told, *more), title=title), *rest),
        facts=tuple({(f.owner, f.field): f for f in (*answer.facts, *kept)}.values()),
        credentials=credentials,
        mentioned=tuple(
            i for i in dict.fromkeys((*answer.mentioned, *other.credentials, *other.mentioned)) if i not in credentials
        ),
        notes=tuple(dict.fromkeys((*answer.notes, *(note for note in other.notes if note not in aged)))),
    )


def with_further_facts(answer: Answer, ask: Ask) -> Answer:
    """The answer with the facts that were asked for as well; itself where none were."""
    query = ask.query
    target = next((i for i in (*answer.credentials, *query.credentials) if i in query.credentials), None)
    if answer.kind is Kind.RECOMMEND and not query.credentials:
        target = next(iter(answer.credentials), None)  # of what is advised first
    if not query.also or target is None or answer.kind is Kind.CLARIFY:
        return answer
    asked = Query(
        intent=Intent.FACT, sides=about(target), aspects=query.also, exam=query.exam, language=query.language, on=query.on
    )
    further = fact.answer(replace(ask, query=asked))
    known = further.kind is Kind.FACT
    first, second = answer, further
    if answer.kind is Kind.UNKNOWN and known:
        first, second = further, answer
    together = len(first.headline) + len(second.headline) <= _TOGETHER_UP_TO
    lead = () if together else (Points((Point(second.headline),)),)
    told = second.sections if known or second is answer else ()
    return first.having(
        headline=f"{first.headline} {second.headline}" if together else first.headline,
        sections=(*lead, *first.sections, *told),
        facts=tuple({(f.owner, f.field): f for f in (*first.facts, *second.facts)}.values()),
        mentioned=tuple(i for i in dict.fromkeys((*first.mentioned, *second.mentioned)) if i not in first.credentials),
        notes=tuple(dict.fromkeys((*first.notes, *second.notes))),
    )
