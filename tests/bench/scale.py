"""A catalog of the size it has against generated ones of 1,000 and 10,000 credentials: `python -m tests.bench.scale [SIZE ...]`.

The generated credentials are the real files again under other ids, names and acronyms, laid over the real catalog as an
organisation's folder would be. Shown: seconds to load (with progress, and per 1,000 files: linear means the same at every size),
milliseconds per answer over tests/prompts, each text once, indexes built before as a server does, and the most memory the process
has taken so far.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import resource
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from bot import collector
from bot.warm import warm
from catalog.load import BASE, load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.respond import respond
from tests.bench.figures import percentile, say, table
from tests.prompts.model import DAY, prompts

SIZES = (1_000, 10_000)
GOAL_MS = 25.0
"""The 99th percentile of an answer at 1,000 credentials."""

_SYLLABLES = "ba co du fe gi ha jo ku le mi no pu ra se ti vo wa xe yo zu".split()  # noqa: SIM905 - read as words


def generate(folder: Path, count: int) -> None:
    """Write so many credentials into a folder laid out like the catalog's."""
    credentials = folder / "credentials"
    credentials.mkdir(parents=True)
    originals = sorted((BASE / "credentials").glob("*.yaml"))
    pick = random.Random(1)  # noqa: S311 - names, not secrets
    for number, original in enumerate(islice(cycle(originals), count)):
        word = "".join(pick.choices(_SYLLABLES, k=3)) + str(number)
        text = original.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^name: .*$", f"name: Generated {word} Credential", text, count=1)
        text = re.sub(r"(?m)^acronym: .*$", f"acronym: {word.upper()}", text, count=1)
        text = re.sub(r"(?ms)^aliases:.*?(?=^\S)", "", text, count=1)
        (credentials / f"gen-{word}-{number}.yaml").write_text(text, encoding="utf-8")


def measure(folders: list[Path], texts: list[str]) -> list[str]:
    """Load the folders and answer the texts; one row of figures."""
    began = time.perf_counter()
    catalog = load(folders, _progress)
    loaded = time.perf_counter() - began
    files = sum(1 for folder in folders for _ in folder.rglob("*.yaml"))
    warm(catalog, DAY)
    gc.collect()
    collector.settle()  # as a server does
    times = []
    for text in texts:
        start = time.perf_counter()
        respond(Request(text, DAY), Person(), Memory(), catalog)
        times.append(1000 * (time.perf_counter() - start))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    answers = [f"{percentile(times, share):.2f}" for share in (0.5, 0.99, 1.0)]
    return [f"{len(catalog.credentials):,}", f"{loaded:.2f}", f"{1000 * loaded / files:.2f}", *answers, f"{peak:.0f}"]


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty() and (done % 100 == 0 or done == of):
        sys.stderr.write(f"\r{done:>6} of {of} files" + ("\n" if done == of else ""))


def main() -> None:
    """Measure each size and print; the first row is the catalog as it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    sizes = parser.parse_args().sizes
    texts = list(dict.fromkeys(turn.text for prompt in prompts() for turn in prompt.said))
    rows = [measure([BASE], texts)]
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            generate(Path(folder), size - len(list((BASE / "credentials").glob("*.yaml"))))
            rows.append(measure([BASE, Path(folder)], texts))
    header = ["credentials", "load s", "s per 1,000 files", "answer ms median", "p99", "worst", "peak MiB"]
    table(header, rows)
    say(f"goal: p99 under {GOAL_MS:g} ms at 1,000 credentials, and the same seconds per 1,000 files at every size")


if __name__ == "__main__":
    main()
