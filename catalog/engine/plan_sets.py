"""Sets of credentials as a plan sees them: what they cover and take, whether some order and some people can earn them."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_WAYS = 24
"""Ways in to one credential that are told apart, shortest first."""


@dataclass(frozen=True, slots=True)
class Option:
    """One credential that a plan may hold."""

    id: str
    mask: int
    """One bit for each step of depth that it covers and that is wanted and not yet there."""
    cost: int | None
    """In hundredths of the plan's currency, at its highest; None: not known."""
    minutes: int | None
    """Study time at the high end; None: not known."""
    ways: tuple[frozenset[str], ...] = (frozenset(),)
    """What has to be earned before, each set enough by itself; none at all: it cannot be reached."""
    last: int | None = None
    """Minutes of study that fit in before its last day; None: no end in sight."""


@dataclass(frozen=True, slots=True)
class Room:
    """Hard limits; None: none. With several `seats` time and count are each person's own, money is everybody's."""

    cost: int | None = None
    minutes: int | None = None
    count: int | None = None
    seats: int = 1


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best set, in an order that can be followed, and how well it does."""

    chosen: tuple[str, ...] = ()
    gain: int = 0
    cost: int = 0
    minutes: int = 0
    unknown_cost: int = 0
    unknown_minutes: int = 0
    proven: bool = True
    seats: tuple[tuple[str, ...], ...] = ()
    """Who takes what, where there are several seats."""


Key = tuple[int, int, int, int, int, int, tuple[str, ...]]


def key_of(chosen: Iterable[Option]) -> Key:
    """What is compared, the smallest first."""
    every = list(chosen)
    mask = 0
    for option in every:
        mask |= option.mask
    return (
        -mask.bit_count(),
        sum(option.cost is None for option in every),
        sum(option.cost or 0 for option in every),
        sum(option.minutes is None for option in every),
        sum(option.minutes or 0 for option in every),
        len(every),
        tuple(sorted(option.id for option in every)),
    )


def fits(chosen: Sequence[Option], room: Room) -> bool:
    """Whether a set keeps every limit: what is not known keeps none that is set, and some order meets every gate and last day."""
    if room.cost is not None and any(o.cost is None for o in chosen):
        return False
    if room.minutes is not None and any(o.minutes is None for o in chosen):
        return False
    if room.cost is not None and sum(o.cost or 0 for o in chosen) > room.cost:
        return False
    return seated(chosen, room) is not None


def seated(chosen: Sequence[Option], room: Room) -> tuple[tuple[Option, ...], ...] | None:
    """Who takes what and in which order, or None where it cannot be done; what opens a gate is taken by the same person."""
    if room.seats == 1:
        found = ordered(chosen)
        return (found,) if found is not None and _alone(found, room) else None
    return _share(sorted(chosen, key=lambda o: (-(o.minutes or 0), o.id)), [[] for _ in range(room.seats)], room)


def _share(left: list[Option], seats: list[list[Option]], room: Room) -> tuple[tuple[Option, ...], ...] | None:
    if not left:
        orders = [ordered(seat) for seat in seats]
        return tuple(o for o in orders if o is not None) if all(o is not None and _alone(o, room) for o in orders) else None
    tried: set[tuple[str, ...]] = set()
    for seat in sorted(seats, key=lambda s: sum(o.minutes or 0 for o in s)):
        like = tuple(o.id for o in seat)
        if like in tried:
            continue
        tried.add(like)
        seat.append(left[0])
        if (room.count is None or len(seat) <= room.count) and (found := _share(left[1:], seats, room)):
            return found
        seat.remove(left[0])
    return None


def _alone(order: Sequence[Option], room: Room) -> bool:
    """One person's list within that person's time and number of exams, each before its last day."""
    if room.count is not None and len(order) > room.count:
        return False
    spent = 0
    for option in order:
        spent += option.minutes or 0
        if option.last is not None and spent > option.last:
            return False
    return room.minutes is None or spent <= room.minutes


def ordered(chosen: Sequence[Option]) -> tuple[Option, ...] | None:
    """An order in which every gate is open when its turn comes, or None; one that keeps every last day, where there is one.

    What ends first comes first, then what opens others, then what covers most.
    """
    left = sorted(chosen, key=lambda o: o.id)
    urgent = _urgent(left)
    return (_in_time(left, urgent, (), 0, set()) if urgent else None) or _earned(left, urgent, ())


def _urgent(chosen: Sequence[Option]) -> dict[str, int]:
    """The last days of what has one, and of what may have to come before it."""
    urgent = {o.id: o.last for o in chosen if o.last is not None}
    ids = {o.id for o in chosen}
    waiting = [o for o in chosen if o.last is not None]
    while waiting:
        option = waiting.pop()
        ways = [way for way in option.ways if way <= ids]
        for before in sorted({i for way in ways for i in way} if frozenset() not in ways else ()):
            if urgent.get(before, inf) > urgent[option.id]:
                urgent[before] = urgent[option.id]
                waiting += [o for o in chosen if o.id == before]
    return urgent


def _in_time(
    left: Sequence[Option], urgent: Mapping[str, int], done: tuple[Option, ...], spent: int, tried: set[frozenset[str]]
) -> tuple[Option, ...] | None:
    """The first order, by what comes first, that keeps every last day; None where none does. What is not urgent can wait."""
    ending = sorted((o.last, o.minutes or 0) for o in left if o.last is not None)
    if not ending:
        return _earned(left, urgent, done)
    taken, at = frozenset(o.id for o in done), spent
    if taken in tried:
        return None
    tried.add(taken)
    for last, minutes in ending:
        at += minutes
        if at > last:
            return None
    for option in (o for o in _ready(left, urgent, taken) if o.id in urgent):
        rest = [o for o in left if o is not option]
        if found := _in_time(rest, urgent, (*done, option), spent + (option.minutes or 0), tried):
            return found
    return None


def _earned(left: Sequence[Option], urgent: Mapping[str, int], done: tuple[Option, ...]) -> tuple[Option, ...] | None:
    """What is done, then the rest in order, whatever it takes; None where a gate never opens."""
    while left:
        ready = _ready(left, urgent, frozenset(o.id for o in done))
        if not ready:
            return None
        done = (*done, ready[0])
        left = [o for o in left if o is not ready[0]]
    return done


def _ready(left: Sequence[Option], urgent: Mapping[str, int], done: frozenset[str]) -> list[Option]:
    """Whose gate is open, what comes first at the head."""
    ready = [o for o in left if any(way <= done for way in o.ways)]
    opens = {i for other in left for way in other.ways for i in way}
    return sorted(ready, key=lambda o: (urgent.get(o.id, inf), o.id not in opens, -o.mask.bit_count(), o.minutes or 0, o.id))


def bundles(options: Mapping[str, Option], goal: str) -> tuple[frozenset[str], ...]:
    """The smallest sets that hold the goal with all that has to come before it; none where it cannot be reached."""
    return tuple(sorted(_closures(options, goal, frozenset()), key=lambda b: (len(b), sorted(b)))[:MOST_WAYS])


def _closures(options: Mapping[str, Option], goal: str, above: frozenset[str]) -> set[frozenset[str]]:
    if goal in above or goal not in options:
        return set()
    found: set[frozenset[str]] = set()
    for way in options[goal].ways:
        joined = {frozenset((goal,))}
        for before in sorted(way):
            under = _closures(options, before, above | {goal})
            joined = {one | other for one in joined for other in under}
        found |= joined
    return {one for one in found if not any(other < one for other in found)}
