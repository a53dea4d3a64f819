"""The signed HTTP command against a bare "careful" server, in one run: `python -m tests.bench.http [--seconds N]`.

Both servers get the same requests in turn: prompts of tests/prompts in an order shuffled anew for each measurement, each from
an asker of its own, and the app keeps no cache of answers. Latency is taken at 200 requests a second on a schedule, throughput
with 32 connections; the second also for profiles and single facts alone. The servers have one core, the load has the others.
Goals: p99 at 200/s at most 10 ms above the bare server's; a quarter of its requests a second over all prompts, half of it on
profiles and single facts.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import TYPE_CHECKING

from bot.slack.needs import COMMAND
from handlers.query import Intent
from tests.bench.figures import say, table
from tests.bench.load import SECRET, Measured, closed, opened, requests
from tests.prompts.model import prompts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RATE = 200
CONNECTIONS = 32
SIMPLE = (Intent.PROFILE, Intent.FACT)
USUAL = tuple(
    f"{ask} {name}"
    for name in ("AAISM", "AIGP", "SCS-C03", "CISSP", "SecAI+", "OSCP", "CISM", "AAIA")
    for ask in ("profile", "what does it cost:", "prereqs", "worth", "is this still available:", "renewal")
)
"""Asked where no prompts are written."""


@contextmanager
def serving(*command: str) -> Iterator[int]:
    """A server in a process of its own, on the first core where there are two; its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    environ = {**os.environ, "SLACK_SIGNING_SECRET": SECRET, "SLACK_BOT_TOKEN": "xoxb-bench", "PORT": str(port)}
    folder = tempfile.TemporaryDirectory()
    environ |= {"DATABASE_URL": f"sqlite:///{folder.name}/kept.sqlite"}
    environ |= {"LOG_LEVEL": "CRITICAL", "HOST": "127.0.0.1", "SLACK_API_BASE_URL": f"http://127.0.0.1:{port}/no-such-api/"}
    arguments = command if command[0] == "bot" else (*command, "--port", str(port))
    process = subprocess.Popen([sys.executable, "-m", *arguments], env=environ)  # noqa: S603
    try:
        _pin(process.pid, {0})
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        process.wait()
        folder.cleanup()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            connection.getresponse()
        except OSError:
            time.sleep(0.05)
        else:
            return
        finally:
            connection.close()
    raise RuntimeError("the server did not come up")


def _pin(process: int, cores: set[int]) -> None:
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(process, cores)


def _shuffled(texts: Sequence[str], number: int) -> list[str]:
    """So many texts: the whole list again and again, shuffled anew each time."""
    found: list[str] = []
    while len(found) < number:
        found += random.sample(texts, len(texts))
    return found[:number]


async def _measure(texts: Sequence[str], port: int, number: int, *, rate: float | None) -> Measured:
    raws = requests(_shuffled(texts, number), COMMAND, f"127.0.0.1:{port}")
    return await (opened(raws, port, rate) if rate else closed(raws, port, CONNECTIONS))


def measure(seconds: float) -> None:
    """Measure both servers and print."""
    written = prompts()
    everything = [turn.text for prompt in written for turn in prompt.said] or list(USUAL)
    simple = [prompt.said[0].text for prompt in written if prompt.intent in SIMPLE] or [t for t in USUAL if t.startswith("profile")]
    say(f"{len(everything)} prompts, {len(simple)} of them profiles and single facts; {seconds:g} s per measurement")
    _pin(0, set(range(1, os.cpu_count() or 1)) or {0})
    with serving("tests.bench.bare", "--variant", "careful") as bare, serving("bot", "serve") as app:
        for port in (bare, app):
            asyncio.run(_measure(everything, port, 2 * len(everything), rate=None))  # warm
        paced = {name: asyncio.run(_measure(everything, port, int(RATE * seconds), rate=RATE)) for name, port in _both(bare, app)}
        rates: dict[str, dict[str, Measured]] = {}
        for label, texts in (("all prompts", everything), ("profiles and facts", simple)):
            rates[label] = {}
            for name, port in _both(bare, app):
                probe = asyncio.run(_measure(texts, port, 300, rate=None))
                rates[label][name] = asyncio.run(_measure(texts, port, max(int(probe.rate * seconds), 300), rate=None))
    _print(paced, rates)


def _both(bare: int, app: int) -> tuple[tuple[str, int], tuple[str, int]]:
    return (("bare", bare), ("app", app))


def _print(paced: dict[str, Measured], rates: dict[str, dict[str, Measured]]) -> None:
    shown = [
        [
            f"{name}: {RATE}/s",
            f"{m.milliseconds(0.5):.2f}",
            f"{m.milliseconds(0.99):.2f}",
            str(m.bad),
            f"{m.size / max(len(m.latencies), 1):.0f}",
        ]
        for name, m in paced.items()
    ]
    table(["latency", "p50 ms", "p99 ms", "bad", "bytes"], shown)
    above = paced["app"].milliseconds(0.99) - paced["bare"].milliseconds(0.99)
    say(f"p99 of the app above the bare server: {above:.2f} ms (goal: 10)\n")
    rows = []
    for label, measured in rates.items():
        ratio = measured["app"].rate / measured["bare"].rate
        rows.append(
            [label, f"{measured['bare'].rate:.0f}", f"{measured['app'].rate:.0f}", f"{ratio:.2f}", str(measured["app"].bad)]
        )
    table([f"{CONNECTIONS} connections", "bare req/s", "app req/s", "ratio", "bad"], rows)
    say("goals: 0.25 over all prompts, 0.50 on profiles and single facts")


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=6)
    measure(min(parser.parse_args().seconds, 60))


if __name__ == "__main__":
    main()
