"""Which credentials a person may take now: first what their own credentials and years open, then what is open to all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.conditions import Experience, HoldsCredential
from catalog.engine.conditions import Known
from catalog.engine.eligibility import Eligibility, Status, eligibility
from catalog.engine.lifecycle import standing
from catalog.engine.merit import about_ai, depths
from catalog.engine.openings import State
from catalog.engine.wishes import NOT_AI
from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.gating import gates_said
from handlers.gating.asked import others, talk_of
from handlers.person_words import person_words
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handlers.ask import Ask
    from handlers.person import Person

_LISTED_UP_TO = 8
_ABOUT_AI = ("ai-", "model-", "prompt", "adversarial", "agentic", "responsible")
_FIT = {"core": 3, "useful": 2, "marginal": 1, "wrong": 0}


def answer(ask: Ask, person: Person) -> Answer:
    """The doors that stand open on the day, and those that are one step away."""
    day = ask.day
    known = Known.of(ask.catalog, person)
    takeable = [eligibility(ask.catalog, i, person, day, known) for i in _pool(ask, known, day)]
    so: dict[Status, list[Eligibility]] = {status: [] for status in Status}
    for found in takeable:
        so[found.status].append(found)
    opened = _ranked(ask, person, [e for e in so[Status.ELIGIBLE] if _met(e)])
    free = _ranked(ask, person, [e for e in so[Status.ELIGIBLE] if not _met(e)])
    sit_only = _ranked(ask, person, [e for e in so[Status.NOT_YET] if _sit_only(e)])
    near = _ranked(ask, person, [e for e in so[Status.NOT_YET] if not _sit_only(e) and _one_step(e)])
    untold = _ranked(ask, person, [e for e in takeable if not any(s.recorded for s in (e.stages["sit"], e.stages["certify"]))])
    if person.lacks:  # of several keys one is lacking and of the others nothing was said
        near += _ranked(ask, person, [e for e in so[Status.UNKNOWN] if e not in untold and _one_step(e, Status.UNKNOWN)])
    ledger = Ledger(ask.catalog)
    listed = [*opened, *free][:_LISTED_UP_TO]
    groups = (
        ("Opened by what you hold or have done", opened[:_LISTED_UP_TO]),
        ("Open to anyone", free[: max(3, _LISTED_UP_TO - len(opened))]),
        ("You may sit the exam now, and are certified later", sit_only[:4]),
        ("One step away", near[:4]),
        ("We found no statement of what these require", untold[:4] if not listed else []),
    )
    sections = tuple(Points(tuple(_points(ask, ledger, group)), title) for title, group in groups if group)
    ids = tuple(e.credential for e in (*opened[:_LISTED_UP_TO], *free[: max(3, _LISTED_UP_TO - len(opened))]))
    shown = [e.credential for _, group in groups for e in group]
    if not listed and not shown:
        return Answer(Kind.UNKNOWN, "We found nothing in the catalog that fits what you asked and stands open to you.")
    return Answer(
        Kind.ELIGIBILITY,
        _headline(ask, person, _Doors(opened, free, sit_only, near), ledger),
        sections=sections,
        facts=ledger.facts,
        prompts=tuple(_prompts(ask, ids)),
        credentials=ids,
        mentioned=others(ask, (*shown, *(h.credential for h in person.holds)), ids),
        notes=tuple(_notes(ask, ledger, person)),
    )


def _pool(ask: Ask, known: Known, day: date) -> Iterator[str]:
    """What can be taken on the day, is not held, and is allowed by the question: its tracks, issuers, platforms, topics."""
    limits = ask.query.limits
    for i, held in ask.catalog.offered.items():
        if limits.tracks and held.track not in limits.tracks:
            continue
        if limits.issuers and held.issuer not in limits.issuers:
            continue
        if limits.platforms and held.platform not in limits.platforms:
            continue
        if NOT_AI in limits.without and not about_ai(ask.catalog, i, day):
            continue
        if i in limits.without or held.issuer in limits.without or held.track in limits.without:
            continue
        if ask.query.topics and not any(held.depths().get(topic) for topic in ask.query.topics):
            continue
        if i not in known.held and standing(ask.catalog, i, day).state in (State.ACTIVE, State.RETIRING):
            yield i


def _met(found: Eligibility) -> bool:
    return any(found.stages[name].met for name in ("sit", "certify"))


def _sit_only(found: Eligibility) -> bool:
    return found.stages["sit"].status is Status.ELIGIBLE and found.stages["sit"].recorded


def _one_step(found: Eligibility, status: Status = Status.NOT_YET) -> bool:
    stage = found.stages["sit"] if found.stages["sit"].status is status else found.stages["certify"]
    return any(s.formal or (len(s.missing) == 1 and isinstance(s.missing[0].condition, HoldsCredential)) for s in stage.sets)


def _ranked(ask: Ask, person: Person, found: list[Eligibility]) -> list[Eligibility]:
    """Best fit to the asker's roles first; then what is about AI; then the order of the catalog."""
    roles = ask.query.roles or ((person.role,) if person.role else ())

    def order(one: Eligibility) -> tuple[int, int, int]:
        held = ask.catalog.credentials[one.credential]
        fit = max((_FIT[held.judgement.roles[r].fit] for r in roles if r in held.judgement.roles), default=0)
        ai = sum(1 for topic in depths(ask.catalog, one.credential, ask.day) if topic.startswith(_ABOUT_AI))
        years = any(isinstance(c, HoldsCredential | Experience) for s in one.stages.values() for c in s.met)
        return -fit, -int(years), -ai

    return sorted(found, key=order)


def _points(ask: Ask, ledger: Ledger, found: list[Eligibility]) -> Iterator[Point]:
    for one in found:
        talk = talk_of(ask, one.credential, ledger)
        talk.use("judgement.validates.text")
        because = []
        for name in ("sit", "certify"):
            result = one.stages[name]
            if result.recorded:
                talk.use(result.path)
            because += [wording.label(ask.catalog, c.credential) for c in result.met if isinstance(c, HoldsCredential)]
        why = f" (opened by {wording.listing(dict.fromkeys(because))})" if because else ""
        yield Point(f"{talk.name}{why}", detail=wording.sentence(talk.held.judgement.validates.text))


@dataclass(frozen=True)
class _Doors:
    """Whose conditions are met, who asks for nothing, where only the exam can be sat yet, and what is one step away."""

    opened: list[Eligibility]
    free: list[Eligibility]
    sit_only: list[Eligibility]
    near: list[Eligibility]


def _headline(ask: Ask, person: Person, doors: _Doors, ledger: Ledger) -> str:
    opened, free, sit_only, near = doors.opened, doors.free, doors.sit_only, doors.near
    told = "" if person.said_nothing() else person_words(person, ask.catalog)
    who = f"With what you told me ({told})" if told else "Without knowing what you hold"
    if opened:
        named = wording.labels(ask.catalog, (e.credential for e in opened[:4]))
        shut = wording.labels(ask.catalog, (e.credential for e in near[:3])) if near and ask.query.limits.issuers else ""
        return f"{who}, these gates are open to you: {named}{f'; not yet: {shut}' if shut else ''}."
    if free:
        names = wording.labels(ask.catalog, (e.credential for e in free[:3]))
        return f"{who}, no gated credential is open to you yet; open to anyone are among others {names}."
    names = wording.labels(ask.catalog, (e.credential for e in sit_only[:3]))
    gates = []
    for one in near[:2]:
        talk = talk_of(ask, one.credential, ledger)
        gates.append(f"{talk.name} {gates_said.gate(talk)}")
    if names:
        return f"{who}, you may sit {names} now, and be certified later{'; not open yet: ' if gates else ''}{'; '.join(gates)}."
    return f"{who}, nothing that fits is open to you yet{': ' if gates else ''}{'; '.join(gates)}."


def _notes(ask: Ask, ledger: Ledger, person: Person) -> Iterator[str]:
    if person.holds or person.designations:
        yield "What you did not name is taken as not held."
    yield "Being allowed to sit an exam is no advice to take it; ask for a recommendation for that."
    yield from age.notes(ledger.facts, ask.catalog, ask.day)


def _prompts(ask: Ask, ids: tuple[str, ...]) -> Iterator[Prompt]:
    recommend = Query(intent=Intent.RECOMMEND, roles=ask.query.roles, topics=ask.query.topics, asker=ask.query.asker)
    yield Prompt("Which of them should I take?", recommend)
    for i in ids[:2]:
        yield Prompt(f"Is {wording.label(ask.catalog, i)} worth it?"[:75], Query(intent=Intent.WORTH, sides=about(i)))
