"""The one sentence that leads: what the way is, and what is claimed of it only where it holds for every possible figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience, HoldsCredential, leaves
from catalog.engine.lifecycle import State
from handlers import wording
from handlers.aspects import standing
from handlers.gating.trees import words
from handlers.pathing.amounts import money, no_wait, study, waiting
from handlers.pathing.bounds import within
from handlers.pathing.members import priced_for_members
from handlers.pathing.ways import label

if TYPE_CHECKING:
    from handlers.pathing.trip import Trip
    from handlers.pathing.ways import Ways


def headline(trip: Trip, shown: Ways) -> str:
    """The answer in one sentence, with how it stands to the limits named before it."""
    told = _way(trip, shown)
    limit = within(trip, shown.lead.route)
    plain = told[0].lower() + told[1:] if told.startswith(("From ", "With ", "Nothing ", "We ", "There ")) else told
    return f"{limit}: {plain}" if limit else told


def _way(trip: Trip, shown: Ways) -> str:
    coming = [i for i in trip.found.targets if trip.state(i) is State.ANNOUNCED]
    if coming:
        return _announced(trip, shown, coming[0])
    route = shown.lead.route
    if shown.count == 1 and not route.others and len(route.steps) == 1:
        return _direct(trip, shown)
    targets = wording.labels(trip.ask.catalog, trip.found.targets)
    names = label(trip, shown.lead)
    who = f"{trip.start.words(trip.ask)},"
    if len(trip.found.targets) > 1:
        return f"{who} the order is {names}: {_takes(trip, shown)}."
    lapsed = next((act.credential for act in route.others if act.kind == "restore" and act.credential), None)
    if lapsed is not None and trip.ask.query.limits.sort != "fee":
        return f"{who} {_restored(trip, shown, lapsed)}."
    if shown.count == 1:
        way = f"there is one way to {targets}, {names}"
        return f"{who} {'no other credential stands before ' + targets if _alone(trip, shown) else way}: {_takes(trip, shown)}."
    match trip.ask.query.limits.sort:
        case "fee":
            return f"{who} {_cheapest(trip, shown, targets, names)}."
        case "effort" | "waiting":
            return f"{who} {_fastest(trip, shown, targets, names)}."
    return f"{who} there are {shown.count} ways to {targets}; {_why_first(shown)} is {names}: {_takes(trip, shown)}."


def _restored(trip: Trip, shown: Ways, lapsed: str) -> str:
    """What was held before comes first: only its issuer can say whether it can be had back."""
    talk = trip.talk(lapsed)
    route = shown.lead.route
    left = wording.labels(trip.ask.catalog, route.credentials)
    fees = money(trip, route, " in fees", but="restore")
    then = f"then only {left} {'is' if len(route.credentials) == 1 else 'are'} left, {fees}" if left else "then nothing is left"
    return (
        f"first ask {talk.issuer} whether your lapsed {talk.name} can be put back in force: {then}; else it has to be earned again"
    )


def _alone(trip: Trip, shown: Ways) -> bool:
    return set(shown.lead.route.credentials) == set(trip.found.targets) and not any(
        a.kind == "hold" for a in shown.lead.route.others
    )


def _takes(trip: Trip, shown: Ways) -> str:
    """Fees, and what money cannot buy."""
    route = shown.lead.route
    wait = waiting(trip, route)
    unbought = f", and {wait} that money cannot buy" if wait else f", and {no_wait(trip, route)}"
    return f"{money(trip, route, ' in fees')}{unbought}"


def _why_first(shown: Ways) -> str:
    """What puts the leading way first where nobody said what to look at."""
    lead, *others = [way.route.total.years for way in (shown.lead, *shown.others)]
    shorter = lead[1] is not None and all(lead[1] <= low for low, _ in others) and any(lead != other for other in others)
    return "the one with the shortest wait" if shorter else "one"


def _direct(trip: Trip, shown: Ways) -> str:
    """Nothing stands before it any more."""
    step = shown.lead.route.steps[0]
    name = wording.label(trip.ask.catalog, step.credential)
    fees = money(trip, shown.lead.route, " in fees")
    kinds = {act.kind for act in step.acts}
    if "unrecorded" in kinds:
        alone = money(trip, shown.lead.route, " in fees", but="unrecorded")
        return f"We found no statement of what {name} requires: the one step that we can name is its exam, {alone}."
    if kinds & {"provided", "train", "subscribe"}:
        provided = [
            words(trip.talk(step.credential), act.condition) for act in step.acts if act.kind == "provided" and act.condition
        ]
        if_so = f", provided that this holds for you: {wording.listing(provided)}" if provided else ""
        return f"{trip.start.words(trip.ask)}, no other credential and no years of work stand before {name}: {fees}{if_so}."
    advised = _advised(trip, step.credential)
    how = f", {fees}; recommended first, not required: {advised}" if advised else f": take it directly, {fees}"
    return f"Nothing stands before {name}{'' if trip.start.bare else ' with what you hold'}{how}."


def _advised(trip: Trip, credential: str) -> str:
    """Years of work and credentials that the issuer recommends before it; empty where the asker told of any, or it names none."""
    talk = trip.talk(credential)
    stage = talk.held.conditions.sit
    tree = stage.recommended if stage is not None else None
    if tree is None or tree == "none" or trip.start.person.years:
        return ""
    asked = list(leaves(tree))
    held = {h.credential for h in trip.start.person.holds}
    keys = {leaf.credential for leaf in asked if isinstance(leaf, HoldsCredential)}
    if not all(isinstance(leaf, Experience) for leaf in asked) and (not keys or keys & held):
        return ""
    talk.use("conditions.sit.recommended")
    return words(talk, tree)


def _cheapest(trip: Trip, shown: Ways, targets: str, names: str) -> str:
    if shown.claimed:
        members = " at the prices for non-members" if priced_for_members(trip) else ""
        return f"the cheapest way to {targets}{members} is {names}: {_takes(trip, shown)}"
    known = f"of what is known, {names} comes to {_takes(trip, shown)}"
    return f"we cannot say which way to {targets} is cheapest, since not every fee is known or settled; {known}"


def _fastest(trip: Trip, shown: Ways, targets: str, names: str) -> str:
    route = shown.lead.route
    wait = waiting(trip, route)
    said = f"{wait or no_wait(trip, route)}, and {study(route.total.hours)} of study by our estimate"
    takes = f"{names}: {said} ({money(trip, route, ' in fees')})"
    if trip.ask.query.limits.sort == "waiting" and route.total.years[0] > 0:
        return f"no way to {targets} whose time we know goes without years of work; the least is {takes}"
    least = "fastest" if trip.ask.query.limits.sort == "effort" else "shortest in waiting"
    if shown.claimed:
        return f"the way to {targets} that is {least} is {takes}"
    return f"we cannot say for sure which way to {targets} is {least}; of what is known it is {takes}"


def _announced(trip: Trip, shown: Ways, coming: str) -> str:
    """The target itself is not open yet; what can be done before it is."""
    talk = trip.talk(coming)
    before = [i for i in shown.lead.route.credentials if i not in trip.found.targets]
    if before:
        until = f"what can be done before is {wording.labels(trip.ask.catalog, before)}"
    elif shown.lead.route.others:
        until = f"before it, count on {waiting(trip, shown.lead.route) or 'what its gate asks'}"
    else:
        until = "no other credential that we know of stands before it"
    return f"There is no way to {talk.name} yet: it is {standing.state_words(talk)}; {until}."
