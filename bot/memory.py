"""What threads remember, by workspace and thread, for as long as each is kept; a database can stand behind the same two methods."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.memory import Memory

THREAD = timedelta(days=30)
"""A thread may be taken up again for this long."""
BRIEF = timedelta(minutes=30)
"""What a person asked outside any thread is remembered for this long."""
MOST = 50_000
MOST_PEOPLE = 100
"""People of one thread whose statements are kept: those who spoke last."""


class MemoryStore(Protocol):
    """Memory by workspace and thread."""

    async def get(self, workspace: str, thread: str) -> Memory | None:
        """What this thread remembers; None for one never seen, forgotten or out of date."""

    async def put(self, workspace: str, thread: str, memory: Memory, keep: timedelta) -> None:
        """Keep what the thread remembers now, for this long from now."""


class MemoryInProcess:
    """The threads used last, while the process runs."""

    def __init__(self, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._kept: OrderedDict[tuple[str, str], tuple[float, Memory]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    async def get(self, workspace: str, thread: str) -> Memory | None:
        """What this thread remembers, if it still does."""
        found = self._kept.get((workspace, thread))
        if found is None:
            return None
        until, memory = found
        if self._clock() < until:
            return memory
        del self._kept[workspace, thread]
        return None

    async def put(self, workspace: str, thread: str, memory: Memory, keep: timedelta) -> None:
        """Keep it, and forget the longest unused over the limit."""
        if len(memory.people) > MOST_PEOPLE:
            memory = replace(memory, people=dict(list(memory.people.items())[-MOST_PEOPLE:]))
        self._kept[workspace, thread] = (self._clock() + keep.total_seconds(), memory)
        self._kept.move_to_end((workspace, thread))
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
