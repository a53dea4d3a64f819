"""What follows a gate just judged: what is missing, the least that is left to do, years of another kind beside those told, a degree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.conditions import Known
from handlers.leads import Lead
from handlers.person import Person, Years
from handlers.query import GATES, Intent, Query, about
from handlers.slots import DEGREE, MISSING
from handlers.understanding.asker.worked import kind_in
from handlers.understanding.thread.years_put import years_before
from handlers.understanding.understood import Understood
from handlers.understanding.words.numbers import COUNTED, count_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"^(?:(?:and|but|so|ok|okay|then|well|hm+|right|alright|great|thanks|damn)(?: \|)? )*"
_WE = r"(?:i|we|he|she|they)"
_MISSING = (
    rf"{_SO}(?:what|whats|which part|anything|how much)(?: exactly| then| else)?(?: is| am| are| do| does)?(?: {_WE})?(?: still| then| exactly| else)* (?:missing|lack(?:ing)?|left|short of|open)(?: then| now| still| exactly| for (?:it|that|me|him|her)| to (?:get in|qualify|sit it|be let in))*\s?\??$"
    rf"|{_SO}(?:what|whats|which)(?: is| would be)? (?:the )?(?:bare |absolute |very )?(?:minimum|least|smallest thing)\b(?: (?!@)\w+){{0,9}}\s?\??$"
    rf"|{_SO}what(?: else| more| exactly)? (?:do|would|must|does|will) {_WE} (?:still |now |then |have to |need to |at least |actually )*(?:do|need|have to do|have|get|sort|fix)(?: then| now| first| at least| still| exactly| to (?:get in|qualify|be allowed|sit it|be let in|take it|change that|fix that|become eligible))*\s?\??$"
    rf"|{_SO}what (?:does|would|will) it take(?: then| for (?:me|him|her|us))?\s?\??$"
    rf"|{_SO}what (?:stops|stands|is stopping|keeps) (?:me|us|him|her)(?: (?!@)\w+){{0,4}}\s?\??$"
)
"""What still stands between somebody and it."""
_MORE = re.compile(
    rf"^(?:(?:and|plus|also|oh|ok|sorry|forgot|i|ive|have|had|did|another|further|a|then|he|she|has|\+) )*({COUNTED})(?: more)?(?: (?P<unit>years?|yrs?|months?))?(?: of| in| as(?: an?)?| doing| with)+ (?P<what>(?:(?!\bif\b)[\w@/-]+ ?){{1,5}}?)"
    r"(?P<beside> ?(?:before (?:that|this)|too|as well|also|on top|besides|earlier|prior|in addition|elsewhere))*\s?$"
)
_BEGINS = r"^(?:oh |ok |sorry |forgot )*(?:and|plus|also|\+|i also|another|further)\b"
_ADDS = r"^(?:oh |ok |sorry |forgot |and )*(?:plus|also|\+|another|further|i also)\b"
_DEGREED = r"^(?:and |but |so |ok |what |if |what if |even if |does |do |would |my |i |have |had |with |hold |has |he |she |an? |also |about |how about )*(?:masters?(?: degree)?|msc|bsc|bachelors?(?: degree)?|phd|(?:\w+ )?degree|diploma)\b(?: (?!@)\w+){0,6}\s?\??$"
_KEPT = ("passed", "failed", "underway", "nothing", "untrained")
"""Slots of the verdict that say how somebody stands."""
_LONGEST = 16


def gate_again(case: Case) -> Understood | None:
    """The gate that was judged last, by what is told or asked now; None for any other message."""
    last = case.memory.last
    if last is None or last.intent not in GATES or last.credential is None or case.found.targets or case.reading.size > _LONGEST:
        return None
    if case.found.ambiguous is not None or case.reading.unknown or case.ids("topic"):
        return _more_years(case, last)
    return _more_years(case, last) or _degree(case, last) or _missing(case, last)


def _missing(case: Case, last: Query) -> Understood | None:
    """The verdict once more, which names what is missing and the ways to it."""
    if not case.says(_MISSING) or not (last.asker.has_told() or last.intent is Intent.ELIGIBILITY) or last.slot == "then":
        return None
    target = last.sides[:1]
    asked = last.having(intent=Intent.ELIGIBILITY, sides=target, slot=last.slot if last.slot in _KEPT else MISSING)
    return Understood(asked, lead=Lead(other=case.memory.other), other=case.memory.other)


def _more_years(case: Case, last: Query) -> Understood | None:
    """Years of another kind told beside those before: "and 2 in pentesting before that"."""
    before = years_before(case, last)
    match = _MORE.search(case.text.strip(" ?")) if before and "?" not in case.text else None
    if match is None or not case.says(_BEGINS):
        return None
    words = " ".join(word.text for word in case.reading.found)
    kind = kind_in(words)
    if kind is None or not (match["beside"] or case.says(_ADDS) or kind not in {y.kind for y in before}):
        return None
    more = count_of(match[1]) / (12 if (match["unit"] or "").startswith("month") else 1)
    wider = Known.of(case.catalog, Person()).wider(kind)
    told = {y.kind: y.years + (more if y.kind in wider else 0) for y in before}
    told.setdefault(kind, more)
    years = tuple(Years(kind=kind, years=count) for kind, count in told.items())
    asker = last.asker.model_copy(update={"years": years})
    other = case.memory.other
    asked = last.having(intent=Intent.ELIGIBILITY, sides=last.sides[:1], asker=asker, slot=None, claim=None)
    return Understood(
        asked, Person() if other else Person(years=years), lead=Lead(person=Person(years=years), other=other), other=other
    )


def _degree(case: Case, last: Query) -> Understood | None:
    """Whether a degree stands for some of the years that the gate asks for."""
    conditions = case.catalog.credentials[last.credential or ""].conditions
    if conditions.certify is None or search(_DEGREED, case.text) is None or not years_before(case, last):
        return None
    return Understood(Query(intent=Intent.PREREQUISITES, sides=about(last.credential or ""), slot=DEGREE), other=case.memory.other)
