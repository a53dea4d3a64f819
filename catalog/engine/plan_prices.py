"""Which options can be in no plan that covers as much for less than one already found: by prices on what is to be covered.

Each step of depth is given a price. Whatever the prices, a plan that covers every step takes at least their sum, less what single
options are over-priced by (a Lagrangian relaxation of the covering problem); an option that takes more than its steps are priced at
adds the difference. What so comes to more than the plan found can be left out. Prices are looked for by subgradient steps in
floating point, rounded to whole numbers, and only then used: the bound itself is exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from catalog.engine.plan_sets import Option

ROUNDS = 120
_PATIENCE = 8


class Weights:
    """Whole numbers in the order of a plan's aims: fewest fees unknown, least money, fewest study times unknown, least time."""

    def __init__(self, options: Sequence[Option]) -> None:
        self._time = 1 + sum(o.minutes or 0 for o in options)
        self._untimed = 1 + len(options)
        self._money = 1 + sum(o.cost or 0 for o in options)

    def of(self, unpriced: int, cost: int, untimed: int, minutes: int) -> int:
        """One number for the four; sums compare as the four do."""
        return ((unpriced * self._money + cost) * self._untimed + untimed) * self._time + minutes

    def one(self, option: Option) -> int:
        """What one option weighs."""
        return self.of(option.cost is None, option.cost or 0, option.minutes is None, option.minutes or 0)


def surcharges(options: Mapping[str, Option], weights: Weights, most: int) -> tuple[int, dict[str, int]]:
    """What covering every step weighs at least, and by how much more each option makes it, where a plan weighs `most` already."""
    reach = 0
    for option in options.values():
        reach |= option.mask
    steps = [step for step in range(reach.bit_length()) if reach >> step & 1]
    rows = [(i, [at for at, step in enumerate(steps) if o.mask >> step & 1], weights.one(o)) for i, o in options.items()]
    tried = _prices([covers for _, covers, _ in rows], [weight for *_, weight in rows], len(steps), most)
    prices = [round(price) for price in tried]
    bound, extra = sum(prices), dict[str, int]()
    for i, covers, weight in rows:
        over = weight - sum(prices[at] for at in covers)
        bound += min(0, over)
        extra[i] = max(0, over)
    return bound, extra


def _prices(covers: Sequence[Sequence[int]], weights: Sequence[int], steps: int, most: int) -> list[float]:
    """Good prices for the steps, none below nought."""
    goal = float(most)
    prices = [0.0] * steps
    for covered, weight in zip(covers, weights, strict=True):
        for at in covered:
            share = weight / len(covered)
            prices[at] = min(prices[at], share) if prices[at] else share
    best, found = 0.0, prices
    pace, stalled = 2.0, 0
    for _ in range(ROUNDS):
        slope = [1] * steps
        bound = sum(prices)
        for covered, weight in zip(covers, weights, strict=True):
            over = weight - sum([prices[at] for at in covered])
            if over < 0:
                bound += over
                for at in covered:
                    slope[at] -= 1
        if bound > best:
            best, found, stalled = bound, prices, 0
        else:
            stalled += 1
            if stalled > _PATIENCE:
                pace, stalled = pace / 2, 0
        square = sum(x * x for x in slope)
        if not square or best >= goal:
            break
        stride = pace * (goal - bound) / square
        prices = [max(0.0, price + stride * x) for price, x in zip(prices, slope, strict=True)]
    return found
