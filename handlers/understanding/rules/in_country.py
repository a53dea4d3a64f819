"""The rule for what counts in one country: "AI security certs in India?", "is AAISM valid in Germany?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.understanding.aspects import aspects_of
from handlers.understanding.words.places import asked_for_in

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ENTRY = "by-country"
_CERTS = r"\b(?:certs?|certifications?|certificates?|credentials?|exams?|badges?)\b"
_COUNTS = r"\b(?:valid|recogni[sz]\w*|accepted?|counts?|known|popular|in demand|respected|valued|worth (?:anything|something))\b"
_OTHER = frozenset((Aspect.FEE, Aspect.LANGUAGES, Aspect.DELIVERY, Aspect.PROCTORED))
"""What differs from country to country, and is asked of its own."""


def in_country(case: Case) -> Query | None:
    """What counts where: of one credential only where it is asked whether it does."""
    if _ENTRY not in case.catalog.said or case.ids("role", "topic", "term", "framework") or set(aspects_of(case.reading)) & _OTHER:
        return None
    targets = case.found.targets
    if not case.says(_COUNTS if targets else _CERTS) or not case.said.person.said_nothing() or asked_for_in(case.reading) is None:
        return None
    return case.query(Intent.EXPLAIN, *targets, said=(_ENTRY,))
