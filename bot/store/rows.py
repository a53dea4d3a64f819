"""What every module of the store does with rows: of one workspace, put in or replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from bot.store.tables import Base, OfWorkspace
    from bot.workspace import Workspace


def of(table: type[OfWorkspace], workspace: Workspace) -> ColumnElement[bool]:
    """Rows of this workspace alone."""
    return and_(table.platform == workspace.platform, table.enterprise == workspace.enterprise, table.team == workspace.team)


def put(connection: Connection, table: type[Base], workspace: Workspace, **values: Any) -> None:
    """Put a row in, or replace the one with its key."""
    made = inserting(connection, table).values(**workspace._asdict(), **values)
    key = [column.name for column in table.__table__.primary_key]
    changed = {name: made.excluded[name] for name in values if name not in key}
    connection.execute(made.on_conflict_do_update(index_elements=key, set_=changed))


def put_once(connection: Connection, table: type[Base], workspace: Workspace, **values: Any) -> bool:
    """Put a row in; False where its key is there already."""
    made = inserting(connection, table).values(**workspace._asdict(), **values).on_conflict_do_nothing()
    return connection.execute(made.execution_options(preserve_rowcount=True)).rowcount == 1  # an INSERT's is not kept unless asked


def inserting(connection: Connection, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
    """Both databases say "on conflict" alike, each by its own class."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
