"""Can I sit it, can I be certified, and what stands between me and it: for the person who asks, on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.conditions import EVERYTHING, Known
from catalog.engine.eligibility import Eligibility, Status, eligibility
from catalog.engine.openings import State
from catalog.engine.prerequisites import gated, relation
from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt, Section
from handlers.ask import Ledger
from handlers.aspects import age, standing
from handlers.aspects.talk import page
from handlers.gating import calendar, dates, doors, gates_said, missing, several_open, trees, verdicts
from handlers.gating.after import after_passing, application_fee
from handlers.gating.asked import others, talk_of, targets_of, told
from handlers.gating.opened import opened_section
from handlers.leading import COURSE, led
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import MISSING, WHICH_OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.ask import Ask
    from handlers.aspects.talk import Talk
    from handlers.person import Person

_TARGETS_UP_TO = 4
_PAIR = 2


def answer(ask: Ask) -> Answer:
    """Judge the credentials asked about; without one, say which doors are open to this person."""
    named = targets_of(ask)
    person = _person(ask)
    targets = _targets(ask, named, person)
    if not targets:
        return doors.answer(ask, person)
    ledger = Ledger(ask.catalog)
    talks = [talk_of(ask, i, ledger) for i in targets[:_TARGETS_UP_TO]]
    results = [eligibility(ask.catalog, talk.id, person, talk.today) for talk in talks]
    if ask.query.slot in ("untrained", COURSE):
        results = [missing.without_training(found) for found in results]
    headlines = [led(verdicts.headline(talk, found, person), ask.query.slot) for talk, found in zip(talks, results, strict=True)]
    if ask.query.slot == WHICH_OPEN or len(talks) > _PAIR:
        headlines.insert(0, several_open.headline(talks, results, person))
    if talks[0].exam and talks[0].standing.state in (State.ANNOUNCED, State.RETIRED) and results[0].standing.open:
        headlines[0] = dates.headline(talks[0])  # of the version asked about
    if ask.query.slot == "passed" and person.lacks:
        named_so = wording.labels(ask.catalog, [i for i in person.lacks if i in ask.catalog.credentials])
        passed = f"assing the {named_so} exam is not yet holding it"
        open_now = results[0].stages["sit"].status is Status.ELIGIBLE
        headlines[0] = (
            f"P{passed}. {headlines[0]}" if open_now else f"Not yet: p{passed}, and {talks[0].name} {gates_said.gate(talks[0])}."
        )
    if ask.query.slot == "failed" and person.lacks and results[0].stages["sit"].status is not Status.ELIGIBLE:
        named_so = wording.labels(ask.catalog, [i for i in person.lacks if i in ask.catalog.credentials])
        headlines[0] = f"Not on a failed {named_so} exam, which opens nothing: {talks[0].name} {gates_said.gate(talks[0])}."
    if ask.query.slot == "underway" and person.lacks and results[0].stages["sit"].status is not Status.ELIGIBLE:
        begun = wording.labels(ask.catalog, [i for i in person.lacks if i in ask.catalog.credentials])
        headlines[0] = f"Not on {begun} still under way: {talks[0].name} {gates_said.gate(talks[0])}, held and in force."
    if ask.query.words and not person.holds and not person.designations:
        headlines[0] = verdicts.other_titles(talks[0], results[0], ask.query.words) or headlines[0]
    if ask.query.slot == "not-it" and (part := missing.other_of(results[0])):
        gate = f"{talks[0].name} {gates_said.gate(talks[0])}"
        headlines[0] = f"Not yet, by what you tell of your work: {gate}; what is missing is {missing.set_words(talks[0], part)}."
    if ask.query.slot == MISSING and (least := missing.first(talks[0], results[0])):
        headlines[0] = least
    if ask.query.slot == "then" and ask.query.asker.holds:
        headlines = [_supposed(ask, text) for text in headlines]
    headlines[0] = f"{headlines[0]} {_no_heir(ask, talks[0], person)}".strip()
    sections: list[Section] = []
    if len(talks) > 1:
        sections.append(Points(tuple(Point(text) for text in headlines[1:])))
    for talk, found in zip(talks, results, strict=True):
        sections += _sections(talk, found, person, several=len(talks) > 1)
    nothing = all(not s.recorded for found in results for s in (found.stages["sit"], found.stages["certify"])) and all(
        found.held == "no" and found.standing.open for found in results
    )
    ids = tuple(talk.id for talk in talks)
    mentioned = (
        *named,
        *(h.credential for h in person.holds),
        *(i for talk in talks for i in trees.named_in(talk)),
        *_instead(talks, results),
    )
    return Answer(
        Kind.UNKNOWN if nothing else Kind.ELIGIBILITY,
        headlines[0],
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(ask, talks[0], results[0])),
        credentials=() if nothing else ids,
        mentioned=others(ask, (*ids, *mentioned) if nothing else mentioned, () if nothing else ids),
        notes=tuple(_notes(ask, talks, results, person)),
        about=ids[0],
    )


def _no_heir(ask: Ask, talk: Talk, person: Person) -> str:
    """That what is held is not what its gate names, though that took its place: it is earned afresh."""
    named = set(trees.named_in(talk)) - person.held
    for held in person.holds:
        after = [i for i in ask.catalog.credentials[held.credential].replaced_by if i in named]
        if after:
            talk.ledger.use(held.credential, f"replaced_by.{after[0]}.credential")
            old, new = wording.label(ask.catalog, held.credential), wording.label(ask.catalog, after[0])
            return f"{old} does not count for it, as far as we found: {new} took its place and is earned afresh."
    return ""


def _supposed(ask: Ask, verdict: str) -> str:
    """A verdict that counts what is not held yet, said as that."""
    supposed = ask.query.asker.holds[-1].credential
    told = verdict.replace("your active", "an active")
    return f"Once you hold {wording.label(ask.catalog, supposed)}: {wording.small(told)}"


def _person(ask: Ask) -> Person:
    """The asker; one who says that they hold nothing is taken at their word."""
    if ask.query.slot == "nothing" and not ask.person.holds:
        return ask.person.model_copy(update={"lacks": (*ask.person.lacks, EVERYTHING)})
    return ask.person


def _targets(ask: Ask, named: tuple[str, ...], person: Person) -> tuple[str, ...]:
    """What is asked about; further names that are held, or that belong to the first one's gate, are not."""
    if not named or ask.query.slot == WHICH_OPEN:
        return named
    first, rest = named[0], named[1:]
    held = {i for h in person.held if h in ask.catalog.credentials for i in ask.catalog.same_credential(h)}
    gates = ("must", "one_of", "recommended", "not_accepted", "indirect")
    kept = [i for i in rest if i not in held and relation(ask.catalog, first, i).part not in gates]
    return (first, *kept)


def _sections(talk: Talk, found: Eligibility, person: Person, *, several: bool) -> Iterator[Section]:
    if found.held == "active":
        yield from told(trees.stage_section(talk, "keep", title=f"To keep {talk.name}"))
        return
    known = Known.of(talk.catalog, person)
    prefix = f"{talk.name}: " if several else ""
    if found.stages["sit"].status is not Status.ELIGIBLE:
        yield from told(opened_section(talk, (held.credential for held in person.holds if held.active)))
    more = gates_said.beyond(trees.required(talk, "sit"), trees.required(talk, "certify"))
    for name in ("sit",) if more is None else trees.BEFORE:
        title = _titled(prefix, trees.TITLES[name])
        part = more if name == "certify" else None
        yield from told(trees.stage_section(talk, name, None if known_nothing(person) else known, title, part))
        result = found.stages[name]
        decides = name == "sit" or found.stages["sit"].status is Status.ELIGIBLE or not found.stages["sit"].recorded
        if found.standing.open and decides and result.status is not Status.ELIGIBLE and not result.formal:
            yield from told(missing.sets_section(talk, result, _titled(prefix, "What would do, least effort first")))
            asked = missing.questions(talk, result)
            if result.status is Status.UNKNOWN and asked:
                yield Points(tuple(Point(text) for text in asked), _titled(prefix, "What I would have to know"))
    yield from told(trees.recommended_section(talk))
    yield from told(trees.not_accepted_section(talk))
    if found.standing.open:
        yield from told(application_fee(talk))
        yield from told(after_passing(talk))
    else:
        instead = succession.instead(talk.catalog, talk.id, talk.today, talk.language)
        points = [Point(f"{wording.label(talk.catalog, i.credential)}: {calendar.state_of(talk, i.credential)}.") for i in instead]
        if points:
            yield Points(tuple(points), "What can be taken on that day instead")


def _titled(prefix: str, title: str) -> str:
    return f"{prefix}{title[0].lower()}{title[1:]}" if prefix else title


def known_nothing(person: Person) -> bool:
    """Nothing was said that a gate could be held against."""
    return not (person.holds or person.lacks or person.designations or person.years or person.trainings)


def _instead(talks: list[Talk], results: list[Eligibility]) -> Iterator[str]:
    for talk, found in zip(talks, results, strict=True):
        if not found.standing.open:
            yield from (i.credential for i in succession.instead(talk.catalog, talk.id, talk.today, talk.language))


def _notes(ask: Ask, talks: list[Talk], results: list[Eligibility], person: Person) -> Iterator[str]:
    if person.holds or person.designations:
        yield "What you did not name is taken as not held."
    lapsed = [h.credential for h in person.holds if not h.active and h.credential in ask.catalog.credentials]
    if lapsed:
        yield f"{wording.labels(ask.catalog, lapsed)}: lapsed, so it counts only where the issuer accepts a lapsed one."
    for talk, found in zip(talks, results, strict=True):
        if found.standing.state.value in ("beta", "retiring"):
            yield wording.sentence(f"{talk.name} is {standing.state_words(talk)}")
        if weak := gates_said.unverified(talk):
            yield weak
    ledger = talks[0].ledger
    yield from age.notes(ledger.facts, ask.catalog, ask.day)
    if any(fact.field.startswith("fees.") for fact in ledger.facts):
        yield wording.CHECK_BEFORE_PAYING
    for talk in talks[:1]:
        if where := page(talk):
            yield where


def _prompts(ask: Ask, talk: Talk, found: Eligibility) -> Iterator[Prompt]:
    sides = about(talk.id)
    if found.held == "active":
        yield Prompt("What keeping it takes", Query(intent=Intent.RENEWAL, sides=sides))
        yield Prompt("What comes after it?", Query(intent=Intent.RECOMMEND, asker=ask.query.asker))
        yield Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=sides))
        return
    walk = found.standing.open and found.status is not Status.ELIGIBLE and gated(talk.held)
    if walk:
        yield Prompt("The way there", Query(intent=Intent.PATH, sides=sides, asker=ask.query.asker))
    for first in trees.ways_in(talk)[: 1 if walk else 2]:
        if found.standing.open and found.status is not Status.ELIGIBLE:
            label = f"And {wording.label(talk.catalog, first)}?"
            yield Prompt(label[:75], Query(intent=Intent.ELIGIBILITY, sides=about(first), asker=ask.query.asker))
    yield Prompt("What it costs", Query(intent=Intent.FACT, sides=sides, aspects=(Aspect.FEE,)))
    yield Prompt("Is it worth it for me?", Query(intent=Intent.WORTH, sides=sides, asker=ask.query.asker))
    yield Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=sides))
