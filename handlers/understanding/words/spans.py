"""Stretches of time in a message: since August, between June and October, next quarter, before Christmas, in the next six months."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from catalog.values import PartialDate
from handlers.changing.stretch import shifted
from handlers.understanding.words.numbers import COUNTED, count_of, first_date

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_SEASON = r"spring|summer|autumn|fall|winter"
_UNIT = {"day": 0, "week": 0, "month": 1, "quarter": 3, "half": 6, "year": 12}
_NAMED = re.compile(r"\b(next|coming|following|this|current|last|past|previous) (week|month|quarter|half(?: year)?|year)\b")
_ROLLING = re.compile(
    r"\b(?:in|over|during|within|for|throughout) the (?:last|past) (?:week|month|year)\b|\bthis past (?:week|month|year)\b"
)
"""The time up to today: "last year" is the one on the calendar, "in the last year" is not."""
_NUMBERED = re.compile(
    rf"\b(next|coming|following|last|past|previous|within|in|over|for)(?: the)?(?: (?:next|coming|last|past|following))? ({COUNTED})[ -]"
    r"(days?|weeks?|months?|quarters?|years?)\b(?! old)( ago)?"
)
_AGO = re.compile(rf"\b({COUNTED}) (days?|weeks?|months?|years?) ago\b")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_BETWEEN = re.compile(
    r"\b(?:between|from) (.{3,40}?) (?:and|to|until|till|through|thru|-) (.{3,40})"
    rf"|\b(?:in|during) ({_MONTH}) (?:and|or|to|-) ({_MONTH}\b.{{0,8}})"
)
_SINCE = re.compile(r"\b(?:since|after|from|(?<!exams )(?<!certs )(?<!certifications )starting|as of|post|past)\b(.*)")
_UNTIL = re.compile(r"\b(until|till|before|by|up to|through|prior to|ahead of)\b(.*)")
_HALF = re.compile(r"\b(?:h([12])|(first|second) half)(?: of)?(?: (20\d\d))?\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
_COMING = re.compile(
    r"\b(?:coming|upcoming|soon|next|horizon|about to|later|ahead|planned|scheduled|will|future|going to|expected|retiring|ending|closing|launching|opening|changing|(?:what|which|anything|something) (?:\w+ )?(?:changes|ends|closes|opens|launches|retires|comes) in|(?:exams|certs|certifications) starting|starts? in|launch in|open in|yet to)\b"
)
_PAST = re.compile(
    r"\b(?:changed|happened|recent|recently|lately|launched|retired|ended|released|closed|came|missed|did|so far|been)\b"
)
_MONTHS = {n: i for i, n in enumerate(("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"), 1)}  # fmt: skip


class Span(NamedTuple):
    """From a day, to a day, both included; None where nothing was said."""

    since: PartialDate | None = None
    until: PartialDate | None = None


def span(text: str, today: date) -> Span:
    """The stretch of time a question about changes is about; a month without a year is the nearest that the words allow."""
    low = " ".join(text.lower().replace("’", "'").split())
    coming = bool(_COMING.search(low))
    for read in (_between, _numbered, _named, _since, _until, _one):
        found = read(low, today, coming=coming)
        if found is not None:
            return found
    if coming:
        return Span(PartialDate.of(today), None)
    return Span(None, PartialDate.of(today)) if _PAST.search(low) else Span()


def _of(first: date, last: date) -> Span:
    return Span(PartialDate.of(first), PartialDate.of(last))


def _between(low: str, today: date, *, coming: bool) -> Span | None:
    match = _BETWEEN.search(low)
    if not match:
        return None
    begins, ends = (match[1], match[2]) if match[1] else (match[3], match[4])
    if match[3] and (year := _YEAR.search(ends)):
        begins = f"{begins} {year[0]}"
    begins, ends = _in_year(low, begins, ends)
    first = _point(begins, today, future=coming)
    last = _point(ends, today, future=coming)
    if first is None or last is None:
        return None
    if last[1] < first[0] and not _YEAR.search(ends):
        last = _point(ends, first[0], future=True) or last
    return _of(first[0], last[1])


_BARE_MONTH = re.compile(rf"{_MONTH}(?=\W*$)")


def _in_year(low: str, begins: str, ends: str) -> tuple[str, str]:
    """Two months in their order with the one year that the message names elsewhere: "Q1 2027 budgets. What opens in January to March?"."""
    years = {year[0] for year in _YEAR.finditer(low)}
    first, last = _BARE_MONTH.match(begins.strip()), _BARE_MONTH.match(ends.strip())
    if len(years) != 1 or not first or not last:
        return begins, ends
    in_order = [name[:3] for name in _MONTHS]
    if in_order.index(first[0][:3]) > in_order.index(last[0][:3]):
        return begins, ends
    year = years.pop()
    return f"{first[0]} {year}", f"{last[0]} {year}"


def _numbered(low: str, today: date, *, coming: bool) -> Span | None:
    """The next six months, in the last 30 days, three weeks ago."""
    del coming
    if match := _AGO.search(low):
        moved = _moved(today, -count_of(match[1]), match[2])
        return _of(moved, today) if moved else None
    match = _NUMBERED.search(low)
    if not match:
        return None
    back = re.search(r"\b(?:last|past|previous)\b", match[0]) is not None
    moved = _moved(today, (-1 if back else 1) * count_of(match[2]), match[3])
    if moved is None:
        return None
    return _of(moved, today) if back else _of(today, moved)


_LONGEST = 12 * 30
"""Months; a longer time is no time that anybody asks about ("the last 2026 years")."""


def _moved(today: date, count: float, unit: str) -> date | None:
    """So many days, weeks, months or years on or back; None where that is absurdly far."""
    months = count * _UNIT[unit.rstrip("s")]
    days = 0 if months else count * (7 if "week" in unit else 1)
    if abs(months) > _LONGEST or abs(days) > _LONGEST * 30:
        return None
    return shifted(today, round(months)) if months else today + timedelta(days=round(days))


def _named(low: str, today: date, *, coming: bool) -> Span | None:
    """Next quarter, this month, last year; "this year" is all of it."""
    del coming
    match = _NAMED.search(low)
    if not match or re.search(rf"\b(?:until|before|by|till|since|after) (?:the )?(?:end of )?(?:the )?{match[0]}", low):
        return None
    unit = match[2].split()[0]
    if _ROLLING.search(low) and (moved := _moved(today, -1, unit)):
        return _of(moved, today)
    step = {"next": 1, "coming": 1, "following": 1, "this": 0, "current": 0}.get(match[1], -1)
    return _of(*_unit(unit, step, today))


def _unit(unit: str, step: int, today: date) -> tuple[date, date]:
    """First and last day of this week, month, quarter, half or year, or of one some steps on."""
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    months = _UNIT[unit]
    start = date(today.year, (today.month - 1) // months * months + 1, 1)
    return shifted(start, step * months), shifted(start, (step + 1) * months) - timedelta(days=1)


def _since(low: str, today: date, *, coming: bool) -> Span | None:
    match = _SINCE.search(low)
    found = _point(match[1], today, future=False) if match else None
    if match is None or found is None:
        return None
    if coming and "since" not in match[0]:
        found = _point(match[1], today, future=True) or found
    after = found[1] + timedelta(days=1) if match[0].startswith("after") and found[0] == found[1] else found[0]
    if after > today:
        return Span(PartialDate.of(after), None)
    end = _until(match[1], today, coming=True)
    return _of(after, end.until.last if end and end.until else today)


def _until(low: str, today: date, *, coming: bool) -> Span | None:
    """Until a day from today; a day behind us ends a look back."""
    del coming
    match = _UNTIL.search(low)
    found = _point(match[2], today, future=True) if match else None
    if match is None or found is None:
        return None
    ending = re.search(r"\bend\b|\beoy\b|\bnew year", match[2]) is not None  # what ends with the year still ends before its end
    last = found[0] - timedelta(days=1) if match[1] in ("before", "prior to", "ahead of") and not ending else found[1]
    return Span(PartialDate.of(today) if last >= today else None, PartialDate.of(last))


def _one(low: str, today: date, *, coming: bool) -> Span | None:
    """One month, quarter, half, season, year or day that is named."""
    future = coming or bool(re.search(r"\b(?:retirements?|retires?|ends?|launches|starts|opens|closes|expires?)\b", low))
    found = _point(low, today, future=future)
    return _of(*found) if found else None


def _point(text: str, today: date, *, future: bool) -> tuple[date, date] | None:
    """First and last day of the first time that a text names."""
    if feast := re.search(
        r"\b(?:christmas|xmas|x-mas)(?: (20\d\d))?|\bnew year'?s?(?: (?:eve|day))?\b|\b(?:year[ -]?end|end of (?:the |this )?year|eoy)\b",
        text,
    ):
        if "mas" in feast[0]:
            day = date(int(feast[1] or today.year), 12, 25)
            if not future and day > today and not feast[1]:
                day = day.replace(year=today.year - 1)
            return day, day
        end = date(today.year, 12, 31)
        if not future and "new year" in feast[0]:
            end = date(today.year - 1, 12, 31)
        return end, end
    if re.search(r"\b(?:today|now)\b", text):
        return today, today
    if "yesterday" in text:
        return today - timedelta(days=1), today - timedelta(days=1)
    if match := re.search(r"\b(?:start|beginning) of (?:the |this )?(year|quarter|month)\b|\bjanuary 1st\b", text):
        first = _unit(match[1] or "year", 0, today)[0]
        return first, first
    if match := re.search(r"\bend of (?:the |this )?(next )?(week|month|quarter)\b", text):
        last = _unit(match[2], 1 if match[1] else 0, today)[1]
        return last, last
    if match := re.search(rf"\b(last|past|next|this|coming)? ?({_SEASON})(?: (20\d\d))?\b", text):
        return _season(match[2], today, future=future or match[1] in ("next", "coming"), year=match[3])
    if match := _HALF.search(text):
        year = int(match[3] or today.year)
        return (
            (date(year, 1, 1), date(year, 6, 30))
            if match[1] == "1" or match[2] == "first"
            else (date(year, 7, 1), date(year, 12, 31))
        )
    if match := _NAMED.search(text):
        step = {"next": 1, "coming": 1, "following": 1, "this": 0, "current": 0}.get(match[1], -1)
        return _unit(match[2].split()[0], step, today)
    return _calendar(text, today, future=future)


def _calendar(text: str, today: date, *, future: bool) -> tuple[date, date] | None:
    """A day, month, quarter or year as a calendar names it."""
    found = first_date(text, today, future=future) or first_date(f"in {text.strip()}", today, future=future)
    if found is None and (
        match := re.search(rf"\b({'|'.join(_MONTHS)}|{'|'.join(m[:3] for m in _MONTHS if m != 'may')}|sept)\b", text)
    ):
        found = first_date(f"in {match[1]}", today, future=future)
    if found is None and (year := _YEAR.search(text)):
        return date(int(year[1]), 1, 1), date(int(year[1]), 12, 31)
    if found is None:
        return None
    return found[0].first, found[0].last


def _season(name: str, today: date, *, future: bool, year: str | None) -> tuple[date, date]:
    start, end = _SEASONS[name]
    at = int(year) if year else today.year

    def days(of: int) -> tuple[date, date]:
        return date(of, start, 1), shifted(date(of + (end < start), end, 1), 1) - timedelta(days=1)

    first, last = days(at)
    if year is None and future and last < today:
        return days(at + 1)
    if year is None and not future and first > today:
        return days(at - 1)
    return first, last
