"""Nothing fits: which limit binds, and the smallest change of a limit that lets a first step in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from catalog.engine.plan_sets import Room, bundles, key_of, seated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from catalog.engine.plan_sets import Option
    from catalog.engine.plan_terms import Terms


@dataclass(frozen=True, slots=True)
class Change:
    """What more of the limits would let these in; zero where a limit does not bind."""

    credentials: tuple[str, ...]
    """In the order in which they are earned."""
    cost: int
    """Hundredths of the plan's currency more."""
    minutes: int
    count: int

    @property
    def limits(self) -> tuple[str, ...]:
        """Which limits bind."""
        named = (("budget", self.cost), ("time", self.minutes), ("exams", self.count))
        return tuple(name for name, more in named if more)


def smallest_changes(options: Mapping[str, Option], limits: Terms) -> list[Change]:
    """For each limit by itself the smallest change that is enough; where no single one is, the one that changes fewest limits."""
    every = [change for change in _changes(options, limits) if change.limits]
    single: dict[str, Change] = {}
    for change in every:
        if len(change.limits) == 1:
            name = change.limits[0]
            if name not in single or _size(change, options) < _size(single[name], options):
                single[name] = change
    if single:
        return [single[name] for name in ("budget", "time", "exams") if name in single]
    return [min(every, key=lambda c: (len(c.limits), *_size(c, options)))] if every else []


def cheapest_way(options: Mapping[str, Option], targets: Sequence[str]) -> list[Option] | None:
    """All targets with what has to be earned before them, for the least money, then time; None where one cannot be reached."""
    ways = [bundles(options, target) for target in targets]
    every = [[options[i] for i in sorted(frozenset().union(*choice))] for choice in product(*ways)]
    return min(every, key=key_of, default=None) if all(ways) else None


def change_for(members: Sequence[Option], limits: Terms, room: Room) -> Change:
    """What these take beyond the limits."""
    order = seated(members, Room()) or (tuple(members),)
    cost, minutes = sum(o.cost or 0 for o in members), sum(o.minutes or 0 for o in members)
    return Change(
        tuple(o.id for o in order[0]),
        max(0, cost - limits.budget) if limits.budget is not None else 0,
        max(0, minutes - limits.minutes) if limits.minutes is not None else 0,
        max(0, len(members) - room.count) if room.count is not None else 0,
    )


def _size(change: Change, options: Mapping[str, Option]) -> tuple[int, int, int, int, tuple[str, ...]]:
    """How much more it takes; of two that take the same the one that covers more is first."""
    covered = 0
    for credential in change.credentials:
        covered |= options[credential].mask
    return change.cost, change.minutes, change.count, -covered.bit_count(), change.credentials


def _changes(options: Mapping[str, Option], limits: Terms) -> Iterator[Change]:
    """What each credential with all that opens it would take beyond the limits."""
    for goal, option in options.items():
        if not option.mask:
            continue
        for needed in bundles(options, goal):
            members = [options[i] for i in needed]
            if limits.budget is not None and any(o.cost is None for o in members):
                continue
            if limits.minutes is not None and any(o.minutes is None for o in members):
                continue
            if seated(members, Room()) is not None:
                yield change_for(members, limits, Room(count=limits.exams))
