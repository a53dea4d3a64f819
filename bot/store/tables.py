"""The tables. Each is keyed by workspace first; moments are UTC; what has an end carries it as `until`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Boolean, DateTime, Index, Integer, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

if TYPE_CHECKING:
    from sqlalchemy import Dialect


class Moment(TypeDecorator[datetime]):
    """A moment with its zone, kept as UTC: SQLite has no zones, and a moment without one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """To UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a zone cannot be kept: {value.isoformat()}")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """As UTC."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class Base(DeclarativeBase):
    """All tables."""


class OfWorkspace:
    """The key that every table begins with."""

    platform: Mapped[str] = mapped_column(String(16), primary_key=True, sort_order=-3)
    enterprise: Mapped[str] = mapped_column(String(64), primary_key=True, sort_order=-2)
    team: Mapped[str] = mapped_column(String(64), primary_key=True, sort_order=-1)


class Thread(OfWorkspace, Base):
    """What a thread is about: ids and Queries, never text. What its people said of themselves stands in `Statement`."""

    __tablename__ = "thread"

    thread: Mapped[str] = mapped_column(String(160), primary_key=True)
    focus: Mapped[dict[str, Any]] = mapped_column(JSON)
    """Topic, last Query, open question and what was asked once (packed.py)."""
    speaker: Mapped[str] = mapped_column(String(64))
    """Who asked last: the last Query may repeat what that person said of themselves."""
    until: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("thread_until", "until"),)


class Statement(OfWorkspace, Base):
    """What one person said of themselves in one thread."""

    __tablename__ = "statement"

    thread: Mapped[str] = mapped_column(String(160), primary_key=True)
    person: Mapped[str] = mapped_column(String(64), primary_key=True)
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    until: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("statement_until", "until"),)


class Profile(OfWorkspace, Base):
    """What a person asked to be kept about themselves."""

    __tablename__ = "profile"

    person: Mapped[str] = mapped_column(String(64), primary_key=True)
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    saved: Mapped[datetime] = mapped_column(Moment)


class Rating(OfWorkspace, Base):
    """Was an answer useful, and why not."""

    __tablename__ = "rating"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    person: Mapped[str] = mapped_column(String(64))
    line: Mapped[str] = mapped_column(Text)
    """The canonical line of the answer rated."""
    useful: Mapped[bool] = mapped_column(Boolean)
    reason: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("rating_at", "at"),)


class Report(OfWorkspace, Base):
    """Someone says that a fact is wrong. `person` is empty once the person had their data deleted."""

    __tablename__ = "report"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    person: Mapped[str] = mapped_column(String(64))
    credential: Mapped[str] = mapped_column(String(80))
    field: Mapped[str] = mapped_column(String(200))
    shown: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(Text)
    checked: Mapped[str | None] = mapped_column(String(16))
    comment: Mapped[str | None] = mapped_column(Text)
    by_link: Mapped[bool] = mapped_column(Boolean)
    """Pressed the link to the report form: what was written there is not known here."""
    at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("report_fact", "credential", "field"),)


class Seen(OfWorkspace, Base):
    """What was taken in already: a retry or a duplicate is answered once."""

    __tablename__ = "seen"

    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    until: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("seen_until", "until"),)


class Waiting(OfWorkspace, Base):
    """An event that was acknowledged and is not answered yet: deleted when it is, and after fifteen minutes at the latest."""

    __tablename__ = "inbox"

    event: Mapped[str] = mapped_column(String(120), primary_key=True)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    held: Mapped[datetime] = mapped_column(Moment)
    """Until when the process that took it is waited for; after that another one answers."""
    tries: Mapped[int] = mapped_column(Integer)
    sending: Mapped[bool] = mapped_column(Boolean)
    """An answer was on its way to the chat service: it may have arrived, so it is never sent again."""
    until: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("inbox_until", "until"), Index("inbox_held", "held"))


class Subscription(OfWorkspace, Base):
    """A channel's weekly tips: when, on what, and since when. It stays when tips are stopped, with what was disliked."""

    __tablename__ = "subscription"

    channel: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[str] = mapped_column(String(8))
    """`on`, `off`, or `broken`: the chat service refuses posts there, `error` says why."""
    weekday: Mapped[int] = mapped_column(Integer)
    """1 for Monday to 7 for Sunday."""
    minute: Mapped[int] = mapped_column(Integer)
    """Of the local day."""
    zone: Mapped[str] = mapped_column(String(64))
    tracks: Mapped[list[str]] = mapped_column(JSON)
    topics: Mapped[list[str]] = mapped_column(JSON)
    disliked: Mapped[list[str]] = mapped_column(JSON)
    """Kinds of tips of which people here want less."""
    person: Mapped[str] = mapped_column(String(64))
    """Who set it up; empty once that person had their data deleted."""
    named: Mapped[bool] = mapped_column(Boolean)
    """A post has said who set it up."""
    effective: Mapped[datetime] = mapped_column(Moment)
    """Slots up to this moment are no slots of this subscription."""
    paused: Mapped[str | None] = mapped_column(String(10))
    """Until this local day, `forever`, or not at all."""
    next_due: Mapped[datetime | None] = mapped_column(Moment)
    """The next slot as the planner will look for it; none while nothing is due."""
    error: Mapped[str | None] = mapped_column(String(80))

    __table_args__ = (Index("subscription_due", "next_due"),)


class Delivery(OfWorkspace, Base):
    """One tip to one channel in one week: the truth about it. Whatever carries it out may forget; this does not."""

    __tablename__ = "delivery"

    channel: Mapped[str] = mapped_column(String(64), primary_key=True)
    week: Mapped[str] = mapped_column(String(8), primary_key=True)
    """The ISO week as the channel counts it: 2026-W09."""
    state: Mapped[str] = mapped_column(String(8))
    """`planned`, `sending`, or how it ended: `posted`, `skipped`, `refused`, `unknown`."""
    due: Mapped[datetime] = mapped_column(Moment)
    """The slot, by the calendar."""
    start: Mapped[datetime] = mapped_column(Moment)
    """When it may be sent: the slot, and its share of the spread over a workspace."""
    attempt: Mapped[int] = mapped_column(Integer)
    """1, and one more each time that a person asks to post again."""
    queued: Mapped[datetime | None] = mapped_column(Moment)
    tip: Mapped[str | None] = mapped_column(String(200))
    intent: Mapped[datetime | None] = mapped_column(Moment)
    """By the real clock: from here on it may have been posted."""
    suspect: Mapped[bool] = mapped_column(Boolean)
    """It was unclear at least once whether it had been posted."""
    ts: Mapped[str | None] = mapped_column(String(32))
    """The message, as the chat service names it."""
    error: Mapped[str | None] = mapped_column(String(80))
    told: Mapped[bool] = mapped_column(Boolean)
    """Whoever set it up was told how it ended, where it ended badly."""

    __table_args__ = (Index("delivery_open", "state", "start"),)


class Audit(OfWorkspace, Base):
    """A change of a subscription: who did what, when."""

    __tablename__ = "audit"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel: Mapped[str] = mapped_column(String(64))
    person: Mapped[str] = mapped_column(String(64))
    """Empty for the program itself, and once the person had their data deleted."""
    action: Mapped[str] = mapped_column(String(16))
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("audit_channel", "channel", "at"),)
