"""The steps of a route in order, each with why it stands there, what it costs, what it waits for and what it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience
from catalog.engine.lifecycle import State
from catalog.engine.prerequisites import opened_by
from catalog.engine.route_acts import asks_application
from handlers import wording
from handlers.answer import Point
from handlers.aspects import money, standing
from handlers.aspects.gates import condition_words
from handlers.gating import gates_said, trees
from handlers.gating.missing import joined
from handlers.gating.trees import words
from handlers.pathing import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.route_steps import Route, Step
    from handlers.aspects.talk import Talk
    from handlers.pathing.trip import Trip

_OPENS_UP_TO = 4


def points(trip: Trip, route: Route, told_after: str | None) -> Iterator[Point]:
    """One point a step; what has to be there before any exam stands first.

    `told_after`: the one whose steps after passing have a section of their own.
    """
    yield from _before(trip, route)
    for step in route.steps:
        talk = trip.talk(step.credential)
        name = wording.by_issuer(talk.name, talk.issuer)
        last = step.credential == told_after
        told = [
            *_why(trip, step),
            *_doors(talk, step, last=last),
            *_pays(talk, step, last=last),
            *_work(talk, step, last=last),
            *_opens(talk, step, route),
        ]
        yield Point(name, "\n".join(wording.sentence(text) for text in told if text))


def _before(trip: Trip, route: Route) -> Iterator[Point]:
    """What no exam of this catalog gives: an outside designation, a lapsed one put back in force."""
    for act in route.others:
        if act.kind == "restore" and act.credential:
            talk = trip.talk(act.credential)
            text = f"Ask {talk.issuer} whether your lapsed {talk.name} can be put back in force, and what that takes"
            yield Point(text, "We found no statement of the cost; where it cannot, it has to be earned again.")
        elif act.kind == "hold" and act.condition is not None:
            named = words(trip.target, act.condition)
            yield Point(f"Hold {named}", "It has no file here: we know neither its cost nor how long it takes.")


def _why(trip: Trip, step: Step) -> Iterator[str]:
    """What it is for on this way, from the gate it opens."""
    for target in step.unlocks:
        other = trip.talk(target)
        if clause := gates_said.gate(other):
            yield f"Why: {other.name} {clause}"


def _doors(talk: Talk, step: Step, *, last: bool) -> Iterator[str]:
    """Whether it can be sat on the day, until when, and what it asks for besides."""
    if talk.standing.state is not State.ACTIVE:
        yield f"It is {standing.state_words(talk)}"
    for act in step.acts:
        if act.kind == "provided" and act.condition is not None:
            yield f"Provided that this holds for you: {words(talk, act.condition)}"
        elif act.kind in ("train", "subscribe", *(() if last else ("apply",))) and act.condition is not None:
            yield f"It asks for {words(talk, act.condition)}"
        elif act.kind == "unrecorded":
            yield f"We found no statement of what {talk.name} requires: ask {talk.issuer} before you book"


def _pays(talk: Talk, step: Step, *, last: bool) -> Iterator[str]:
    """Fees with their date, and the study; with `last` a fee due after passing stands among what to do then."""
    fees = money.prices(talk, "exam") if not any(act.kind == "package" for act in step.acts) else []
    packed = [p for p in talk.fees if any(act.kind == "package" and act.path == p.path and p.owner == talk.id for act in step.acts)]
    shown = [p for p in (*fees, *packed) if p.low is not None or p.known == "disputed"]
    if said := money.listed(talk, shown):
        yield f"Exam fee: {wording.listing(said, 'or')}{money.dated(talk, shown)}"
    else:
        yield money.fee(talk).text
    applies = any(act.kind == "apply" for act in step.acts) or not asks_application(talk.catalog, talk.id)
    due = [price for price in money.prices(talk, "application") if not last or price.fee.due != "certify"]
    if applies and not packed and (extra := money.listed(talk, due)):
        yield f"Application fee: {wording.listing(extra, 'or')}"
    talk.use("effort.low", "judgement.effort.low")
    talk.use("effort", "judgement.effort")
    yield f"Study: {amounts.study(step.study)}, an estimate" if step.study[0] else f"We found no study hours for {talk.name}"


def _work(talk: Talk, step: Step, *, last: bool) -> Iterator[str]:
    """Years before the exam, and years before being certified; with `last` the rest stands among what to do after passing."""
    sit, certify = talk.held.conditions.sit, talk.held.conditions.certify
    trees.required(talk, "sit")
    trees.required(talk, "certify")
    if sit is not None and (asked := list(_still_asked(step, sit.required))):
        yield f"Before the exam it takes {_needed(talk, asked, step.at, sit.note)}"
    elif step.at[1] is None or step.at[1] > 0:
        sure = step.at[0] == step.at[1]
        yield f"Earliest: in {amounts.years(*step.at)}" if sure else f"It waits for what comes before it: {amounts.years(*step.at)}"
    if certify is None:
        return
    if step.certified[1] is None or step.certified[1] > (step.at[1] or 0):
        asked = list(_still_asked(step, certify.required))
        sat = "It can be sat at once" if step.at == (0, 0) else "It can be sat before"
        yield f"{sat}; being certified takes {_needed(talk, asked, step.certified, certify.note)}"
        if certify.until_then and not last:
            talk.use("conditions.certify.until_then")
            yield f"Until then: {certify.until_then}"
    if certify.deadline and not last:
        talk.use("conditions.certify.deadline")
        yield f"Deadline: {certify.deadline}"


def _needed(talk: Talk, asked: list[Experience], left: tuple[float, float | None], note: str | None) -> str:
    """The years a stage asks for, with how much of them is still to come where that is not all."""
    need = joined([condition_words(talk.catalog, leaf) for leaf in asked])
    whole = len(asked) == 1 and asked[0].years == left[0] == left[1]
    said = note.rstrip(".") if note else ""
    remark = f" ({said if said[1:2].isupper() else said[0].lower() + said[1:]})" if said else ""
    still = "" if whole else f"; {amounts.years(*left)} of it still to come"
    return f"{need}{remark}{still}"


def _still_asked(step: Step, tree: object) -> Iterator[Experience]:
    """The experience a tree asks for of which some is still missing."""
    if isinstance(tree, Experience) and any((w.kind, w.years, w.doing) == (tree.kind, tree.years, tree.in_) for w in step.works):
        yield tree
    for part in getattr(tree, "all_of", ()) or getattr(tree, "any_of", ()):
        yield from _still_asked(step, part)


def _opens(talk: Talk, step: Step, route: Route) -> Iterator[str]:
    """What else of the catalog it opens."""
    besides = [i for i in opened_by(talk.catalog, step.credential) if i not in route.credentials]
    if besides:
        named = wording.labels(talk.catalog, besides[:_OPENS_UP_TO])
        more = f" and {len(besides) - _OPENS_UP_TO} more" if len(besides) > _OPENS_UP_TO else ""
        yield f"It also opens {named}{more}"
