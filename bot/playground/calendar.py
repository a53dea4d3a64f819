"""A calendar that can be moved while the app runs: it decides the day that answers are given for, and nothing else."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.clock import Clock
from bot.store import subscriptions
from bot.tips.slots import CATCH_UP, due, week_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store.keeper import Keeper

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)


class MovableClock(Clock):
    """The real clock, moved to another day. Whoever waits for a day (a worker) is told of each move."""

    def __init__(self) -> None:
        super().__init__()
        object.__setattr__(self, "_ahead", timedelta())
        object.__setattr__(self, "listeners", [])

    _ahead: timedelta
    listeners: list[Callable[[date], object]]

    @property
    def moved(self) -> bool:
        """True where the calendar is not the real one."""
        return self._ahead != timedelta()

    def now(self) -> datetime:
        """This moment on the day that was chosen."""
        return datetime.now().astimezone() + self._ahead

    def move(self, day: date | None, at: datetime | None = None) -> None:
        """Make it this day, `at` that moment of it or at this time of day; None: the real one again.

        A day that no answer is made for is a ValueError.
        """
        now = datetime.now().astimezone()
        today = now.date()
        wanted = day or today
        if not EARLIEST <= wanted <= LATEST:
            raise ValueError(f"Choose a day from {EARLIEST.year} to {LATEST.year}.")
        ahead = at - now if at and wanted != today else timedelta(days=(wanted - today).days)
        object.__setattr__(self, "_ahead", ahead)
        for listener in self.listeners:
            listener(self.today())


async def moment_of(day: date, keeper: Keeper) -> datetime | None:
    """When the last weekly tip of a day has just come due, so that whoever goes to that day sees it arrive; None: there is none.

    A day is that of this machine, and the slot's own where it began before that one.
    """
    begins = datetime.combine(day, time()).astimezone()
    ends = datetime.combine(day + timedelta(days=1), time()).astimezone()
    found: list[datetime] = []
    for held in await keeper(subscriptions.running):
        for week in (week_of(day).plus(number) for number in (-1, 0, 1)):
            moment = due(week, held.slot)
            early = begins - CATCH_UP < moment < begins and date.fromisocalendar(*week, held.slot.weekday) == day
            if early or begins <= moment < ends:
                found.append(max(moment, begins))
    return max(found) + timedelta(seconds=1) if found else None
