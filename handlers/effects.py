"""Effects: what a person asked to be done, as values. `bot/` authorises and executes them, then confirms in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from handlers.person import Person


Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


@dataclass(frozen=True, slots=True)
class SaveProfile:
    """Keep what a person said about themselves."""

    person: Person


@dataclass(frozen=True, slots=True)
class DeleteMyData:
    """Delete everything kept about the asker."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """What "delete my data" found and deleted."""

    profile: bool
    threads: int
    """Conversations in which the person said something of themselves."""
    ratings: int
    reports: int
    """Reports of wrong facts: they stay, without the person's name and words."""


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Weekly tips to a channel."""

    weekday: Weekday | None = None
    time: str | None = None
    """HH:MM, local."""
    zone: str | None = None
    """IANA name."""
    tracks: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeSubscription:
    """Stop, pause, or look at a channel's weekly tips."""

    action: Literal["off", "pause", "resume", "status", "now", "preview"]
    until: str | None = None
    """ISO day for a pause."""


@dataclass(frozen=True, slots=True)
class RecordFeedback:
    """Was an answer useful, and why not."""

    line: str
    """The canonical line of the answer rated."""
    useful: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReportFact:
    """Someone says that a fact is wrong."""

    credential: str
    field: str
    shown: str
    source: str
    checked: str | None
    comment: str | None = None


Effect = SaveProfile | DeleteMyData | Subscribe | ChangeSubscription | RecordFeedback | ReportFact
Outcome = Literal["done", "refused", "failed"]
