"""Opening the database: made and upgraded where it is a file, refused with a clear word where it does not fit."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from bot.store.database import REVISIONS, DatabaseError, address, engine_for, opened, revision, shown
from bot.store.tables import Base, OfWorkspace
from bot.store.upgrading import MIGRATIONS, upgrade

KEY = ["platform", "enterprise", "team"]


def test_the_migrations_make_the_tables_of_the_models(engine: Engine) -> None:
    """A model changed without a migration, or the other way round, is seen here."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_list_of_revisions_is_that_of_the_files() -> None:
    """`REVISIONS` says what a program knows without loading Alembic."""
    walked = ScriptDirectory(str(MIGRATIONS)).walk_revisions()
    assert tuple(script.revision for script in walked)[::-1] == REVISIONS


def test_every_table_is_keyed_by_workspace_first(engine: Engine) -> None:
    """No row can be read without saying whose it is."""
    tables = {mapper.class_.__tablename__ for mapper in Base.registry.mappers}
    assert all(issubclass(mapper.class_, OfWorkspace) for mapper in Base.registry.mappers)
    for name in tables:
        assert inspect(engine).get_pk_constraint(name)["constrained_columns"][:3] == KEY, name


def test_an_upgrade_may_be_repeated(url: str) -> None:
    """The second one finds nothing to do."""
    engine = engine_for(address(url))
    assert upgrade(engine) == (None, REVISIONS[-1])
    assert upgrade(engine) == (REVISIONS[-1], REVISIONS[-1])
    engine.dispose()


def test_two_upgrades_at_once_do_it_once(url: str) -> None:
    """One waits for the other, and both end well."""
    engines = [engine_for(address(url)) for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        before = sorted(str(done[0]) for done in threads.map(upgrade, engines))
    assert before == sorted([str(None), REVISIONS[-1]])
    for engine in engines:
        engine.dispose()


def test_a_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    """Folders too, and the log of changes that lets readers go on while somebody writes."""
    file = tmp_path / "deep" / "kept.sqlite"
    engine = opened(address(f"sqlite:///{file}"))
    assert revision(engine) == REVISIONS[-1]
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    engine.dispose()
    assert file.exists()


def test_a_postgres_without_tables_names_the_command(server: object, request: pytest.FixtureRequest) -> None:
    """A server does not change a shared database on its own."""
    from tests.bot.store.databases import dropped, made

    url = made(server, "bare")
    request.addfinalizer(lambda: dropped(server, "bare"))
    with pytest.raises(DatabaseError, match="not there: run `certadvice db upgrade` first"):
        opened(address(url))


def test_a_newer_database_is_refused_and_left_as_it_is(url: str) -> None:
    """An older program would damage what it does not know."""
    engine = engine_for(address(url))
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for refuse in (lambda: opened(address(url)), lambda: upgrade(engine)):
        with pytest.raises(DatabaseError, match=r"made by a newer CertAdvice.*9999"):
            refuse()
    assert revision(engine) == "9999"
    engine.dispose()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("mysql://host/name", "mysql is not served"),
        ("sqlite://", "sqlite is not served"),
        ("sqlite:///:memory:", "sqlite is not served"),
        ("what is this", "not a database address"),
        ("postgresql://me:p@ss:w@host:port/name", "not a database address"),
    ],
)
def test_an_address_that_cannot_be_used_is_named(given: str, told: str) -> None:
    """The variable, what is wrong with it, and what to write."""
    with pytest.raises(DatabaseError, match=f"DATABASE_URL: .*{told}"):
        address(given)


def test_a_password_is_never_shown() -> None:
    """Errors and logs name the database, not its secret."""
    assert "geheim" not in shown(address("postgres://me:geheim@host/name"))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(DatabaseError, match=r"taken cannot be made.*DATABASE_URL"):
        opened(address(f"sqlite:///{tmp_path}/taken/kept.sqlite"))
    (tmp_path / "no.sqlite").write_text("not a database, but some words", encoding="utf-8")
    with pytest.raises(DatabaseError, match=r"no\.sqlite cannot be opened: file is not a database"):
        opened(address(f"sqlite:///{tmp_path}/no.sqlite"))
