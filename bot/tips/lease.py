"""Who may deliver: on an SQLite file one process alone, on Postgres each with a lease that dies with it.

The lease is an advisory lock of the database session: Postgres frees it when the process or its connection is gone, and then,
and only then, another process takes its work over. A process that is merely frozen keeps its lock; its posts are just late.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.engine import URL

log = logging.getLogger(__name__)

EVERY_SECONDS = 1.0
LOST = 3
"""Exit code of a process that lost its lease: it must not send another message."""
_QUICK = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3, "tcp_user_timeout": 8000, "connect_timeout": 5}
"""The owner of a lease notices that its connection is gone before the server does."""


class TakenError(Exception):
    """Another process delivers from this file already."""


class FileLease:
    """The lock beside an SQLite file."""

    def __init__(self, file: Path) -> None:
        self._lock = FileLock(f"{file}.lock", thread_local=False)

    def take(self, wait: float) -> None:
        """Take it within so many seconds. Raises TakenError."""
        try:
            self._lock.acquire(timeout=wait)
        except Timeout:
            raise TakenError from None

    def release(self) -> None:
        """Give it back."""
        self._lock.release()


class ServerLease:
    """An advisory lock on a connection of its own, straight to Postgres: through a pooler of transactions it would be worthless."""

    def __init__(self, url: URL, executor: str) -> None:
        self._engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool, connect_args=_QUICK)
        self._executor = executor
        self._connection = self._engine.connect()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        if not self._locked(executor):
            raise TakenError

    def watch(self, pending: str, rescue: Callable[[str], int], exit_: Callable[[int], Any] = os._exit) -> None:
        """From now on look for dead processes. Whoever loses the lease ends at once, without another word to anybody.

        `pending`: a SELECT of the names of processes that have work under way.
        """

        def look() -> None:
            try:
                while not self._stop.wait(EVERY_SECONDS):
                    self._look(pending, rescue)
            except BaseException:
                if not self._stop.is_set():
                    log.exception("the lease is lost: this process ends, so that nothing is sent twice")
                    exit_(LOST)

        self._thread = threading.Thread(target=look, name="lease", daemon=True)
        self._thread.start()

    def release(self) -> None:
        """Stop looking and give it back."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        self._connection.close()
        self._engine.dispose()

    def _look(self, pending: str, rescue: Callable[[str], int]) -> None:
        others = {row[0] for row in self._connection.execute(text(pending))} - {self._executor, None}
        for other in sorted(others):
            if not self._locked(other):
                continue
            try:
                if taken := rescue(other):
                    log.warning("a process that delivered tips is gone: its work is taken over (%d)", taken)
            finally:
                self._connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": _number(other)})

    def _locked(self, executor: str) -> bool:
        taken = self._connection.execute(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": _number(executor)})
        return bool(taken.scalar())


def _number(executor: str) -> int:
    """Its lock, of the 2^64 there are."""
    return int.from_bytes(hashlib.sha256(f"certadvice-tips:{executor}".encode()).digest()[:8], "big", signed=True)
