"""Bounds of the search for a plan: what can be gained at most, what it takes at least, and what another is never worse than."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nsmallest
from itertools import accumulate
from math import ceil, inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.engine.plan_sets import Option


@dataclass(slots=True)
class Member:
    """An option that may still come into a plan, with what it would gain."""

    gain: int
    mask: int
    """The steps it would gain."""
    cost: int
    """Nought where it is not known: a bound may be too kind, never too strict."""
    minutes: int
    option: Option


class Floors:
    """What any few members gain at most and take at least; a set that is only left smaller keeps within them."""

    def __init__(self, members: list[Member]) -> None:
        self.gains = _summed(sorted((m.gain for m in members), reverse=True))
        self.costs = _summed(sorted(m.cost for m in members if m.option.cost is not None))
        self.minutes = _summed(sorted(m.minutes for m in members if m.option.minutes is not None))

    def most(self, count: float) -> int:
        """The most that so many members gain."""
        return self.gains[int(min(count, len(self.gains) - 1))]

    def fewest(self, lacking: int) -> int | None:
        """The fewest members that gain so much, None where all do not."""
        return next((count for count, gained in enumerate(self.gains) if gained >= lacking), None)


def _summed(sizes: list[int]) -> list[int]:
    return [0, *accumulate(sizes)]


def price(option: Option) -> tuple[bool, int, bool, int]:
    """What it takes, the smallest first."""
    return option.cost is None, option.cost or 0, option.minutes is None, option.minutes or 0


def no_dearer(one: Option, other: Option) -> bool:
    """The one is in every respect as good where both gain the same: never dearer, never slower, open as long, first by id."""
    if (one.cost is None) > (other.cost is None) or (one.minutes is None) > (other.minutes is None):
        return False
    if (one.cost or 0) > (other.cost or 0) or (one.minutes or 0) > (other.minutes or 0):
        return False
    if (inf if one.last is None else one.last) < (inf if other.last is None else other.last):
        return False
    return price(one) != price(other) or one.id < other.id


def dominates(one: Option, other: Option) -> bool:
    """The one covers all that the other does, for no more of anything."""
    return one.mask | other.mask == one.mask and one.id != other.id and no_dearer(one, other)


def most(members: Iterable[tuple[int, int]], room: float) -> int:
    """The most that can be gained within the room if the last one may be taken in part; (gain, size), smallest for gain first."""
    gained = 0
    for gain, size in members:
        if size > room:
            return int(gained + gain * room / size + 1e-9)
        gained += gain
        room -= size
    return gained


def least(lacking: int, members: list[tuple[int, int, int]]) -> int | None:
    """The least that gaining so much more can take, None where it cannot be; (gain, mask, size), smallest for its gain first.

    Two bounds, the higher counts: each step at the lowest price any option has for it; and as many of the cheapest options as
    it takes at least.
    """
    if lacking <= 0:
        return 0
    gained = fewest = 0
    for gain in sorted((gain for gain, _, _ in members), reverse=True):
        gained, fewest = gained + gain, fewest + 1
        if gained >= lacking:
            break
    if gained < lacking:
        return None
    reach = 0
    for _, mask, _ in members:
        reach |= mask
    if reach.bit_count() < lacking:
        return None
    done, prices = 0, list[float]()
    for gain, mask, size in members:
        if new := mask & ~done:
            prices += [size / gain] * new.bit_count()  # in rising order, since the members are
            done |= mask
            if len(prices) >= lacking:
                break
    each = ceil(sum(prices[:lacking]) - 1e-6)
    return max(each, sum(nsmallest(fewest, (size for _, _, size in members))))
