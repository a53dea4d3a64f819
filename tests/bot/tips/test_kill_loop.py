"""The real worker, ended by SIGKILL while its posts are under way: nothing is lost, nothing is ever double.

The short form of `python -m tests.bench.kill_loop`; the same run with the naive worker has to come out double.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from tests.bench.kill_loop import Plan, run
from tests.bot.store.databases import dropped, made

if TYPE_CHECKING:
    from pathlib import Path


long = pytest.mark.skipif("CI" not in os.environ, reason="takes a minute; CI runs it, and so does CI=1 python -m pytest")
FAULTS = {"429": 0.05, "500": 0.05, "500_after": 0.08, "drop_after": 0.08}
SHORT: dict[str, Any] = {"channels": 40, "teams": 2, "gap": (0.1, 0.8), "settle": 1.0, "faults": FAULTS}


def test_on_sqlite_a_killed_worker_loses_nothing_and_posts_nothing_twice(tmp_path: Path) -> None:
    """One worker."""
    told = run(Plan(f"sqlite:///{tmp_path}/tips.sqlite", kills=3, **SHORT))
    assert (told["lost"], told["double"], told["unexpected"]) == (0, 0, 0), told
    assert told["struck"] >= 2
    assert told["calls"]["conversations.history"] > 0


@long
def test_on_postgres_another_worker_takes_over(server: Any) -> None:
    """Two workers; kills, a freeze, and all connections cut once."""
    address = made(server, "tips_loop")
    try:
        told = run(Plan(address, workers=2, kills=2, freezes=1, freeze_seconds=3.0, cuts=1, **SHORT))
    finally:
        dropped(server, "tips_loop")
    assert (told["lost"], told["double"], told["unexpected"]) == (0, 0, 0), told
    assert told["struck"] >= 2
    assert told["calls"]["conversations.history"] > 0


@long
def test_the_naive_worker_fails_the_same_run(tmp_path: Path) -> None:
    """Else the two above would prove nothing."""
    told = run(Plan(f"sqlite:///{tmp_path}/tips.sqlite", kills=3, naive=True, **SHORT))
    assert told["double"] > 0, told
