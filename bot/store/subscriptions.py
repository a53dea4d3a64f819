"""Subscriptions: a channel's weekly tips. Moments here are those of the calendar, which a test may move."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import bindparam, select, update

from bot.store.rows import of, put
from bot.store.tables import Subscription
from bot.tips.slots import Slot
from bot.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Row

State = Literal["on", "off", "broken"]
FOREVER = "forever"
"""Paused, and until nobody knows when."""


@dataclass(frozen=True, slots=True)
class Subscribed:
    """One channel's subscription."""

    workspace: Workspace
    channel: str
    state: State
    weekday: int
    minute: int
    zone: str
    person: str
    effective: datetime
    tracks: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    disliked: tuple[str, ...] = ()
    named: bool = False
    paused: str | None = None
    next_due: datetime | None = None
    error: str | None = None

    @property
    def slot(self) -> Slot:
        """When a tip is due."""
        return Slot(self.weekday, self.minute // 60, self.minute % 60, self.zone)


_TABLE = Subscription.__table__
_LISTS = ("tracks", "topics", "disliked")
_OWN = tuple(field.name for field in fields(Subscribed) if field.name != "workspace")


def read(connection: Connection, workspace: Workspace, channel: str) -> Subscribed | None:
    """The subscription of a channel, whatever its state; None where there never was one."""
    row = connection.execute(select(_TABLE).where(of(Subscription, workspace), Subscription.channel == channel)).first()
    return None if row is None else _read(row)


def of_workspace(connection: Connection, workspace: Workspace) -> list[Subscribed]:
    """Every subscription of a workspace, by channel."""
    rows = connection.execute(select(_TABLE).where(of(Subscription, workspace)).order_by(Subscription.channel))
    return [_read(row) for row in rows]


def write(connection: Connection, held: Subscribed) -> None:
    """Keep it in place of what was there."""
    put(connection, Subscription, held.workspace, **_values(held))


def write_new(connection: Connection, subscriptions: Iterable[Subscribed]) -> None:
    """Keep many at once, none of which is there yet."""
    rows = [{**held.workspace._asdict(), **_values(held)} for held in subscriptions]
    if rows:
        connection.execute(_TABLE.insert(), rows)  # type: ignore[attr-defined]


def due(connection: Connection, now: datetime, most: int) -> list[Subscribed]:
    """Subscriptions whose next slot has come, the oldest first; each is seen by one planner at a time."""
    found = select(_TABLE).where(Subscription.next_due <= now).order_by(Subscription.next_due).limit(most)
    return [_read(row) for row in connection.execute(found.with_for_update(skip_locked=True))]


def running(connection: Connection) -> list[Subscribed]:
    """Every subscription that has a next slot."""
    return [_read(row) for row in connection.execute(select(_TABLE).where(Subscription.next_due.is_not(None)))]


def set_next_due(connection: Connection, moments: Sequence[tuple[Subscribed, datetime | None]]) -> None:
    """When each is to be looked at again."""
    if not moments:
        return
    of_row = [_TABLE.c[name] == bindparam(f"its_{name}") for name in ("platform", "enterprise", "team", "channel")]
    rows = [
        {f"its_{name}": value for name, value in (*held.workspace._asdict().items(), ("channel", held.channel))}
        | {"moment": moment}
        for held, moment in moments
    ]
    connection.execute(update(_TABLE).where(*of_row).values(next_due=bindparam("moment")), rows)  # type: ignore[arg-type]


def change(connection: Connection, workspace: Workspace, channel: str, /, **values: Any) -> bool:
    """Change some of its columns; False where there is no subscription."""
    values |= {name: list(values[name]) for name in _LISTS if name in values}
    made = update(Subscription).where(of(Subscription, workspace), Subscription.channel == channel).values(**values)
    return connection.execute(made).rowcount == 1


def _values(held: Subscribed) -> dict[str, Any]:
    values = {name: getattr(held, name) for name in _OWN}
    return values | {name: list(values[name]) for name in _LISTS}


def _read(row: Row[Any]) -> Subscribed:
    values = {name: getattr(row, name) for name in _OWN}
    values |= {name: tuple(values[name]) for name in _LISTS}
    return Subscribed(Workspace(row.platform, row.enterprise, row.team), **values)
