"""How long there is, in words that belong to plans: "two quarters", "by year's end", "30 hours in all until Christmas"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from catalog.values import PartialDate
from handlers.understanding.words.numbers import COUNTED, count_of, first_date
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Limits

COUNTS = {"a": 1, "an": 1, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "another": 1,
          "couple of": 2, "pair of": 2}  # fmt: skip
COUNT = r"(?:\d{1,2}|" + "|".join(sorted(COUNTS, key=len, reverse=True)) + ")"
_WEEKS_A_MONTH = 4.345
_WEEKEND = 10.0
"""Hours of study in one."""
IN_ALL = (
    r"\b(\d{1,3}) ?(?:hours?|hrs?|h)\b(?! (?:a|per|each|every) )(?: of study| to study| free| left)*(?: in)? (?:total|all|altogether|overall)\b"
    r"|\b(?:total|altogether|all in all|overall)(?: of| about| around)* (\d{1,3}) ?(?:hours?|hrs?|h)\b"
    r"|\b(?:have|got|ive|weve|with|spare|only|about|around) (?:only |just |about |around |roughly |some )*(\d{2,3}) ?(?:hours?|hrs?|h)\b"
    r"(?! (?:a|per|each|every) )(?: of study| to study| to spend| to spare| free| left)* (?:until|till|before|by|between now)\b"
)
"""Hours that there are in all."""
FROM_THEN = re.compile(
    r"\b(?:mov(?:e|es|ing)|migrat\w+|switch\w*|going|changing) (?:over )?(?:to|onto|into) (?:\w+ ){1,3}?(?:next|this) (?:year|quarter|month|spring|summer|autumn|fall|winter)\b|\b(?:from|starting|starts|as of|as from|beginning|since) (?:in |from )?(?:the )?(?:next|this|new|coming) (?:year|quarter|month|spring|summer|autumn|fall|winter)(?: on)?\b(?! to| until| till)"
)
"""When a job begins, which is no time to be ready in."""
_MONTHS = (
    (r"\bnext two quarters\b|\btwo quarters\b|\bhalf (?:a )?year\b|\bnext half\b|\bsix months?\b", 6.0),
    (r"\bnext three quarters\b|\bthree quarters\b", 9.0),
    (r"\bnext quarter\b|\bthis quarter\b|\b(?:a|one) quarter\b", 3.0),
    (
        r"\b(?:next|coming) (?:12|twelve) months\b|(?<!\d )(?<!\dk )(?<!usd )(?<!eur )(?<!dollars )(?<!euros )\b(?:a|one|1) year\b(?! (?:of|ago|experience|old|as|in|work))",
        12.0,
    ),
    (r"\b(?:in|within|over|for|next) (?:the next )?(?:two|2) years\b(?! (?:of|ago|experience|as|in|work))", 24.0),
)
_DAYS = re.compile(
    r"\b(?:got|have|ive|weve|has|with|in|within|next|over|only|just|left|another|about|roughly) (?:the |only |just |about |around |exactly |next |less than |under )*(\d{2,3}) days\b(?! (?:ago|off|of lab|of access|a|per|notice|old|before|after|late|later)\b)"
)
"""Time told by the day."""
_DAYS_A_MONTH = 30.4
_LEAST_OF_YEAR = 4
"""With fewer months left of it, "this year" is read as twelve months from now."""

WORKED_MONTHS = r"\b(?:been|was|worked|working|studying|am|im|as)\b(?: [\w/+-]+){0,6} (?:for|since) (?:only |just |about |the (?:last |past )?)?[\w.]+ months?\b|\bmonths? (?:ago|(?:of )?(?:\w+ )?experience|into (?:the|my|this)|in (?:the|my|this) (?:job|role|post)|on the job|old)\b"
"""Months of work behind somebody, and no time that there is."""
DEADLINE = r"\b(?:by|until|before|till|deadline|due)\b|\b(?:contract|money|budget|pot|leave|notice|funding|offer|grant|fiscal year|project)(?: \w+){0,3} (?:ends?|ending|runs? out|expires?|is (?:up|over|gone)|lapses|closes|starts?)\b"
"""Words by which a day is one until when there is time."""


def dated(text: str, plain: str, today: date) -> PartialDate | None:
    """The day until when there is time: the first after the word that says so; a day that stands elsewhere is of something else, one past is no time."""
    word = re.search(DEADLINE, plain)
    if word is None:
        return None
    found = first_date(plain[word.start() :], today)
    if found is None and not _UNTIL.match(plain, word.start()):
        found = first_date(text, today)
    if found is None and re.search(r"\d{4}-\d\d", text):
        found = first_date(text, today)
    return found[0] if found and found[0].last >= today else None


_UNTIL = re.compile(r"(?:by|until|till|before) (?!then\b|that\b|it\b|this date)")


def horizon(plain: str, today: date) -> dict[str, Any]:
    """The field of Limits that says how long there is, where the words say it; empty where they do not."""
    plain = FROM_THEN.sub(" ", plain)
    if weekends := re.search(rf"\b({COUNT}) weekends?\b", plain):
        return {"months": round(count(weekends[1]) / _WEEKS_A_MONTH, 2), "hours_per_week": _WEEKEND}
    if weeks := re.search(rf"\b({COUNT}) weeks\b(?! (?:of (?:rent|pay|salary|wages|groceries)|ago|old)\b)", plain):
        return {"months": round(count(weeks[1]) / _WEEKS_A_MONTH, 1)}
    if days := _DAYS.search(plain):
        return {"months": round(int(days[1]) / _DAYS_A_MONTH, 1)}
    for pattern, months in _MONTHS:
        if re.search(pattern, plain):
            return {"months": months}
    year = re.search(r"\b(?:for|in|during|end of|until|till|by) (20\d\d)\b", plain)
    if year and int(year[1]) >= today.year:
        return {"by": PartialDate.of(date(int(year[1]), 12, 31))}
    if re.search(
        r"\b(?:end of (?:the|this|my|our) year|year ?end|(?:before|by|until|till) (?:new year|the holidays)|(?:by|until|before|till) december)\b",
        plain,
    ):
        return {"by": PartialDate.of(date(today.year, 12, 31))}
    if re.search(r"\b(?:before|by|until|till) (?:christmas|xmas)\b", plain) and today <= date(today.year, 12, 25):
        return {"by": PartialDate.of(date(today.year, 12, 24))}
    if re.search(r"\b(?:before|by|until|till) easter\b", plain):
        coming = easter(today.year) if easter(today.year) > today else easter(today.year + 1)
        return {"by": PartialDate.of(coming - timedelta(days=1))}
    if season := re.search(r"\b(?:before|by|until|till) (?:the |next |this |coming )*(spring|summer|autumn|fall|winter)\b", plain):
        return {"by": _before_season(_SEASONS[season[1]], today)}
    if re.search(r"\bnext year\b", plain):
        return {"by": PartialDate.of(date(today.year + 1, 12, 31))}
    if re.search(r"\b(?:this|my|our|the) year\b", plain):
        if 12 - today.month >= _LEAST_OF_YEAR:
            return {"by": PartialDate.of(date(today.year, 12, 31))}
        return {"months": 12.0}
    return {}


def due(told: PartialDate, plain: str) -> PartialDate:
    """The last day that there is: "before March" ends with February, "by March" with March."""
    begins = (
        told.granularity != "day"
        and re.search(r"\bbefore\b(?! (?:the )?end\b)", plain)
        and not re.search(r"\b(?:by|until|till)\b", plain)
    )
    return PartialDate.of(told.first - timedelta(days=1)) if begins else told


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month each begins with, in the north."""


def _before_season(month: int, today: date) -> PartialDate:
    """The last day before the season that comes next; one that begins within weeks is the one of the year after."""
    year = today.year + (month - today.month <= 1)
    return PartialDate.of(date(year, month, 1) - timedelta(days=1))


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar, by the rule of Meeus, Jones and Butcher (Western churches)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    full = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * full + 114, 31)
    return date(year, month, day + 1)


def spread(plain: str, limits: Limits, today: date) -> dict[str, float]:
    """Hours that there are in all, as hours a week of the time there is; empty where either is not said."""
    found = re.search(IN_ALL, plain)
    months = limits.months
    if months is None and limits.by is not None:
        months = (limits.by.last - today).days * 12 / 365.25
    if not found or not months or months <= 0:
        return {}
    return {"hours_per_week": round(float(found[1] or found[2] or found[3]) / (months * _WEEKS_A_MONTH), 1)}


def count(said: str) -> int:
    """A small number in figures or words."""
    return COUNTS.get(said) or int(said)


_STUDY = re.compile(
    rf"\b(?:max|maximum|at most|under|less than|no more than|not more than|up to|within|below|only|in|with|about|around) (?P<count>{COUNTED}) (?:hours?|hrs?|h) (?:of |to |for )?(?:study\w*|prep\w*|learn\w*|reading|work|training)\b(?! (?:a|per|each|every|weekly)\b)"
    rf"|\b(?P<least>{COUNTED}) (?:hours?|hrs?|h) (?:of |to |for )?(?:study\w*|prep\w*|learn\w*) (?:max|maximum|at most|tops|or less|in total|overall|altogether)\b"
    rf"|\b(?:doable|manageable|achievable|feasible|possible|stud(?:y|ied)|learnt?|prepared?|ready) (?:for )?(?:in|within|with) (?:under |less than |about |around |max |at most )?(?P<done>\d{{2,3}}) (?:hours?|hrs?|h)\b(?! (?:a|per|each|exam|long))"
    rf"|\b(?:study\w*|prep\w*|learn\w*) (?:time |effort )?(?:of )?(?:max|maximum|at most|under|less than|no more than|up to|within|below) (?P<after>{COUNTED}) (?:hours?|hrs?|h)\b(?! (?:a|per|each))"
)
_WEEKEND = 16.0
"""Hours of study that a weekend holds: two full days."""
_OTHERS_DID = r"\b(?:he|she|they|who|buddy|friend|colleague|mate|guy|somebody|someone) (?:\w+ )?(?:got|was|were|became|did|passed|earned|has|made|finished)\b(?: [^ |]+){0,8}? weekend\b"
"""How somebody else came by theirs, which is no wish."""
_IN_A_WEEKEND = r"\b(?:in|over|within|on|for) (?:an?|one|a single|the) (?:long )?weekend\b|\bweekend (?:cert\w*|exam|course)\b"


def hours_of_study(plain: str) -> float | None:
    """The most hours of study in all; hours a week are another matter."""
    match = _STUDY.search(plain) if "h" in plain and any(c.isdigit() for c in plain) else None
    if match is not None:
        return count_of(next(group for group in match.groups() if group))
    return _WEEKEND if "weekend" in plain and search(_IN_A_WEEKEND, plain) and not search(_OTHERS_DID, plain) else None
