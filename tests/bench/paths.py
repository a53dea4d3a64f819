"""How long a path takes, over the catalog as it is and over a generated one of 1,000: `python -m tests.bench.paths [SIZE]`.

For every credential the ways from nothing are searched for, and the whole answer is written; milliseconds each, everything that
does not depend on the question worked out before, as in a server. "Not all weighed": searches that stopped at their limit.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bot.warm import warm
from catalog.engine.routes import routes
from catalog.load import BASE, load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Intent, Query, about
from handlers.respond import respond
from tests.bench.figures import percentile, say, table
from tests.bench.scale import generate
from tests.prompts.model import DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.catalog import Catalog

SIZE = 1_000
GOAL_MS = 5.0
"""The median of a search."""


def measure(folders: list[Path]) -> list[list[str]]:
    """Two rows of figures: the search alone, and the whole answer."""
    catalog = load(folders)
    warm(catalog, DAY)
    stopped = sum(1 for i in catalog.credentials if not routes(catalog, [i], Person(), DAY, bare=True).complete)
    searched = _times(catalog, lambda i: routes(catalog, [i], Person(), DAY, bare=True))
    answered = _times(
        catalog, lambda i: respond(Request(Query(intent=Intent.PATH, sides=about(i)), DAY), Person(), Memory(), catalog)
    )
    return [_row(catalog, "search", searched, str(stopped)), _row(catalog, "answer", answered, "")]


def _asked(credential: str) -> Request:
    return Request(Query(intent=Intent.PATH, sides=about(credential)), DAY)


def _times(catalog: Catalog, work: Callable[[str], object]) -> list[float]:
    times = []
    for credential in catalog.credentials:
        start = time.perf_counter()
        work(credential)
        times.append(1000 * (time.perf_counter() - start))
    return times


def _row(catalog: Catalog, what: str, times: list[float], stopped: str) -> list[str]:
    figures = [f"{percentile(times, share):.2f}" for share in (0.5, 0.99, 1.0)]
    return [f"{len(catalog.credentials):,}", what, *figures, stopped]


def main() -> None:
    """Measure both catalogs and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", nargs="?", type=int, default=SIZE)
    rows = measure([BASE])
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), parser.parse_args().size - len(list((BASE / "credentials").glob("*.yaml"))))
        rows += measure([BASE, Path(folder)])
    table(["credentials", "what", "ms median", "p99", "worst", "not all weighed"], rows)
    say(f"goal: a median search under {GOAL_MS:g} ms")


if __name__ == "__main__":
    main()
