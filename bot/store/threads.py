"""Thread memory: what a thread is about, and what each of its people said of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, literal_column, select, union_all

from bot.store.packed import packed_focus, packed_person, unpacked, unpacked_person
from bot.store.rows import at, keys, put
from bot.store.tables import Profile, Statement, Thread

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta

    from sqlalchemy import Connection

    from bot.workspace import Workspace
    from handlers.memory import Memory
    from handlers.person import Person

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
    .subquery()
)
_WHAT = "what"
_PROFILE, _FOCUS, _SAID = "profile", "focus", "said"
_EVERYTHING = union_all(
    select(literal_column(f"'{_PROFILE}'").label(_WHAT), Profile.person, Profile.said).where(
        at(Profile), Profile.person == bindparam("person")
    ),
    select(literal_column(f"'{_FOCUS}'"), Thread.speaker, Thread.focus).where(
        at(Thread), Thread.thread == bindparam("thread"), Thread.until > bindparam("now")
    ),
    select(literal_column(f"'{_SAID}'"), _PEOPLE.c.person, _PEOPLE.c.said),
)
"""One question to the database, for every answer waits for it: a profile, a thread's focus, what its people said."""
_FORGET = delete(Statement).where(at(Statement), Statement.thread == bindparam("thread"), Statement.person == bindparam("person"))


def read(connection: Connection, workspace: Workspace, thread: str, now: datetime) -> Memory | None:
    """What a thread remembers; None for one never seen, forgotten or out of date."""
    return read_with_profile(connection, workspace, thread, None, now)[0]


def read_with_profile(
    connection: Connection, workspace: Workspace, thread: str, person: str | None, now: datetime
) -> tuple[Memory | None, Person | None]:
    """The same, and the saved profile of `person`; None where nothing was saved."""
    focus: dict[str, Any] | None = None
    speaker, profile = "", None
    people: dict[str, dict[str, Any]] = {}
    for what, who, said in connection.execute(_EVERYTHING, keys(workspace, thread=thread, person=person, now=now)):
        if what == _FOCUS:
            focus, speaker = said, who
        elif what == _SAID:
            people[who] = said
        else:
            profile = unpacked_person(said)
    return None if focus is None else unpacked(focus, speaker, people), profile


def write(
    connection: Connection,
    workspace: Workspace,
    threads: Mapping[str, timedelta],
    memory: Memory,
    *,
    speaker: str,
    now: datetime,
    had_said: bool = True,
) -> None:
    """Keep the memory under each thread for its time, and of people what the speaker said: nobody else said anything new.

    `had_said`: something that the speaker said may be kept there, and goes where they have said nothing any more.
    """
    focus, said = packed_focus(memory), memory.person(speaker)
    for thread, keep in threads.items():
        put(connection, Thread, workspace, thread=thread, focus=focus, speaker=speaker, until=now + keep)
        if said.said_nothing() and had_said:
            connection.execute(_FORGET, keys(workspace, thread=thread, person=speaker))
        elif not said.said_nothing():
            put(connection, Statement, workspace, thread=thread, person=speaker, said=packed_person(said), until=now + keep)


def known(connection: Connection, workspace: Workspace, thread: str, now: datetime) -> bool:
    """Whether a thread is remembered."""
    return connection.execute(_ABOUT, keys(workspace, thread=thread, now=now)).first() is not None
