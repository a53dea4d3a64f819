"""Until when a pause was wished for: a day, or for so long; what cannot be told is asked back, never taken for ever."""

from __future__ import annotations

import re
from datetime import date, timedelta

from handlers.effects import WEEKDAYS
from handlers.tips_doubted import Doubt
from handlers.understanding.words.numbers import COUNTED, count_of

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b")
_POINTS = re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4})\b)?")
_NAMED = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?(?: of)? {_MONTH}\b\.?,?(?: (?P<year>\d{{4}})\b)?"),
    re.compile(rf"\b{_MONTH}\b\.? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d),?(?: (?P<year>\d{{4}})\b)?"),
)
_OF_MONTH = re.compile(rf"\b(?P<end>(?:the )?end of )?{_MONTH}\b(?: (?P<year>\d{{4}})\b)?")
_WEEKDAY = re.compile(r"\b(?:next |coming |this )?(mon|tues|wednes|thurs|fri|satur|sun)day\b")
_SPAN = re.compile(
    rf"\b(?:for |the )*(?:next |coming )?(?P<count>{COUNTED}) (?P<unit>day|week|month|year)s?\b"
    r"|\bfor (?:the )?(?:next|coming) (?P<one>week|month|year)\b"
)
_PERIOD = re.compile(r"\b(?P<until>until |till |til )?(?:the )?(?P<which>this|next|coming|following) (?P<unit>week|month|year)\b")
_AGO = re.compile(r"\byesterday\b|\blast (?:week|month|year|\w+day)\b|\bago\b")
_OPEN = re.compile(
    r"\b(?:further notice|for now|for good|forever|for ever|indefinitely|for the time being"
    r"|(?:until|till) (?:i|we|somebody|someone|anybody) (?:say|says|resume|resumes|type|types)\b.*)"
)
_UNTIL = re.compile(r"\b(?:until|till|til|for|over|through)\b\s*(?P<rest>.*)")
_VERB = re.compile(r"^.*?\b(?:pause|suspend|halt|hold|mute|snooze|stop|off)\b")
_IDLE = re.compile(
    r"\b(?:please|pls|the|these|our|weekly|tips?|posts?|newsletter|here|now|right|this channel|in|for us|on hold|from|today|thanks"
    r"|until|till|til|us|all)\b|[.!,?]"
)


def paused_until(words: str, today: date) -> date | Doubt | None:
    """The first day on which tips may come again; None where no end was said."""
    text = " ".join(words.casefold().split())
    line = re.match(r"(?:weekly )?tips?\b", text) is not None
    rest = _VERB.sub("", text, count=1)
    if found := _day(rest, today) or _stretch(rest, today):
        return found
    if _OPEN.search(rest):
        return None
    told = _UNTIL.search(rest)
    left = _IDLE.sub(" ", rest).split()
    if (line and left) or (told and _IDLE.sub(" ", told["rest"]).split()):
        return Doubt("until", " ".join((told["rest"] if told and told["rest"] else rest).split())[:60].strip(" .!,"))
    return None


def _day(text: str, today: date) -> date | Doubt | None:
    """A day that is named, or one that no calendar has."""
    if found := _AGO.search(text):
        return Doubt("past", found[0])
    for pattern in (_ISO, _POINTS, *_NAMED):
        if found := pattern.search(text):
            return _made(found, today)
    if "tomorrow" in text.split():
        return today + timedelta(days=1)
    if found := _WEEKDAY.search(text):
        ahead = (next(n for n, day in enumerate(WEEKDAYS) if day.startswith(found[1])) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if re.search(r"\bchristmas\b", text) and "over" not in text.split():
        return _next(12, 25, today)
    if re.search(r"\bnew years?\b|\bnew year'?s\b", text):
        return date(today.year + 1, 1, 1)
    if found := _OF_MONTH.search(text):
        month = _month(found["month"])
        day = date(int(found["year"]), month, 1) if found["year"] else _next(month, 1, today)
        return _months(day, 1) if found["end"] else day
    return None


def _made(found: re.Match[str], today: date) -> date | Doubt:
    month = int(found["month"]) if found["month"].isdigit() else _month(found["month"])
    try:
        if found["year"]:
            return date(int(found["year"]), month, int(found["day"]))
        date(2028, month, int(found["day"]))  # a leap year: is it a day at all
        return _next(month, int(found["day"]), today)
    except ValueError:
        return Doubt("no_day", found[0].strip(" ,."))


def _stretch(text: str, today: date) -> date | None:
    """The day after a stretch of days: next week is over on the Monday after it."""
    if found := _PERIOD.search(text):
        ahead = 0 if found["which"] == "this" else 1
        if not found["until"]:
            ahead += 1
        elif not ahead:
            return None
        match found["unit"]:
            case "week":
                return today - timedelta(days=today.weekday()) + timedelta(weeks=ahead)
            case "month":
                return _months(today.replace(day=1), ahead)
            case _:
                return date(today.year + ahead, 1, 1)
    if found := _SPAN.search(text):
        count, unit = round(count_of(found["count"])) if found["count"] else 1, found["unit"] or found["one"]
        if count > 1_000:
            return None
        match unit:
            case "day" | "week":
                return today + timedelta(days=count * (7 if unit == "week" else 1))
            case _:
                return _months(today, count * (12 if unit == "year" else 1))
    return None


def _month(said: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(said[:3]))


def _months(day: date, count: int) -> date:
    """So many months later; on the last day of a shorter month."""
    month = day.year * 12 + day.month - 1 + count
    first = date(month // 12, month % 12 + 1, 1)
    last = (date((month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return first.replace(day=min(day.day, last))


def _next(month: int, day: int, today: date) -> date:
    """The next such day after today; 29 February waits for its year."""
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found > today:
            return found
    raise ValueError(day)
