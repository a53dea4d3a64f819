"""Short messages that turn a thread: "something cheaper", "make it 1000", "the cheapest of those", "how do I get there?"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.wishes import NOT_AI
from handlers.person import Money
from handlers.query import Intent, Limits, Query, about
from handlers.understanding.asker.wishes import limits_of
from handlers.understanding.case import GAP
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.rules.path_rules import objective
from handlers.understanding.thread.change import ASKS_OF_IT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.understanding.case import Case

CHEAPER = re.compile(
    r"\b(?:cheaper|less expensive|more affordable|less pricey|not so expensive|lower cost|costs? less|too (?:expensive|pricey|dear|much money)|for less|less money|too much(?= \||$| \?))\b"
)
_CHEAPEST = re.compile(
    r"^(?:and |so |ok |but )*(?:which (?:one )?(?:is|of (?:those|them|these)(?: is)?) |whats |what is |just |only )?(?:the )?cheapest(?: one| exam| cert\w*| option)?(?: (?:of|among|from|for) (?:those|them|these|that|this|it|the list))?\s?\??$"
)
_SUM = re.compile(
    r"^(?:and |so |ok |no |well |actually |what |if |how |about |make |it |say |lets |let |us |with |i |have |had |got |up |to |rather |now |we |can |spend |only |just |my |budget |is |the |a |of |or |then |raise |put |was |were )*"
    r"(\d[\d.,]*)\s?(k)?(?: (?:usd|dollars|bucks|eur|euros?|gbp|pounds|max|instead|then|in total|though|budget|please|now))*\s?\??$"
)
_LEAST_SUM = 50
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
        if again := _off_platform(case, last) or _by_price(case, last) or _other_sum(case, last) or _listed_by_price(case, last):
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
    wished = limits_of(case.reading, case.said, case.today)
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


def _off_platform(case: Case, last: Query) -> Query | None:
    """The same recommendation, tied to no platform: the job remains, the cloud it was for does not decide any more."""
    if (
        last.intent is not Intent.RECOMMEND
        or case.says(ASKS_OF_IT)
        or not case.says(r"\bvendor (?:neutral|agnostic|independent)\b|\bcloud agnostic\b")
    ):
        return None
    without = tuple(dict.fromkeys((*last.limits.without, "platform")))
    roles = tuple(role for role in last.roles if not case.catalog.roles[role].platform)
    own = last.asker.model_copy(update={"platform": None, "role": last.asker.role if last.asker.role in roles else None})
    topics = last.topics or (() if roles else ("cloud-security",))
    limits = last.limits.model_copy(update={"without": without, "platforms": ()})
    return last.having(roles=roles, topics=topics, asker=own, limits=limits)


def _other_sum(case: Case, last: Query) -> Query | None:
    """Another sum of money in place of the one that was said."""
    if last.intent not in (Intent.RECOMMEND, Intent.FIND, Intent.COVERAGE, Intent.WORTH) or case.reading.numbers.months:
        return None
    plain = case.reading.text.casefold().replace("'", "").strip(" .!")
    match = _SUM.search(re.sub(r"[$€£]", " ", plain).replace("  ", " ").strip())
    if match is None:
        return None
    told = case.reading.numbers.money
    amount = told.amount if told else Decimal(re.sub(r"\D", "", match[1]) or 0) * (1000 if match[2] else 1)
    said_before = last.limits.budget
    if amount < _LEAST_SUM or (said_before is None and told is None):
        return None
    currency = told.currency if told else said_before.currency if said_before else "USD"
    return last.having(limits=last.limits.model_copy(update={"budget": Money(amount=amount, currency=currency)}))


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
