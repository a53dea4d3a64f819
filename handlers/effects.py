"""Effects: what a person asked to be done, as values. `bot/` authorises and executes them, then confirms in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from handlers.person import Person
from handlers.tips_doubted import Doubt
from handlers.tips_told import TipsTold

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)


@dataclass(frozen=True, slots=True)
class SaveProfile:
    """Keep what a person said about themselves, over what was kept before."""

    person: Person
    drop: tuple[str, ...] = ()
    """Credential ids that are to be forgotten."""
    whole: bool = False
    """The person is all there is to keep: what it does not say is forgotten."""

    def over(self, kept: Person | None) -> Person:
        """The profile after it."""
        if self.whole:
            return self.person
        after = (kept or Person()).with_said(self.person)
        return after.without(self.drop) if self.drop else after


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
    tips: int = 0
    """Weekly tips of channels, and changes of them: they stay, without the person's name."""


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
    unknown: tuple[str, ...] = ()
    """Words that name no track and no topic: they are asked about."""
    elsewhere: str | None = None
    """Another channel that was named: tips are set up in the channel itself."""
    doubt: Doubt | None = None
    """What of it cannot be done as it was said."""
    how: Literal["set", "add", "drop"] = "set"
    """Tracks and topics take the place of those before, come beside them, or are taken out of them."""
    everything: bool = False
    """Tips on all of the catalog: without tracks and topics, those before are dropped."""


@dataclass(frozen=True, slots=True)
class ChangeSubscription:
    """Stop, pause, or look at a channel's weekly tips."""

    action: Literal["off", "pause", "resume", "status", "now", "preview"]
    until: str | None = None
    """ISO day for a pause."""
    elsewhere: str | None = None
    """Another channel that was named."""
    doubt: Doubt | None = None
    """What of it cannot be done as it was said."""


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
    by_link: bool = False
    """The link to the report form was followed: what was written there is not known here."""


Effect = SaveProfile | DeleteMyData | Subscribe | ChangeSubscription | RecordFeedback | ReportFact


@dataclass(frozen=True, slots=True)
class Done:
    """It was carried out and committed."""

    found: Deleted | Person | TipsTold | None = None
    """What was deleted; the whole profile as it is kept now, where only its owner sees the answer; how a channel's tips stand."""


Why = Literal["keeps nothing"]


@dataclass(frozen=True, slots=True)
class Refused:
    """It is not done here, or not for this person."""

    why: Why = "keeps nothing"


@dataclass(frozen=True, slots=True)
class Failed:
    """It was tried and did not work; nothing was changed."""

    reference: str = ""
    """What whoever runs this finds it by in the log."""


Outcome = Done | Refused | Failed
