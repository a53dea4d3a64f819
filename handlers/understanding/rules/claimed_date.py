"""The rule for a credential that somebody says they earned at a time: "candidate lists AAISM 2024", "she claims OSAI from 2025"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.values import PartialDate
from handlers.person import Person
from handlers.query import Intent
from handlers.slots import EARNED
from handlers.understanding.words.numbers import first_date

if TYPE_CHECKING:
    from datetime import date

    from handlers.query import Query
    from handlers.understanding.case import Case

_RECORD = (
    r"\b(?:cv|resume|linkedin|profile|candidates?|applicants?|certificate|badge|diploma|signature|bio)\b"
    r"|(?:\b(?:he|she|they|somebody|someone|vendor|consultant|colleague|engineer|contractor|recruiter|supplier)|@r\d+)(?: s)?\b"
    r"(?: \w+){0,3}? (?:says?|said|claims?|claimed|lists?|listed|states?|has|have|with|got|had|holds?|earned|passed|writes?|is|was|been)\b"
)
"""Somebody else's record, or what they say of themselves."""
_DOUBT = r"\b(?:possible|impossible|plausible|credible|believ\w+|true|real|legit\w*|genuine|fake|can that be|could that be|can this be|right|correct|add up|adds up|make sense|makes sense|trust|claims?|claimed|can (?:he|she|they|someone|somebody)|could (?:he|she|they|someone|somebody))\b"
_OTHER = r"\b(?:cost\w*|fee|price|renew\w*|expir\w*|valid|still|keep|kept|lose|next|should|worth|need\w*|require\w*|eligible|take @c|sit @c|qualif\w+|enough|which|what|how|plan)\b"
_YEAR = re.compile(r"(?<![\d-])(20[0-2]\d)(?![\d-])")
_SHORT = 14
_LONGEST, _MOST = 40, 5
"""Of a longer message, and of several, only what cannot be is told."""


def claimed_date(case: Case) -> Query | None:
    """Whether what is named can have been earned when somebody says; None where no day gone by is told, or more is asked."""
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    if not 0 < len(named) <= _MOST or case.reading.size > _LONGEST or not case.says(_RECORD) or case.says(_OTHER):
        return None
    told = _told(case)
    if told is None or told.first > case.today:
        return None
    impossible = tuple(i for i in named if (day := _launched(case, i)) is not None and told.last < day)
    if (len(named) > 1 or case.reading.size > _SHORT or not case.says(_DOUBT)) and not impossible:
        return None  # nothing is doubted, and nothing is to doubt
    if len(named) > 1 and len(set(_YEAR.findall(case.reading.text))) > 1:
        return None  # each has a year of its own
    return case.query(Intent.LIFECYCLE, *(impossible or named), on=told, slot=EARNED, asker=Person())


def _launched(case: Case, credential: str) -> date | None:
    """The first day that it can have been earned on, its beta counted; None where we know none."""
    cycle = case.catalog.credentials[credential].lifecycle
    days = [event.date.first for event in (cycle.launched, cycle.beta) if event is not None]
    return min(days) if cycle.launched is not None else None


def _told(case: Case) -> PartialDate | None:
    found = first_date(case.reading.text, case.today, future=False)
    if found:
        return found[0]
    year = _YEAR.search(case.reading.text)
    return PartialDate.of(year[1]) if year else None
