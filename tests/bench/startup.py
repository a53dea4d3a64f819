"""Start-up time against a bare `import slack_bolt`: `python -m tests.bench.startup [--runs N]`.

Every run starts a new process of each kind in turn, so that a slow moment of the machine hits all of them. `serve` is timed from
its start to the first `GET /healthz` that is answered with 200.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from typing import TYPE_CHECKING

from tests.bench.figures import percentile, say, table

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 60.0
_ENVIRON = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""A program that is installed has its byte code; where none may be written, each run would compile everything again."""


def run(*arguments: str) -> Callable[[], float]:
    """Times a process of this Python from start to end."""

    def once() -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, env=_ENVIRON, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)  # noqa: S603
        return time.perf_counter() - began

    return once


def serve() -> float:
    """Times `certadvice serve` until it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environ = {**_ENVIRON, "SLACK_SIGNING_SECRET": "bench", "SLACK_BOT_TOKEN": "xoxb-bench"}
    environ |= {"PORT": str(port), "LOG_LEVEL": "CRITICAL"}
    environ["SLACK_API_BASE_URL"] = f"http://127.0.0.1:{port}/no-such-api/"
    with tempfile.TemporaryDirectory() as folder:
        environ["DATABASE_URL"] = f"sqlite:///{folder}/kept.sqlite"
        began = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", "bot", "serve"], env=environ, stdout=subprocess.DEVNULL)
        try:
            while time.perf_counter() - began < LONGEST and process.poll() is None:
                if _healthy(port):
                    return time.perf_counter() - began
                time.sleep(0.002)
            raise RuntimeError("serve did not come up")
        finally:
            process.terminate()
            process.wait()


def _healthy(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


KINDS = {
    "bare python": run("-c", "pass"),
    "bare import slack_bolt": run("-c", "import slack_bolt"),
    "bare import slack_bolt.async_app": run("-c", "import slack_bolt.async_app"),
    "certadvice --help": run("-m", "bot", "--help"),
    "certadvice ask": run("-m", "bot", "ask", "do I need CISSP before AAISM?"),
    "certadvice serve, to the first 200": serve,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    for once in KINDS.values():
        once()  # byte code is written and files are in memory
    times: dict[str, list[float]] = {name: [] for name in KINDS}
    for _ in range(runs):
        for name, once in KINDS.items():
            times[name].append(once())
    rows = [[name, *(f"{1000 * value:.0f}" for value in (min(t), percentile(t, 0.5), max(t)))] for name, t in times.items()]
    table(["milliseconds", "best", "median", "worst"], rows)
    bare = percentile(times["bare import slack_bolt"], 0.5)
    say(f"ask takes {percentile(times['certadvice ask'], 0.5) / bare:.2f} of a bare import slack_bolt (medians of {runs})")


if __name__ == "__main__":
    main()
