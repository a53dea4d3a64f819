"""Clicks and commands that this process took in already, so that a duplicate is answered once; events are known by the inbox."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 100_000
KEEP_SECONDS = 3_600.0
"""Slack's last retry of an event comes within six minutes, a signature lives for five."""


class Seen(Protocol):
    """A set of keys that forgets."""

    async def first(self, key: str) -> bool:
        """Note a key; True where it was not there."""


class SeenInProcess:
    """The keys of the last hour, the oldest forgotten first where there are too many."""

    def __init__(self, most: int = MOST, keep_seconds: float = KEEP_SECONDS, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._keep = keep_seconds
        self._clock = clock
        self._until: OrderedDict[str, float] = OrderedDict()

    def __len__(self) -> int:
        return len(self._until)

    async def first(self, key: str) -> bool:
        """Note a key; True where it was not there or is out of date."""
        now = self._clock()
        while self._until and (next(iter(self._until.values())) <= now or len(self._until) > self._most):
            self._until.popitem(last=False)
        if key in self._until:
            return False
        self._until[key] = now + self._keep
        return True
