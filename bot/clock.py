"""The calendar: the only place that says which day it is, so that a test or a demonstration can move it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Clock:
    """Local time, or a calendar that started elsewhere and runs on from there.

    It decides which day answers are given for. Time-outs and signature windows use the real clock.
    """

    start: datetime | None = None
    """Where the calendar stood when this clock was made; None: it is the real one."""
    _made: float = field(default_factory=time.monotonic, repr=False, compare=False)

    @property
    def moved(self) -> bool:
        """True where the calendar is not the real one."""
        return self.start is not None

    def now(self) -> datetime:
        """This moment, with its offset from UTC."""
        if self.start is None:
            return datetime.now().astimezone()
        return self.start + timedelta(seconds=time.monotonic() - self._made)

    def today(self) -> date:
        """Today's date in this calendar."""
        return self.now().date()
