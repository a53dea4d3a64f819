"""What an answer goes by, read in one go and for a bounded time: the thread's memory and, where it counts, the asker's profile."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from bot.store import kept, threads
from bot.store.keeper import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from bot.store.keeper import Keeper
    from bot.workspace import Workspace
    from handlers.home import About
    from handlers.memory import Memory
    from handlers.person import Person

log = logging.getLogger(__name__)

READ_SECONDS = 0.3
"""An answer waits this long for what is remembered, and is then given without."""
PATIENT_SECONDS = 1.5
"""What cannot be answered without being read, and has no answer waiting behind it, waits this long."""
THREAD = timedelta(days=30)
"""A thread may be taken up again for this long."""
BRIEF = timedelta(minutes=30)
"""What a person asked outside any thread is remembered for this long."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was found."""

    memory: Memory | None = None
    """None for a thread never seen, forgotten or out of date."""
    profile: Person | None = None
    late: bool = False
    """The database did not answer in time: nothing is known, which is not the same as nothing being there."""


class Recall:
    """Reads and writes what is remembered; neither ever stops an answer."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    async def read(self, workspace: Workspace, thread: str, person: str | None = None, *, seconds: float | None = None) -> Recalled:
        """The thread's memory, and the profile of `person`."""
        try:
            async with asyncio.timeout(READ_SECONDS if seconds is None else seconds):
                return await self._keeper.look((workspace, thread), _read, workspace, thread, person)
        except (TimeoutError, SQLAlchemyError) as error:
            log.warning("what is remembered was not read: %s", error or "too slow")
            return Recalled(late=True)

    async def about(self, workspace: Workspace, person: str) -> About | None:
        """What is kept of a person; None where that was not to be had in time."""
        try:
            async with asyncio.timeout(PATIENT_SECONDS):
                return await self._keeper(kept.about, workspace, person)
        except (TimeoutError, SQLAlchemyError) as error:
            log.warning("what is kept of a person was not read: %s", error or "too slow")
            return None

    async def write(
        self, workspace: Workspace, keys: Mapping[str, timedelta], memory: Memory, speaker: str, *, had_said: bool = True
    ) -> None:
        """Keep the memory under each thread for its time. One that takes long goes on while the answer goes out.

        What is kept for BRIEF only is one person's own, who reads the answer first: nothing waits for it.
        `had_said`: see `threads.write`.
        """
        if all(keep <= BRIEF for keep in keys.values()):
            for thread, keep in keys.items():
                mark = (workspace, thread)
                until: Mapping[str, timedelta] = {thread: keep}
                self._keeper.soon(mark, threads.write, workspace, until, memory, speaker=speaker, now=now(), had_said=had_said)
            return
        what = self._keeper(threads.write, workspace, keys, memory, speaker=speaker, now=now(), had_said=had_said)
        work = asyncio.ensure_future(what)
        work.add_done_callback(_noted)
        await asyncio.wait({work}, timeout=READ_SECONDS)

    async def joined(self, workspace: Workspace, thread: str) -> bool:
        """Whether this thread has been answered in; no, where that cannot be told."""
        try:
            async with asyncio.timeout(READ_SECONDS):
                return await self._keeper(threads.known, workspace, thread, now())
        except (TimeoutError, SQLAlchemyError) as error:
            log.warning("a thread was not looked up: %s", error or "too slow")
            return False


def _read(connection: Connection, workspace: Workspace, thread: str, person: str | None) -> Recalled:
    return Recalled(*threads.read_with_profile(connection, workspace, thread, person or None, now()))


def _noted(work: asyncio.Future[None]) -> None:
    """A write that failed is logged; the answer went out all the same."""
    if not work.cancelled() and (error := work.exception()):
        log.error("what a thread talks about was not kept: %s", error)
