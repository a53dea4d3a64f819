"""The process that delivers tips: planner, engine and lease put together, started and stopped in order."""

from __future__ import annotations

import logging
import socket
import threading
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sqlalchemy.exc import SQLAlchemyError

from bot.store import database, deliveries
from bot.store.keeper import Keeper
from bot.store.keeper import now as real_now
from bot.tips import planner
from bot.tips.delivery import Courier
from bot.tips.lease import FileLease, ServerLease

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine
    from sqlalchemy.engine import URL

    from bot.tips.delivery import Compose
    from bot.tips.posting import Poster

log = logging.getLogger(__name__)

TICK_SECONDS = 60.0
SOONEST_SECONDS = 1.0
"""While posts are being spread, the planner wakes up this often at most."""
HAND_OVER_SECONDS = 5.0
"""A person who asked for a tip now waits no longer than this for the worker to see it."""
HANDED_OVER = 100
PURGE_SECONDS = 3_600.0
STOP_SECONDS = 5
THREADS = 8
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class NaiveError(Exception):
    """Repeating blindly was asked for against the real service."""


class Worker:
    """Delivers tips from `start` to `stop`. There is one in a process."""

    def __init__(
        self,
        url: URL,
        poster: Poster,
        compose: Compose,
        calendar: Callable[[], datetime],
        *,
        settle: float,
        spread: float,
        naive: bool = False,
    ) -> None:
        self._url = url
        self._spread = spread
        self._clock = calendar
        self._file = database.file_of(url)
        self._made = {"poster": poster, "compose": compose, "settle": settle, "naive": naive}
        self._wake = threading.Event()
        self._stopping = False
        self._asked = False
        self._lease: FileLease | ServerLease | None = None
        self._engine: Engine | None = None
        self._keeper: Keeper | None = None
        self._thread: threading.Thread | None = None

    def start(self, wait: float = 0.0) -> None:
        """Take the lease, then take up work.

        `wait`: seconds for which another process of the same file may take to end. Raises TakenError, DatabaseError.
        """
        executor = "local" if self._file else f"{socket.gethostname()}-{uuid.uuid4()}"
        self._engine = database.opened(self._url, durable=True, pool=THREADS)
        try:
            if self._file:
                lease = FileLease(self._file.with_name(f"{self._file.name}.tips"))
                lease.take(wait)
                self._lease = lease
            else:
                self._lease = ServerLease(self._url, executor)
        except BaseException:
            self._engine.dispose()
            raise
        self._keeper = Keeper(self._engine, THREADS)
        courier = Courier(self._keeper, calendar=self._calendar, **self._made)  # type: ignore[arg-type]
        from bot.tips import engine  # noqa: PLC0415 - only a process that delivers loads it

        engine.start(courier, self._address(), executor)
        if isinstance(self._lease, ServerLease):
            self._lease.watch(engine.PENDING_EXECUTORS, engine.rescue)
        self._thread = threading.Thread(target=self._plan, name="planner", daemon=True)
        self._thread.start()

    def look(self) -> None:
        """Have the planner look now, instead of within the minute."""
        self._asked = True
        self._wake.set()

    def stop(self) -> None:
        """Stop planning, finish what is under way, give the lease back."""
        from bot.tips import engine  # noqa: PLC0415

        self._stopping = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
        engine.stop(STOP_SECONDS)
        if self._lease is not None:
            self._lease.release()
        if self._keeper is not None:
            self._keeper.close()

    def _calendar(self) -> datetime:
        return self._clock().astimezone(UTC)

    def _address(self) -> str:
        """The engine's own database: a file beside the store's, or a schema of the same Postgres."""
        if not self._file:
            return self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        beside = self._file.with_name(f"{self._file.stem}.tips{self._file.suffix or '.sqlite'}")
        write_ahead(beside)
        return f"sqlite:///{beside}"

    def _plan(self) -> None:
        """Tick after tick; whatever goes wrong in one, the next looks at the same things again."""
        from bot.tips import engine  # noqa: PLC0415

        assert self._engine is not None
        refreshed, purged, planned = False, time.monotonic(), -TICK_SECONDS
        while not self._stopping:
            wait = HAND_OVER_SECONDS
            try:
                if not refreshed:
                    with self._engine.begin() as connection:
                        planner.refresh(connection, self._calendar())
                    refreshed = True
                if self._asked or time.monotonic() - planned >= TICK_SECONDS:
                    planned, self._asked = time.monotonic(), False
                    self._tick(self._engine, engine.enqueue)
                wait = self._hand_over(self._engine, engine.enqueue)
                if time.monotonic() - purged > PURGE_SECONDS:
                    purged = time.monotonic()
                    self._tidy_up(self._engine, engine.purge)
            except SQLAlchemyError as error:
                log.warning("the planner did not reach the database: %s", type(error).__name__)
                planned -= TICK_SECONDS
            except Exception:
                log.exception("a tick of the planner failed")
            if self._wake.wait(wait) and not self._stopping:
                self._wake.clear()

    def _tick(self, store: Engine, enqueue: Callable[[deliveries.Job], None]) -> None:
        """Plan what is due."""
        more = True
        while more and not self._stopping:
            with store.begin() as connection:
                more = planner.tick(connection, self._calendar(), self._spread) == planner.AT_ONCE
            if more:
                self._hand_over(store, enqueue)
        with store.begin() as connection:
            planner.abandoned(connection, self._calendar())

    def _hand_over(self, store: Engine, enqueue: Callable[[deliveries.Job], None]) -> float:
        """Hand over what may be sent now; in how many seconds there may be more.

        Enqueued first and noted then: whoever stops in between leads to one that is enqueued twice, which does nothing.
        """
        while not self._stopping:
            with store.begin() as connection:
                jobs = deliveries.to_hand_over(connection, self._calendar(), real_now(), HANDED_OVER)
            for job in jobs:
                enqueue(job)
            with store.begin() as connection:
                deliveries.handed_over(connection, jobs, real_now())
            if len(jobs) < HANDED_OVER:
                break
        with store.begin() as connection:
            start = deliveries.next_start(connection, self._calendar())
        soon = (start - self._calendar()).total_seconds() if start else HAND_OVER_SECONDS
        return min(HAND_OVER_SECONDS, max(SOONEST_SECONDS, soon))

    def _tidy_up(self, store: Engine, purge: Callable[[], int]) -> None:
        with store.begin() as connection:
            deliveries.forget_old(connection, self._calendar())
        while purge():
            pass


def write_ahead(file: Path) -> None:
    """Readers of an SQLite file go on while somebody writes: a property of the file, set before the engine opens it."""
    import sqlite3  # noqa: PLC0415

    connection = sqlite3.connect(file, timeout=30)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def refuse_naive(base: str) -> None:
    """Raises NaiveError unless the posts go to this very machine."""
    if urlsplit(base).hostname not in LOOPBACK:
        raise NaiveError(
            "CERTADVICE_TIPS_NAIVE repeats posts that may have arrived, to prove a test: it is refused unless SLACK_API_BASE_URL "
            "is an address of this machine (127.0.0.1)."
        )
