"""From which day to which: what the question says, and what is assumed where it says nothing."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from handlers import wording

if TYPE_CHECKING:
    from handlers.query import Query

BACK_MONTHS = 3
AHEAD_MONTHS = 6


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two days, both included, and how they are said."""

    since: date
    until: date
    words: str
    """"from 1 August 2026 to today (21 November 2026)"."""
    assumed: bool


def stretch_of(query: Query, today: date) -> Stretch:
    """The stretch a question is about.

    Without dates it is the last three months and the next six; with only its end today the last three months; with only its
    beginning it runs to today, or six months on where it begins today or later.
    """
    since = query.since.first if query.since else None
    until = query.until.last if query.until else None
    assumed = False
    if since is None:
        assumed = until is None or until == today
        since = shifted(today, -BACK_MONTHS) if until is None or until <= today else today
        if until is not None and until < since:
            since = shifted(until, -BACK_MONTHS)
    if until is None:
        assumed = assumed or since == today
        until = shifted(today, AHEAD_MONTHS) if query.since is None else today if since < today else shifted(since, AHEAD_MONTHS)
    since, until = min(since, until), max(since, until)
    return Stretch(since, until, _words(since, until, today), assumed)


def _words(since: date, until: date, today: date) -> str:
    """Both ends in words: a whole month, quarter or year by its name."""
    if whole := _whole(since, until):
        return f"in {whole}"
    if since == until:
        return f"on {wording.day(since)}"
    first = f"today ({wording.day(since)})" if since == today else wording.day(since)
    last = f"today ({wording.day(until)})" if until == today else wording.day(until)
    return f"from {first} to {last}"


def _whole(since: date, until: date) -> str | None:
    """What a stretch is called that is just a month, a quarter or a year."""
    if since.day != 1 or until + timedelta(1) != shifted(since, _months(since, until)):
        return None
    match _months(since, until), since.month % 3:
        case 1, _:
            return month_of(since, until)
        case 3, 1:
            return month_of(since, until)
        case 12, _ if since.month == 1:
            return month_of(since, until)
        case _:
            return None


def _months(since: date, until: date) -> int:
    return (until.year - since.year) * 12 + until.month - since.month + 1


def month_of(first: date, last: date) -> str:
    """A month, quarter or year by its first and last day: November 2026, Q1 2027, 2027."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{wording.MONTHS[first.month - 1]} {first.year}"
    return f"Q{(first.month + 2) // 3} {first.year}" if _months(first, last) == 3 else str(first.year)


def shifted(day: date, months: int) -> date:
    """The same day some months on or back, or the last one where that month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
