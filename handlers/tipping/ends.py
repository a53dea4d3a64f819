"""Tips on last days, to come or just gone by: what ends and when, what takes over, and what becomes of holders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.openings import State
from handlers import wording
from handlers.aspects import standing
from handlers.gating.calendar import bare_until, spoken
from handlers.tipping.card import Card, points
from handlers.tipping.events import events
from handlers.tipping.occasion import standing_prompt, what_of, when_of
from handlers.tipping.tip import Tip, TipKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.aspects.talk import Talk
    from handlers.tipping.events import Event


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """The tip on a last day."""
    card, event = Card(tip.kind, catalog, day), events(catalog, day)[tip.id]
    return _end(card, event) if tip.kind is TipKind.END else _ended(card, event)


def _end(card: Card, event: Event) -> Answer:
    change = event.changes[0]
    talk = card.talk(change.credential)
    when = when_of(card, change)
    ends = f"is expected to have its last day {bare_expected}" if (bare_expected := _expected(when)) else f"has its last day {when}"
    heirs = _heirs(card, change.credential)
    return card.answer(
        wording.sentence(f"{what_of(talk, event)} {ends}: book before then, or plan with what follows it"),
        [points(*_after(card, talk), *_goes_on(talk, event), *_holders(talk))],
        named=(change.credential, *heirs),
        prompts=(*standing_prompt(talk), *card.profiles(heirs), *card.profiles((change.credential,))),
    )


def _expected(when: str) -> str:
    """The day of what is only expected; empty for a day that is fixed."""
    return when.removeprefix("expected ") if when.startswith("expected ") else ""


def _ended(card: Card, event: Event) -> Answer:
    change = event.changes[0]
    talk = card.talk(change.credential)
    headline = wording.sentence(
        f"{what_of(talk, event)} can no longer be taken: the last day was {when_of(card, change).removeprefix('on ')}"
    )
    instead = () if talk.standing.open else tuple(one.credential for one in talk.instead)
    return card.answer(
        headline,
        [points(*_after(card, talk), *_goes_on(talk, event), *_holders(talk))],
        named=(*instead, *_heirs(card, change.credential), change.credential),
        prompts=(*card.profiles(instead or _heirs(card, change.credential)), *standing_prompt(talk)),
    )


def _after(card: Card, talk: Talk) -> Iterator[str]:
    """What takes over, as far as anything does, and whether that can be taken yet."""
    told = standing.succession(talk).strip()
    if told:
        yield told.replace("It can be taken on that day.", "It can be taken now.").replace("taken on that day in", "taken now, in")
    elif not _heirs(card, talk.id) and talk.standing.state is not State.ACTIVE:
        yield "We know of no successor"
    for heir in _heirs(card, talk.id):
        other = card.talk(heir)
        if not other.standing.open:
            yield f"{other.name} is {standing.state_words(other)}"


def _goes_on(talk: Talk, event: Event) -> Iterator[str]:
    """Other versions or languages of the same credential that stay open, and a version that should have come."""
    ending = {change.exam for change in event.changes}
    if ending == {None}:
        return
    others = [code for code, state in talk.version_states.items() if code not in ending and state.open]
    if others:
        yield f"{talk.name} itself goes on: exam {wording.listing(others)} leads to it as well"
    elif event.changes[0].languages and talk.standing.split:
        yield f"{talk.name} is {standing.state_words(talk)}"
    elif event.changes[0].languages and talk.standing.open:
        yield from _elsewhere(talk, event)
    for late in talk.standing.overdue:
        if late.exam not in (None, *ending) and late.what == "first_day":
            talk.use(late.path)
            yield f"Exam {late.exam} was {spoken(late)}, not confirmed here: look on the issuer's page before you plan on it"


def _elsewhere(talk: Talk, event: Event) -> Iterator[str]:
    """Until when it stays open in the languages that do not end with this one."""
    ending = {change.path.rpartition(".")[0] for change in event.changes}
    others = [opening for opening in talk.standing.openings if opening.state.open and opening.path not in ending]
    until = next((opening.open_until for opening in others if opening.open_until), None)
    if until is not None:
        yield f"Other languages stay open {bare_until(until)}"
    elif others and not any(opening.last for opening in others):
        yield "We know of no last day in other languages"


def _holders(talk: Talk) -> Iterator[str]:
    """What becomes of those who hold it."""
    for key, statement in talk.held.statements.items():
        if statement.about == "renewal":
            talk.use(f"statements.{key}.text")
            yield statement.text
            return


def _heirs(card: Card, credential: str) -> tuple[str, ...]:
    steps = succession.next_steps(card.catalog, credential)
    return tuple(step.credential for step in steps if step.credential in card.catalog.offered)
