"""Bounds of the search for a plan: what can be gained at most, what it takes at least, and what another is never worse than."""

from __future__ import annotations

from itertools import accumulate
from math import ceil, inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.engine.plan_sets import Option


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


def most(members: list[tuple[int, int]], room: float) -> float:
    """The most that can be gained within the room if the last one may be taken in part."""
    gained = 0.0
    for gain, size in sorted(members, key=lambda m: m[1] / m[0]):
        if size > room:
            return int(gained + gain * room / size + 1e-9)
        gained += gain
        room -= size
    return gained


def least(lacking: int, members: Iterable[tuple[int, int, int]]) -> int | None:
    """The least that gaining so much more can take, None where it cannot be gained.

    Two bounds, the higher counts: each step at the lowest price any option has for it; and as many of the cheapest options as
    it takes at least.
    """
    if lacking <= 0:
        return 0
    known = list(members)
    gains = sorted((gain for gain, _, _ in known), reverse=True)
    fewest = next((count for count, gained in enumerate(accumulate(gains), 1) if gained >= lacking), None)
    if fewest is None:
        return None
    prices: dict[int, float] = {}
    for gain, mask, size in sorted(known, key=lambda m: m[2] / m[0]):
        left = mask
        while left:
            bit = left & -left
            prices.setdefault(bit, size / gain)
            left ^= bit
    if len(prices) < lacking:
        return None
    each = ceil(sum(sorted(prices.values())[:lacking]) - 1e-6)
    return max(each, sum(sorted(size for _, _, size in known)[:fewest]))
