"""How long an exact plan takes: `python -m tests.bench.plan`.

Measured, in milliseconds of processor time: the search alone on random options (dense on purpose: nine topics of three depths, each
covered by half of the options, a few prices only, so that many plans are alike), of 60 and of 1,000; and a whole plan, options and
prices worked out, for every role of the catalog as it is and of one generated to 1,000 credentials. Shown: median, worst, the goal,
and how many were proven to be the optimum.
"""

from __future__ import annotations

import random
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from catalog.engine.case import Case
from catalog.engine.plan import plan
from catalog.engine.plan_search import best
from catalog.engine.plan_sets import Option, Room
from catalog.load import BASE, load
from handlers.person import Money, Person
from handlers.query import Limits
from tests.bench.figures import percentile, say, table
from tests.bench.scale import generate
from tests.prompts.model import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog

GOALS = {60: 100.0, 1_000: 2_000.0}
"""Milliseconds, by the number of candidates."""
TOPICS, LEVELS = 9, 3
ROOMS = {
    "1,500 USD, 120 hours": Room(150_000, 60 * 120),
    "three exams": Room(count=3),
    "3,000 USD, 260 hours, four exams": Room(300_000, 60 * 260, 4),
    "10,000 USD, 1,000 hours, six exams": Room(1_000_000, 60_000, 6),
    "no limit at all": Room(),
}
LIMITS = (
    Limits(),
    Limits(budget=Money(amount=Decimal(1500)), months=6),
    Limits(budget=Money(amount=Decimal(5000)), months=12, hours_per_week=8, exams=5),
)


def options(count: int, seed: int) -> list[Option]:
    """Random options, dense and alike; one in seven asks for others first, one in ten has no known fee or no known hours."""
    pick = random.Random(seed)  # noqa: S311 - figures, not secrets
    prices = (9_900, 16_500, 30_000, 59_900, 64_900, 79_900, 99_900, 119_900)
    found = []
    for number in range(count):
        mask = 0
        for topic in range(TOPICS):
            depth = pick.choice((0, 0, 0, 1, 1, 2, 3))
            mask |= ((1 << depth) - 1) << (LEVELS * topic)
        ways: tuple[frozenset[str], ...] = (frozenset(),)
        if pick.random() < 0.15:
            ways = tuple({frozenset({f"c{pick.randrange(count):04}"}) for _ in range(2)})
        cost = None if pick.random() < 0.1 else pick.choice(prices)
        minutes = None if pick.random() < 0.1 else 60 * pick.choice((15, 25, 40, 80, 120, 150))
        found.append(Option(f"c{number:04}", mask, cost, minutes, ways))
    return found


def searches(count: int) -> Iterator[list[str]]:
    """The search alone, for each room, over a few random sets."""
    for name, room in ROOMS.items():
        times, proven = [], 0
        for seed in range(5):
            every = options(count, seed)
            began = time.process_time()
            found = best(every, room)
            times.append(1000 * (time.process_time() - began))
            proven += found.proven
        yield _row(f"random {count:,}, {name}", times, GOALS[count], proven)


def plans(catalog: Catalog) -> list[str]:
    """A whole plan for every role and each of a few limits; what is kept for the day is there already, as in a server."""
    cases = [Case(catalog, Person(), limits, DAY, (role,)) for role in catalog.roles for limits in LIMITS]
    for case in cases:
        plan(case)
    times, proven = [], 0
    for case in cases:
        began = time.process_time()
        found = plan(case)
        times.append(1000 * (time.process_time() - began))
        proven += found.proven
    size = len(catalog.credentials)
    return _row(f"every role, {size:,} credentials", times, GOALS[60 if size < 500 else 1_000], proven)


def _row(name: str, times: list[float], goal: float, proven: int) -> list[str]:
    return [name, f"{percentile(times, 0.5):.1f}", f"{max(times):.1f}", f"{goal:g}", f"{proven} of {len(times)}"]


def main() -> None:
    """Measure and print."""
    rows = [plans(load())]
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), 1_000 - len(list((BASE / "credentials").glob("*.yaml"))))
        rows.append(plans(load([BASE, Path(folder)])))
    for count in GOALS:
        rows += searches(count)
    table(["plan", "median ms", "worst ms", "goal ms", "proven"], rows)
    say("processor time; goal: 60 candidates in under 100 ms, 1,000 in under 2 s")


if __name__ == "__main__":
    main()
