"""Days and lengths of time written in figures, put as they are read: "31.3.", "3/31/27", "06/2027", "Q1/27", "end of H1", "2.5h", "2h30"."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_YEAR = r"(20[2-4]\d|[2-4]\d)"
_DOTTED = re.compile(rf"(?<![\w.])(\d{{1,2}})\. ?(\d{{1,2}})\. ?{_YEAR}(?![\w.]*\d)")
_SLASHED = re.compile(rf"(?<![\w/.])(\d{{1,2}})[/-](\d{{1,2}})[/-]{_YEAR}(?![\w/-])")
_NO_YEAR = re.compile(
    r"\b(by|until|till?|before|after|since|on|due|deadline:?|due:|bis(?: zum)?|am|vor dem|ab(?: dem)?|avant le|d'ici le|antes del|hasta el|ate|até|ate o|até o) (\d{1,2})\. ?(\d{1,2})\.(?!\d)",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?<![\w/.$€£])(0?[1-9]|1[0-2])[/.](20[2-4]\d)(?![\w/.])")
_FIRST = re.compile(r"(?<![\w/.$€£])(20[2-4]\d)[/.](0?[1-9]|1[0-2])[/.](\d{1,2})(?![\w/])")
_QUARTER = re.compile(
    r"\b(?:q([1-4]) ?[/'’ -] ?([2-4]\d)|([1-4])q ?'?(20[2-4]\d|[2-4]\d))\b(?! ?(?:%|percent|hours?|h\b|days?|people|exams?))",
    re.IGNORECASE,
)
_END_OF_HALF = re.compile(
    r"\b((?:end|start|beginning|middle|close|by|in|before|during|until) (?:of )?(?:the )?)h([12])\b", re.IGNORECASE
)


_A_WEEK = r"(?! ?(?:a|an|per|/|each|every|of study\w*|to study|weekly|studying)\b)(?! ?/)"
_HOURS = re.compile(
    rf"(?<![\w.,])(\d{{1,2}})(?:[.,](\d{{1,2}}) ?(?:h|hrs?|hours?)|:([0-5]\d) ?(?:h|hrs?|hours?)|h([0-5]\d)| ?(?:h|hrs?|hours?) ?(?:and )?([0-5]?\d) ?(?:m|mins?|minutes?))\b{_A_WEEK}",
    re.IGNORECASE,
)


def with_figures_spelled(text: str) -> str:
    """The text with dates in figures as day, month by name and year, and with parts of hours as minutes; what could be two days stays as it is."""
    if not any(mark.isdigit() for mark in text):
        return text
    text = _put(_HOURS, text, _in_minutes)
    text = _put(_FIRST, text, lambda m: _spelled(int(m[3]), int(m[2]), m[1]))
    text = _put(_DOTTED, text, lambda m: _spelled(int(m[1]), int(m[2]), m[3]))
    text = _put(_SLASHED, text, _of_either)
    text = _put(_NO_YEAR, text, lambda m: (told := _spelled(int(m[2]), int(m[3]), "")) and f"{m[1]} {told}")
    text = _put(_MONTH, text, lambda m: f"{calendar.month_name[int(m[1])]} {m[2]}")
    text = _put(_QUARTER, text, lambda m: f"Q{m[1] or m[3]} {_full(m[2] or m[4])}")
    return _put(_END_OF_HALF, text, lambda m: f"{m[1]}Q{2 * int(m[2])}")


def _put(pattern: re.Pattern[str], text: str, told: Callable[[re.Match[str]], str]) -> str:
    """The text with each date as told; one that is none stays."""
    return pattern.sub(lambda m: told(m) or m[0], text)


def _in_minutes(match: re.Match[str]) -> str:
    """Two hours and a half as 150 minutes."""
    parts = round(float(f"0.{match[2]}") * 60) if match[2] else int(match[3] or match[4] or match[5])
    return f"{int(match[1]) * 60 + parts} minutes"


def _of_either(match: re.Match[str]) -> str:
    """Month first or day first, by which of the two can be no month; empty where both can."""
    one, other = int(match[1]), int(match[2])
    if one > _MONTHS or one == other:
        return _spelled(one, other, match[3])
    return _spelled(other, one, match[3]) if other > _MONTHS else ""


_MONTHS = 12


def _spelled(day: int, month: int, year: str) -> str:
    if not 1 <= month <= _MONTHS or not 1 <= day <= calendar.monthrange(2024, month)[1]:
        return ""
    return f"{day} {calendar.month_name[month]} {_full(year)}".rstrip()


def _full(year: str) -> str:
    return f"20{year}" if len(year) == 2 else year
