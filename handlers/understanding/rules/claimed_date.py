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


def claimed_date(case: Case) -> Query | None:
    """Whether the one credential named can have been earned when somebody says; None where no day gone by is told, or more is asked."""
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    if len(named) != 1 or case.reading.size > _SHORT or not case.says(_RECORD) or case.says(_OTHER):
        return None
    told = _told(case)
    if told is None or told.first > case.today:
        return None
    launched = case.catalog.credentials[named[0]].lifecycle.launched
    if not case.says(_DOUBT) and (launched is None or told.last >= launched.date.first):
        return None  # nothing is doubted, and nothing is to doubt
    return case.query(Intent.LIFECYCLE, named[0], on=told, slot=EARNED, asker=Person())


def _told(case: Case) -> PartialDate | None:
    found = first_date(case.reading.text, case.today, future=False)
    if found:
        return found[0]
    year = _YEAR.search(case.reading.text)
    return PartialDate.of(year[1]) if year else None
