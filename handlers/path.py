"""The way to a credential step by step, from what the person holds: what is cheapest, what is soonest, and what nobody can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State
from handlers import wording
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row
from handlers.ask import Ledger
from handlers.aspects import age, standing
from handlers.aspects.sitting import languages
from handlers.aspects.talk import Talk, page
from handlers.gating import gates_said, trees
from handlers.gating.after import after_passing
from handlers.gating.asked import others, talk_of
from handlers.pathing import amounts, closed, steps
from handlers.pathing.bounds import uncompared
from handlers.pathing.headlines import headline
from handlers.pathing.members import for_members
from handlers.pathing.questions import questions
from handlers.pathing.start import assumptions, goal_of, start_of
from handlers.pathing.trip import laid
from handlers.pathing.ways import label, ways
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.answer import Section
    from handlers.ask import Ask
    from handlers.pathing.trip import Trip
    from handlers.pathing.ways import Ways

_BUTTONS = 5


def answer(ask: Ask) -> Answer:
    """Lay out the leading way, the others that it does not beat in everything, and what would have to be known."""
    start = start_of(ask)
    goal = goal_of(ask, start)
    if not goal.targets:
        return closed.held_already(ask, goal.held) if goal.held else closed.no_target(ask)
    ledger = Ledger(ask.catalog)
    reachable = tuple(i for i in goal.targets if talk_of(ask, i, ledger).standing.state is not State.RETIRED)
    if not reachable:
        return closed.ended(ask, goal.targets[0])
    trip = laid(ask, start, goal, reachable, ledger=ledger)
    return _answer(trip) if trip.found.routes else closed.no_way(trip)


def _answer(trip: Trip) -> Answer:
    limits = trip.ask.query.limits
    shown = ways(trip, limits.sort or ("fee" if limits.budget else "effort" if limits.months or limits.by else None))
    text = " ".join(part for part in (headline(trip, shown), _later(trip), _in_language(trip, shown)) if part)
    sections = tuple(_sections(trip, shown))
    notes = tuple(_notes(trip, shown))
    steps_to_take = shown.lead.route.credentials or trip.found.targets
    advised = tuple(i for i in steps_to_take if trip.state(i) is not State.ANNOUNCED)
    goal = trip.goal
    named = (
        *trip.found.targets, *goal.targets, *(i for way in shown.others for i in way.route.credentials), *trip.found.shut,
        *(h.credential for h in trip.start.person.holds), *goal.held, *goal.others, *goal.later, *(old for old, _ in goal.newer),
    )  # fmt: skip
    return Answer(
        Kind.PATH,
        text,
        sections=sections,
        facts=trip.ledger.facts,
        prompts=tuple(_prompts(trip, shown))[:_BUTTONS],
        credentials=advised,
        mentioned=others(trip.ask, named, advised),
        notes=notes,
        about=trip.target.id,
    )


def _sections(trip: Trip, shown: Ways) -> Iterator[Section]:
    lead, target = shown.lead.route, trip.target
    yield Facts(tuple(Row(name, value) for name, value in amounts.rows(trip, lead)), "What it takes in all")
    after = after_passing(target) if _something_after(target) else None
    title = f"The way: {label(trip, shown.lead)}" if shown.count > 1 else "The way, step by step"
    yield Points(tuple(steps.points(trip, lead, target.id if after else None)), title, ordered=True)
    if after is not None:
        yield after
    if (advised := trees.recommended_section(target)) is not None:
        yield advised
    if shown.others:
        points = [Point(label(trip, way), amounts.takes(trip, way.route)) for way in shown.others]
        points += [Point(f"And {wording.plural(shown.left, 'more way')}.")] if shown.left else []
        yield Points(tuple(points), "Other ways, none of them beaten in everything")
    if (members := for_members(trip)) is not None:
        yield members
    if asked := questions(trip, shown):
        yield Points(tuple(Point(text) for text in asked), "What I would have to know")
    if shut := closed.shut_points(trip):
        yield Points(shut, "Not counted")


def _later(trip: Trip) -> str:
    """What comes after a first step, for the job that is the aim."""
    goal = trip.goal
    if not goal.later:
        return ""
    return f"It is a first step: after it, for {goal.assumed}, {wording.labels(trip.target.catalog, goal.later, 'or')}."


def _in_language(trip: Trip, shown: Ways) -> str:
    """Whether the exams on the way can be taken in the language asked for; empty where none was."""
    if not trip.ask.query.limits.languages:
        return ""
    ask, language = trip.ask, trip.ask.query.limits.languages[0]
    steps_to_take = shown.lead.route.credentials or (trip.target.id,)
    talks = (Talk(i, ask.catalog, ask.day, trip.ledger, language=language) for i in steps_to_take)
    return " ".join(languages(talk).text for talk in talks)


def _something_after(talk: Talk) -> bool:
    """Whether a source names steps, a deadline or a standing after passing: a fee alone may be due before the exam."""
    stages = (talk.held.conditions.sit, talk.held.conditions.certify)
    return any(stage is not None and (stage.steps or stage.deadline or stage.until_then) for stage in stages)


def _notes(trip: Trip, shown: Ways) -> Iterator[str]:
    yield from assumptions(trip.ask, trip.start, trip.goal)
    route = shown.lead.route
    if not trip.found.complete:
        yield "There are more ways than could be weighed here: what is shown is right, and may not be the least."
    if len({currency for way in (shown.lead, *shown.others) for currency, _, _ in way.route.total.money}) > 1:
        yield "Fees in different currencies are kept apart: no exchange rate is set here."
    if said := uncompared(trip, route):
        yield said
    if amounts.side_by_side(trip, route):
        yield "Years of different kinds are counted side by side, as if the same work gave both."
    for step in route.steps:
        talk = trip.talk(step.credential)
        if weak := gates_said.unverified(talk):
            yield weak
        yield from _disputed(talk)
    for credential in route.tight:
        talk = trip.talk(credential)
        yield f"{talk.name} is {standing.state_words(talk)}: the longest wait given here would be too long for it."
    if each := trip.ask.query.limits.hours_per_week:
        yield f"At {wording.plural(each, 'hour')} a week the study comes to {amounts.weeks(route.total.hours, each)}."
    yield from age.notes(trip.ledger.facts, trip.ask.catalog, trip.target.today)
    yield wording.CHECK_BEFORE_PAYING
    if where := page(trip.target):
        yield where


def _disputed(talk: Talk) -> Iterator[str]:
    """That sources disagree on a gate this way goes through."""
    for name in ("sit", "certify"):
        stage = getattr(talk.held.conditions, name)
        dispute = stage.dispute_of("required") if stage is not None else None
        if dispute is not None:
            talk.use(f"conditions.{name}.required")
            rivals = "; ".join(rival.value for rival in dispute.values)
            yield f"Sources disagree on what {talk.name} requires: {wording.sentence(rivals)}"


def _prompts(trip: Trip, shown: Ways) -> Iterator[Prompt]:
    query = trip.ask.query.having(sides=about(*trip.found.targets), roles=(), topics=(), aspects=(), words="")
    for sort, said in (("fee", "The cheapest way"), ("effort", "The fastest way")):
        if shown.count > 1 and query.limits.sort != sort:
            yield Prompt(said, query.having(limits=query.limits.model_copy(update={"sort": sort})))
    target, first = trip.target, next(iter(shown.lead.route.credentials), None)
    yield Prompt("Where do I stand?", Query(intent=Intent.ELIGIBILITY, sides=about(target.id), asker=query.asker))
    if first is not None and first != target.id:
        yield Prompt(f"Is {trip.talk(first).name} worth it?"[:75], Query(intent=Intent.WORTH, sides=about(first)))
    yield Prompt(f"All about {target.name}"[:75], Query(intent=Intent.PROFILE, sides=about(target.id)))
