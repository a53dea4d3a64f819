"""What every module of the store does with rows: of one workspace, put in or replaced."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Insert

    from bot.store.tables import Base, OfWorkspace
    from bot.workspace import Workspace


def of(table: type[OfWorkspace], workspace: Workspace) -> ColumnElement[bool]:
    """Rows of this workspace alone."""
    return and_(table.platform == workspace.platform, table.enterprise == workspace.enterprise, table.team == workspace.team)


def at(table: type[OfWorkspace]) -> ColumnElement[bool]:
    """The same in a statement that is made once and given its values, `keys(workspace)` among them, whenever it runs."""
    return and_(*(getattr(table, name) == bindparam(name) for name in ("platform", "enterprise", "team")))


def keys(workspace: Workspace, **others: Any) -> dict[str, Any]:
    """The values of a statement made with `at`."""
    return {**workspace._asdict(), **others}


def put(connection: Connection, table: type[Base], workspace: Workspace, **values: Any) -> None:
    """Put a row in, or replace the one with its key."""
    connection.execute(_put(connection.dialect.name, table, tuple(values)), keys(workspace, **values))


def put_once(connection: Connection, table: type[Base], workspace: Workspace, **values: Any) -> bool:
    """Put a row in; False where its key is there already."""
    return connection.execute(_put_once(connection.dialect.name, table), keys(workspace, **values)).rowcount == 1


def inserting(connection: Connection, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
    """Both databases say "on conflict" alike, each by its own class."""
    return _inserting(connection.dialect.name, table)


def _inserting(dialect: str, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def _put(dialect: str, table: type[Base], names: tuple[str, ...]) -> Insert:
    """Made once: making a statement takes longer than running it."""
    made = _inserting(dialect, table)
    key = [column.name for column in table.__table__.primary_key]
    changed = {name: made.excluded[name] for name in names if name not in key}
    return made.on_conflict_do_update(index_elements=key, set_=changed)


@cache
def _put_once(dialect: str, table: type[Base]) -> Insert:
    return _inserting(dialect, table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)  # else it is not kept
