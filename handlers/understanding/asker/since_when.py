"""Since when credentials are to have been there, as a list is asked by it: "launched before 2023", "older than five years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.changing.stretch import shifted
from handlers.understanding.words.numbers import COUNTED, count_of
from handlers.understanding.words.patterns import search
from handlers.understanding.words.spans import span

if TYPE_CHECKING:
    from datetime import date

_THINGS = r"(?:certs?|certifications?|credentials?|exams?|badges?|certificates?|ones?|which|what|whats|anything|something|those|them|these|titles?)"
_OUT = r"(?:launch\w*|came out|come out|coming out|releas\w+|introduced|published|went live|gone live|go live|brought out|created|(?:been )?around|exist(?:s|ed)|out there|debut\w*|appear(?:ed|ing)|emerged|arrived|(?:came (?:on ?to|to)|hit|entered|been on|is on|are on) (?:the )?market)"
_OF_THINGS = (
    rf"\b{_THINGS}\b(?: (?!we\b|i\b|our\b|my\b|us\b|beta\w*|change\w*)[\w@]+){{0,8}}? {_OUT}\b"
    r"|^(?:(?:only|just|and|so|but|ok|any|ones|the) )*(?:launched|released|introduced|came out|brought out)\b"
    r"|\b(?:launched|released|introduced) (?:ai )?(?:security )?(?:certs|certifications|credentials|exams|badges|ones)\b"
)
"""It is credentials that came out, and nothing of the asker's."""
_SPAN = re.compile(r"\b(?:20\d\d|19\d\d|years?|months?|quarters?|today|(?:since|before|after|until) \w+)\b")
_OLD = re.compile(
    rf"\b(?P<how>older|younger|newer|less|more|over|under|at least|at most)(?: than)? (?P<count>{COUNTED}|an?) (?P<unit>years?|yrs?|months?)\b(?P<old>(?: old)?)"
)
_AROUND = r"\b(?:around|out there|existed|exists|been out|on the market|established)\b"
_THAN_YEAR = re.compile(r"\b(?P<how>older|newer|younger|later|earlier) than (?P<year>20\d\d|19\d\d)\b")
_NOT_IT = r"\b(?:compan(?:y|ies)|firms?|issuers?|vendors?|providers?|organi[sz]ations?|bod(?:y|ies)|startups?|experience|experienced|person|people|students?)\b"
"""How old somebody or some house is, is another question."""


def launched_told(text: str, plain: str, today: date) -> str | None:
    """The bound of the launch as the engine reads it, "launched=20250101-"; None where none is told."""
    if aged := _aged(plain, today):
        return aged
    if not _SPAN.search(plain) or not search(_OF_THINGS, plain):
        return None
    found = span(text, today)
    first = f"{_behind(plain, found.since.first):%Y%m%d}" if found.since else ""
    open_end = found.until is None or found.until.last == today
    last = "" if open_end or found.until is None else f"{found.until.last:%Y%m%d}"
    if (both := _TWO_YEARS.search(plain)) and f"{both[1]}0101-{both[1]}1231" == f"{first}-{last}":
        last = f"{both[2]}1231"  # "how many in 2025 and how many in 2026"
    first = "" if first and last and last < first else first  # "since before 2024"
    return f"launched={first}-{last}" if first or last else None


_TWO_YEARS = re.compile(r"\bin (20\d\d)(?: \w+){0,6}? (?:and|or|vs|versus)(?: \w+){0,4}? (20\d\d)\b")
_AFTER = re.compile(r"\bafter (?:the )?(?:(?P<month>[a-z]+) )?20\d\d\b")


def _behind(plain: str, since: date) -> date:
    """After a month or a year begins when that is over."""
    told = _AFTER.search(plain)
    if told is None or since.day != 1:
        return since
    return shifted(since, 1 if told["month"] else 12)


_SOMEBODYS = r"\b(?:my|our|his|her|their)(?: \w+){1,3} (?:is|are|was) (?:older|more|over|younger|newer|at least|less)\b|\b(?:im|i am|hes|shes|were) (?:older|over|more)\b"
"""What somebody has or is, and no exam that is looked for."""
_OLDEST = 40 * 12
"""Months; the oldest credential here is not older."""


def _aged(plain: str, today: date) -> str | None:
    """A bound by age or by a year: "older than five years", "less than a year old", "newer than 2024"."""
    if search(_NOT_IT, plain) or search(_SOMEBODYS, plain) or not search(rf"\b{_THINGS}\b", plain):
        return None
    if year := _THAN_YEAR.search(plain):
        before = year["how"] in ("older", "earlier")
        return f"launched=-{int(year['year']) - 1}1231" if before else f"launched={int(year['year']) + 1}0101-"
    told = _OLD.search(plain)
    if told is None or not (told["how"] in ("older", "younger", "newer") or told["old"] or search(_AROUND, plain)):
        return None
    count = 1.0 if told["count"] in ("a", "an") else count_of(told["count"])
    months = round(count * (1 if told["unit"].startswith("m") else 12))
    if months > _OLDEST:
        return None  # no exam is so old: somebody is
    day = shifted(today, -months)
    longer = told["how"] in ("older", "more", "over", "at least")
    return f"launched=-{day:%Y%m%d}" if longer else f"launched={day:%Y%m%d}-"
