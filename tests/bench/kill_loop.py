"""Tips are posted once and only once, whatever happens to the workers: `python -m tests.bench.kill_loop [--kills N] …`.

Runs the real `certadvice worker` against a Slack that fails on purpose (unreliable.py), ends workers by SIGKILL while their posts
are under way, freezes them, cuts their connections and crashes Postgres; then counts what was lost and what was ever double. With
`--naive` the workers repeat what failed without looking, and the same run has to come out double: else it would prove nothing.
Without `--postgres URL` (a server of this machine; a database of its own is made there) it runs on an SQLite file with one worker.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench.figures import say
from tests.bench.unreliable import HARD

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = "2026-11-23T09:00:30+00:00"
"""Half a minute after the slot, as every start of a worker finds it."""
STUCK_SECONDS = 20.0
"""A worker that has posted nothing for so long is hit all the same."""

MOST_ENDS = 20
"""Workers that end more often of themselves do not work at all."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen."""

    database: str
    """DATABASE_URL."""
    channels: int = 400
    teams: int = 4
    workers: int = 1
    kills: int = 40
    freezes: int = 0
    freeze_seconds: float = 9.0
    cuts: int = 0
    """Times that every connection of the database is cut."""
    crashes: int = 0
    """Times that Postgres is crashed."""
    gap: tuple[float, float] = (0.3, 2.5)
    """Seconds between two of these, counted from a post on."""
    faults: dict[str, float] = field(default_factory=lambda: dict(HARD))
    settle: float = 2.0
    naive: bool = False
    drain: float = 180.0
    seed: int = 1


class Loop:
    """One run: the stand-in, the workers, and what is done to them."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan = plan
        self.folder = folder
        self.random = random.Random(plan.seed)  # noqa: S311
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.workers: list[subprocess.Popen[bytes]] = []
        self.frozen: dict[int, float] = {}
        self.ended_by_themselves = 0
        self.environ = {
            **os.environ,
            "DATABASE_URL": plan.database,
            "CERTADVICE_NOW": NOW,
            "SLACK_BOT_TOKEN": "xoxb-loop",
            "SLACK_API_BASE_URL": f"http://127.0.0.1:{self.port}/api/",
            "CERTADVICE_TIPS_SETTLE_SECONDS": str(plan.settle),
            "CERTADVICE_TIPS_SPREAD_SECONDS": "0",
            "CERTADVICE_TIPS_NAIVE": "1" if plan.naive else "",
            "LOG_LEVEL": "ERROR",
        }

    def run(self) -> dict[str, Any]:
        """The report, with what was done."""
        plan = self.plan
        expect = self.folder / "keys.json"
        seeds = ["--channels", str(plan.channels), "--teams", str(plan.teams), "--slot", "monday 09:00", "--expect", str(expect)]
        subprocess.run(  # noqa: S603
            [sys.executable, "-m", "tests.bench.tips_seed", *seeds], env=self.environ, check=True, stdout=subprocess.DEVNULL
        )
        slack = ["--port", str(self.port), "--faults", json.dumps(plan.faults), "--reply", "0.05", "0.8", "--seed", str(plan.seed)]
        standin = subprocess.Popen([sys.executable, "-m", "tests.bench.unreliable", *slack], env=self.environ)  # noqa: S603
        try:
            self._asked("expect", {"keys": json.loads(expect.read_text(encoding="utf-8"))})
            self.workers = [self._worker() for _ in range(plan.workers)]
            blows = ["kill"] * plan.kills + ["freeze"] * plan.freezes + ["cut"] * plan.cuts + ["crash"] * plan.crashes
            self.random.shuffle(blows)
            struck = 0
            for blow in blows:
                if not self._work_goes_on():
                    break  # everything is posted: there is nothing left to hit
                getattr(self, f"_{blow}")()
                struck += 1
            drained = self._drained()
            time.sleep(2 * plan.settle)  # what is on its way may still arrive
            return {**self._asked("report"), "struck": struck, "ended_by_themselves": self.ended_by_themselves, "drain": drained}
        finally:
            for worker in self.workers:
                with suppress(ProcessLookupError):
                    worker.kill()
                worker.wait()
            standin.terminate()
            standin.wait()

    def _work_goes_on(self) -> bool:
        """Wait for a post, then for a random while; False once everything is posted."""
        before, until = self._asked("report"), time.monotonic() + STUCK_SECONDS
        while time.monotonic() < until:
            self._look_after_them()
            now = self._asked("report")
            if not now["lost"] or (self.plan.naive and now["double"]):
                return False  # it is over, or proved
            if now["calls"].get("chat.postMessage", 0) > before["calls"].get("chat.postMessage", 0):
                time.sleep(self.random.uniform(*self.plan.gap))
                return True
            time.sleep(0.05)
        return True

    def _kill(self) -> None:
        number = self.random.choice([n for n in range(len(self.workers)) if n not in self.frozen] or [0])
        self.frozen.pop(number, None)
        self.workers[number].kill()
        self.workers[number].wait()
        self.workers[number] = self._worker()

    def _freeze(self) -> None:
        number = self.random.choice([n for n in range(len(self.workers)) if n not in self.frozen] or [0])
        self.workers[number].send_signal(signal.SIGSTOP)
        self.frozen[number] = time.monotonic() + self.plan.freeze_seconds

    def _cut(self) -> None:
        with _administrator(self.plan.database) as run:
            others = "datname = current_database() AND pid <> pg_backend_pid()"
            run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")  # noqa: S608

    def _crash(self) -> None:
        """One server process killed: Postgres ends all others and starts anew."""
        with suppress(Exception), _administrator(self.plan.database) as run:
            os.kill(int(run("SELECT pg_backend_pid()")), signal.SIGKILL)
            run("SELECT 1")
        time.sleep(1.0)

    def _look_after_them(self) -> None:
        """As a supervisor does: what ended is started again; and what was frozen long enough goes on."""
        for number, until in list(self.frozen.items()):
            if time.monotonic() > until:
                self.workers[number].send_signal(signal.SIGCONT)
                del self.frozen[number]
        for number, worker in enumerate(self.workers):
            if worker.poll() is not None:
                self.ended_by_themselves += 1
                if self.ended_by_themselves > MOST_ENDS:
                    raise RuntimeError((self.folder / "workers.log").read_text(encoding="utf-8", errors="replace")[-2_000:])
                self.workers[number] = self._worker()

    def _drained(self) -> float:
        began = time.monotonic()
        while time.monotonic() - began < self.plan.drain:
            now = self._asked("report")
            if self.plan.naive and now["double"]:
                break
            if not now["lost"] and not self.frozen:
                break
            self._look_after_them()
            time.sleep(0.2)
        return round(time.monotonic() - began, 1)

    def _worker(self) -> subprocess.Popen[bytes]:
        with (self.folder / "workers.log").open("ab") as log:
            return subprocess.Popen([sys.executable, "-m", "bot", "worker"], env=self.environ, stdout=log, stderr=log)

    def _asked(self, what: str, given: dict[str, Any] | None = None) -> dict[str, Any]:
        data = None if given is None else json.dumps(given).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/_control/{what}", data=data, headers={"Content-Type": "application/json"}
        )
        until = time.monotonic() + 60
        while True:
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
                    return dict(json.load(answer))
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)


def run(plan: Plan) -> dict[str, Any]:
    """Run it, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="tips-") as folder:
        return Loop(plan, Path(folder)).run()


@contextmanager
def _administrator(address: str) -> Iterator[Any]:
    from sqlalchemy import create_engine, text

    from bot.store import database

    engine = create_engine(database.address(address), isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            yield lambda statement: connection.execute(text(statement)).scalar()
    finally:
        engine.dispose()


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """A database of its own on a server, for the time of a run."""
    name = f"tips_{secrets.token_hex(6)}"
    with _administrator(server) as administer:
        administer_quietly(administer, f"CREATE DATABASE {name}")
    from sqlalchemy.engine import make_url

    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with _administrator(server) as administer:
            administer_quietly(administer, f"DROP DATABASE {name} WITH (FORCE)")


def administer_quietly(administer: Any, statement: str) -> None:
    """A statement that returns no rows."""
    from sqlalchemy.exc import ResourceClosedError

    with suppress(ResourceClosedError):
        administer(statement)


def main() -> None:
    """Read the arguments, run, print; exit 1 where a tip was lost or ever double (with --naive: where none was)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", metavar="URL")
    for name, default in (
        ("channels", 400),
        ("teams", 4),
        ("workers", 1),
        ("kills", 40),
        ("freezes", 0),
        ("cuts", 0),
        ("crashes", 0),
    ):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--naive", action="store_true")
    asked = vars(parser.parse_args())
    server = asked.pop("postgres")
    if server:
        with new_database(server) as database:
            report = run(Plan(database, **asked))
    else:
        with tempfile.TemporaryDirectory(prefix="tips-") as folder:
            report = run(Plan(f"sqlite:///{folder}/tips.sqlite", **asked))
    say(json.dumps(report, indent=1))
    good = bool(report["double"]) if asked["naive"] else not (report["lost"] or report["double"])
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
