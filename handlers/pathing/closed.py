"""Answers where there is nothing to walk: no target named, held already, closed on the day, or every way in closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.lifecycle import State
from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age, ours, standing
from handlers.gating.asked import others, talk_of
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from handlers.ask import Ask
    from handlers.pathing.trip import Trip

_CHOICES_UP_TO = 4


def no_target(ask: Ask) -> Answer:
    """One question back, with what was last talked about as choices."""
    topic = [i for i in ask.memory.topic if i in ask.catalog.credentials][:_CHOICES_UP_TO]
    prompts = [Prompt(wording.label(ask.catalog, i)[:75], _again(ask, i)) for i in topic]
    if not prompts:
        roles = [i for i in ("ciso", "ai-engineer", "auditor", "penetration-tester", "student") if i in ask.catalog.roles]
        prompts = [Prompt(ask.catalog.roles[i].name[:75], ask.query.having(roles=(i,))) for i in roles[:_CHOICES_UP_TO]]
    return Answer(
        Kind.CLARIFY,
        "A path to which credential, or to which job? Name it, and what you hold already, and I will lay out the steps.",
        prompts=tuple(prompts),
    )


def _again(ask: Ask, credential: str) -> Query:
    return ask.query.having(intent=Intent.PATH, sides=about(credential))


def held_already(ask: Ask, held: tuple[str, ...]) -> Answer:
    """Nothing to walk to."""
    name = wording.labels(ask.catalog, held)
    family = {i for one in held for i in ask.catalog.same_credential(one)}
    own = [h.credential for h in ask.person.holds if h.credential in family and h.credential not in held]
    same = f" (your {wording.labels(ask.catalog, own)} is an exam of the same credential)" if own else ""
    return Answer(
        Kind.PATH,
        f"You hold {name} already{same}: there is no path left to walk, what is left is keeping it.",
        prompts=(
            Prompt("What keeping it takes", Query(intent=Intent.RENEWAL, sides=about(*held[:1]))),
            Prompt("What comes after it?", Query(intent=Intent.RECOMMEND, asker=ask.query.asker)),
        ),
        mentioned=others(ask, (*held, *own)),
        about=held[0],
    )


def ended(ask: Ask, target: str) -> Answer:
    """The target can no longer be taken; what can be, instead."""
    ledger = Ledger(ask.catalog)
    talk = talk_of(ask, target, ledger)
    instead = merit.instead_of(ask.catalog, target, ask.day)[:2]
    tail = f"; what can be taken is {wording.labels(ask.catalog, instead, 'or')}" if instead else ""
    state = standing.state_words(talk)
    return Answer(
        Kind.PATH,
        f"There is no way to {talk.name} on {wording.day(talk.today)}: it is {state}{tail}.",
        facts=ledger.facts,
        prompts=tuple(Prompt(f"Path to {wording.label(ask.catalog, i)}"[:75], _again(ask, i)) for i in instead),
        credentials=instead,
        mentioned=others(ask, (target, *(h.credential for h in ask.person.holds)), instead),
        notes=tuple(age.notes(ledger.facts, ask.catalog, talk.today)),
        about=target,
    )


def no_way(trip: Trip) -> Answer:
    """Every way in is closed on the day, or ruled out."""
    ask, target = trip.ask, trip.found.targets[0]
    talk = trip.talk(target)
    talk.use("conditions.sit.required", "conditions.certify.required")
    points = shut_points(trip)
    loops = "" if points else " The gates that our sources name lead back to themselves."
    return Answer(
        Kind.PATH,
        f"No way to {talk.name} is open on {wording.day(talk.today)}: what its gate asks for cannot be had then.{loops}",
        sections=(Points(points, "What stands in the way"),) if points else (),
        facts=trip.ledger.facts,
        prompts=(
            Prompt("What it requires", Query(intent=Intent.PREREQUISITES, sides=about(target))),
            Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=about(target))),
        ),
        mentioned=others(ask, (target, *trip.found.shut, *trip.found.late)),
        notes=tuple(age.notes(trip.ledger.facts, ask.catalog, talk.today)),
        about=target,
    )


def shut_points(trip: Trip) -> tuple[Point, ...]:
    """Credentials that would open a gate and cannot be taken on the day, or not in time, or are not wanted."""
    points = []
    for credential in dict.fromkeys((*trip.found.shut, *trip.found.late)):
        talk = trip.talk(credential)
        if talk.standing.state in (State.RETIRED, State.ANNOUNCED):
            points.append(Point(f"{talk.name} is {standing.state_words(talk)}; one already held may still count: ask the issuer."))
        elif credential in trip.found.late:
            points.append(Point(f"{talk.name} closes before anyone starting now could sit it: it is {standing.state_words(talk)}."))
        else:
            no = ours.hidden(talk.catalog, trip.ledger, credential)
            points.append(Point(f"{talk.name} would open it too; {no or 'you ruled it out'}."))
    return tuple(points)
