"""Opening the database: an SQLite file that is made and upgraded on the spot, or a Postgres that has to be ready."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
from sqlalchemy import create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from sqlalchemy import Engine

REVISIONS = ("0001", "0002")
"""Every migration, oldest first; the last is what this program works with."""
BUSY_SECONDS = 5.0
"""How long a statement waits for another writer of the same file."""


class DatabaseError(Exception):
    """The database cannot be used; the message says which one, why, and what to do."""


def address(text_: str) -> URL:
    """DATABASE_URL as SQLAlchemy reads it; empty: an SQLite file in the user's data folder. Raises DatabaseError."""
    if not text_:
        return URL.create(
            "sqlite", database=str(Path(platformdirs.user_data_dir("certadvice", appauthor=False)) / "certadvice.sqlite")
        )
    try:
        url = make_url(text_)
    except (ArgumentError, ValueError):  # the second where the port is none, as with an @ or : in a password
        raise DatabaseError(
            "DATABASE_URL: not a database address such as postgresql://user@host/name or sqlite:////path/file; in a password, "
            "@ : / are written %40 %3A %2F"
        ) from None
    kind = url.drivername.partition("+")[0]
    if kind in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if kind == "sqlite" and url.database and url.database != ":memory:":
        return url.set(drivername="sqlite", database=str(Path(url.database).absolute()))
    raise DatabaseError(f"DATABASE_URL: {kind} is not served; use postgresql://… or sqlite:////path/to/a/file")


def shown(url: URL) -> str:
    """The address as it may be printed: without a password."""
    return url.render_as_string(hide_password=True)


def engine_for(url: URL, *, durable: bool = False, pool: int = 5) -> Engine:
    """An engine with this project's settings.

    `durable`: a commit on an SQLite file survives a power cut, at the price of a write to the disk: a post's intent mark needs it.
    """
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, pool_size=pool, hide_parameters=True, connect_args={"timeout": BUSY_SECONDS})

        def prepare(connection: Any, _record: object) -> None:
            cursor = connection.cursor()
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten, whatever this SQLite was built with
            cursor.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
            cursor.close()

        event.listen(engine, "connect", prepare)
        return engine
    options = {"connect_timeout": 5, "options": "-c statement_timeout=10000 -c timezone=utc"}
    return create_engine(url, pool_size=pool, max_overflow=pool, pool_pre_ping=True, hide_parameters=True, connect_args=options)


def opened(url: URL, *, durable: bool = False, pool: int = 5) -> Engine:
    """The database, ready for use. An SQLite file is made and upgraded; an old Postgres and a newer database are refused.

    Raises DatabaseError.
    """
    made_folder(url)
    engine = engine_for(url, durable=durable, pool=pool)
    try:
        _made_ready(engine)
    except SQLAlchemyError as error:
        engine.dispose()
        raise DatabaseError(f"{shown(url)} cannot be opened: {cause(error)}") from None
    except DatabaseError:
        engine.dispose()
        raise
    return engine


def made_folder(url: URL) -> None:
    """Make the folder that an SQLite file stands in. Raises DatabaseError."""
    if file := file_of(url):
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseError(f"{file.parent} cannot be made: {error.strerror}. Name another place with DATABASE_URL.") from None


def _made_ready(engine: Engine) -> None:
    standing = revision(engine)
    refuse_newer(engine.url, standing)
    if standing == REVISIONS[-1]:
        return
    if not file_of(engine.url):
        state = "not there" if standing is None else "old"
        raise DatabaseError(f"The tables of {shown(engine.url)} are {state}: run `certadvice db upgrade` first.")
    from bot.store.upgrading import upgrade  # noqa: PLC0415 - Alembic takes long to load, and is needed once

    upgrade(engine)
    log.info("%s %s", shown(engine.url), "was upgraded" if standing else "was set up")


def revision(engine: Engine) -> str | None:
    """The migration that the database stands at; None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return str(found) if found else None


def refuse_newer(url: URL, standing: str | None) -> None:
    """Raises DatabaseError for a database that this program would damage."""
    if standing is not None and standing not in REVISIONS:
        raise DatabaseError(
            f"{shown(url)} was made by a newer CertAdvice (its tables are at {standing}, this program knows {REVISIONS[-1]}). "
            "Nothing was changed. Install the newer version, or name another database with DATABASE_URL."
        )


def file_of(url: URL) -> Path | None:
    """The SQLite file behind an address."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def cause(error: SQLAlchemyError) -> str:
    """The driver's own words in one line."""
    return " ".join(str(getattr(error, "orig", None) or error).split())
