"""Several candidates by what each of them holds: in which order that goes with the job, what it shows and what to ask them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.coverage import coverage
from catalog.engine.hire import advert
from handlers import wording
from handlers.advising import names
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.hiring import advert_said
from handlers.query import Intent, Query, Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.ask import Ask

_FITS = {"core": 3, "useful": 2, "marginal": 1}
_ASKS = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What one of them holds, and how that goes with the job."""

    holds: tuple[str, ...]
    key: tuple[int, int]
    """The best fit of any of it to the job, then the steps of depth that it reaches of what the job needs."""
    met: tuple[str, ...]
    short: tuple[str, ...]


def answer(ask: Ask, case: Case, role: str) -> Answer:
    """The order on paper, each with what speaks for it, and what to ask."""
    ledger = Ledger(case.catalog)
    found = [_candidate(case, role, side.ids) for side in ask.query.sides]
    order = sorted(found, key=lambda one: (-one.key[0], -one.key[1]))
    sections = [Points(tuple(_told(case, one, ledger) for one in order), "What each shows for the job")]
    asks = tuple(advert_said.interview(case, advert(case, role), ledger))[:_ASKS]
    if asks:
        sections.append(Points(asks, "Ask them all"))
    ids = tuple(dict.fromkeys(i for one in order for i in one.holds))
    stacks = tuple(Side(kind="stack" if len(one.holds) > 1 else "credential", ids=one.holds) for one in order)
    return Answer(
        Kind.HIRE,
        _headline(case, role, order),
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=(
            Prompt("Compare them", Query(intent=Intent.COMPARE, sides=stacks, roles=(role,))),
            Prompt("What the ad should ask for", Query(intent=Intent.HIRE, roles=(role,))),
        ),
        credentials=ids,
        notes=(
            "This orders papers and not people: what somebody has done, and how they do a task of yours, counts for more.",
            *age.notes(ledger.facts, case.catalog, case.today),
        ),
        about=ids[0],
    )


def _candidate(case: Case, role: str, holds: Sequence[str]) -> _Candidate:
    needs = case.catalog.roles[role].needs
    known = {one.topic: one.known for one in coverage(case.catalog, holds, needs)}
    fits = [case.catalog.credentials[i].judgement.roles.get(role) for i in holds]
    best = max((_FITS.get(fit.fit, 0) for fit in fits if fit is not None), default=0)
    met = tuple(topic for topic, need in needs.items() if known[topic] >= int(need.depth))
    reached = sum(min(known[topic], int(need.depth)) for topic, need in needs.items())
    return _Candidate(tuple(holds), (best, reached), met, tuple(topic for topic in needs if topic not in met))


def _headline(case: Case, role: str, order: Sequence[_Candidate]) -> str:
    places: list[list[_Candidate]] = []
    for one in order:
        if places and places[-1][0].key == one.key:
            places[-1].append(one)
        else:
            places.append([one])
    job = names.a_role(case.catalog, role)
    if len(places) == 1:
        return f"For {job} what they hold puts none before the others; let a task of the job decide."
    told = [" level with ".join(_named(case, one) for one in place) for place in places]
    return f"On paper, for {job}: first whoever holds {told[0]}, then {', then '.join(told[1:])}; a task of the job decides."


def _named(case: Case, one: _Candidate) -> str:
    return wording.labels(case.catalog, one.holds)


def _told(case: Case, one: _Candidate, ledger: Ledger) -> Point:
    for i in one.holds:
        ledger.use(i, "judgement.validates.text")
    said = "; ".join(names.inside(case.catalog.credentials[i].judgement.validates.text.rstrip(".")) for i in one.holds)
    detail = " ".join(_depths(case, one))
    return Point(f"{_named(case, one)}: {said}", detail)


def _depths(case: Case, one: _Candidate) -> Iterator[str]:
    if one.met:
        yield f"As deep as the job needs: {names.topics(case.catalog, one.met, most=5)}."
    if one.short:
        yield f"Not known to be so deep: {names.topics(case.catalog, one.short, most=5)}."
