"""Money told in a thread of advice: "600 is too much", "I can spend maybe 400", "scrap that, 1000 is ok", "what if my boss pays?", "and as a non-member?"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers.leads import Lead
from handlers.person import Money
from handlers.query import ADVICE, Aspect, Intent, Query, about
from handlers.understanding.understood import Understood
from handlers.understanding.words.currencies import CURRENCIES, is_currency

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SUM = r"(?:[$€£] ?)?(?P<sum>\d{1,3}[., ]\d{3}|\d{2,6}|\d{1,2} ?k)\b(?: ?(?:usd|us|dollars?|bucks|eur|euros?|gbp|pounds?|quid|chf|francs?))?(?! ?(?:hours?|hrs?|h|days?|weeks?|months?|years?|yrs?|minutes?|mins?|questions?|people|percent|exams?|certs?)\b)"
_ABOUT = r"(?: (?:maybe|about|around|like|roughly|only|just|at most|max|maximum|up to|no more than|say|perhaps|probably))*"
_DEAR = re.compile(
    rf"{_SUM} (?:is|are|seems|sounds|feels|would be|thats|for (?:that|it) is)(?: (?:way|far|just|really|a bit|still|simply|quite|also|already))*(?: (?:too (?:much|expensive|steep|dear|high|pricey)|a lot|steep|expensive|out of (?:reach|budget|the question)|over (?:my|our|the) budget|more than (?:i|we) (?:have|can|want)))"
)
"""What is more than there is: what costs less is wanted."""
_CAN = re.compile(
    rf"\b(?:(?:i|we|id|ill|could|can|would|will) (?:(?:can|could|would|will|have|only|just|actually|really|probably|maybe|do|go|have to) )*(?:spend|afford|pay|invest|put in|manage|stretch to|go up to|have|get|scrape together)|(?:boss|manager|company|employer|they|wife|husband|partner|he|she)(?: (?:will|would|can|could|only|just|might|now|says? (?:yes to|ok to)))* (?:gives?|pays?|approves?|approved|allows?|covers?|signed off|agreed to)(?: me| us)?){_ABOUT} {_SUM}"
)
_TOPS = re.compile(
    rf"\b(?:budget|limit|max\w*|ceiling) (?:is|was|would be|s|will be)(?: (?:more|rather|now|actually|just|only|about|around|like|closer|to|roughly|at))* {_SUM}$"
    rf"|{_SUM.replace('<sum>', '<top>')} (?:tops|max|maximum|at most|is (?:all|the (?:max\w*|limit|most|ceiling))|(?:is|would be|s|are) (?:ok|okay|fine|possible|doable|alright|all right|good|my limit|the limit|realistic|what i have|there))"
)
_LOOSER = re.compile(
    rf"\b(?:(?:i|we) (?:have|got|found|get)|make it|make that|rather|say){_ABOUT} {_SUM}(?: (?:now|after all|left|for it|for that|instead|then))*$"
)
_FREE = (
    r"\b(?:no|without(?: an?y?)?) (?:budget|money|price|cost|financial) (?:limits?|worries|cap|constraints?|issues?|problems?|restrictions?)\b|"
    r"\b(?:money|budget|price|costs?|the (?:money|price|cost|fee)) (?:(?:is|s|was|were|would be) (?:no|not an?|not the|isnt an?) (?:object|issue|problem|limit|concern|factor|question)|(?:doesnt|does not|didnt|wouldnt|isnt|not) (?:matter|important|count|an issue|a problem|a concern))"
    r"|\b(?:no matter the|whatever the|regardless of(?: the)?|ignoring(?: the)?|leaving aside the) (?:price|cost|money|fee)s?\b"
    r"|\b(?:my |our |the )?(?:boss|manager|company|employer|work|firm|job|team|department|they|he|she|somebody else|someone else)(?: (?:will|would|can|could|might|is going to|does|do|happily|now|actually|d|ll))* (?:pays?|paying|covers?|covering|sponsors?|funds?|reimburses?|foots?|picks? up)(?: (?:for|all|of|the|it|that|this|me|us|everything|cost|costs|bill|tab|exam|fee|fees|whole|lot|thing))*(?! (?:up to|at most|only|max|half|some|part|about|around|\d))(?= \||$| \?| would| does| do| will| is)"
)
_MEMBER = (
    r"^(?:(?:and|but|so|ok|okay|hm+|well|what|how|about|if|suppose|say|as|for|i|im|am|we|were|are|was|he|she|they|actually|btw|though|\|) )*"
    r"(?:(?:not|no|never)(?: (?:an?|yet|even|actually|yet a|any|the))* )?(?:(?:without|dont have|do not have|have|had|has|got|join|joined|become|became|already|being)(?: (?:an?|the|any))* )?(?:an? )?(?:@i\d+ )?(?:non ?members?|members?|membership)"
    r"(?: (?:yet|then|though|either|there|of @i\d+|at @i\d+|with @i\d+))*\s?\??$"
)
"""Somebody is a member, or is none."""
_ASKS = r"\b(?:how much|what (?:does|is|would|s) (?:it|that|the)|which|why|when|how (?:long|many)|per (?:head|person)|each)\b"
_LONGEST = 18
_TAKES = (*ADVICE, Intent.COVERAGE, Intent.COMPARE, Intent.WORTH)


def money_told(case: Case) -> Understood | None:
    """The last advice within the money that is told, or without a limit of it; the fee for members and others; None for anything else."""
    memory, text = case.memory, case.text
    if memory.last is None or case.reading.size > _LONGEST or case.found.targets or case.found.ambiguous is not None:
        return None
    if case.reading.of("topic", "framework", "track", "term"):
        return None
    if case.says(_MEMBER) and (case.reading.of("issuer") or not _of_fees(memory.last)) and (query := _as_member(case)) is not None:
        return Understood(query)
    base = memory.latest(*_TAKES)
    if base is None or case.reading.of("issuer") or case.says(_ASKS):
        return None
    if base.intent is Intent.WORTH and memory.wish is not None and memory.wish.intent in ADVICE:
        base = memory.wish
    advice = {"aspects": (), "slot": None, "advise": True} if base.intent is Intent.COMPARE else {}
    if case.says(_FREE) and not re.search(r"\d", text):
        limits = base.limits.having(budget=None, free=None)
        return Understood(base.having(limits=limits, claim=None, **advice), case.said.person, lead=Lead(unlimited=True))
    told = _sum(case)
    if told is None or case.reading.of("role"):
        return None
    dear, money = told
    if base.limits.budget is not None and not any(is_currency(word.text) for word in case.reading.found):
        money = Money(amount=money.amount, currency=base.limits.budget.currency)
    limits = base.limits.having(budget=money)
    if dear and base.intent in ADVICE:
        limits = limits.having(without=tuple(dict.fromkeys((*limits.without, *_as_dear(case, money)))))
    return Understood(base.having(limits=limits, claim=None, **advice), case.said.person, lead=Lead())


def _of_fees(last: Query) -> bool:
    return last.intent is Intent.FACT and Aspect.FEE in last.aspects


_ROUNDED = Decimal("0.95")
"""A fee that is called too much may be said in round figures."""


def _as_dear(case: Case, most: Money) -> tuple[str, ...]:
    """Those laid out that cost about what is too much: "1,750 is too much" is said of 1,749."""
    listed = [i for i in dict.fromkeys((*case.memory.listed, *case.memory.topic[:1])) if i in case.catalog.credentials]
    fees = {i: merit.fee(case.catalog, i, case.today) for i in listed}
    return tuple(i for i, fee in fees.items() if fee and fee.currency == most.currency and fee.settled >= most.amount * _ROUNDED)


def _sum(case: Case) -> tuple[bool, Money] | None:
    """The most there is, and whether it is told as what is too much; of several sums the one that is said to be possible."""
    plain = case.reading.plain
    found = _TOPS.search(plain) or _CAN.search(plain) or _LOOSER.search(plain)
    dear = None if found else _DEAR.search(plain)
    match = found or dear
    if match is None:
        return None
    said = re.sub(r"[., ]", "", match["sum"] or match["top"] if found is not None and "top" in match.groupdict() else match["sum"])
    amount = Decimal(said[:-1]) * 1000 if said.endswith("k") else Decimal(said)
    currency = next((CURRENCIES[word.text] for word in case.reading.found if is_currency(word.text)), "USD")
    return dear is not None, Money(amount=amount, currency=currency)


def _as_member(case: Case) -> Query | None:
    """The fees of what the thread is about, where they differ for members; of the issuer that is named, where one is."""
    memory, held = case.memory, case.catalog.credentials
    issuers = {e.id for e in case.reading.of("issuer")}
    last = memory.last
    compared = (
        last.credentials if last and last.intent is Intent.COMPARE else memory.listed if last and last.intent is Intent.FIND else ()
    )
    spoken = [i for i in (compared or (*memory.topic[:1], *memory.listed, *memory.topic)) if i in held]
    priced = [i for i in dict.fromkeys(spoken) if any(fee.member for fee in held[i].fees.values())]
    theirs = [i for i in priced if not issuers or held[i].issuer in issuers]
    of_these = theirs[:5] if compared else theirs[:1]
    return Query(intent=Intent.FACT, sides=about(*of_these), aspects=(Aspect.FEE,), slot="members") if of_these else None
