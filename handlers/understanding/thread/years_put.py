"""The gate just judged, or the advice just given, with years of work told: "if I had 5 years?", "I said 3 years, not 5", "18 months"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.person import Person, Years
from handlers.query import GATES, Intent
from handlers.understanding.understood import Understood
from handlers.understanding.words.numbers import COUNTED, count_of

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WHOLE = re.compile(
    r"^(?:(?:and|ok|okay|so|but|no|nope|oh|sorry|actually|oops|wait|well|hm+|correction|typo|what|if|when|say|suppose|supposing|assume|assuming|i|we|he|she|they|ive|had|have"
    r"|has|got|with|said|meant|mean|wrote|only|just|rather|make|it|that|is|its|was|were|be|in fact|already|now|then|about|around|nearly|worked|work|been|me|am|im|at|\|) )*"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eighteen) ?(?:years?|yrs?|yoe|months?)(?: (?:of|in|as|doing|with|on)(?: [\w@/-]+){1,3})?"
    r"(?:(?: \|)?(?: and)? not (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?: years?| yrs?)?)?"
    r"(?: (?:then|now|instead|sorry|though|already|experience|only|not more|\|))*\s?\??$"
)
"""Years, and nothing else that asks or tells."""
_BARE = re.compile(
    r"^(?:(?:and|ok|okay|so|but|no|oh|sorry|actually|oops|wait|well|hm+|what|then) )*(?:if|suppose|supposing|assume|assuming|say|make|its|it|i|with|only|had|have|has|he|she|they|meant|mean|were|was|is|that|it s|there|be|really|rather|just|not|more like)"
    r"(?: (?:if|it|its|is|it s|was|were|i|ive|he|she|they|we|had|have|has|got|only|just|rather|that|meant|mean|say|be|about|more like|there))*"
    rf" ({COUNTED})(?: (?:then|instead|now|though|rather))?\s?\??$"
)
"""A bare number in the place of the years just judged by: "suppose it's only 4"."""
_DEADLINE = r"^(?:and |so |but |ok )*(?:in|within|what if|if)\b"
_IF = r"\b(?:if|when|with|suppose|supposing|assume|assuming|say)\b"


def years_put(case: Case) -> Understood | None:
    """The last gate judged, or the last advice given, by these years; None after anything else, and where the message says more."""
    base = gate_before(case) or _advice_before(case)
    numbers = case.reading.numbers
    told = numbers.years[0][0] if numbers.years else numbers.months / 12 if numbers.months else None
    if told is None and base is not None and years_before(case, base) and (bare := _BARE.search(case.text)):
        told = float(count_of(bare[1]))
    if (
        base is None
        or told is None
        or case.found.targets
        or case.found.ambiguous is not None
        or not (_WHOLE.search(case.text) or _BARE.search(case.text))
    ):
        return None
    kinds = [y.kind for y in (*case.said.person.years, *years_before(case, base)) if y.kind != "any"]
    years = (Years(kind=kinds[0] if kinds else "any", years=told),)
    asker = base.asker.model_copy(update={"years": years})
    other = case.memory.other
    if base.intent is Intent.RECOMMEND:
        return Understood(
            base.having(asker=asker), Person(years=years), lead=Lead(person=Person(years=years), other=other), other=other
        )
    return Understood(
        base.having(intent=Intent.ELIGIBILITY, sides=base.sides[:1], asker=asker, slot=None, claim=None),
        Person() if other or case.says(_IF) else Person(years=years),
        lead=Lead(person=Person(years=years), other=other),
        other=other,
    )


def gate_before(case: Case) -> Query | None:
    """The question on a gate that was asked last, as long as the thread is still about its credential."""
    memory = case.memory
    for query in (memory.last, memory.wish):
        if query is not None and query.intent in GATES and query.credential in memory.topic[:1]:
            return query
    return None


def _advice_before(case: Case) -> Query | None:
    """The advice just given, where years are told that are no time to get there in."""
    last = case.memory.last
    alone = last is not None and last.intent is Intent.RECOMMEND and bool(case.reading.numbers.years)
    return last if alone and not case.says(_DEADLINE) else None


def years_before(case: Case, gate: Query) -> tuple[Years, ...]:
    """The years it was judged by, else those that the asker told in this thread."""
    own = case.memory.person(case.memory.speaker).years if not case.memory.other else ()
    return gate.asker.years or own
