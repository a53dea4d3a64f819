"""A false belief that a message repeats in asking, corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.gating.again import AGAIN
from handlers.query import Aspect, Intent
from handlers.slots import FOR_AI, KEEP
from handlers.understanding.faq import nearest, shares_what_is_said

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_EXACT = (Aspect.OPEN_BOOK, Aspect.PROCTORED, Aspect.DELIVERY, Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.LANGUAGES)
YES_OR_NO = (
    r"^if\b.*\b(?:am|is|are|do|does)\b|^(?:so |but |and )?(?:is|isnt|are|arent|does|doesnt|do|did|has|have|can|will|would|was)\b"
)
_TAGGED = r"\b(?:no|yes|right|correct|true|or what|or not|or) \?$"
"""What turns a statement into a question at its end."""
_OF_A_PART = r"\b(?:domains?|sections?|parts?|pure\w*|dedicated|separate|all|only|weight\w*|seven|7)\b"
_ANSWERED = (
    Intent.FACT, Intent.EXPLAIN, Intent.COVERAGE, Intent.PROFILE, Intent.COMPARE, Intent.RENEWAL, Intent.HIRE,
)  # fmt: skip


def corrected(case: Case, query: Query | None) -> Query | None:
    """A false belief that a message repeats is corrected, where the answer to the plain question would pass over it."""
    exists = query is not None and query.intent is Intent.LIFECYCLE and case.says(r"^(?:is|are) there\b")
    if (
        query is None
        or query.slot == FOR_AI
        or (query.intent not in _ANSWERED and not exists)
        or not query.credentials
        or not (case.has("true_that") or case.says(YES_OR_NO) or case.says(_TAGGED))
    ):
        return query
    stored = nearest(case.catalog, case.reading.text)
    bar = 0.6 if query.aspects == (Aspect.STEPS,) else 0.85
    if stored is None or not stored.belief or stored.likeness < bar or stored.shared < 2:
        return query
    if stored.likeness < 0.95 and not shares_what_is_said(case, stored):
        return query  # it is about the same names, and says something else of them
    if query.intent is Intent.FACT and stored.likeness < 0.92 and query.aspects and query.aspects[0] in _EXACT:
        return query
    if stored.likeness < 0.95 and query.aspects == (Aspect.AI_CONTENT,) and not case.says(_OF_A_PART):
        return query  # whether it covers AI is not whether it has a domain for it, or is all about it
    if stored.likeness < 0.95 and query.slot in (AGAIN, KEEP):
        return query  # what becomes of what is held is more than the belief corrects
    if stored.likeness < 0.95 and not set(case.catalog.beliefs[stored.id].credentials) & set(query.credentials):
        return query
    return case.query(Intent.EXPLAIN, *query.credentials, said=(stored.id,))
