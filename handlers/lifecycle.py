"""Does it still exist, is it out yet, when does it end: on the day asked about, per exam version and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import languages, succession
from catalog.engine.openings import State
from catalog.values import PartialDate
from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt, Section
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.aspects.talk import page
from handlers.gating import calendar, dates, earned, in_its_place, versions
from handlers.gating.asked import others, talk_of, targets_of, which_one
from handlers.gating.beta_left import beta_left
from handlers.gating.on_calendar import in_order, left
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.slots import EARNED, FIRST_TO_COME, FIRST_TO_GO, LEFT, STRUCK, TURNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.catalog import Catalog
    from catalog.engine.succession import Instead
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

_SEVERAL_UP_TO = 5
_OF_DAYS = (LEFT, FIRST_TO_COME, FIRST_TO_GO)
_NOTES_UP_TO = 2
_ROLES_UP_TO = 3


def answer(ask: Ask) -> Answer:
    """How what was named stands on the day, and what to take instead where it cannot be taken."""
    targets = targets_of(ask)
    if not targets:
        return which_one(ask, Intent.LIFECYCLE, "whether it can be taken")
    ledger = Ledger(ask.catalog)
    talks = [talk_of(ask, i, ledger) for i in targets[:_SEVERAL_UP_TO]]
    launched_only = ask.query.aspects == (Aspect.LAUNCHED,)
    leaning = ask.query.slot
    struck = leaning == STRUCK and len(targets) > 1
    successor = Aspect.SUCCESSOR in ask.query.aspects
    jobs = ask.query.roles or ((ask.person.role,) if ask.person.role else ())
    headlines = [
        in_its_place.for_jobs(talk, jobs) or dates.successor_headline(talk, turns=leaning == TURNS, now=ask.today)
        if successor
        else earned.headline(talk, ask.query.on, ask.today)
        if leaning == EARNED and ask.query.on is not None
        else (launched_only and beta_left(talk))
        or dates.headline(talk, "when" if struck or leaning in _OF_DAYS else leaning, launch=launched_only, now=ask.today)
        for talk in talks
    ]
    headlines[0] = _when_said(talks[0], headlines[0], ask.query.since)
    sections: list[Section] = []
    named: list[str] = []
    for talk in talks:
        instead = _instead(talk)
        named += [i.credential for i in instead]
        sections += _sections(talk, instead, several=len(talks) > 1, earned_on=leaning == EARNED)
        named += [s.credential for s in succession.chain(ask.catalog, talk.id)]
        named += [s.credential for s in succession.predecessors(ask.catalog, talk.id)]
    headline = headlines[0]
    if struck:
        headline, headlines = _struck(talks), ["", *headlines]
    if leaning == EARNED:
        headline, headlines = " ".join(headlines), headlines[:1]
    if leaning == LEFT and (span := left(talks[0])):
        headline = f"{wording.sentence(span)} {headline}"
    if leaning in (FIRST_TO_COME, FIRST_TO_GO) and len(talks) > 1:
        headline, headlines = in_order(talks[0], talks[1], ends=leaning == FIRST_TO_GO), ["", *headlines]
    if len(headlines) > 1:
        sections.insert(0, Points(tuple(Point(text) for text in headlines[1:])))
    first = talks[0].standing
    unknown = first.state is State.UNKNOWN and not first.overdue and not talks[0].exam
    unknown |= launched_only and first.starts is None and first.state in (State.ACTIVE, State.RETIRING) and not beta_left(talks[0])
    if unknown and len(talks) == 1:
        return Answer(
            Kind.UNKNOWN, headline, tuple(sections), facts=ledger.facts, prompts=tuple(_prompts(talks[0], [])),
            mentioned=others(ask, (*targets, *named)), notes=tuple(_notes(talks)), about=targets[0],
        )  # fmt: skip
    return Answer(
        Kind.LIFECYCLE,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(talks[0], _instead(talks[0]))),
        credentials=tuple(talk.id for talk in talks),
        mentioned=others(ask, named, targets),
        notes=tuple(_notes(talks)),
        about=targets[0],
    )


def _when_said(talk: Talk, headline: str, said: PartialDate | None) -> str:
    """A yes that it has ended, held against when it was said to have."""
    ends = talk.standing.ends
    if said is None or ends is None or talk.standing.state is not State.RETIRED or not headline.startswith("Yes: "):
        return headline
    date = ends.event.date
    apart = date.last < said.first or said.last < date.first
    then = f"{wording.preposition(said)} {wording.day(said)}"
    return f"Yes, but not {then}: {headline.removeprefix('Yes: ')}" if apart else headline


def _struck(talks: Sequence[Talk]) -> str:
    """Which of several can no longer be taken on the day, which end soon, and which stay."""
    partly = {talk.name: talk.standing.open_languages for talk in talks if talk.standing.ended_languages_only}
    gone = [talk.name for talk in talks if talk.standing.state is State.RETIRED and talk.name not in partly]
    ending = [talk.name for talk in talks if talk.standing.state is State.RETIRING]
    open_now = [talk.name for talk in talks if talk.standing.state is State.ACTIVE]
    beta = [talk.name for talk in talks if talk.standing.state is State.BETA]
    rest = [talk.name for talk in talks if talk.name not in (*gone, *partly, *ending, *open_now, *beta)]
    parts = [f"{wording.listing(gone)} can no longer be taken" if gone else "none of them is retired" if not partly else ""]
    parts += [f"{name} can be taken only in {wording.listing(map(languages.name, left))}" for name, left in partly.items()]
    parts += [f"{wording.listing(ending)} will end"] if ending else []
    parts += [f"{wording.listing(open_now)} can be taken"] if open_now else []
    parts += [f"{wording.listing(beta)} can be taken as a beta"] if beta else []
    parts += [f"of {wording.listing(rest)} we do not know for sure"] if rest else []
    return wording.sentence("; ".join(part for part in parts if part))


def _instead(talk: Talk) -> Sequence[Instead]:
    """What to take instead, where it cannot be taken on the day or is on its way out."""
    standing = talk.standing
    if not standing.offered or (standing.state is State.RETIRED and versions.coming_version(talk)):
        return []
    if standing.state is State.RETIRED:
        found = succession.instead(talk.catalog, talk.id, talk.today, talk.language)
        return [i for i in found if not (in_its_place.goes_on_elsewhere(talk) and i.kind == "role")]
    if standing.state is State.RETIRING:
        return [i for i in succession.instead(talk.catalog, talk.id, talk.today, talk.language) if i.kind != "role"]
    return []


def _sections(talk: Talk, instead: Sequence[Instead], *, several: bool, earned_on: bool = False) -> Iterator[Section]:
    on = "" if earned_on else f" on {wording.day(talk.today)}"
    if lines := list(calendar.lines(talk)):
        yield Points(tuple(Point(line) for line in lines), f"{talk.name}{on}" if several else "Dates")
    if instead:
        title = "What to take instead" if talk.standing.state is State.RETIRED else "What follows it, and can be taken already"
        if any(i.kind == "role" for i in instead):
            title = f"{title}: no single credential takes its place, it depends on your role"
        yield Points(tuple(_candidate(talk, i) for i in instead), title)
    coming = succession.coming(talk.catalog, talk.id, talk.today)
    if coming:
        points = []
        for step in coming:
            talk.ledger.use(step.owner, f"{step.path}.credential")
            points.append(Point(f"{wording.label(talk.catalog, step.credential)}: {calendar.state_of(talk, step.credential)}."))
        yield Points(tuple(points), "Announced, not open yet")
    if notes := list(_worth_knowing(talk)):
        yield Points(tuple(Point(wording.sentence(text)) for text in notes[:_NOTES_UP_TO]), "Worth knowing")


_ABOUT = {State.ACTIVE: (), State.BETA: ("change", "next", "access"), State.ANNOUNCED: ("change", "next", "access")}
"""What of its statements is said by how it stands, else of changes and of what comes next: who may book what is not on sale yet."""


def _worth_knowing(talk: Talk) -> Iterator[str]:
    """What the dates alone do not say of how it stands; for what goes on unchanged only the note on its dates."""
    note = talk.held.lifecycle.note
    if note and calendar.holds_on(talk, note):
        talk.use("lifecycle.note", "lifecycle.seen")
        yield note
    for key, told in talk.held.statements.items():
        known = told.checked is None or told.checked.first <= talk.today
        concerns = told.about in _ABOUT.get(talk.standing.state, ("change", "next"))
        if known and concerns and calendar.holds_on(talk, told.text):
            talk.use(f"statements.{key}.text")
            yield told.text


def _candidate(talk: Talk, instead: Instead) -> Point:
    """One that is open on the day, and why it is named."""
    if instead.owner and instead.path:
        talk.ledger.use(instead.owner, instead.path if instead.what_for else f"{instead.path}.credential")
    name = wording.label(talk.catalog, instead.credential)
    why = {
        "new_exam_of": "the newer exam of the same credential",
        "replaced_by": "another credential, earned afresh",
        "role": f"suits {_role_names(talk.catalog, instead.roles)}" if instead.roles else "comes nearest in content",
    }[instead.kind]
    if instead.kind == "role":
        talk.ledger.use(instead.credential, "judgement.best_for.text")
        if instead.what_for:
            why = "; ".join(part for part in (f"for {instead.what_for}", why if instead.roles else "") if part)
        why += f"; best for {wording.lowered(talk.catalog.credentials[instead.credential].judgement.best_for.text)}"
    return Point(
        full if name in (full := talk.catalog.credentials[instead.credential].name) else f"{name}: {full}",
        detail=f"{wording.sentence(why)[:-1]}; {calendar.state_of(talk, instead.credential)}.",
        prompt=Prompt(f"All about {name}"[:75], Query(intent=Intent.PROFILE, sides=about(instead.credential))),
    )


def _notes(talks: list[Talk]) -> Iterator[str]:
    for talk in talks:
        whole = (
            talk.standing.state is State.RETIRED and not in_its_place.goes_on_elsewhere(talk) and not versions.coming_version(talk)
        )
        if whole and talk.held.validity and not talk.held.validity.lifetime:
            yield f"Who holds {talk.name} keeps it until it expires; what has ended is taking the exam."
    for talk in talks[:1]:
        live = [fact for fact in talk.ledger.facts if not calendar.settled(talk, fact)]
        yield from age.notes(live, talk.catalog, talk.today)
        if not talk.standing.offered and talk.language:
            yield f"Exam languages we hold: {wording.listing(languages.name(c) for c in talk.standing.open_languages) or 'none'}."
        if where := page(talk):
            yield where


def _prompts(talk: Talk, instead: Sequence[Instead]) -> Iterator[Prompt]:
    sides = about(talk.id)
    for other in instead[:2]:
        label = f"Is {wording.label(talk.catalog, other.credential)} worth it?"
        yield Prompt(label[:75], Query(intent=Intent.WORTH, sides=about(other.credential)))
    if instead:
        label = f"Compare with {wording.label(talk.catalog, instead[0].credential)}"
        yield Prompt(label[:75], Query(intent=Intent.COMPARE, sides=about(talk.id, instead[0].credential)))
    else:
        yield Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=sides))
        yield Prompt("What it requires", Query(intent=Intent.PREREQUISITES, sides=sides))
        limits = Limits(issuers=(talk.held.issuer,))
        since = PartialDate.of(talk.today)
        yield Prompt(f"What is coming at {talk.issuer}"[:75], Query(intent=Intent.CHANGES, since=since, limits=limits))
    yield Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=sides))
    yield Prompt("Report a wrong fact", Query(intent=Intent.REPORT, sides=sides, aspects=(Aspect.RETIREMENT,)))


def _role_names(catalog: Catalog, roles: Sequence[str]) -> str:
    """The first few roles by name: "the roles ML engineer and data scientist"."""
    names = [catalog.roles[i].name if i in catalog.roles else i.replace("-", " ") for i in roles[:_ROLES_UP_TO]]
    return f"the role {names[0]}" if len(names) == 1 else f"the roles {wording.listing(names)}"
