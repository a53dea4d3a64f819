"""What a server does beside its answers: takes up events that another process left, deletes what is out of date, frees memory."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from bot import collector
from bot.store import sweep
from bot.store.keeper import now

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.inbox import Inbox
    from bot.store.inbox import Left
    from bot.store.keeper import Keeper

log = logging.getLogger(__name__)

LOOK_SECONDS = 20.0
SWEEP_EVERY = 30
"""Looks between two sweeps: ten minutes."""


class Housekeeping:
    """One round after another, while the server runs."""

    def __init__(self, keeper: Keeper, inbox: Inbox, answer: Callable[[Left], Awaitable[None]]) -> None:
        self._keeper = keeper
        self._inbox = inbox
        self._answer = answer
        self._rounds = 0

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self.round()
            await asyncio.sleep(LOOK_SECONDS)

    async def round(self) -> None:
        """Look once; a database that does not answer is tried again with the next look."""
        try:
            if self._rounds % SWEEP_EVERY == 0:
                collector.full()
                await self._keeper(sweep.out_of_date, now())
                await self._keeper(sweep.log_emptied)
            for left in await self._inbox.left():
                await self._take_up(left)
        except SQLAlchemyError as error:
            log.error("housekeeping has to wait: %s", error)  # noqa: TRY400 - no traceback: it may hold values
        self._rounds += 1

    async def _take_up(self, left: Left) -> None:
        """An event that cannot be answered, whatever is odd about it, keeps nobody from the next one."""
        log.info("an event that another process left is answered now")
        try:
            await self._answer(left)
        except Exception:
            log.exception("an event that another process left could not be answered")
            await self._inbox.done(left.workspace, left.event)
