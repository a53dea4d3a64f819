"""A team's money split over its people so that all their jobs together are covered best: exact, by each job's own best for less."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from catalog.engine.plan import Plan, plan, told
from catalog.engine.plan_items import Items, items
from catalog.engine.plan_search import best
from catalog.engine.plan_sets import Optimum, Room
from catalog.engine.plan_terms import Terms, paced, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case


@dataclass(frozen=True, slots=True)
class Share:
    """One job of a team: how many people, and what each of them takes."""

    role: str
    people: int
    plan: Plan
    """Everything its people take together."""
    seats: tuple[tuple[str, ...], ...]
    """One list of credentials a person, the fullest first; some may be empty."""
    proven: bool
    """Whether every search for this job's best, for all the money or for less, came to its end."""
    copies: int = 1
    """How often the plan is paid for: once for all its people together, or once for each of them."""


@dataclass(frozen=True, slots=True)
class Team:
    """The split."""

    terms: Terms
    shares: tuple[Share, ...]

    @property
    def cost(self) -> int:
        """Hundredths of the currency, at the highest."""
        return sum(
            round(high * 100) * share.copies
            for share in self.shares
            for currency, _, high in share.plan.per_currency
            if currency == self.terms.currency
        )


@dataclass(frozen=True, slots=True)
class _Way:
    """One choice for the jobs so far."""

    gain: int
    unknown: int
    cost: int
    minutes: int
    count: int
    optima: tuple[Optimum, ...]

    @property
    def key(self) -> tuple[int, int, int, int, int, tuple[tuple[str, ...], ...]]:
        return -self.gain, self.unknown, self.cost, self.minutes, self.count, tuple(tuple(sorted(o.chosen)) for o in self.optima)


def team(case: Case, people: Sequence[str]) -> Team:
    """The best split for people of these roles, a role named once for each of them; what is held counts for people of one job."""
    alone = _of_all(case, people)
    limits = terms(alone)
    jobs = list(dict.fromkeys(people))
    fields = [(role, people.count(role), _holder(case, people, role, alone.about(roles=(role,)))) for role in jobs]
    found = [(role, count, job, items(job, limits)) for role, count, job in fields]
    ways = [_Way(0, 0, 0, 0, 0, ())]
    proven = []
    for _, count, _, options in found:
        front = list(_front(options, limits, count))
        proven.append(all(optimum.proven for optimum in front))
        ways = _unbeaten(_joined(way, optimum) for way in ways for optimum in front)
        ways = [way for way in ways if limits.budget is None or way.cost <= limits.budget]
    chosen = min(ways, key=lambda way: way.key)
    shares = [
        _share(role, count, told(job, limits, options, optimum, optimum.chosen), optimum, proven=sure)
        for (role, count, job, options), optimum, sure in zip(found, chosen.optima, proven, strict=True)
    ]
    spent = {step.credential: step.minutes or 0 for share in shares for step in share.plan.steps}
    longest = max((sum(spent[i] for i in seat) for share in shares for seat in share.seats), default=0)
    hurried = any(o.last is not None for *_, options in found for o in options.options.values())
    return Team(paced(limits, longest, hurried=hurried), tuple(shares))


def _of_all(case: Case, people: Sequence[str]) -> Case:
    """The case of a team: people of one job are all like its person, of people of several jobs nothing is known."""
    person = case.person if len(set(people)) == 1 else type(case.person)()
    return replace(case, person=person, topics=())


def holder(case: Case, people: Sequence[str], credential: str) -> str | None:
    """The one of several jobs whose only person what is held belongs to, as it suits no other of them; else None."""
    if credential not in case.catalog.credentials:
        return None
    fits = case.catalog.credentials[credential].judgement.roles
    suited = [role for role in dict.fromkeys(people) if role in fits and fits[role].fit in ("core", "useful")]
    return suited[0] if len(suited) == 1 and people.count(suited[0]) == 1 else None


def _holder(case: Case, people: Sequence[str], role: str, job: Case) -> Case:
    """The case of one job with what its person holds, where several jobs are told."""
    held = tuple(h for h in case.person.holds if holder(case, people, h.credential) == role) if len(set(people)) > 1 else ()
    return replace(job, person=type(case.person)(holds=held)) if held else job  # type: ignore[call-arg]


def each(case: Case, people: Sequence[str]) -> Team:
    """The same money for everybody: the best plan for one person of a job, or for the topics asked for, taken by all of them."""
    alone = replace(_of_all(case, people), topics=case.topics)
    jobs = dict.fromkeys(people)
    made = [(job, people.count(job), plan(alone.about(roles=() if case.topics else (job,)))) for job in jobs]
    shares = [
        Share(role, count, found, (found.credentials,) * count, proven=found.proven, copies=count) for role, count, found in made
    ]
    longest = max((sum(step.minutes or 0 for step in share.plan.steps) for share in shares), default=0)
    return Team(paced(terms(alone), longest), tuple(shares))


def _front(options: Items, limits: Terms, count: int) -> Iterator[Optimum]:
    """The best for all the money, then the best for less than that took, down to nothing."""
    budget = limits.budget
    while True:
        optimum = best(options.options.values(), Room(budget, limits.minutes, limits.exams, seats=count))
        yield optimum
        if not optimum.gain or budget is None or optimum.cost == 0:
            break
        budget = optimum.cost - 1
    if optimum.gain:
        yield Optimum()


def _joined(way: _Way, optimum: Optimum) -> _Way:
    return _Way(
        way.gain + optimum.gain,
        way.unknown + optimum.unknown_cost,
        way.cost + optimum.cost,
        way.minutes + optimum.minutes,
        way.count + len(optimum.chosen),
        (*way.optima, optimum),
    )


def _unbeaten(ways: Iterator[_Way]) -> list[_Way]:
    """Without those that cover no more for as much: whatever the other jobs take, another is better."""
    kept: list[_Way] = []
    for way in sorted(ways, key=lambda w: (w.cost, w.key)):
        if not kept or way.gain > max(other.gain for other in kept) or (way.cost == kept[-1].cost and way.key < kept[-1].key):
            kept.append(way)
    return kept


def _share(role: str, count: int, plan: Plan, optimum: Optimum, *, proven: bool) -> Share:
    seats = sorted(optimum.seats, key=lambda seat: (-len(seat), seat))
    return Share(role, count, plan, (*seats, *((),) * (count - len(seats))), proven)
