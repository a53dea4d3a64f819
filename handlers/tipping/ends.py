"""Tips on last days, to come or just gone by: what ends and when, what takes over, and what becomes of holders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.openings import State
from handlers import wording
from handlers.advising.names import inside
from handlers.aspects import standing
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
    verb = "has its last day" if not when.startswith("expected") else "is"
    expected = "" if verb != "is" else " to have its last day"
    date_said = when if verb != "is" else f"expected{expected} {when.removeprefix('expected ')}"
    headline = wording.sentence(f"{what_of(talk, event)} {verb} {date_said}: book before then, or plan with what follows it")
    return card.answer(
        headline,
        [points(*_after(card, talk), *_goes_on(card, talk, event), *_holders(talk))],
        named=(change.credential, *_heirs(card, change.credential)),
        prompts=(*standing_prompt(talk), *card.profiles(_heirs(card, change.credential)), *card.profiles((change.credential,))),
    )


def _ended(card: Card, event: Event) -> Answer:
    change = event.changes[0]
    talk = card.talk(change.credential)
    headline = wording.sentence(
        f"{what_of(talk, event)} can no longer be taken: the last day was {when_of(card, change).removeprefix('on ')}"
    )
    instead = () if talk.standing.open else tuple(one.credential for one in talk.instead)
    return card.answer(
        headline,
        [points(*_after(card, talk), *_goes_on(card, talk, event), *_holders(talk))],
        named=(*instead, *_heirs(card, change.credential), change.credential),
        prompts=(*card.profiles(instead or _heirs(card, change.credential)), *standing_prompt(talk)),
    )


def _after(card: Card, talk: Talk) -> Iterator[str]:
    """What takes over, as far as anything does."""
    told = standing.succession(talk).strip()
    if told:
        yield told.replace("It can be taken on that day.", "It can be taken now.").replace("taken on that day in", "taken now, in")
    elif not succession.next_steps(card.catalog, talk.id) and talk.standing.state is not State.ACTIVE:
        yield "We know of no successor"


def _goes_on(card: Card, talk: Talk, event: Event) -> Iterator[str]:
    """Other versions or languages of the same credential that stay open."""
    ending = {change.exam for change in event.changes}
    others = [code for code, state in talk.version_states.items() if code not in ending and state.open]
    if others:
        yield f"{talk.name} itself goes on: exam {wording.listing(others)} leads to it as well"
    elif event.changes[0].languages and talk.standing.split:
        yield f"{talk.name} is {standing.state_words(talk)}"
    elif event.changes[0].languages and talk.standing.state is State.ACTIVE:
        yield f"In other languages we know of no last day of {talk.name}"
    elif event.changes[0].exam is not None and event.changes[0].what == "last_day" and len(talk.held.exams) > 1:
        late = [code for code in talk.held.exams if code not in ending]
        yield f"{talk.name} has a further exam version, {wording.listing(late)}: look on the issuer's page whether it can be booked"
    del card


def _holders(talk: Talk) -> Iterator[str]:
    """What becomes of those who hold it."""
    for key, statement in list(talk.held.statements.items()):
        if statement.about == "renewal":
            talk.use(f"statements.{key}.text")
            yield f"Who holds it: {inside(statement.text)}"
            return


def _heirs(card: Card, credential: str) -> tuple[str, ...]:
    return tuple(step.credential for step in succession.next_steps(card.catalog, credential))
