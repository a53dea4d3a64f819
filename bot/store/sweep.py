"""What is out of date is deleted: threads after their days, ids after an hour, an event's text after fifteen minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete

from bot.store.tables import Seen, Statement, Thread, Waiting

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_ENDING = (Thread, Statement, Seen, Waiting)


def out_of_date(connection: Connection, now: datetime) -> int:
    """Delete every row that has reached its end; how many that were."""
    return sum(connection.execute(delete(table).where(table.until <= now)).rowcount for table in _ENDING)


def log_emptied(connection: Connection) -> None:
    """A file's log keeps what was deleted until it is written over, on a quiet server for days: it is emptied."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
