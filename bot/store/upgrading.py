"""Bringing a database's tables up to this program."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from filelock import FileLock, Timeout
from sqlalchemy import text

from bot.store.database import REVISIONS, DatabaseError, file_of, refuse_newer, revision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

MIGRATIONS = Path(__file__).parent / "migrations"
WAIT_SECONDS = 60.0
"""How long one process waits while another upgrades the same file."""
_LOCK = 7_246_001
"""Of Postgres' advisory locks, the one for upgrades."""


def upgrade(engine: Engine) -> tuple[str | None, str]:
    """Bring the tables up to date: what they stood at, and what they stand at now. Repeating it does nothing.

    One process at a time does it; a failed step leaves the database as it was. Raises DatabaseError, SQLAlchemyError.
    """
    with _alone(engine):
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        with engine.begin() as connection:
            _hold(connection)
            before = revision(engine)
            refuse_newer(engine.url, before)
            if before != REVISIONS[-1]:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
    return before, REVISIONS[-1]


@contextlib.contextmanager
def _alone(engine: Engine) -> Iterator[None]:
    """While this lasts no other process upgrades the same file."""
    file = file_of(engine.url)
    if not file:
        yield
        return
    try:
        with FileLock(f"{file}.upgrade.lock", timeout=WAIT_SECONDS):
            yield
    except Timeout:
        raise DatabaseError(
            f"Another process has been upgrading {file} for {WAIT_SECONDS:.0f} seconds. Look what it does, then start again."
        ) from None


def _hold(connection: Connection) -> None:
    """On Postgres the second of two upgrades waits for the first, and then finds nothing to do."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
