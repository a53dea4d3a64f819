"""Thread memory: what a thread is about, and what each of its people said of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select

from bot.store.packed import packed_focus, packed_person, unpacked
from bot.store.rows import at, keys, put
from bot.store.tables import Statement, Thread

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta

    from sqlalchemy import Connection

    from bot.workspace import Workspace
    from handlers.memory import Memory

MOST_PEOPLE = 100
"""People of one thread whose statements are read: those who spoke last."""
_ABOUT = select(Thread.focus, Thread.speaker).where(
    at(Thread), Thread.thread == bindparam("thread"), Thread.until > bindparam("now")
)
_PEOPLE = (
    select(Statement.person, Statement.said)
    .where(at(Statement), Statement.thread == bindparam("thread"), Statement.until > bindparam("now"))
    .order_by(Statement.until.desc(), Statement.person)
    .limit(MOST_PEOPLE)
)
_FORGET = delete(Statement).where(at(Statement), Statement.thread == bindparam("thread"), Statement.person == bindparam("person"))


def read(connection: Connection, workspace: Workspace, thread: str, now: datetime) -> Memory | None:
    """What a thread remembers; None for one never seen, forgotten or out of date."""
    found = keys(workspace, thread=thread, now=now)
    about = connection.execute(_ABOUT, found).first()
    if about is None:
        return None
    people = connection.execute(_PEOPLE, found)
    return unpacked(about.focus, about.speaker, {row.person: row.said for row in people})


def write(
    connection: Connection, workspace: Workspace, threads: Mapping[str, timedelta], memory: Memory, *, speaker: str, now: datetime
) -> None:
    """Keep the memory under each thread for its time, and of people what the speaker said: nobody else said anything new."""
    focus, said = packed_focus(memory), memory.person(speaker)
    for thread, keep in threads.items():
        put(connection, Thread, workspace, thread=thread, focus=focus, speaker=speaker, until=now + keep)
        if said.said_nothing():
            connection.execute(_FORGET, keys(workspace, thread=thread, person=speaker))
        else:
            put(connection, Statement, workspace, thread=thread, person=speaker, said=packed_person(said), until=now + keep)


def known(connection: Connection, workspace: Workspace, thread: str, now: datetime) -> bool:
    """Whether a thread is remembered."""
    return connection.execute(_ABOUT, keys(workspace, thread=thread, now=now)).first() is not None
