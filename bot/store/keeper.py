"""The store as the event loop sees it: transactions on threads of their own wherever there is anything to wait for."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sqlalchemy.exc import OperationalError, SQLAlchemyError

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from sqlalchemy import Connection, Engine

P = ParamSpec("P")
R = TypeVar("R")
log = logging.getLogger(__name__)

WORKERS = 4
"""Threads that talk to the database; each holds one connection at a time."""
GATHER_SECONDS = 0.05
"""What nobody waits for is written together with what else comes in this time."""


def now() -> datetime:
    """The real time: what is kept ends by the real clock, whatever day the calendar is set to."""
    return datetime.now(UTC)


class Keeper:
    """Runs functions of the store, each in a transaction of its own but for what `soon` gathers."""

    def __init__(self, engine: Engine, workers: int = WORKERS) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="store")
        self._near = _never_waits(engine)
        self._gathered: dict[Hashable, Callable[[Connection], object]] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._writing: dict[Future[None], frozenset[Hashable]] = {}
        """What was gathered and is not committed yet, with its marks."""

    @property
    def address(self) -> str:
        """The database, as DATABASE_URL would name it."""
        return self._engine.url.render_as_string(hide_password=False)

    async def __call__(self, work: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result once it is committed; an error leaves the database as it was. What was gathered before goes first."""
        self._hand_over()
        before = tuple(self._writing)

        def run() -> R:
            wait(before)
            return self._run(lambda connection: work(connection, *args, **kwargs))

        return await asyncio.get_running_loop().run_in_executor(self._threads, run)

    async def look(self, mark: Hashable, work: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of a function that only reads, what was gathered under `mark` included.

        A file is read at once: that takes less than handing it to a thread, which would wait for the interpreter while others are
        answered. Readers of such a file never wait for its writers (see `_never_waits`).
        """
        waits = mark in self._gathered or any(mark in marks for marks in tuple(self._writing.values()))
        if waits or not self._near:
            return await self(work, *args, **kwargs)
        return self._run(lambda connection: work(connection, *args, **kwargs))

    def soon(self, mark: Hashable, work: Callable[Concatenate[Connection, P], object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Write what nobody waits for, in one transaction with what else comes within GATHER_SECONDS.

        Under one `mark` only the last counts. What fails is logged, and keeps nothing else from being written; a process that is
        killed meanwhile has not written it.
        """
        self._gathered[mark] = lambda connection: work(connection, *args, **kwargs)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(GATHER_SECONDS, self._hand_over)

    def _hand_over(self) -> None:
        """Have what was gathered written."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._gathered:
            gathered, self._gathered = self._gathered, {}
            under_way = self._threads.submit(self._write, gathered)
            self._writing[under_way] = frozenset(gathered)
            under_way.add_done_callback(lambda done: self._writing.pop(done, None))

    def _write(self, gathered: Mapping[Hashable, Callable[[Connection], object]]) -> None:
        """All of it in one transaction; where a part of it fails, each in its own. Nobody waits for an error: it is logged."""

        def all_of_it(connection: Connection) -> None:
            for work in gathered.values():
                work(connection)

        try:
            self._run(all_of_it)
        except Exception as error:
            if len(gathered) > 1 and not isinstance(error, OperationalError):  # that one is the database's, and fails for each
                for mark, work in gathered.items():
                    self._write({mark: work})
            elif isinstance(error, SQLAlchemyError):
                log.warning("what %d threads talk about was not kept: %s", len(gathered), error)  # no traceback: it may hold values
            else:
                log.exception("what a thread talks about was not kept")

    def _run(self, work: Callable[[Connection], R]) -> R:
        with self._engine.begin() as connection:
            return work(connection)

    def close(self) -> None:
        """Finish what runs and what was gathered, and let go of the connections."""
        self._hand_over()
        self._threads.shutdown()
        self._engine.dispose()


def _never_waits(engine: Engine) -> bool:
    """Whether reading waits for nobody: a file with a log beside it. Where a disk cannot have one, writers lock readers out."""
    if engine.dialect.name != "sqlite":
        return False
    with engine.connect() as connection:
        return connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
