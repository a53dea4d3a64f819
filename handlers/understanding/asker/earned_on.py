"""The day somebody earned one, or means to: "if I sit it in March, when is it up?", "mine is from June 2025, when do I renew?"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from catalog.values import PartialDate
from handlers.query import Aspect, Intent
from handlers.slots import DUE, MONEY, STATED, THEIRS
from handlers.understanding.words.numbers import first_date

if TYPE_CHECKING:
    from datetime import date

    from handlers.query import Query
    from handlers.understanding.case import Case

_GETS = r"(?:pass|take|sit|clear|do|get|earn|write|ace|finish|complete|certify|achieve)"
_AHEAD = re.compile(
    rf"\b(?:if|when|once|suppose|assuming|say|after|after i|i'?ll|i will|we will|going to|gonna|plan(?:ning)? to|want to|am|i'?m|to) (?:\w+ ){{0,3}}?{_GETS}(?:ing|ning|ting)?\b"
    rf"|\b{_GETS}(?:ting|sing|ing)\b",
    re.IGNORECASE,
)
"""It is still to be earned."""
_BEHIND = re.compile(
    r"\b(?:passed|earned|obtained|achieved|got|gotten|took|sat|cleared|did|dated|issued|certified|since|renewed|completed|bought|paid|(?:is|was|are|dates?|mine|cert\w*) (?:\w+ )?(?:from|back)|my \S+ from)\b",
    re.IGNORECASE,
)
"""It has been earned."""
_ITS_END = re.compile(
    r"\b(?:expir\w*|runs? out|lapses?|due|until|till|up|ends?|over|renew\w*)(?: (?:again|on|in|by|at|this|next|the|end|of|sometime|around|already))*\s*$",
    re.IGNORECASE,
)
"""What stands before the day it ends, not the day it was earned."""
_BEFORE = re.compile(r"\b(?:before|by|until|till|no later than|by the end of)(?: the| end| of)*\s*$", re.IGNORECASE)
_NEAR = re.compile(
    r"\b(?:(?P<today>today|right now|tonight)|(?P<tomorrow>tomorrow)|(?P<month>next month)|(?P<year>next year))\b", re.IGNORECASE
)
_OF_TERM = frozenset((Aspect.VALIDITY, Aspect.RENEWAL))
_TERM_ASKED = re.compile(r"\b(?:when|until|till|how long|by|what date|which (?:day|date|month|year))\b", re.IGNORECASE)


def with_day_earned(case: Case, query: Query) -> Query:
    """A question on how long one lasts, or when it is renewed, with the day that was told; itself where none was."""
    if len(query.credentials) != 1 or query.since is not None or query.until is not None:
        return query
    lasts = query.intent is Intent.FACT and bool(_OF_TERM & set(query.aspects)) and query.slot in (None, THEIRS)
    renewed = query.intent is Intent.RENEWAL and query.slot in (None, DUE, MONEY, STATED)
    if not (lasts or renewed) or not _TERM_ASKED.search(case.reading.text):
        return query
    told = _told(case.reading.text, case.today)
    if told is None:
        return query
    when, before = told
    return query.having(until=when) if before else query.having(since=when)


def _told(text: str, today: date) -> tuple[PartialDate, bool] | None:
    """The day, and whether it is to be earned before it."""
    ahead, behind = _AHEAD.search(text), _BEHIND.search(text)
    if ahead is None and behind is None:
        return None
    found = first_date(text, today, future=ahead is not None)
    if found is None:
        return (near, False) if ahead is not None and (near := _near(text, today)) else None
    when, start = found
    lead = text[:start]
    if not lead.strip() or _ITS_END.search(lead) or _ITS_END.search(_with_first_word(text, start)):
        return None
    if ahead is None and when.first > today:
        return None
    before = ahead is not None and (_BEFORE.search(lead) or _BEFORE.search(_with_first_word(text, start))) is not None
    return when, before


def _with_first_word(text: str, start: int) -> str:
    """What stands before the date's own figures: a month may be found with the word that leads to it."""
    match = re.match(
        r"(?:in|since|by|until|till|before|after|from|end of|start of|this|next|last|during) ", text[start:], re.IGNORECASE
    )
    return text[: start + match.end()] if match else text[:start]


def _near(text: str, today: date) -> PartialDate | None:
    match = _NEAR.search(text)
    if match is None:
        return None
    if match["today"]:
        return PartialDate.of(today)
    if match["tomorrow"]:
        return PartialDate.of(today + timedelta(days=1))
    if match["year"]:
        return PartialDate.of(str(today.year + 1))
    year, month = divmod(today.month, 12)
    return PartialDate.of(f"{today.year + year}-{month + 1:02}")
