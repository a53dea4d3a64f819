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
    rest: str = ""
    """Why those who take nothing do; empty where everybody takes something: limits (what is open would add, were there more money,
    time or exams), gate (what would add asks for something), untold (it may fit, but not all of it is known), cloud (exams tied to
    one are left out, as none was named), ruled (a wish speaks against it), covered (nothing adds)."""


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

    served: int
    """People who take something, where each of them is to; else nought."""
    gain: int
    unknown: int
    cost: int
    minutes: int
    count: int
    optima: tuple[Optimum, ...]

    @property
    def key(self) -> tuple[int, int, int, int, int, int, tuple[tuple[str, ...], ...]]:
        chosen = tuple(tuple(sorted(optimum.chosen)) for optimum in self.optima)
        return -self.served, -self.gain, self.unknown, self.cost, self.minutes, self.count, chosen

    @property
    def reach(self) -> tuple[int, int]:
        """What money is there for, most first."""
        return self.served, self.gain


@dataclass(frozen=True, slots=True)
class _Job:
    """One job of a team with what may be taken for it."""

    role: str
    people: int
    case: Case
    options: Items
    alike: bool = False
    """Each of its people is to take something, and all the same."""

    @property
    def copies(self) -> int:
        """How often what is chosen is taken and paid for."""
        return self.people if self.alike else 1


def team(case: Case, people: Sequence[str]) -> Team:
    """The best split for people of these roles, a role named once for each of them; what is held counts for people of one job."""
    alone = _of_all(case, people)
    limits = terms(alone)
    cases = [(role, _holder(case, people, role, alone.about(roles=(role,)))) for role in dict.fromkeys(people)]
    return _split(limits, [_Job(role, people.count(role), job, items(job, limits)) for role, job in cases])


def certified(case: Case, people: Sequence[str]) -> Team:
    """One purse and an exam for each: first the most people who take something, then the most steps of depth, each person counted.

    People of one job all take the same.
    """
    alone = replace(_of_all(case, people), topics=case.topics)
    limits = terms(alone)
    jobs = []
    for role in dict.fromkeys(people):
        job = alone.about(roles=()) if case.topics else _holder(case, people, role, alone.about(roles=(role,)))
        options = items(job, limits)
        if options.narrowed and not best(options.options.values(), Room(limits.budget, limits.minutes, limits.exams)).chosen:
            options = items(job, limits, narrow=False)
        jobs.append(_Job(role, people.count(role), job, options, alike=True))
    return _split(limits, jobs)


def _split(limits: Terms, jobs: Sequence[_Job]) -> Team:
    """The best choice for all jobs together within one budget."""
    ways = [_Way(0, 0, 0, 0, 0, 0, ())]
    proven = []
    for job in jobs:
        front = list(_front(job, limits))
        proven.append(all(optimum.proven for optimum in front))
        ways = _unbeaten(_joined(way, optimum, job) for way in ways for optimum in front)
        ways = [way for way in ways if limits.budget is None or way.cost <= limits.budget]
    chosen = min(ways, key=lambda way: way.key)
    shares = [_share(job, limits, optimum, proven=sure) for job, optimum, sure in zip(jobs, chosen.optima, proven, strict=True)]
    spent = {step.credential: step.minutes or 0 for share in shares for step in share.plan.steps}
    longest = max((sum(spent[i] for i in seat) for share in shares for seat in share.seats), default=0)
    hurried = any(o.last is not None for job in jobs for o in job.options.options.values())
    return Team(paced(limits, longest, hurried=hurried), tuple(shares))


def _of_all(case: Case, people: Sequence[str]) -> Case:
    """The case of a team: people of one job are all like its person, of people of several jobs nothing is known."""
    person = case.person if len(set(people)) == 1 else type(case.person)()
    return replace(case, person=person, topics=())


def holder(case: Case, people: Sequence[str], credential: str) -> str | None:
    """The one of several jobs whose people what is held belongs to, as that was said or it suits no other of them; else None."""
    if credential not in case.catalog.credentials:
        return None
    if said := next((h.by for h in case.person.holds if h.credential == credential and h.by in people), None):
        return said
    fits = case.catalog.credentials[credential].judgement.roles
    suited = [role for role in dict.fromkeys(people) if role in fits and fits[role].fit in ("core", "useful")]
    return suited[0] if len(suited) == 1 else None


def _holder(case: Case, people: Sequence[str], role: str, job: Case) -> Case:
    """The case of one job with what its people hold, where several jobs are told."""
    held = tuple(h for h in case.person.holds if holder(case, people, h.credential) == role) if len(set(people)) > 1 else ()
    return replace(job, person=type(case.person)(holds=held)) if held else job  # type: ignore[call-arg]


def each(case: Case, people: Sequence[str]) -> Team:
    """The same money for everybody: the best plan for one person of a job, or for the topics asked for, taken by all of them."""
    alone = replace(_of_all(case, people), topics=case.topics)
    jobs = dict.fromkeys(people)
    cases = {job: alone.about(roles=()) if case.topics else _holder(case, people, job, alone.about(roles=(job,))) for job in jobs}
    made = [(job, people.count(job), plan(cases[job])) for job in jobs]
    shares = [
        Share(role, count, found, (found.credentials,) * count, proven=found.proven, copies=count, rest=_none_why(found))
        for role, count, found in made
    ]
    longest = max((sum(step.minutes or 0 for step in share.plan.steps) for share in shares), default=0)
    return Team(paced(terms(alone), longest), tuple(shares))


def _front(job: _Job, limits: Terms) -> Iterator[Optimum]:
    """The best for all the money, then the best for less than that took, down to nothing; for one of those who take the same."""
    budget = None if limits.budget is None else limits.budget // job.copies
    while True:
        seats = 1 if job.alike else job.people
        optimum = best(job.options.options.values(), Room(budget, limits.minutes, limits.exams, seats=seats))
        yield optimum
        if not optimum.gain or budget is None or optimum.cost == 0:
            break
        budget = optimum.cost - 1
    if optimum.gain:
        yield Optimum()


def _joined(way: _Way, optimum: Optimum, job: _Job) -> _Way:
    copies = job.copies
    return _Way(
        way.served + (copies if job.alike and optimum.gain else 0),
        way.gain + optimum.gain * copies,
        way.unknown + optimum.unknown_cost * copies,
        way.cost + optimum.cost * copies,
        way.minutes + optimum.minutes * copies,
        way.count + len(optimum.chosen) * copies,
        (*way.optima, optimum),
    )


def _unbeaten(ways: Iterator[_Way]) -> list[_Way]:
    """Without those that cover no more for as much: whatever the other jobs take, another is better."""
    kept: list[_Way] = []
    for way in sorted(ways, key=lambda w: (w.cost, w.key)):
        if not kept or way.reach > max(other.reach for other in kept) or (way.cost == kept[-1].cost and way.key < kept[-1].key):
            kept.append(way)
    return kept


def _share(job: _Job, limits: Terms, optimum: Optimum, *, proven: bool) -> Share:
    """What the people of one job take; each of them where all take the same."""
    budget = None if limits.budget is None else limits.budget // job.copies
    made = told(job.case, replace(limits, budget=budget), job.options, optimum, optimum.chosen)
    if job.alike:
        seats: list[tuple[str, ...]] = [made.credentials] * job.people
    else:
        taken = sorted(optimum.seats, key=lambda seat: (-len(seat), seat))
        seats = [*taken, *[()] * (job.people - len(taken))]
    covered = 0
    for credential in optimum.chosen:
        covered |= job.options.options[credential].mask
    more = any(option.mask & ~covered for option in job.options.options.values())
    rest = "" if all(seats) else _rest(made, more=more)
    return Share(job.role, job.people, made, tuple(seats), proven, job.copies, rest)


def _none_why(made: Plan) -> str:
    """Why a plan of one person holds nothing; empty where it holds something."""
    return "" if made.steps else _rest(made, more=bool(made.changes))


def _rest(made: Plan, *, more: bool) -> str:
    """Why nothing more is taken; `more`: something that is open would add."""
    if more:
        return "limits"
    whys = {out.why for out in made.out if out.gain}
    if {"gate", "gate_untold"} & whys:
        return "gate"
    if whys - {"ruled", "closed", "over"}:
        return "untold"
    return "cloud" if made.platform_untold else "ruled" if "ruled" in whys else "covered"
