"""What the process keeps: what was seen, and running tasks; each bounded."""

from __future__ import annotations

import asyncio

import pytest

from bot.seen import SeenInProcess
from bot.tasks import Tasks


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The time."""
        return self.now


async def test_a_key_is_first_once_until_it_is_forgotten() -> None:
    """Within its time a key is known; afterwards, or where there are too many, it is new again."""
    clock = Clock()
    seen = SeenInProcess(most=2, keep_seconds=10, clock=clock)
    assert [await seen.first("a"), await seen.first("a")] == [True, False]
    clock.now = 10
    assert await seen.first("a")
    for key in ("b", "c", "d", "e"):
        assert await seen.first(key)
    assert len(seen) <= 3


async def test_draining_waits_for_what_runs_and_cuts_off_the_rest() -> None:
    """Work that ends in time ends; work that does not is cancelled and counted."""
    tasks, ended = Tasks(), asyncio.Event()

    async def quick() -> None:
        ended.set()

    async def never() -> None:
        await asyncio.Event().wait()

    tasks.start(quick())
    assert await tasks.drain(10) == 0
    assert ended.is_set()
    tasks.start(never())
    assert await tasks.drain(0) == 1
    assert len(tasks) == 0


async def test_an_error_that_nothing_caught_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """A task never fails silently."""
    tasks = Tasks()

    async def broken() -> None:
        raise ValueError("broken")

    tasks.start(broken())
    await tasks.drain(10)
    assert any(record.exc_info for record in caplog.records)
