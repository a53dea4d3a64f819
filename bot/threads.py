"""What threads remember while the process runs, bounded, behind two methods that a database can stand behind later."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import Protocol

from handlers.memory import Memory

MOST_THREADS = 10_000
MOST_PEOPLE = 100
"""People of one thread whose statements are kept: those who spoke last."""


class Threads(Protocol):
    """Memory by thread."""

    def get(self, thread: str) -> Memory:
        """What this thread remembers; an unknown thread remembers nothing."""

    def put(self, thread: str, memory: Memory) -> None:
        """Keep what the thread remembers now."""


class ThreadsInMemory:
    """The threads spoken in last; the longest silent one is forgotten first."""

    def __init__(self, most: int = MOST_THREADS) -> None:
        self._most = most
        self._kept: OrderedDict[str, Memory] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, thread: str) -> Memory:
        """What this thread remembers; an unknown or forgotten thread remembers nothing."""
        return self._kept.get(thread) or Memory()

    def put(self, thread: str, memory: Memory) -> None:
        """Keep what the thread remembers now, and forget what is over the limit."""
        if len(memory.people) > MOST_PEOPLE:
            memory = replace(memory, people=dict(list(memory.people.items())[-MOST_PEOPLE:]))
        self._kept[thread] = memory
        self._kept.move_to_end(thread)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
