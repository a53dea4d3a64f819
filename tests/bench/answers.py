"""Microseconds per answer by stage, and answers a second of the JSON chat: `python -m tests.bench.answers [--rounds N]`.

All of tests/prompts, each in a thread of its own, in an order shuffled anew every round. There is no cache of answers, and every
stage is timed by itself: understanding (text to Query), answering (Query to Answer: the engine and its words), the Slack card,
and JSON (plain text included). Then the real `certadvice chat --json`, through its pipes, as a program would use it.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from bot import collector
from bot.answers import as_json, as_line
from bot.slack.card import message
from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.respond import respond
from handlers.understanding.understand import understand
from tests.bench.figures import percentile, say, table
from tests.prompts.model import DAY, prompts

if TYPE_CHECKING:
    from catalog.catalog import Catalog

SHARES = {"median": 0.5, "p95": 0.95, "p99": 0.99, "worst": 1.0}
STAGES = ("understanding", "answering", "card", "JSON", "all")


def by_stage(catalog: Catalog, texts: list[str]) -> dict[str, list[float]]:
    """Seconds of each stage for each text."""
    times: dict[str, list[float]] = {stage: [] for stage in STAGES}
    clock = time.perf_counter
    for text in texts:
        start = clock()
        understand(text, catalog, DAY)
        understood = clock()
        answer = respond(Request(text, DAY), Person(), Memory(), catalog).answer
        answered = clock()
        message(answer)
        drawn = clock()
        as_line(as_json(answer, "bench"))
        written = clock()
        reading, whole = understood - start, answered - understood
        parts = (reading, max(0.0, whole - reading), drawn - answered, written - drawn, whole + written - answered)
        for stage, seconds in zip(STAGES, parts, strict=True):
            times[stage].append(seconds)
    return times


def chat(texts: list[str]) -> tuple[int, float]:
    """How many answers `certadvice chat --json` gave, and in how many seconds after its first one."""
    lines = [json.dumps({"thread": f"t{number}", "text": text}).encode() + b"\n" for number, text in enumerate(texts)]
    command = [sys.executable, "-m", "bot", "chat", "--json", "--on", DAY.isoformat()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(lines[0])
        process.stdin.flush()
        process.stdout.readline()
        began = time.perf_counter()
        for line in lines:
            process.stdin.write(line)
            process.stdin.flush()
            process.stdout.readline()
        seconds = time.perf_counter() - began
        process.stdin.close()
        return len(lines), seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    texts = [turn.text for prompt in prompts() for turn in prompt.said]
    catalog = load()
    by_stage(catalog, texts)  # indexes are built, byte code is specialised
    gc.collect()
    collector.settle()  # as a server does
    times: dict[str, list[float]] = {stage: [] for stage in STAGES}
    for _ in range(rounds):
        for stage, taken in by_stage(catalog, random.sample(texts, len(texts))).items():
            times[stage] += taken
    say(f"{len(texts)} texts, {rounds} rounds, {len(catalog.credentials)} credentials; microseconds per answer")
    rows = [[stage, *(f"{1e6 * percentile(taken, share):.0f}" for share in SHARES.values())] for stage, taken in times.items()]
    table(["stage", *SHARES], rows)
    answers, seconds = chat(texts * rounds)
    say(f"JSON chat, one question at a time: {answers / seconds:.0f} answers a second ({answers} answers)")


if __name__ == "__main__":
    main()
