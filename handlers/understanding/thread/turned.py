"""Short messages that turn a thread: "something cheaper", "the cheapest of those", "how do I get there?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.wishes import NOT_AI
from handlers.query import Intent, Limits, Query, about
from handlers.understanding.case import GAP
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.rules.path_rules import objective

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.understanding.case import Case

CHEAPER = re.compile(
    r"\b(?:cheaper|less expensive|more affordable|less pricey|not so expensive|lower cost|costs? less|too (?:expensive|pricey|dear|much money)|for less|less money|too much(?= \||$| \?))\b"
    r"|^(?:(?:wow|ouch|holy|jeez|gosh|omg|oof|eh|oh|ok|okay|and|but|phew|damn|hm+|whoa|yikes|well|man|uff?|sorry|\|) )*(?:(?:thats|that is|its|it is|theyre|they are|these are|those are|all)(?: \w+){0,3}? (?:expensive|pricey|dear|costly|steep|much money|a lot(?: of money)?)|expensive|pricey|steep|ouch)"
    r"(?: (?:though|tbh|for (?:me|us|that|it|an? (?:@r\d+|\w+))|honestly|stuff|man|lol|\|))*\s?!*$"
)
_CHEAPEST = re.compile(
    r"^(?:and |so |ok |but )*(?:which (?:one )?(?:is|of (?:those|them|these)(?: is)?) |whats |what is |just |only )?(?:the )?cheapest(?: one| exam| cert\w*| option)?(?: (?:of|among|from|for) (?:those|them|these|that|this|it|the list))?\s?\??$"
)
_THERE = (
    r"\b(?:another|any other|no other|other|different|alternative) (?:ways?|paths?|routes?|doors?) (?:in|to|around|into)\b|\b(?:get|come|arrive|way|road|route) (?:back )?(?:there|in)\b(?! (?:a|an|the|my)\b)|\b(?:way|path|route|road) (?:\w+ )?to (?:get |be |become |being |getting )?(?:eligible|qualified|in|allowed)\b|\b(?:way|route|path|road|roadmap|steps) (?:\w+ )?(?:there|to (?:it|that|this))\b"
    r"|\bhow (?:do|can|would|could) (?:i|we) (?:\w+ )?(?:get|reach|earn|make) (?:it|that|there)\b|\bwhat (?:is|are|would be) (?:the |my )?(?:steps|way|path|route)\b"
)
_KEEPING = r"\b(?:keep|keeping|maintain\w*|renew\w*|hold on to)\b"


def turned(case: Case, last: Query) -> Query | None:
    """The last question turned as a short message says; None for any other message."""
    if case.reading.size > _SHORT:
        return None
    if last.intent is Intent.COMPARE and not case.found.targets and case.says(_ALSO) and (by := compared(case)):
        return last.having(aspects=by)
    if case.says(GAP) and not case.found.targets and last.asker.holds and last.intent in (Intent.RECOMMEND, Intent.ELIGIBILITY):
        return case.query(Intent.GAPS, *(held.credential for held in last.asker.holds))
    if not case.found.targets:
        if again := _by_price(case, last) or _listed_by_price(case, last):
            return again
        two = [i for i in case.memory.named[-2:] if i in case.catalog.credentials]
        if len(two) > 1 and case.says(r"\bwhich\b|\bcheaper\b|\beasier\b|\bless\b") and case.says(_KEEPING):
            return case.query(Intent.RENEWAL, *two)
    return _way_there(case, last)


_SHORT = 12
_ALSO = r"^(?:and|or|also) (?:which (?:one )?(?:is )?)?(?:cheaper|shorter|longer|harder|easier|quicker|tougher|newer|older)\s?\??$"


def _by_price(case: Case, last: Query) -> Query | None:
    """What was recommended for, as a list with the cheapest first: where the pick was the cheapest already, that shows too."""
    if last.intent is not Intent.RECOMMEND or not CHEAPER.search(case.text) or case.reading.numbers.money:
        return None
    wished = case.stated
    roles = last.roles or ((last.asker.role,) if last.asker.role else ())
    ruled = (*last.limits.without, *wished.without, *_dearer(case, roles, last.topics))
    limits = last.limits.model_copy(update={"sort": "fee", "descending": False, "without": tuple(dict.fromkeys(ruled))})
    return Query(intent=Intent.FIND, topics=last.topics, roles=roles, limits=limits, asker=last.asker)


def _dearer(case: Case, roles: Sequence[str], topics: Sequence[str]) -> Iterable[str]:
    """Of what suits the same wish all that costs as much as the pick or more; nothing where the pick is the cheapest already."""
    if not (roles or topics):
        return (NOT_AI,)
    pick = merit.fee(case.catalog, case.memory.topic[0], case.today) if case.memory.topic else None
    if pick is None:
        return ()
    prices = {
        i: fee
        for i, held in case.catalog.offered.items()
        if (
            any(held.judgement.roles[r].fit in ("core", "useful") for r in roles if r in held.judgement.roles)
            or set(topics) & set(held.depths())
        )
        and (fee := merit.fee(case.catalog, i, case.today)) is not None
    }
    dear = [i for i, fee in prices.items() if fee.currency != pick.currency or fee.settled >= pick.settled]
    return dear if len(dear) < len(prices) else ()


def _listed_by_price(case: Case, last: Query) -> Query | None:
    """The list again, cheapest first."""
    if last.intent not in (Intent.COVERAGE, Intent.FIND, Intent.RECOMMEND) or not _CHEAPEST.search(case.text):
        return None
    if not (last.topics or last.roles or last.limits != Limits()):
        return None
    limits = last.limits.model_copy(update={"sort": "fee", "descending": False})
    return Query(intent=Intent.FIND, topics=last.topics, roles=last.roles, limits=limits)


def _way_there(case: Case, last: Query) -> Query | None:
    """The way to what a gate or a verdict was about."""
    if case.found.targets or last.intent not in (Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.WORTH, Intent.PROFILE):
        return None
    if last.credential is None or not case.says(_THERE):
        return None
    person = last.asker.with_said(case.said.person)
    return Query(intent=Intent.PATH, sides=about(last.credential), asker=person, limits=objective(case))
