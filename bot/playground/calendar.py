"""A calendar that can be moved while the app runs: it decides the day that answers are given for, and nothing else."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)


class MovableClock(Clock):
    """The real clock, moved by whole days. Whoever waits for a day (a worker) is told of each move."""

    def __init__(self) -> None:
        super().__init__()
        object.__setattr__(self, "_days", 0)
        object.__setattr__(self, "listeners", [])

    _days: int
    listeners: list[Callable[[date], object]]

    @property
    def moved(self) -> bool:
        """True where the calendar is not the real one."""
        return self._days != 0

    def now(self) -> datetime:
        """This moment on the day that was chosen."""
        return datetime.now().astimezone() + timedelta(days=self._days)

    def move(self, day: date | None) -> None:
        """Make it this day; None: the real one again. A day that no answer is made for is a ValueError."""
        today = datetime.now().astimezone().date()
        wanted = day or today
        if not EARLIEST <= wanted <= LATEST:
            raise ValueError(f"Choose a day from {EARLIEST.year} to {LATEST.year}.")
        object.__setattr__(self, "_days", (wanted - today).days)
        for listener in self.listeners:
            listener(self.today())
