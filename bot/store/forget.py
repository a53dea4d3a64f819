"""Deleting on request: everything of one person, or everything of a workspace that took the app out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, select, update

from bot.store.rows import of
from bot.store.tables import Audit, Base, OfWorkspace, Profile, Rating, Report, Statement, Subscription, Thread
from handlers.effects import Deleted

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.workspace import Workspace

_OF_ONE = ("topic", "named", "asked")
"""What stays of a thread whose last question was the person's: what it is about, which tells nothing of anybody."""


def person(connection: Connection, workspace: Workspace, who: str) -> Deleted:
    """Delete what is kept of a person in this workspace, and say what that was.

    A report of a wrong fact stays, without who made it and without their own words: it is about the catalog.
    """
    profile = connection.execute(delete(Profile).where(of(Profile, workspace), Profile.person == who)).rowcount
    threads = connection.execute(delete(Statement).where(of(Statement, workspace), Statement.person == who)).rowcount
    ratings = connection.execute(delete(Rating).where(of(Rating, workspace), Rating.person == who)).rowcount
    reports = connection.execute(
        update(Report).where(of(Report, workspace), Report.person == who).values(person="", comment=None)
    ).rowcount
    tips, audit = (  # a channel's tips go on, without who set them up
        connection.execute(update(table).where(of(table, workspace), table.person == who).values(person="")).rowcount
        for table in (Subscription, Audit)
    )
    asked = select(Thread.thread, Thread.focus).where(of(Thread, workspace), Thread.speaker == who)
    for thread, focus in connection.execute(asked).all():
        rest = {key: focus[key] for key in _OF_ONE if key in focus}
        connection.execute(
            update(Thread).where(and_(of(Thread, workspace), Thread.thread == thread)).values(focus=rest, speaker="")
        )
    return Deleted(profile=bool(profile), threads=threads, ratings=ratings, reports=reports, tips=max(tips, audit))


def everything(connection: Connection, workspace: Workspace) -> int:
    """Delete every row of a workspace; how many that were."""
    tables = [mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, OfWorkspace)]
    return sum(connection.execute(delete(table).where(of(table, workspace))).rowcount for table in tables)
