"""What is kept of one person, counted: what "delete my data" would delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.store import profiles
from bot.store.rows import of
from bot.store.tables import Audit, Rating, Report, Statement, Subscription
from handlers.home import About, Followed, Kept
from handlers.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from bot.workspace import Workspace


def about(connection: Connection, workspace: Workspace, who: str) -> About:
    """The profile, and how much else there is."""

    def count(table: type[Statement | Rating | Report | Subscription | Audit]) -> int:
        return connection.execute(
            select(func.count()).select_from(table).where(of(table, workspace), table.person == who)
        ).scalar_one()

    profile = profiles.read(connection, workspace, who) or Person()
    kept = Kept(count(Statement), count(Rating), count(Report), max(count(Subscription), count(Audit)))
    return About(profile, kept, tuple(_followed(connection, workspace, who)))


def _followed(connection: Connection, workspace: Workspace, who: str) -> Iterator[Followed]:
    """The weekly tips that they set up and nobody stopped."""
    table = Subscription.__table__
    theirs = select(table).where(of(Subscription, workspace), Subscription.person == who, Subscription.state != "off")
    for row in connection.execute(theirs.order_by(Subscription.channel)):
        yield Followed(
            row.channel,
            row.weekday,
            row.minute,
            row.zone,
            tuple(row.tracks),
            paused=bool(row.paused),
            refused=row.state == "broken",
        )
