"""The exact optimum of a plan: branch and bound over sets of credentials, with a proof or the word that there is none.

Best is what covers most steps of depth; then what leaves fewest fees unknown and costs least; then what leaves fewest study times
unknown and takes least time; then the fewest exams; then the ids in order, so that the same question has one answer.

Why a search of its own: coverage is a union of small bit sets, so what a set still may gain is bounded by the sum of what each
member gains alone, and a role leaves a few dozen options. That is exact in whole numbers and needs no package: the solvers tried
in its place take 0.3 to 1.5 seconds to import and 70 to 250 MB, longer than the search takes on a thousand options.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import nlargest
from math import inf
from typing import TYPE_CHECKING

from catalog.engine.plan_bounds import Floors, Member, dominates, least, most, no_dearer, price
from catalog.engine.plan_prices import Weights, surcharges
from catalog.engine.plan_sets import Key, Optimum, Option, bundles, fits, key_of, seated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.engine.plan_sets import Room

MOST_LOOKS = 2_000_000
"""After so many looks at an option, a few seconds, the search stops and says that nothing is proven: an answer has to come.
Counted, not timed, so that the same question has the same answer on every machine."""
FIRST_LOOKS = (8, 24, 72, 216, 648)
"""Looks at each option after which a search starts again with what the best found so far leaves in question."""


def best(options: Iterable[Option], room: Room) -> Optimum:
    """The optimum over every closed set of options within the room."""
    return _Search({option.id: option for option in options}, room).run()


@dataclass(slots=True)
class _Goal:
    """A credential worth taking for itself, with one way to it."""

    option: Option
    needs: frozenset[str]
    """Itself and what comes before."""


@dataclass
class _Search:
    options: dict[str, Option]
    room: Room
    looks: int = 0
    allowed: int = 0
    best: Key | None = None
    found: frozenset[str] = frozenset()
    most_cost: float = field(init=False)
    most_minutes: float = field(init=False)
    most_count: float = field(init=False)

    def __post_init__(self) -> None:
        room = self.room
        self.options = {i: o for i, o in sorted(self.options.items()) if self._possible(o)}
        self.most_cost = inf if room.cost is None else room.cost
        self.most_minutes = inf if room.minutes is None else room.minutes * room.seats
        self.most_count = inf if room.count is None else room.count * room.seats

    def _possible(self, option: Option) -> bool:
        """What is not known keeps no hard limit."""
        cost = option.cost is not None if self.room.cost is not None else True
        return cost and (option.minutes is not None if self.room.minutes is not None else True)

    def run(self) -> Optimum:
        goals = [_Goal(option, needs) for i, option in self.options.items() if option.mask for needs in bundles(self.options, i)]
        goals = self._undominated(goals)
        priced = [goal for goal in goals if all(self.options[i].cost is not None for i in goal.needs)]
        if len(priced) < len(goals) and not self._done(priced, FIRST_LOOKS[0]):
            goals = self._in_question(goals)
        for each in FIRST_LOOKS:
            if self._done(goals, each):
                break
            goals = self._in_question(goals)
        else:
            self._done(goals, MOST_LOOKS)
        chosen = [self.options[i] for i in self.found]
        seats = seated(chosen, self.room) or ()
        key = key_of(chosen)
        return Optimum(
            chosen=tuple(o.id for seat in seats for o in seat),
            gain=-key[0],
            cost=key[2],
            minutes=key[4],
            unknown_cost=key[1],
            unknown_minutes=key[3],
            proven=self.looks <= self.allowed,
            seats=tuple(tuple(o.id for o in seat) for seat in seats),
        )

    def _undominated(self, goals: list[_Goal]) -> list[_Goal]:
        """Without what another covers as well, for no more of anything: such a goal is in no best plan for its own sake."""
        free = [g for g in goals if len(g.needs) == 1]
        free.sort(key=lambda g: (*price(g.option), -g.option.mask.bit_count(), g.option.id))
        kept: list[_Goal] = []
        for goal in free:
            if not any(dominates(other.option, goal.option) for other in kept):
                kept.append(goal)
        gated = [g for g in goals if len(g.needs) > 1]
        return kept + [g for g in gated if not any(dominates(other.option, g.option) for other in kept)]

    def _done(self, goals: list[_Goal], each: int) -> bool:
        """Look at every plan of these goals; False where that took more than so many looks at each, and was left."""
        self.allowed = min(self.looks + each * len(goals), MOST_LOOKS)
        self._look(frozenset(), 0, 0, 0, goals)
        return self.looks <= self.allowed or self.looks > MOST_LOOKS

    def _in_question(self, goals: list[_Goal]) -> list[_Goal]:
        """Without what is in no plan better than the best found, where that covers everything that can be covered."""
        among = {i: self.options[i] for goal in goals for i in sorted(goal.needs)}
        reach = 0
        for option in among.values():
            reach |= option.mask
        if self.best is None or reach.bit_count() > -self.best[0]:
            return goals
        weights = Weights(list(among.values()))
        most = weights.of(*self.best[1:5])
        bound, extra = surcharges(among, weights, most)
        return [goal for goal in goals if bound + sum(extra[i] for i in goal.needs) <= most]

    def _record(self, chosen: frozenset[str]) -> None:
        every = [self.options[i] for i in chosen]
        key = key_of(every)
        if (self.best is None or key < self.best) and fits(every, self.room):
            self.best, self.found = key, chosen

    def _look(self, chosen: frozenset[str], covered: int, cost: int, minutes: int, goals: list[_Goal]) -> None:
        """Every plan that holds what is chosen and more of the goals; each goal is first taken, then left for good."""
        self._record(chosen)
        goals = self._open(chosen, covered, cost, minutes, goals)
        members, shared = self._members(chosen, covered, goals)
        rarest, floors = None, Floors(members)
        while goals and self.looks <= self.allowed:
            self.looks += len(goals)
            spare = self._spare(chosen, covered, cost, minutes, members)
            if spare < 0 or (spare == 0 and not self._cheap_enough(chosen, covered, cost, minutes, members)):
                return
            among = goals
            if self.best is not None and covered.bit_count() + _reach(members).bit_count() <= -self.best[0]:
                rarest = _rarest(goals, covered) if rarest is None else rarest
                among = [goal for goal in goals if goal.option.mask & rarest] or goals
            pick = max(among, key=lambda goal: self._worth(goal, covered))
            goals = [goal for goal in goals if goal is not pick]
            if pick.option.id not in shared:
                members = [member for member in members if member.option is not pick.option]
            extra = [self.options[i] for i in pick.needs - chosen]
            more = covered
            for option in extra:
                more |= option.mask
            spent = cost + sum(o.cost or 0 for o in extra), minutes + sum(o.minutes or 0 for o in extra)
            known = all(self.options[i].cost is not None for i in chosen) and all(o.cost is not None for o in extra)
            left = self.most_count - len(chosen) - len(extra)
            if not self._hopeless(more.bit_count(), covered | _reach(members) | more, spent, left=left, floors=floors, known=known):
                self._look(chosen | pick.needs, more, *spent, goals)

    def _hopeless(self, have: int, reach: int, spent: tuple[int, int], *, left: float, floors: Floors, known: bool) -> bool:
        """At a glance: nothing below can be better than the best found. `reach`: all that could be covered; `left`: steps to go."""
        if self.best is None:
            return False
        need, (cost, minutes) = -self.best[0], spent
        ceiling = min(reach.bit_count(), have + floors.most(left))
        if ceiling != need or self.best[1]:
            return ceiling < need
        count = floors.fewest(need - have)
        if count is None or not known or count >= len(floors.costs) or cost + floors.costs[count] > self.best[2]:
            return True
        if cost + floors.costs[count] < self.best[2] or self.best[3]:
            return False
        return count >= len(floors.minutes) or minutes + floors.minutes[count] > self.best[4]

    @staticmethod
    def _worth(goal: _Goal, covered: int) -> tuple[int, int, int, int]:
        """What is decided first: what gains most, for the fewest steps, the least money and time."""
        option = goal.option
        return (option.mask & ~covered).bit_count(), -len(goal.needs), -(option.cost or 0), -(option.minutes or 0)

    def _open(self, chosen: frozenset[str], covered: int, cost: int, minutes: int, goals: list[_Goal]) -> list[_Goal]:
        """Goals that still gain something and fit by themselves; of several with the same gain the ones that may be better."""
        cost_left, minutes_left, count_left = self.most_cost - cost, self.most_minutes - minutes, self.most_count - len(chosen)
        alike: dict[int, list[Option]] = {}
        found = []
        for goal in goals:
            gained = goal.option.mask & ~covered
            if not gained:
                continue
            if len(goal.needs) == 1:
                option = goal.option
                if (option.cost or 0) > cost_left or (option.minutes or 0) > minutes_left or count_left < 1:
                    continue
                same = alike.setdefault(gained, [])
                if any(no_dearer(other, option) for other in same):
                    continue
                same.append(option)
            else:
                extra = [self.options[i] for i in goal.needs - chosen]
                over = sum(o.cost or 0 for o in extra) > cost_left or sum(o.minutes or 0 for o in extra) > minutes_left
                if over or len(extra) > count_left:
                    continue
            found.append(goal)
        return found

    def _spare(self, chosen: frozenset[str], covered: int, cost: int, minutes: int, members: list[Member]) -> int:
        """By how much plans below may at most cover more than the best found; leaving gates aside is only too kind."""
        if self.best is None:
            return 1
        lacking = -self.best[0] - covered.bit_count()
        more: float = _reach(members).bit_count()
        if more >= lacking and self.most_count < inf:
            left = max(0, int(self.most_count) - len(chosen))
            more = min(more, sum(nlargest(left, (member.gain for member in members))))
        if more >= lacking and self.most_cost < inf:
            more = min(more, most(((m.gain, m.cost) for m in members), self.most_cost - cost))
        if more >= lacking and self.most_minutes < inf:
            by_time = sorted(members, key=lambda m: m.minutes / m.gain)
            more = min(more, most(((m.gain, m.minutes) for m in by_time), self.most_minutes - minutes))
        return int(more) - lacking

    def _cheap_enough(self, chosen: frozenset[str], covered: int, cost: int, minutes: int, members: list[Member]) -> bool:
        """As much can be covered at most: whether it might still be had for less."""
        if self.best is None or self.best[1]:
            return True
        lacking = -self.best[0] - covered.bit_count()
        priced = [m for m in members if m.option.cost is not None]
        dear = least(lacking, [(m.gain, m.mask, m.cost) for m in priced])
        if dear is None or cost + dear > self.best[2] or any(self.options[i].cost is None for i in chosen):
            return False
        if cost + dear < self.best[2] or self.best[3]:
            return True
        timed = sorted((m for m in priced if m.option.minutes is not None), key=lambda m: m.minutes / m.gain)
        long = least(lacking, [(m.gain, m.mask, m.minutes) for m in timed])
        return long is not None and minutes + long <= self.best[4]

    def _members(self, chosen: frozenset[str], covered: int, goals: list[_Goal]) -> tuple[list[Member], set[str]]:
        """Every single option that may still come in, cheapest for its gain first; and those that come in for others as well."""
        shared = {i for goal in goals if len(goal.needs) > 1 for i in goal.needs - chosen}
        ids = {goal.option.id for goal in goals} | shared
        found = []
        for i in ids:
            option = self.options[i]
            if mask := option.mask & ~covered:
                found.append(Member(mask.bit_count(), mask, option.cost or 0, option.minutes or 0, option))
        found.sort(key=lambda m: (m.cost / m.gain, m.option.id))
        return found, shared


def _reach(members: list[Member]) -> int:
    reach = 0
    for member in members:
        reach |= member.mask
    return reach


def _rarest(goals: list[_Goal], covered: int) -> int:
    """The step that fewest goals can still cover."""
    counts: dict[int, int] = {}
    for goal in goals:
        left = goal.option.mask & ~covered
        while left:
            bit = left & -left
            counts[bit] = counts.get(bit, 0) + 1
            left ^= bit
    return min(counts, key=lambda bit: (counts[bit], bit))
