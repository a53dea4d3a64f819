"""What a few words ask of what was just told: "what is included?" after a price, "the same money?", "how many hours of audits?", "which of those is Microsoft's?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.wishes import NOT_AI
from handlers.leads import Lead
from handlers.person import Money
from handlers.query import ABOUT_ONE, Aspect, Intent, Limits, Query, about
from handlers.understanding.rules.totalled import sums
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"^(?:and |so |ok |okay |but |hm+ |then )*"
_INCLUDED = rf"{_SO}(?:what|whats|what is|is|does|do|anything|whatever)\b(?: (?!@)\w+){{0,4}}? (?:includ\w+|(?:in|for) (?:that|this|the) (?:price|fee|money|sum|cost)|i get for (?:it|that|this)|comes? with (?:it|that|this))(?: (?:in|for|with|at) (?:it|that|this|the price|that price|there))?\s?\??$"
_BACK = rf"{_SO}(?:can|could|may|how (?:do|can|would)|is there a way to|what does it take to)? ?(?:i|we|you|he|she|they)? ?(?:get (?:it|that|mine) back|reinstate|restore|revive|reactivate)(?: (?:it|that|mine|then|later|afterwards))*\s?\??$"
_ALONE = rf"{_SO}(?:i (?:mean|meant|want) |whats |what is |how much is |how much for |what about |and |for )*(?:(?:just|only) )?(?:the )?(?:exam|test|voucher)(?: fee| price| cost)? ?(?:alone|only|by itself|on its own|itself|without (?:the |any )?(?:course|training|extras))?\s?\??$"
_HOURS = r"\bhow (?:many|much) (?:hours|days)(?: of)? (?:(?!cpe|cpd|study|prep)\w+ ){0,3}?(?:activit\w+|experience|work experience|practice|projects?|audits|audit work|project work)\b"
_HOURS_KEPT = r"\bhow (?:many|much) (?:hours|credits|points)\b(?!.*\b(?:exam|test|study|learn|prep\w*|course|training)\b)"
_UPKEEP = r"\b(?:cpes?|cpds?|continuing|maintain\w*|keep\w*|renew\w*|study\w*|prep\w*|course|training|per year|a year|each year)\b"
_SAME_MONEY = r"\b(?:better|other|another|alternatives?|something|anything|options?|else|what|which)\b.*\b(?:for|at|with|in) (?:about |roughly |around )?(?:the |that |this )?(?:same|similar|that|this) (?:money|price|cost|budget|fee|amount|sum|price range|kind of money)\b"
_OF_THOSE = r"\b(?:of|among|from) (?:those|these|them|the list|that list)\b"
_WHICH_IS = r"\bwhich (?:one )?(?:of (?:those|these|them) )?(?:is|are|belongs to|comes from|is from|is by)(?: (?:the|from|by|of))* @i\d+(?: s)?(?: one)?\s?\??$"
_ELSE = rf"{_SO}(?:what|which|anything|something) (?:else|other\w*)\b.*@i\d"
_AIMED = r"\bwhos?(?: is| are)? (?:it|that|this|they|that one|this one)(?: \w+)? (?:aimed at|for|meant for|made for|intended for|written for|targeted at)\b.*@r\d|\b(?:is|isnt) (?:it|that|this|that one) (?:\w+ )?(?:aimed at|meant for|made for|intended for|written for) (?:\w+ )?@r\d"
_ASK_YEARS = r"\b(?:ask|asking|require|requiring|demand|want|insist|expect|put|write)\b.*\byears?\b.*@c\d"
_KIND = "certificate-or-certification"
_WHICH_KIND = rf"{_SO}(?:(?:what about|how about|which|what|is|and) ?(?:one|kind|type|sort|of the two|of those|of them)?(?: is| are)? (?:the |an? )?@c\d+|@c\d+)(?: then| one| a certificate| a certification| or| which| one of them)*\s?\??$"
_DOES = r"\b(?:roles?|positions?|work roles|job roles)\b"
_SCALE = rf"{_SO}(?:out of(?: what| how (?:many|much))?|(?:what(?: is| s)?|whats|how much)? ?(?:that |it |is that )*(?:as an? |in )?percent(?:age)?s?|is (?:that|it) (?:an? |in )?percent(?:age)?|(?:on |of )?(?:what|which) scale)\s?\??$"
_PAID = r"\b(?:paid|payed|was charged|got charged|were charged)\b.*\d"
_OVERLAP = r"\boverlap\w*|\bcounts? (?:for|towards?) (?:both|each other|the other)\b|\bsame (?:cpes?|cpds?|hours|credits)\b"
"""What two renewals have in common."""
_LONGEST = 14
_FEW = 10
_OF_ONE = ABOUT_ONE


def in_few_words(case: Case) -> Understood | None:
    """The question meant; None for any other message."""
    last, topic = case.memory.last, case.memory.topic
    if last is None or case.reading.size > _LONGEST or case.reading.unknown or case.found.ambiguous is not None:
        return None
    if case.found.targets or last.intent is Intent.HIRE:
        query = _of_named(case, last)
        return Understood(query) if query is not None else None
    if (
        last.intent is Intent.PLAN
        and sums(case)
        and case.reading.size <= _FEW
        and not case.reading.entities
        and not case.reading.numbers.money
    ):
        return Understood(last, lead=Lead())  # its answer says the sum
    query = _of_listed(case, last) or (_of_topic(case, last, topic[0]) if topic else None)
    if query is None:
        return None
    return Understood(query, case.said.person, lead=Lead() if query == last else None)  # the same may well be said once more


def _of_topic(case: Case, last: Query, topic: str) -> Query | None:
    """What is asked of the thread's own."""
    if last.intent is Intent.FACT and Aspect.FEE in last.aspects and case.says(_INCLUDED) and not case.reading.entities:
        return last.having(aspects=(Aspect.FEE, Aspect.TRAINING), slot=None)
    if last.intent is Intent.FACT and Aspect.FEE in last.aspects and case.says(_ALONE):
        return last.having(aspects=(Aspect.FEE, Aspect.TRAINING), slot=None)  # whether it is sold by itself is told with it
    if last.intent is Intent.FACT and Aspect.FEE in last.aspects and case.says(_PAID):
        return last.having(slot=None)  # which figures there are besides, and for whom, its answer says
    if last.intent is Intent.FACT and Aspect.PASSING in last.aspects and case.says(_SCALE):
        return last
    if last.intent is Intent.RENEWAL and case.says(_OVERLAP) and 1 < len(case.memory.named) <= _FEW:
        return Query(intent=Intent.RENEWAL, sides=about(*case.memory.named[:2]))
    of_upkeep = last.intent is Intent.FACT and {Aspect.VALIDITY, Aspect.RENEWAL, Aspect.MAINTENANCE} & set(last.aspects)
    if (last.intent is Intent.RENEWAL or of_upkeep) and case.says(_HOURS_KEPT):
        return Query(intent=Intent.RENEWAL, sides=about(topic))
    if (last.intent is Intent.RENEWAL or of_upkeep) and case.says(_BACK):
        return Query(intent=Intent.RENEWAL, sides=about(topic), slot="back")
    if last.intent in _OF_ONE and case.says(_HOURS) and not case.says(_UPKEEP):
        return Query(intent=Intent.PREREQUISITES, sides=about(topic))
    if last.intent in (*_OF_ONE, Intent.RECOMMEND) and case.ids("role") and case.says(_AIMED):
        return Query(intent=Intent.WORTH, sides=about(topic), roles=case.ids("role")[:2], advise=True)
    own = last.credential or topic
    if case.says(_SAME_MONEY) and last.intent in _OF_ONE and own in case.catalog.credentials and not case.ids("topic"):
        fee = merit.fee(case.catalog, own, case.today)
        if fee is None or fee.settled is None or fee.currency is None:
            return None
        limits = Limits(budget=Money(amount=fee.settled, currency=fee.currency), without=(own, NOT_AI))
        return Query(intent=Intent.FIND, limits=limits.having(tracks=(case.catalog.credentials[own].track,)))
    return None


def _of_listed(case: Case, last: Query) -> Query | None:
    """What an issuer has among what was laid out, or besides it."""
    if len(case.found.issuers) != 1:
        return None
    issuers = case.found.issuers
    theirs = [i for i in case.memory.listed if case.catalog.credentials[i].issuer == issuers[0]]
    if case.says(_WHICH_IS) and len(theirs) == 1 and last.intent in (Intent.EXPLAIN, Intent.COVERAGE, Intent.FIND):
        return Query(intent=Intent.PROFILE, sides=about(*theirs))
    if last.intent is Intent.EXPLAIN and last.topics and case.says(_OF_THOSE):
        return Query(intent=Intent.FIND, topics=last.topics, limits=Limits(issuers=issuers))
    if case.says(_ELSE) and last.credentials and not case.ids("topic", "role"):
        return Query(intent=Intent.FIND, limits=Limits(issuers=issuers, without=(*last.credentials, NOT_AI)))
    return None


def _of_named(case: Case, last: Query) -> Query | None:
    """What is asked of another, in the words of the last answer."""
    named = case.found.targets
    if last.intent is Intent.HIRE and len(named) <= 1 and case.said.person.years and case.says(_ASK_YEARS):
        return Query(intent=Intent.HIRE, sides=about(*(named or case.held[:1])), asker=case.said.person)
    kind = last.intent is Intent.EXPLAIN and _KIND in last.said
    if kind and len(named) == 1 and case.reading.size <= _FEW and case.says(_WHICH_KIND):
        return Query(intent=Intent.VERIFY, sides=about(*named), slot="which-kind")
    recognised = last.intent is Intent.FACT and Aspect.RECOGNITION in last.aspects
    if len(named) == 1 and recognised and search(_DOES, case.text) and not case.ids("role", "topic"):
        return last.having(sides=about(*named))
    return None
