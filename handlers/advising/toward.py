"""The next steps towards one credential: what has to come first, then the credential itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.worth import step_before
from handlers import wording
from handlers.advising.reasons import needed, price, talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age, gates, standing
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from catalog.engine.gate import Gate
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk


def answer(ask: Ask, case: Case, target: str, beyond: str | None) -> Answer:
    """Where the person stands before the target's gate now, and what to do next."""
    ledger = Ledger(case.catalog)
    talk = talk_of(case, target, ledger)
    if not merit.available(case.catalog, target, case.today):
        return _closed(case, talk, ledger, beyond)
    gate = merit.gate(case.catalog, target, case.person, case.today)
    first = step_before(case, target, gate) if gate.state != "met" else None
    steps = tuple(i for i in (first, target) if i)
    return Answer(
        Kind.RECOMMEND,
        _headline(talk, gate, first),
        sections=(Points(tuple(_points(case, talk, first)), ordered=True),),
        facts=ledger.facts,
        prompts=(
            Prompt("Where do I stand?", Query(intent=Intent.ELIGIBILITY, sides=about(target), asker=ask.query.asker)),
            Prompt("What it requires", Query(intent=Intent.PREREQUISITES, sides=about(target))),
            Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=about(target))),
        ),
        credentials=steps,
        mentioned=tuple(i for i in dict.fromkeys((*gate.credentials, *case.holds)) if i not in steps),
        notes=(*((beyond,) if beyond else ()), *age.notes(ledger.facts, case.catalog, case.today), wording.CHECK_BEFORE_PAYING),
        about=target,
    )


def _headline(talk: Talk, gate: Gate, first: str | None) -> str:
    name = talk.name
    if gate.state == "open":
        return f"Nothing we hold stands before {name}: take it directly."
    if gate.state == "met":
        opened = wording.labels(talk.catalog, gate.credentials) or "what you hold"
        return f"You can go for {name} now: {opened} opens it."
    if first:
        condition = "" if gate.state == "not_yet" else ", unless you hold one already"
        return f"First {wording.label(talk.catalog, first)}, then {name}: it needs {needed(talk)}{condition}."
    return f"{name} needs {needed(talk)}{'' if gate.state == 'not_yet' else '; say what you hold and we can tell what is missing'}."


def _points(case: Case, talk: Talk, first: str | None) -> Iterator[Point]:
    if first:
        step = talk_of(case, first, talk.ledger)
        gate = needed(step)
        yield Point(step.name, " ".join(wording.sentence(part) for part in (f"needs {gate}" if gate else "", price(step)) if part))
    steps = gates.steps(talk)
    told = [gates.prerequisites(talk).text, price(talk), steps.text if steps.has_value else ""]
    yield Point(talk.name, " ".join(wording.sentence(part) for part in told if part))


def _closed(case: Case, talk: Talk, ledger: Ledger, beyond: str | None) -> Answer:
    """The target cannot be taken on the day."""
    instead = merit.instead_of(case.catalog, talk.id, case.today)[:2]
    state = standing.state_words(talk)
    tail = f"; what can be taken is {wording.labels(case.catalog, instead, 'or')}" if instead else ""
    return Answer(
        Kind.RECOMMEND,
        f"There is no way to {talk.name} on {wording.day(case.today)}: it is {state}{tail}.",
        facts=ledger.facts,
        credentials=instead,
        mentioned=(talk.id, *(i for i in case.holds if i != talk.id and i not in instead)),
        notes=(beyond,) if beyond else (),
        about=talk.id,
    )
