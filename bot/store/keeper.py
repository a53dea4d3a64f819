"""The store as the event loop sees it: each call is one transaction on a thread of its own, so that nothing waits for a disk."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Engine

P = ParamSpec("P")
R = TypeVar("R")

WORKERS = 4
"""Threads that talk to the database; each holds one connection at a time."""


def now() -> datetime:
    """The real time: what is kept ends by the real clock, whatever day the calendar is set to."""
    return datetime.now(UTC)


class Keeper:
    """Runs functions of the store, each in a transaction of its own."""

    def __init__(self, engine: Engine, workers: int = WORKERS) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="store")

    @property
    def address(self) -> str:
        """The database, as DATABASE_URL would name it."""
        return self._engine.url.render_as_string(hide_password=False)

    async def __call__(self, work: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result once it is committed; an error leaves the database as it was."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: self._run(work, *args, **kwargs))

    def _run(self, work: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        with self._engine.begin() as connection:
            return work(connection, *args, **kwargs)

    def close(self) -> None:
        """Finish what runs, and let go of the connections."""
        self._threads.shutdown()
        self._engine.dispose()
