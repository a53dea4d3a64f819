"""Events taken in and not yet answered: recorded before the 200, forgotten when answered or after fifteen minutes."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Protocol

from bot.seen import Seen, SeenInProcess

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_SECONDS = 900.0
"""The text of an event stands here this long at most."""
MOST = 5_000


class InboxFullError(Exception):
    """More events wait than can be held; the sender is asked to come again."""


class Inbox(Protocol):
    """Events by id."""

    async def record(self, event_id: str, event: dict[str, Any]) -> bool:
        """Take an event in; False where its id was taken in before."""

    async def done(self, event_id: str) -> None:
        """Forget what the event said; its id stays known."""


class InboxInProcess:
    """Events in memory: enough for one process, lost with it."""

    def __init__(self, seen: Seen | None = None, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._seen = seen or SeenInProcess()
        self._most = most
        self._clock = clock
        self._waiting: OrderedDict[str, tuple[float, dict[str, Any]]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._waiting)

    async def record(self, event_id: str, event: dict[str, Any]) -> bool:
        """Take an event in, each id once."""
        now = self._clock()
        while self._waiting and next(iter(self._waiting.values()))[0] <= now:
            self._waiting.popitem(last=False)
        if len(self._waiting) >= self._most:
            raise InboxFullError(f"{len(self._waiting)} events wait for an answer")
        if not await self._seen.first(f"event:{event_id}"):
            return False
        self._waiting[event_id] = (now + LONGEST_SECONDS, event)
        return True

    async def done(self, event_id: str) -> None:
        """Forget what the event said."""
        self._waiting.pop(event_id, None)
