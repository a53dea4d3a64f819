"""Tips on what begins or changes: launches and betas, new outlines, fees, and what was expected and is not confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.changes import Kind, When
from catalog.values import Certainty
from handlers import wording
from handlers.advising.names import inside
from handlers.answer import Prompt
from handlers.aspects import gates, money, outline, standing
from handlers.aspects.talk import page
from handlers.changing import events as said
from handlers.query import Intent, Query, about
from handlers.tipping.card import Card, points
from handlers.tipping.events import events
from handlers.tipping.occasion import bare, standing_prompt, what_of, when_of
from handlers.tipping.tip import Tip, TipKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.changes import Change
    from handlers.answer import Answer
    from handlers.aspects.talk import Talk
    from handlers.tipping.events import Event

_LONGEST = 260


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """The tip on what begins or changes."""
    return _WRITTEN[tip.kind](Card(tip.kind, catalog, day), events(catalog, day)[tip.id])


def _coming(card: Card, event: Event) -> Answer:
    change = event.changes[0]
    talk = card.talk(change.credential)
    when = when_of(card, change)
    thing = said.what(talk, change)
    sure = ", and not confirmed yet: set no deadline by it" if when.startswith("expected") else ""
    headline = wording.sentence(f"{thing[0].upper()}{thing[1:]}: {bare(when)}{sure}")
    return card.answer(
        headline,
        [points(*_introduced(card, talk), _older(card, talk))],
        named=(change.credential,),
        prompts=(*standing_prompt(talk), *card.profiles((change.credential,)), *_next_quarter()),
    )


def _new(card: Card, event: Event) -> Answer:
    change = event.changes[0]
    talk = card.talk(change.credential)
    when = when_of(card, change)
    if change.kind is Kind.BETA:
        headline = f"{talk.name} of {talk.issuer} is in its beta since {bare(when)}"
    elif change.kind is Kind.ANNOUNCED:
        headline = f"Announced {when}: {talk.name} of {talk.issuer}; it cannot be taken yet"
    elif change.what == "first_day":
        headline = f"{what_of(talk, event)} can be taken since {bare(when)}"
    else:
        seen = ", and a source has seen it on sale since" if change.settled else ""
        launched = f"its launch was {when}" if when.startswith("expected") else f"it was launched {when}"
        name = talk.held.name if talk.held.acronym in talk.held.name else f"{talk.held.acronym}, {talk.held.name}"
        whose = "" if talk.issuer.split(maxsplit=1)[0] in name else f" of {talk.issuer}"
        headline = f"{name}{whose} is out: {launched}{seen}"
    return card.answer(
        wording.sentence(headline),
        [points(*_introduced(card, talk), _older(card, talk))],
        named=(change.credential,),
        prompts=(*card.profiles((change.credential,)), *_worth(talk), *_next_quarter()),
    )


def _introduced(card: Card, talk: Talk) -> Iterator[str]:
    """What it shows, for whom it is, what it asks for and, where it is on sale, what it costs."""
    talk.use("judgement.best_for.text")
    best = talk.held.judgement.best_for.text.rstrip(".")
    shows = card.shows(talk.id)
    if shows.startswith("Not known"):
        yield shows
    else:
        yield f"Shows: {inside(shows)}; best for {inside(best)} ({talk.judged})"
    gate = gates.prerequisites(talk)
    if gate.has_value and len(gate.short) <= _LONGEST:
        yield f"Gate: {wording.spelt(gate.short)}"
        if (stage := talk.held.conditions.sit) is not None and stage.note and not talk.standing.open:
            talk.use("conditions.sit.note")
            yield stage.note
    if talk.standing.open and (fee := money.fee(talk)).state == "known" and len(fee.text) <= _LONGEST:
        yield fee.text


def _older(card: Card, talk: Talk) -> str | None:
    """What it follows."""
    for step in succession.predecessors(card.catalog, talk.id):
        card.ledger.use(step.owner, f"{step.path}.credential")
        name = wording.label(card.catalog, step.credential)
        if step.kind == "new_exam_of":
            return f"It is the newer exam of the same credential as {name}: whoever holds that holds this"
        return f"It takes the place of {name}, and is earned afresh"
    return None


def _worth(talk: Talk) -> list[Prompt]:
    return [Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=about(talk.id)))] if talk.standing.open else []


def _next_quarter() -> list[Prompt]:
    return [Prompt("What else changes?", Query(intent=Intent.CHANGES))]


def _late(card: Card, event: Event) -> Answer:
    change = event.changes[0]
    talk = card.talk(change.credential)
    thing = said.what(talk, change)
    when = when_of(card, change)
    if change.event.certainty is Certainty.CONFIRMED:  # a price whose day has come since anybody looked
        thing, when = f"a {thing}{',' * (', ' in thing)}", f"announced for {wording.day(change.event.date)}"
    headline = f"{thing[0].upper()}{thing[1:]} was {when}, and nothing we hold confirms it: look before you plan on it"
    return card.answer(
        wording.sentence(headline),
        [points(_until_then(talk))],
        named=(change.credential,),
        notes=[where] if (where := page(talk)) else [],
        prompts=(*standing_prompt(talk), *card.profiles((change.credential,)), *_next_quarter()),
    )


def _until_then(talk: Talk) -> str:
    """What can be taken while it is not confirmed."""
    if not talk.standing.open:
        return f"As far as we know {talk.name} cannot be taken yet"
    return f"What we know on this day: {talk.name} is {standing.state_words(talk)}"


def _changed(card: Card, event: Event) -> Answer:
    change = event.changes[0]
    talk = card.talk(change.credential)
    when = when_of(card, change)
    skills = change.what == "skills_updated"
    if change.when is When.COMING:
        headline = f"{talk.name} is examined by {'a new list of skills' if skills else 'a new outline'} from {bare(when)}"
        advice = "Sit it before with what you have learnt, or learn from the new one"
    else:
        headline = f"{talk.name} is examined by {'a new list of skills' if skills else 'a new outline'} since {bare(when)}"
        advice = "Look at the date of your study material: what is older was written for another exam"
    former = None
    examined = talk.held.domains
    if examined is not None and examined.former and change.what == "effective":
        talk.use("domains.former", "domains")
        former = f"Before: {examined.former}"
    return card.answer(
        wording.sentence(headline),
        [points(advice, former, _domains(talk, change))],
        named=(change.credential,),
        prompts=(
            Prompt("What it examines", Query(intent=Intent.COVERAGE, sides=about(talk.id))),
            *card.profiles((talk.id,)),
            *_next_quarter(),
        ),
    )


def _domains(talk: Talk, change: Change) -> str | None:
    """What is examined now, where the outline that is recorded is in force."""
    said_now = outline.domains(talk)
    known = change.when is not When.COMING and said_now.sections and len(said_now.short) <= _LONGEST
    return f"Domains: {said_now.short}" if known else None


def _price(card: Card, event: Event) -> Answer:
    change = event.changes[0]
    talk = card.talk(change.credential)
    thing = said.what(talk, change)
    when = when_of(card, change)
    coming = change.when is When.COMING
    lead = f"{thing[0].upper()}{thing[1:]}"
    if change.what == "fee_ends":
        headline = f"{lead}: {bare(when)}"
    elif change.what == "fee_raised":
        headline = f"{lead}; the earlier price {'holds until' if coming else 'held until'} {bare(when)}"
    else:
        headline = f"{lead}, {'from' if coming else 'since'} {bare(when)}"
    fee = money.fee(talk)
    return card.answer(
        wording.sentence(headline),
        [points(fee.text if fee.state == "known" and len(fee.text) <= _LONGEST else None)],
        named=(change.credential,),
        prompts=(*card.profiles((talk.id,)), *_worth(talk), *_next_quarter()),
    )


_WRITTEN: dict[TipKind, Callable[[Card, Event], Answer]] = {
    TipKind.COMING: _coming,
    TipKind.NEW: _new,
    TipKind.LATE: _late,
    TipKind.CHANGED: _changed,
    TipKind.PRICE: _price,
}
