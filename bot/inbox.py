"""Events taken in and not yet answered: recorded durably before the 200, answered by somebody else if this process dies."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import SQLAlchemyError

from bot.store import inbox
from bot.store.keeper import now

if TYPE_CHECKING:
    from bot.store.inbox import Left
    from bot.store.keeper import Keeper
    from bot.workspace import Workspace

log = logging.getLogger(__name__)

RECORD_SECONDS = 1.0
"""Slack waits three seconds for the acknowledgement; what is not recorded by then is sent again."""
MOST = 5_000


class InboxFullError(Exception):
    """More events wait than can be held; the sender is asked to come again."""


class Inbox:
    """The events of one chat service as this process sees them."""

    def __init__(self, keeper: Keeper, platform: str, most: int = MOST) -> None:
        self._keeper = keeper
        self._platform = platform
        self._most = most
        self._mine: set[tuple[Workspace, str]] = set()
        """Events this process is answering: never taken for somebody else's."""

    def __len__(self) -> int:
        return len(self._mine)

    async def record(self, workspace: Workspace, event: str, key: str, body: dict[str, Any]) -> bool:
        """Take an event in; False where it, or another about the same message, was taken in before.

        Raises InboxFullError, TimeoutError, SQLAlchemyError: it is then not taken in, or will be answered by `left`.
        """
        if len(self._mine) >= self._most:
            raise InboxFullError(f"{len(self._mine)} events wait for an answer")
        async with asyncio.timeout(RECORD_SECONDS):
            new = await self._keeper(inbox.record, workspace, event, key=key, body=body, now=now())
        if new:
            self._mine.add((workspace, event))
        return new

    async def sending(self, workspace: Workspace, event: str) -> None:
        """An answer is about to be sent."""
        await self._try(inbox.sending, workspace, event)

    async def done(self, workspace: Workspace, event: str) -> None:
        """Forget what the event said; its id stays known."""
        await self._try(inbox.done, workspace, event)
        self._mine.discard((workspace, event))

    async def left(self) -> list[Left]:
        """What processes that are gone left behind: now this one's to answer."""
        found = await self._keeper(inbox.left, self._platform, now())
        taken = [one for one in found if (one.workspace, one.event) not in self._mine]
        self._mine.update((one.workspace, one.event) for one in taken)
        return taken

    async def _try(self, work: Any, workspace: Workspace, event: str) -> None:
        """What cannot be noted does not hold up an answer: nobody else takes an event this process holds."""
        try:
            await self._keeper(work, workspace, event)
        except SQLAlchemyError as error:
            log.error("an event's state was not noted: %s", error)  # noqa: TRY400 - no traceback: it may hold values
