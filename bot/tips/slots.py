"""When a weekly tip is due: a slot of the week in a time zone, as moments in UTC. Pure arithmetic, no clock.

A tip belongs to an ISO week as the channel counts it, so no week has two, whatever the clocks of a zone do.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

CATCH_UP = timedelta(hours=12)
"""A tip that could not be posted on time is posted this much later at most, else not at all."""


class Week(NamedTuple):
    """An ISO week."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02}"

    @property
    def monday(self) -> date:
        """Its first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    def plus(self, weeks: int) -> Week:
        """So many weeks later, or earlier where negative."""
        return week_of(self.monday + timedelta(weeks=weeks))


class Slot(NamedTuple):
    """A time of the week in a zone."""

    weekday: int
    """1 for Monday to 7 for Sunday."""
    hour: int
    minute: int
    zone: str
    """IANA name."""

    @property
    def clock(self) -> str:
        """The time of day as people write it: 09:00."""
        return f"{self.hour:02}:{self.minute:02}"


def week_of(day: date) -> Week:
    """The ISO week of a day."""
    return Week(*day.isocalendar()[:2])


def local_week(moment: datetime, zone: str) -> Week:
    """The ISO week in which people of the zone are at this moment."""
    return week_of(moment.astimezone(ZoneInfo(zone)).date())


def due(week: Week, slot: Slot) -> datetime:
    """The moment of a slot, in UTC. In a gap of the clocks it is later by the gap; of an hour that comes twice it is the first.

    Raises ZoneInfoNotFoundError for a zone that this machine does not know.
    """
    day = date.fromisocalendar(week.year, week.number, slot.weekday)
    return datetime.combine(day, time(slot.hour, slot.minute), ZoneInfo(slot.zone)).astimezone(UTC)


def following(slot: Slot, after: datetime) -> Iterator[tuple[Week, datetime]]:
    """The slots after a moment, the next one first, without end."""
    week = local_week(after, slot.zone).plus(-1)
    while True:
        moment = due(week, slot)
        if moment > after:
            yield week, moment
        week = week.plus(1)


def next_due(slot: Slot, after: datetime) -> tuple[Week, datetime]:
    """The first slot after a moment."""
    return next(following(slot, after))


def passed(slot: Slot, now: datetime, since: datetime) -> list[tuple[Week, datetime]]:
    """Slots that lie behind `now` and after `since`, of this week and the one before: an older one is of no use to anybody."""
    this = local_week(now, slot.zone)
    found = [(week, due(week, slot)) for week in (this.plus(-1), this)]
    return [(week, moment) for week, moment in found if since < moment <= now]


def in_time(moment: datetime, now: datetime) -> bool:
    """Whether a slot that lies behind may still be caught up with."""
    return moment <= now < moment + CATCH_UP


def day_begins(day: date, zone: str) -> datetime:
    """The first moment of a day in a zone, in UTC."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
