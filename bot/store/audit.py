"""The record of changes of subscriptions: who did what, when."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bot.store.rows import of, put
from bot.store.tables import Audit

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.workspace import Workspace


def note(
    connection: Connection, workspace: Workspace, channel: str, /, action: str, now: datetime, *, person: str = "", **detail: Any
) -> None:
    """Keep one change; without a person the program did it."""
    put(connection, Audit, workspace, id=secrets.token_hex(8), channel=channel, person=person, action=action, detail=detail, at=now)


def of_channel(connection: Connection, workspace: Workspace, channel: str) -> list[tuple[str, str, dict[str, Any], datetime]]:
    """Who, what, its detail and when: oldest first."""
    rows = connection.execute(
        select(Audit.person, Audit.action, Audit.detail, Audit.at)
        .where(of(Audit, workspace), Audit.channel == channel)
        .order_by(Audit.at, Audit.id)
    )
    return [(row.person, row.action, row.detail, row.at) for row in rows]
