"""The best plan for a person on a day: which credentials, in which order, what they take and what stays open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.coverage import gaps
from catalog.engine.plan_change import Change, change_for, cheapest_way, smallest_changes
from catalog.engine.plan_items import Items, Out, items, mask_of
from catalog.engine.plan_search import best
from catalog.engine.plan_sets import Optimum, Room, fits, seated
from catalog.engine.plan_terms import Terms, paced, terms
from catalog.engine.recommend import recommend
from catalog.engine.wishes import WEEKS_A_MONTH
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from catalog.engine.case import Case
    from catalog.engine.coverage import Gap
    from catalog.engine.plan_price import Cost
    from catalog.engine.plan_sets import Option


@dataclass(frozen=True, slots=True)
class Step:
    """One credential of a plan."""

    credential: str
    cost: Cost
    adds: tuple[tuple[str, Depth], ...]
    """Topics that it brings further than all before it, and how far, deepest first; none: it is there to open another."""
    opens: tuple[str, ...]
    """Later steps whose gate it opens."""
    minutes: int | None
    """Study at the high end."""
    start: float
    """Months from the beginning, at the high end of the study times before it."""
    end: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The optimum with all that has to be said of it."""

    terms: Terms
    wanted: Mapping[str, Depth]
    steps: tuple[Step, ...]
    open: tuple[Gap, ...]
    """Wanted topics that what is held and the plan together do not reach."""
    out: tuple[Out, ...]
    """What suits and was left out, what would add most first."""
    platform_untold: tuple[str, ...]
    changes: tuple[Change, ...]
    """For a plan without steps: the smallest changes of the limits, each enough."""
    lacking: int
    """Steps of depth that were wanted and not there before."""
    gained: int
    proven: bool
    per_currency: tuple[tuple[str, Decimal, Decimal], ...]
    """(currency, low, high) of all known parts."""
    complete: bool
    """False: the totals are lower bounds."""
    advised: bool = False
    """There was room for one, and it is the first of the advice for the job that fits."""

    @property
    def credentials(self) -> tuple[str, ...]:
        """Ids in the order of the steps."""
        return tuple(step.credential for step in self.steps)

    @property
    def months(self) -> float:
        """From the first step's beginning to the last one's end, at the high end of the study times."""
        return max((step.end for step in self.steps), default=0.0)


def plan(case: Case, targets: Sequence[str] = ()) -> Plan:
    """The best plan for the case's roles and topics within its wishes; with targets just those and what opens them."""
    limits = terms(case)
    found = items(case, limits, targets)
    room = Room(limits.budget, limits.minutes, max(limits.exams, len(targets)) if "exams" in limits.assumed else limits.exams)
    if not targets:
        if room.count == 1 and (first := _advised(case, found, room)):
            gain = found.options[first].mask.bit_count()
            made = told(case, _at_pace(limits, found, [first]), found, Optimum((first,), gain), [first])
            return replace(made, advised=True)
        optimum = best(found.options.values(), room)
        if not optimum.chosen and found.narrowed:
            found = items(case, limits, narrow=False)
            optimum = best(found.options.values(), room)
        return told(case, _at_pace(limits, found, optimum.chosen), found, optimum, optimum.chosen)
    needed = cheapest_way(found.options, targets)
    changes = () if needed is None or fits(needed, room) else (change_for(needed, limits, room),)
    order = seated(_as_asked(needed, targets), Room()) if needed is not None and not changes else None
    chosen = [option.id for option in order[0]] if order else []
    mask = 0
    for option in needed or ():
        mask |= option.mask
    made = told(case, _at_pace(limits, found, chosen), found, Optimum(gain=mask.bit_count()), chosen)
    return replace(made, changes=changes)


def _advised(case: Case, found: Items, room: Room) -> str | None:
    """The first that is advised for the job and fits by itself: of one, how well it suits counts before how much it touches."""
    if not case.roles:
        return None
    options = (found.options.get(pick.credential) for pick in recommend(case).picks)
    return next((o.id for o in options if o is not None and o.mask and frozenset() in o.ways and fits([o], room)), None)


def _at_pace(limits: Terms, found: Items, chosen: Sequence[str]) -> Terms:
    options = [found.options[credential] for credential in chosen]
    return paced(limits, sum(o.minutes or 0 for o in options), hurried=any(o.last is not None for o in options))


def _as_asked(needed: Sequence[Option], targets: Sequence[str]) -> list[Option]:
    """Targets in the order in which they were named, as far as gates allow: the first as if it covered most."""
    rank = {target: len(targets) - at for at, target in enumerate(targets)}
    return [replace(option, mask=(1 << rank.get(option.id, 0)) - 1) for option in needed]


def told(case: Case, limits: Terms, found: Items, optimum: Optimum, chosen: Sequence[str]) -> Plan:
    """A set of credentials, in order, as a plan."""
    steps = tuple(_steps(case, limits, found, chosen))
    owned = (*case.holds, *chosen)
    covered = 0
    for credential in chosen:
        covered |= found.options[credential].mask
    more = {out.credential: (mask_of(case, found, out.credential) & ~covered).bit_count() for out in found.out}
    left = [
        replace(out, gain=more[out.credential])
        for out in found.out
        if more[out.credential] or not found.wanted or out.why == "closed"
    ]
    totals: dict[str, tuple[Decimal, Decimal]] = {}
    for step in steps:
        if step.cost.low is not None and step.cost.high is not None:
            low, high = totals.get(step.cost.currency, (step.cost.low * 0, step.cost.low * 0))
            totals[step.cost.currency] = (low + step.cost.low, high + step.cost.high)
    return Plan(
        terms=limits,
        wanted=found.wanted,
        steps=steps,
        open=tuple(gaps(case.catalog, owned, dict(found.wanted), case.today)),
        out=tuple(sorted((*left, *_over(limits, found, chosen, covered)), key=lambda out: (-out.gain, out.credential))),
        platform_untold=found.platform_untold,
        changes=tuple(smallest_changes(found.options, limits)) if not steps else (),
        lacking=len(found.steps),
        gained=optimum.gain,
        proven=optimum.proven,
        per_currency=tuple((currency, low, high) for currency, (low, high) in totals.items()),
        complete=all(step.cost.complete for step in steps),
    )


def _steps(case: Case, limits: Terms, found: Items, chosen: Sequence[str]) -> list[Step]:
    reached: dict[str, int] = {}
    for credential in case.holds:
        _deepen(reached, case, found, credential)
    steps: list[Step] = []
    spent = 0.0
    for at, credential in enumerate(chosen):
        adds = _deepen(reached, case, found, credential)
        option = found.options[credential]
        opens = [other for other in chosen[at + 1 :] if any(credential in way for way in found.options[other].ways)]
        took = (option.minutes or 0) / 60 / limits.hours_per_week / WEEKS_A_MONTH
        cost = found.costs[credential]
        steps.append(Step(credential, cost, tuple(adds), tuple(opens), option.minutes, spent, spent + took))
        spent += took
    return steps


def _deepen(reached: dict[str, int], case: Case, found: Items, credential: str) -> list[tuple[str, Depth]]:
    """Note how deep it goes in what is wanted; the topics it brings further."""
    adds = []
    for topic, depth in merit.depths(case.catalog, credential, case.today).items():
        if topic in found.wanted and int(depth) > reached.get(topic, 0):
            if reached.get(topic, 0) < int(found.wanted[topic]):
                adds.append((topic, depth))
            reached[topic] = int(depth)
    return sorted(adds, key=lambda add: (-add[1], list(found.wanted).index(add[0])))


def _over(limits: Terms, found: Items, chosen: Sequence[str], covered: int) -> list[Out]:
    """What by itself is over a limit."""
    over = []
    for option in found.options.values():
        gain = (option.mask & ~covered).bit_count()
        if option.id in chosen or not gain:
            continue
        dear = limits.budget is not None and option.cost is not None and option.cost > limits.budget
        long = limits.minutes is not None and option.minutes is not None and option.minutes > limits.minutes
        if dear or long:
            over.append(Out(option.id, "over", gain, "budget" if dear else "time"))
    return over
