"""How like a stored question a message must be for the stored answer to win over what the rules say."""

from __future__ import annotations

from catalog.engine.wishes import NOT_AI
from handlers.query import Aspect, Intent, Limits, Query
from handlers.slots import FOR_AI, KIND
from handlers.understanding.asker.unwanted import FIRST_STEPS
from handlers.understanding.case import WHICH_CERT, Case, left_over
from handlers.understanding.corrected import YES_OR_NO
from handlers.understanding.faq import ALIKE, LIKE
from handlers.understanding.rules.fact_rules import REHEARSAL
from handlers.understanding.rules.find_rules import of_the_exam

GENERAL = (Intent.EXPLAIN, Intent.RECOMMEND, Intent.GAPS, Intent.FIND, Intent.COVERAGE, Intent.PROFILE)
"""Intents whose rules are broad: a stored question that says the same wins over them."""


def many(query: Query) -> bool:
    """Broad questions of intents that are exact where they name something."""
    if query.intent is Intent.HIRE:
        return query.slot == "interview" and not (query.roles or query.topics)
    if query.intent in (Intent.PLAN, Intent.PATH):
        return not (query.roles or query.topics or query.sides or query.limits.budget)
    return query.intent is Intent.VERIFY and (not query.sides or query.slot == KIND)


def bar_of(case: Case, query: Query | None) -> float:
    """How like a stored question must be to win over what the rules say: the more exact the rules, the more."""
    if query is None:
        return LIKE
    if query.slot == FOR_AI or set(query.limits.without) & set(case.found.targets):
        return 2.0  # something else than what is named
    if query.intent is Intent.RECOMMEND and query.limits.issuers and case.has("worth"):
        return 2.0  # what one house has, and no sentence about all
    if query.slot == KIND:
        return 0.8
    if query.intent is Intent.EXPLAIN and not query.credentials and not left_over(case):
        return 2.0
    if query.intent not in GENERAL and len(query.credentials) > 1:
        return 0.8 if query.aspects == (Aspect.VALIDITY,) else 2.0
    if case.says(REHEARSAL):
        return 0.45
    filtered = query.limits != Limits()
    if (
        query.intent is Intent.FIND
        and query.limits.having(without=tuple(i for i in query.limits.without if i not in (NOT_AI, FIRST_STEPS)))
        == Limits(open_book=True)
        and not query.topics
    ):
        return 0.5
    if (
        query.intent is Intent.FIND
        and (
            query.limits.sort
            or query.limits.budget
            or query.limits.languages
            or query.limits.issuers
            or query.limits.states
            or query.topics
            or set(query.limits.without) - {NOT_AI, FIRST_STEPS}
            or (query.limits.months and query.limits.hours_per_week)
            or (query.limits != Limits(open_book=True) and of_the_exam(query.limits))
        )
    ) or (query.intent is Intent.COVERAGE and query.topics and case.has("which", "covers", "list")):
        return 0.9 if case.says(r"\bfree\b") else 2.0  # the list answers; a stored sentence about the topic would pass over it
    if (
        query.intent in (Intent.COVERAGE, Intent.FIND)
        or (query.intent is Intent.RECOMMEND and (query.roles or query.topics or filtered))
        or (
            query.intent is Intent.EXPLAIN
            and (query.topics or query.terms or query.sides or query.roles)
            and case.reading.size <= 6
        )
    ):
        return 0.95
    if query.intent is Intent.GAPS and query.sides:
        return 0.75 if query.slot == "enough" else 2.0
    if query.intent is Intent.PROFILE and case.says(r"^(?:so |hi |hey |ok )*(?:what is|whats) (?:an? |the )?@c\d+ \?"):
        return 2.0  # what it is was asked, and the rest tells why
    if query.intent is Intent.PROFILE and len(left_over(case)) <= 2:
        return 0.95 if left_over(case) else 2.0  # a name alone asks what it is, however short a stored question about it may be
    if query.intent is Intent.RECOMMEND:
        held = query.asker.holds or case.reading.of("phantom")
        wants = held and ("?" not in case.text or case.has("next") or case.says(r"\b(?:what|which|where)\b"))
        if (
            wants
            or (query.asker.role and case.says(WHICH_CERT))
            or case.says(r"^(?:so |and )?(?:which|what|whats (?:the best|best|a good)|recommend|suggest)\b")
        ):
            return 2.0
        if case.says(YES_OR_NO) and not query.roles:
            return 0.55
        return 0.75 if query.roles or query.topics or not query.asker.said_nothing() else 0.6
    return ALIKE if case.found.targets or query.intent is not Intent.EXPLAIN else LIKE
