"""Saved profiles: what a person asked to be kept about themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from bot.store.packed import packed_person, unpacked_person
from bot.store.rows import at, keys, put
from bot.store.tables import Profile

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.workspace import Workspace
    from handlers.person import Person


_SAID = select(Profile.said).where(at(Profile), Profile.person == bindparam("person"))


def read(connection: Connection, workspace: Workspace, person: str) -> Person | None:
    """The profile; None where nothing was saved."""
    said = connection.execute(_SAID, keys(workspace, person=person)).scalar_one_or_none()
    return None if said is None else unpacked_person(said)


def save(connection: Connection, workspace: Workspace, person: str, profile: Person, now: datetime) -> None:
    """Keep it in place of what was there."""
    put(connection, Profile, workspace, person=person, said=packed_person(profile), saved=now)
