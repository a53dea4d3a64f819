"""Tips delivered by the process that serves, and by one process only."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from bot.settings import Settings
from bot.tips.beside import wanted
from bot.tips.command import made_from
from bot.tips.worker import NaiveError
from tests.bench.kill_loop import NOW
from tests.bench.tips import standin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60.0


@contextmanager
def program(tmp_path: Path, base: str, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A process of this program, and what it logs."""
    environ = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{tmp_path}/kept.sqlite",
        "CERTADVICE_NOW": NOW,
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": "secret",
        "SLACK_API_BASE_URL": base,
        "CERTADVICE_TIPS_SPREAD_SECONDS": "0",
        "PORT": "0",
    }
    if arguments[0] == "seed":
        given = ["--channels", "3", "--teams", "1", "--slot", "monday 09:00", "--expect", str(tmp_path / "keys.json")]
        subprocess.run([sys.executable, "-m", "tests.bench.tips_seed", *given], env=environ, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        arguments = arguments[1:]
    process = subprocess.Popen([sys.executable, "-m", "bot", *arguments], env=environ, stderr=subprocess.PIPE, text=True)  # noqa: S603
    said: list[str] = []
    assert process.stderr is not None
    reading = threading.Thread(target=said.extend, args=(iter(process.stderr.readline, ""),))
    reading.start()
    try:
        yield process, said
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)
        reading.join()
        process.stderr.close()


def until(holds: Any) -> bool:
    """Wait for something that another process does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


def test_one_process_delivers_and_the_next_says_so_and_serves_on(tmp_path: Path) -> None:
    """On a file `serve` delivers by itself; a second one leaves that to the first."""
    with standin() as (base, slack), program(tmp_path, base, "seed", "serve") as (first, _):
        assert until(lambda: sum(map(len, slack.messages.values())) == 3)
        assert sorted(slack.by_key) == sorted(json.loads((tmp_path / "keys.json").read_text(encoding="utf-8")))
        with program(tmp_path, base, "serve") as (second, said):
            assert until(lambda: any("another process delivers the weekly tips" in line for line in said))
            assert any("listening on" in line for line in said)
            assert second.poll() is None
        assert first.poll() is None
    assert (first.returncode, second.returncode) == (0, 0)


def test_who_delivers_by_default(tmp_path: Path) -> None:
    """A file: whoever serves. Postgres: a worker. Whoever says what they want gets it."""
    file, server = Settings(database_url=f"sqlite:///{tmp_path}/x"), Settings(database_url="postgresql://host/name")
    assert [wanted(settings, asked=None) for settings in (file, server)] == [True, False]
    assert [wanted(file, asked=False), wanted(server, asked=True)] == [False, True]


def test_the_naive_way_is_refused_against_the_real_service(tmp_path: Path) -> None:
    """It is there to prove a test, on this machine."""
    with pytest.raises(NaiveError, match="CERTADVICE_TIPS_NAIVE"):
        made_from(Settings(database_url=f"sqlite:///{tmp_path}/x", tips_naive=True), None)  # type: ignore[arg-type]


def test_nothing_of_the_engine_is_loaded_where_no_worker_runs() -> None:
    """Who asks one question, or serves without delivering, does not pay for it."""
    code = "import sys, bot.server, bot.slack.setup, bot.tips.command, bot.tips.worker; sys.exit('dbos' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
