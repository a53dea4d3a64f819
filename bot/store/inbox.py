"""Events that were acknowledged and wait for their answer, and what was taken in already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select, update

from bot.store.rows import of, put_once
from bot.store.tables import Seen, Waiting
from bot.workspace import Workspace

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

LONGEST = timedelta(minutes=15)
"""The text of an event stands here this long at most."""
HELD = timedelta(seconds=60)
"""A process that has not answered after this time is taken for dead."""
KNOWN = timedelta(hours=1)
"""How long an id is known: the last retry of an event comes within six minutes."""
MOST_TRIES = 3
MOST_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Left:
    """An event that another process took and did not answer."""

    workspace: Workspace
    event: str
    body: dict[str, Any]


def first(connection: Connection, workspace: Workspace, key: str, now: datetime) -> bool:
    """Note a key; True where it was not there."""
    return put_once(connection, Seen, workspace, key=key, until=now + KNOWN)


def record(connection: Connection, workspace: Workspace, event: str, *, key: str, body: dict[str, Any], now: datetime) -> bool:
    """Take an event in; False where its id was taken in before, or another event told of the same message (`key`)."""
    if not first(connection, workspace, f"event:{event}", now) or not first(connection, workspace, key, now):
        return False
    values = {"body": body, "held": now + HELD, "tries": 1, "sending": False, "until": now + LONGEST}
    return put_once(connection, Waiting, workspace, event=event, **values)


def sending(connection: Connection, workspace: Workspace, event: str) -> None:
    """An answer is about to be sent: from here on it may have arrived, and nobody else may send one."""
    connection.execute(update(Waiting).where(of(Waiting, workspace), Waiting.event == event).values(sending=True))


def done(connection: Connection, workspace: Workspace, event: str) -> None:
    """Forget what the event said; its id stays known."""
    connection.execute(delete(Waiting).where(of(Waiting, workspace), Waiting.event == event))


def left(connection: Connection, platform: str, now: datetime) -> list[Left]:
    """Events whose process went away before it sent an answer: now held by the caller, each by one caller only.

    One whose answer may have arrived is forgotten: better unanswered than answered twice.
    """
    connection.execute(
        delete(Waiting).where(Waiting.platform == platform, Waiting.held <= now, Waiting.sending | (Waiting.tries >= MOST_TRIES))
    )
    waiting = select(Waiting).where(Waiting.platform == platform, Waiting.held <= now, Waiting.until > now).limit(MOST_AT_ONCE)
    taken = []
    for row in connection.execute(waiting.with_for_update(skip_locked=True)):
        found = Left(Workspace(row.platform, row.enterprise, row.team), row.event, row.body)
        mine = (
            update(Waiting)
            .where(of(Waiting, found.workspace), Waiting.event == found.event, Waiting.held == row.held)
            .values(held=now + HELD, tries=row.tries + 1)
        )
        if connection.execute(mine).rowcount == 1:
            taken.append(found)
    return taken
