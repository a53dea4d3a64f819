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
