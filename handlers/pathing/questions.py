"""What to ask the person, because the answer would make the way shorter or say which is least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, Experience, HoldsDesignation
from handlers import wording
from handlers.aspects.gates import condition_words
from handlers.gating.trees import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.pathing.trip import Trip
    from handlers.pathing.ways import Ways

_ASKED_UP_TO = 4


def questions(trip: Trip, shown: Ways) -> list[str]:
    """At most four, the ones about years first."""
    asked = [*_years(trip, shown), *_designations(trip), *_own(trip, shown)]
    return list(dict.fromkeys(asked))[:_ASKED_UP_TO]


def _years(trip: Trip, shown: Ways) -> Iterator[str]:
    """Years of which nothing, or too little, was said."""
    for way in (shown.lead, *shown.others):
        for number, act in trip.acts(way.route):
            low, high = trip.found.scale.tolls[number].years
            if act.kind == "work" and isinstance(act.condition, Experience) and low != high:
                yield f"How much of this do you have: {condition_words(trip.ask.catalog, act.condition)}?"


def _designations(trip: Trip) -> Iterator[str]:
    acts = (act for route in trip.found.routes for _, act in trip.acts(route))
    conditions = (act.condition for act in acts if act.kind == "hold")
    held = tuple(dict.fromkeys(one for one in conditions if isinstance(one, HoldsDesignation)))
    if held:
        named = words(trip.target, AnyOf(any_of=held) if len(held) > 1 else held[0])
        yield f"Do you hold {named}{', or could you sooner get it' if trip.start.bare else ''}?"


def _own(trip: Trip, shown: Ways) -> Iterator[str]:
    """What only the person, or the issuer of what lapsed, can say."""
    for act in shown.lead.route.others:
        if act.kind == "restore" and act.credential:
            yield f"Can your lapsed {wording.label(trip.ask.catalog, act.credential)} be put back in force?"
    for step in shown.lead.route.steps:
        for act in step.acts:
            if act.kind == "provided" and act.condition is not None:
                yield f"Does this hold for you: {words(trip.target, act.condition)}?"
