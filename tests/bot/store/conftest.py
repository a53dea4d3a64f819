"""Every test that asks for `url`, `engine` or `connection` runs on SQLite and on Postgres."""

from __future__ import annotations

import secrets
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.store.database import address, engine_for
from bot.store.upgrading import upgrade
from tests.bot.store.databases import KINDS, dropped, made, postgres

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine


@pytest.fixture(scope="session")
def server() -> Iterator[Any]:
    """The Postgres of this test run; not below pytest's own folder, which another run at the same time closes to other users."""
    with tempfile.TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        yield from postgres(Path(folder))


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a new, empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/kept.sqlite"
        return
    running = request.getfixturevalue("server")
    name = f"kept_{secrets.token_hex(8)}"
    yield made(running, name)
    dropped(running, name)


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """A database with today's tables."""
    made_ = engine_for(address(url), pool=2)
    upgrade(made_)
    yield made_
    made_.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A transaction that is committed at the end."""
    with engine.begin() as begun:
        yield begun
