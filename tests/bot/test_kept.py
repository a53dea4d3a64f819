"""What the process keeps: thread memory, what was seen, the inbox, running tasks; each bounded, each forgetting."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.inbox import LONGEST_SECONDS, InboxFullError, InboxInProcess
from bot.memory import MOST_PEOPLE, MemoryInProcess
from bot.seen import SeenInProcess
from bot.tasks import Tasks
from handlers.memory import Memory
from handlers.person import Person

HOUR = timedelta(hours=1)


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The time."""
        return self.now


async def test_memory_is_kept_by_workspace_and_thread_for_its_time() -> None:
    """Two workspaces never share a thread, and what is out of date is gone."""
    clock = Clock()
    store = MemoryInProcess(clock=clock)
    await store.put("T1", "C1:1", Memory(topic=("alpha",)), HOUR)
    assert await store.get("T1", "C1:1") == Memory(topic=("alpha",))
    assert await store.get("T2", "C1:1") is None
    clock.now = HOUR.total_seconds()
    assert await store.get("T1", "C1:1") is None
    assert len(store) == 0


async def test_memory_is_bounded() -> None:
    """The longest unused thread is forgotten first, and a thread keeps those who spoke last."""
    store = MemoryInProcess(most=2)
    for thread in ("a", "b", "a", "c"):
        await store.put("T1", thread, Memory(), HOUR)
    assert await store.get("T1", "b") is None
    assert await store.get("T1", "a") is not None
    crowd = Memory(people={f"U{number}": Person() for number in range(MOST_PEOPLE + 5)})
    await store.put("T1", "a", crowd, HOUR)
    kept = await store.get("T1", "a")
    assert kept is not None
    assert len(kept.people) == MOST_PEOPLE
    assert "U0" not in kept.people


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


async def test_the_inbox_takes_an_event_once_and_forgets_its_text() -> None:
    """An id stays known when its text is gone: answered, or older than a text may stand."""
    clock = Clock()
    inbox = InboxInProcess(clock=clock)
    assert await inbox.record("E1", {"text": "x"})
    assert len(inbox) == 1
    await inbox.done("E1")
    assert len(inbox) == 0
    assert not await inbox.record("E1", {"text": "x"})
    assert await inbox.record("E2", {"text": "y"})
    clock.now = LONGEST_SECONDS
    assert await inbox.record("E3", {"text": "z"})
    assert len(inbox) == 1


async def test_a_full_inbox_takes_nothing_and_does_not_call_it_seen() -> None:
    """The sender comes again, and is then taken in."""
    inbox = InboxInProcess(most=1)
    await inbox.record("E1", {})
    with pytest.raises(InboxFullError):
        await inbox.record("E2", {})
    await inbox.done("E1")
    assert await inbox.record("E2", {})


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
