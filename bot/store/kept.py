"""What is kept of one person, counted: what "delete my data" would delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.store import profiles
from bot.store.rows import of
from bot.store.tables import Rating, Report, Statement
from handlers.home import About, Kept
from handlers.person import Person

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.workspace import Workspace


def about(connection: Connection, workspace: Workspace, who: str) -> About:
    """The profile, and how much else there is."""

    def count(table: type[Statement | Rating | Report]) -> int:
        return connection.execute(
            select(func.count()).select_from(table).where(of(table, workspace), table.person == who)
        ).scalar_one()

    profile = profiles.read(connection, workspace, who) or Person()
    return About(profile, Kept(count(Statement), count(Rating), count(Report)))
