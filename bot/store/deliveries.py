"""Deliveries: one tip to one channel in one week, and what became of it. This is the truth; what carries them out may forget.

`due` and `start` are moments of the calendar, which a test may move; `queued` and `intent` are of the real clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from sqlalchemy import and_, bindparam, delete, or_, select, update

from bot.store.rows import inserting, of
from bot.store.tables import Delivery
from bot.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import ColumnElement, Connection, Row

State = Literal["planned", "sending", "posted", "skipped", "refused", "unknown", "void"]
"""`void`: it was planned and is not, since somebody changed the subscription; it may be planned again."""
Intent = Literal["first", "again", "gone"]
"""`first`: nothing was ever sent. `again`: something may have been. `gone`: it has ended, or is not wanted any more."""
OPEN = ("planned", "sending")
AGAIN = timedelta(minutes=15)
"""What was handed over this long ago and has not ended is handed over again: that does no harm."""
KEPT = timedelta(weeks=160)
"""So long a channel's tips are remembered, so that none comes twice before the deck is used up."""


class Job(NamedTuple):
    """One delivery by its key: all that whatever carries it out is told."""

    platform: str
    enterprise: str
    team: str
    channel: str
    week: str
    attempt: int = 1

    @property
    def workspace(self) -> Workspace:
        """Whose it is."""
        return Workspace(self.platform, self.enterprise, self.team)

    @property
    def key(self) -> str:
        """What a posted message carries, and what it is looked up by."""
        return f"tip:{self.platform}:{self.workspace.id}:{self.channel}:{self.week}"


@dataclass(frozen=True, slots=True)
class Delivered:
    """A delivery as it stands."""

    job: Job
    state: State
    due: datetime
    start: datetime
    tip: str | None = None
    intent: datetime | None = None
    suspect: bool = False
    ts: str | None = None
    error: str | None = None
    told: bool = False

    @property
    def ended(self) -> bool:
        """Nothing more is done about it."""
        return self.state not in OPEN


class Had(NamedTuple):
    """One week of a channel, in short."""

    week: str
    state: str
    due: datetime
    tip: str | None
    error: str | None


_TABLE = Delivery.__table__
_KEY = tuple(column.name for column in _TABLE.primary_key)
_OWN = ("state", "due", "start", "tip", "intent", "suspect", "ts", "error", "told")


def plan(connection: Connection, deliveries: Iterable[Delivered]) -> int:
    """Put in those that are not there yet, or were made void; how many that were."""
    rows = [
        {**made.job.workspace._asdict(), "channel": made.job.channel, "week": made.job.week, "attempt": made.job.attempt}
        | {name: getattr(made, name) for name in _OWN}
        for made in sorted(deliveries, key=lambda made: made.job)  # in one order everywhere: no two planners wait for each other
    ]
    if not rows:
        return 0
    made = inserting(connection, Delivery)
    anew = {name: made.excluded[name] for name in ("state", "due", "start", "error")}
    made = made.on_conflict_do_update(index_elements=list(_KEY), set_=anew, where=Delivery.state == "void")
    return connection.execute(made.execution_options(preserve_rowcount=True), rows).rowcount


def to_hand_over(connection: Connection, now: datetime, real: datetime, most: int) -> list[Job]:
    """Open deliveries whose time has come and that were not handed over lately, the oldest first."""
    found = (
        select(_TABLE)
        .where(
            Delivery.state.in_(OPEN),
            Delivery.start <= now,
            or_(Delivery.queued.is_(None), Delivery.queued <= real - AGAIN),
        )
        .order_by(Delivery.start)
        .limit(most)
    )
    return [_job(row) for row in connection.execute(found)]


def handed_over(connection: Connection, jobs: Sequence[Job], real: datetime) -> None:
    """Note that they were."""
    if jobs:
        of_row = [_TABLE.c[name] == bindparam(f"its_{name}") for name in Job._fields]
        rows = [{f"its_{name}": value for name, value in job._asdict().items()} | {"moment": real} for job in jobs]
        connection.execute(update(_TABLE).where(*of_row).values(queued=bindparam("moment")), rows)  # type: ignore[arg-type]


def next_start(connection: Connection, now: datetime) -> datetime | None:
    """When the next planned delivery may be sent; None where none is planned."""
    found = select(Delivery.start).where(Delivery.state == "planned", Delivery.start > now).order_by(Delivery.start).limit(1)
    return connection.execute(found).scalar_one_or_none()


def read(connection: Connection, job: Job) -> Delivered | None:
    """The delivery as it stands; None where it was never planned, or where this attempt at it is over."""
    row = connection.execute(select(_TABLE).where(_is(job), Delivery.attempt == job.attempt)).first()
    return None if row is None or row.state == "void" else _read(row)


def of_channel(connection: Connection, workspace: Workspace, channel: str, most: int = 200) -> list[Delivered]:
    """The channel's deliveries, the latest first, without those made void."""
    rows = connection.execute(
        select(_TABLE)
        .where(of(Delivery, workspace), Delivery.channel == channel, Delivery.state != "void")
        .order_by(Delivery.due.desc(), Delivery.week.desc())
        .limit(most)
    )
    return [_read(row) for row in rows]


def had(connection: Connection, workspace: Workspace, channel: str) -> list[Had]:
    """What the channel had so far, the oldest first."""
    rows = connection.execute(
        select(Delivery.week, Delivery.state, Delivery.due, Delivery.tip, Delivery.error)
        .where(of(Delivery, workspace), Delivery.channel == channel)
        .order_by(Delivery.due, Delivery.week)
    )
    return [Had(*row) for row in rows]


def intend(connection: Connection, job: Job, tip: str, real: datetime) -> Intent:
    """Note that a post is about to be sent."""
    first = (
        update(Delivery)
        .where(_is(job), Delivery.attempt == job.attempt, Delivery.intent.is_(None), Delivery.state == "planned")
        .values(state="sending", intent=real, tip=tip)
    )
    if connection.execute(first).rowcount == 1:
        return "first"
    found = read(connection, job)
    return "again" if found is not None and found.state == "sending" else "gone"


def end(connection: Connection, job: Job, state: State, /, **values: Any) -> bool:
    """Note how it ended; False where that was noted before."""
    made = update(Delivery).where(_is(job), Delivery.attempt == job.attempt, Delivery.state.in_(OPEN)).values(state=state, **values)
    return connection.execute(made).rowcount == 1


def correct(connection: Connection, job: Job, /, **values: Any) -> bool:
    """Change what is kept of one that has ended; False where nothing was changed."""
    changed = or_(*(getattr(Delivery, name).is_distinct_from(value) for name, value in values.items()))
    return connection.execute(update(Delivery).where(_is(job), changed).values(**values)).rowcount == 1


def again(connection: Connection, job: Job, start: datetime) -> Job | None:
    """Try an unclear one once more, as a person asked; None where it is not unclear (any more)."""
    made = (
        update(Delivery)
        .where(_is(job), Delivery.state.in_(("unknown", "refused", "skipped")), Delivery.attempt == job.attempt)
        .values(state="planned", due=start, start=start, attempt=job.attempt + 1, queued=None, intent=None, error=None, told=False)
    )
    return job._replace(attempt=job.attempt + 1) if connection.execute(made).rowcount == 1 else None


def make_void(connection: Connection, workspace: Workspace, channel: str, week: str = "") -> int:
    """Take back what is planned for a channel and not begun, and what this week was skipped; how many that were.

    The next attempt has another number: whatever was handed over finds nothing to do.
    """
    planned = and_(Delivery.state == "planned", Delivery.intent.is_(None))
    skipped = and_(Delivery.state == "skipped", Delivery.week == week)
    made = (
        update(Delivery)
        .where(of(Delivery, workspace), Delivery.channel == channel, or_(planned, skipped))
        .values(state="void", attempt=Delivery.attempt + 1, queued=None, intent=None, suspect=False, error=None)
    )
    return connection.execute(made).rowcount


def stuck(connection: Connection, before: datetime) -> list[Job]:
    """Open ones that were due before a moment: whatever was to carry them out has lost them."""
    rows = connection.execute(select(_TABLE).where(Delivery.state.in_(OPEN), Delivery.due < before).limit(500))
    return [_job(row) for row in rows]


def forget_old(connection: Connection, now: datetime) -> int:
    """Delete those that have been over for longer than tips are remembered; how many that were."""
    return connection.execute(delete(Delivery).where(Delivery.due < now - KEPT, Delivery.state.not_in(OPEN))).rowcount


def _is(job: Job) -> ColumnElement[bool]:
    return and_(of(Delivery, job.workspace), Delivery.channel == job.channel, Delivery.week == job.week)


def _job(row: Row[Any]) -> Job:
    return Job(*(getattr(row, name) for name in Job._fields))


def _read(row: Row[Any]) -> Delivered:
    return Delivered(_job(row), **{name: getattr(row, name) for name in _OWN})
