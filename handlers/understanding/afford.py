"""Money that somebody has, named beside a question about fees or a comparison: it is held against the fees, never passed over."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from handlers.person import Money
from handlers.query import ADVICE, Aspect, Intent, Limits
from handlers.understanding.rules.plan_rules import limits_said

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_HAS = re.compile(
    r"\bafford\w*\b|\benough\b|\b(?:with|ha(?:ve|s)(?! to\b)|ive|got|within|under|below|budget|less than|up to|at most|max(?:imum)?|cap|spend)\b(?: [^\W\d]+){0,3} \W?\d"
    r"|\d(?: (?:usd|eur|dollars?|euros?|bucks))? budget\b"
)
"""Ways to say that an amount is what there is, not what something costs."""
_HAD_FOR = re.compile(
    r"\b(?:buy|get|take|sit|book|have|do|earn|purchase|available|offered|sold)\b[^?.;]{0,40}\bfor (?:just |only |about |around |under |less than |as little as )*(?:us)?[$€£]?\d{2,5}(?:[.,]\d+)?\b"
    r"(?! ?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|people|persons?|of us|heads?|engineers?|analysts?|exams?|certs?|%|percent|questions?|points?))"
)
"""The same of an amount at which one is to be had: "can I buy it for 199?"."""
_FILLED = r"(?: (?:me|us|that|of|about|it'?s?|they'?re|is|was|were|can|could|be|you|one|get|had|costs?|goes|going|sold|sells?|somewhere|for|at|a|price|deal|like|something))*"
_BOUND = r"(?:under|below|less than|within|at most|max(?:imum)?|up to) \W?\d[\d.,]*"
_HEARSAY = re.compile(
    rf"\b(?:heard|hear|read|seen|saw|rumou?r\w*|apparently|supposedly){_FILLED} {_BOUND}"
    rf"|\b(?:told|says?|said|claims?){_FILLED} (?:it'?s?|is|was|costs?|goes|going|had|sold|sells?){_FILLED} {_BOUND}"
)
"""What somebody heard that it costs, which is no money they have."""


_CEILING = re.compile(
    r"\b(?:won'?t|will not|can'?t|cannot|does(?:n'?t| not)|refuses? to|never) (?:pay|spend|cover|approve|reimburse|fund)\b[^\d]{0,30}?(\d[\d.,]*)(?! ?(?:%|percent|exams?|certs?))"
)
FREE = "free-options"
"""The entry of the FAQ on what costs nothing."""
_LIMITED = (Intent.COMPARE, Intent.RECOMMEND, Intent.FIND, Intent.PLAN, Intent.PATH)


def _has(case: Case) -> bool:
    """Whether an amount is told as what there is."""
    told = _HEARSAY.sub(" ", case.text.casefold())
    return _HAS.search(told) is not None or _had_for(case)


def _had_for(case: Case) -> bool:
    return _HAD_FOR.search(case.text.casefold()) is not None


def _left_to_money(case: Case, query: Query) -> bool:
    """Whether nothing but the amount says what is asked: no rule read more, or a gate for somebody who told nothing of themselves."""
    if query.intent is Intent.ELIGIBILITY:
        return query.slot is None and (not query.asker.has_told() or (case.has("enough") and not case.has("can_i")))
    return query.intent is Intent.EXPLAIN and bool(query.words) and not (query.said or query.terms or query.topics or query.roles)


def with_money(case: Case, query: Query) -> Query:
    """The Query with the money somebody has, where it asks for fees or compares and no limit was read so far.

    A ceiling named after a question ("the company won't pay more than 500") is that question again.
    """
    if query.intent in ADVICE and query.limits.budget and not query.limits.budget.amount and FREE in case.catalog.said:
        return query.having(intent=Intent.EXPLAIN, said=(FREE,), limits=Limits())  # there is none to list, and that is the answer
    ceiling, last = _CEILING.search(case.text.casefold()), case.memory.last
    if ceiling and last and last.intent in _LIMITED and not case.found.entities:
        said = re.sub(r"[.,](?=\d{3}\b)", "", ceiling[1]).rstrip(".,").replace(",", ".")
        budget = case.stated.budget or Money(amount=Decimal(said))
        return last.having(limits=last.limits.model_copy(update={"budget": budget}))
    if query.intent is Intent.FACT and Aspect.EFFORT in query.aspects:
        stated = limits_said(case)
        time = {name: value for name in ("months", "by", "hours_per_week") if (value := getattr(stated, name)) is not None}
        wish = case.memory.wish
        if not time and wish and wish.intent is Intent.PLAN and wish.limits.hours_per_week and case.says(r"\b(?:me|i|my)\b"):
            time = {"hours_per_week": wish.limits.hours_per_week}  # what they said they have a week holds for this one too
        return query.having(limits=query.limits.model_copy(update=time)) if time else query
    fees = query.intent is Intent.FACT and Aspect.FEE in query.aspects
    if query.intent is Intent.WORTH and query.limits.budget is None and _has(case):
        money = limits_said(case, bare=True).budget
        return query.having(limits=query.limits.having(budget=money)) if money else query
    if (
        len(case.found.targets) == 1
        and _left_to_money(case, query)
        and _has(case)
        and (money := limits_said(case, bare=_had_for(case)).budget)
    ):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.FEE,), limits=Limits(budget=money))
    if not (fees or query.intent is Intent.COMPARE) or query.limits.budget or not _has(case):
        return query
    money = limits_said(case).budget
    return query.having(limits=Limits(budget=money)) if money else query
