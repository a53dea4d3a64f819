"""What is asked of the thread's own credential beside another, a job, the money at hand: "is it the same as the PECB one?", "so not for our ML engineers?"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import state_of
from handlers.person import Money
from handlers.query import ABOUT_ONE, Aspect, Intent, Limits, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.plan_rules import limits_said
from handlers.understanding.thread.of_holder import STILL
from handlers.understanding.thread.pointing import of_issuer_pointed, pointed_out
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_IT = r"(?:it|that|this|that one|this one|they|those)"
_LEAD = r"^(?:(?:and|but|so|ok|okay|then|also|well|hm+|wait|right|oh|is|are|would|does|do|isnt|wouldnt|doesnt|or|thats|its|that means) )*"
SAME = rf"\b(?:{_IT}|thats|its)(?: \w+){{0,3}} (?:same|identical|equal)(?: \w+)? (?:as|like|than|with|to)\b|\bsame (?:thing|cert\w*|exam|one|title|credential) (?:as|like|than|with)\b|\b(?:other|another|different|new|old) (?:name|version|title) (?:for|of) (?:the )?[@]|\bconfus\w+ (?:it|that|this) with\b"
_FOR = r"\b(?:the same|any different|different|also|too|true|valid|ok) (?:\w+ )?for\b|\bsame (?:price|cost|fee|length|time|pass|score|rules?|validity|gate|prereq\w*|requirements?)\b"
_FITS = r"\b(?:for|suits?|fits?|help\w*|right for|made for|meant for|aimed at|good for|useful (?:for|to)|makes? sense for|worth it for|work for|over the heads? of)(?: (?:our|my|the|an?|any|these|those|some|most|pure|plain|us|we))* (?:\w+ )?@r\d+"
_ONLY_FOR = r"\b(?:only|just|purely|exclusively|solely|nothing but|mainly|mostly) (?:\w+ ){0,2}?for\b"
_NO_USE = r"\b(?:no (?:good |real )?use|useless|(?:the )?(?:wrong|right) (?:one|choice|exam|cert\w*|thing)?|not (?:the )?(?:one|right|useful|helpful|made|meant|suited))(?: \w+){0,3}? ?(?:for|to)\b"
_FITS_LEAD = rf"{_LEAD}(?:{_IT} |nothing |not |no (?:good|use) |really |maybe |then |something |even |only |mostly |just |would |be |is |meant |made |suited |right |good |useful |helpful |a |bit |too |much |deep |technical |basic |stuff |thing |one |fit |also )*(?:for|to|suits?|fits?|help\w*|work|makes?|worth|aimed|over)\b"
_GIVE = r"\b(?:what|which(?: one)?|anything|something)\b.*\b(?:give|recommend|suggest|offer|advise|get|send|put|book|buy|choose|pick|tell)\b.*\b(?:them|him|her|those (?:people|folks|guys)|these (?:people|folks|guys))\b|\bwhat (?:should|could|would|do|can|might|is there for) (?:they|he|she|them|him|her|those (?:people|folks|guys))\b(?: (?:take|do|get|go for|sit|learn|pick|then|instead|better|best))*\s?\??$"
_BETWEEN = r"\b(?:of (?:those|these|them)|between|cost|pay|charge|first|compare)\b"
_IN_BUDGET = r"\b(?:in|within|inside|under|below|over|beyond|above|fits?|covered by|exceeds?|breaks?|blows?|stay\w* (?:in|within|under)|keep\w* (?:in|within|under))(?: (?:in|into|with|up|within|of|me|us))* (?:my|our|the|that|this|his|her|their|what (?:i|we) have|budget)(?: \w+)? ?(?:budget|limit|sum|cap|allowance|amount|money)?\b|\b(?:can|could) (?:i|we|he|she|they) (?:still |even |really |then )*afford (?:it|that|this|them)\b|\baffordable (?:for|with)\b|\b(?:still|even) (?:affordable|ok|okay|possible|fine) (?:with|for) (?:my|our|the|that)\b.*\b(?:budget|money|sum)\b"
_MONEY = r"\b(?:budget|limit|cap|allowance|sum|money|afford\w*)\b"
_BETA = r"\b(?:join|get in(?:to)?|get a (?:seat|place|spot)|sign up|signup|take part|participate|register|apply|enrol\w*|be part of|still open|open|full|closed|still (?:take|sit|book|get)|sit|take|do|book|try)\b.*\b(?:the|that|this|its|their|a|their) (?:@\w\d+ )?beta\b|\bbeta (?:\w+ ){0,2}(?:still )?(?:open|full|closed|available|bookable|running|over)\b"
_JOINS = r"\b(?:join|get in(?:to)?|sign up|signup|take part|participate|register|apply|enrol\w*|be part of|open|full|closed|sit|take|do|book|try)\b"
_NOT_BETA = r"\b(?:cost|price|fee|much|long|questions?|result\w*|score\w*|what is|whats|what are|mean|means)\b"
_GAIN = r"\b(?:gains?|gets?|adds?|offers?|brings?|advantages?|benefits?|edge|plus|value|better|more)\b.*\b(?:over|beyond|compared (?:to|with)|on top of|that|than) (?:an? |the |my |our )?@c\d+(?: (?:doesnt|does not|cannot|cant|dont|not))?"
_NO_WORTH = r"\b(?:worthless|void|invalid|useless|dead|for nothing|wasted|not worth anything)\b"
_TOO = r"\b(?:too|very|rather|a bit) (?:technical|hard|difficult|advanced|basic|easy|deep|shallow|high|low|much|theoretical|practical)\b"
_MUST_BE = r"\b(?:need|needs|have|has|must|should|got) (?:\w+ )?(?:to )?(?:be|come from|have been|have a background as) (?:an? )?(?:\w+ ){0,2}(?:@r\d+|lawyer|developer|coder|programmer|engineer|auditor|technical|it person|member|graduate|manager|expert|certified)\b|\b(?:need|needs|have|has|must|should) (?:\w+ )?(?:to )?(?:code|program|script|write code|know (?:how to )?(?:python|code|program\w*|linux|maths?|statistics))\b"
_BEGIN = r"\bhow (?:do|would|should|can) (?:i|we|he|she|they) (?:\w+ )?(?:start|begin|get started|get going|go about (?:it|that)|proceed|approach (?:it|that))\b|\bfirst steps?\b"
_PAYS = r"\b(?:pays?|gives?|gets?|has|have|got|budget|max\w*|limit|cap|only|up to|at most|approved?|covers?|sponsors?|spend)\b"
_SUM = r"\b(?:pays?|gives?|gets?|have|has|covers?|sponsors?|budget|spend|approved?)(?: \w+){0,3} (?!202[4-9]\b)(\d{3,5})\b(?! (?:hours?|days?|questions?|people|minutes?))"
_SHORT = 14
_BRIEF = 8
_OF_ONE = (*ABOUT_ONE, Intent.EXPLAIN, Intent.COVERAGE)
_TO_A_JOB = (*_OF_ONE, Intent.RECOMMEND)


def of_it(case: Case) -> Understood | None:
    """The question on the thread's own credential; None for anything else."""
    last, memory = case.memory.last, case.memory
    if last is None or not memory.topic or case.reading.size > _SHORT or case.found.ambiguous is not None or case.reading.unknown:
        return None
    if (query := _same_as(case) or _gained(case) or _joins_named(case) or _worthless(case)) or case.found.targets:
        return Understood(query) if query else None
    query = _first(case, last)
    return Understood(query, case.said.person) if query else None


def _first(case: Case, last: Query) -> Query | None:
    """The first of what may be asked of it without a name."""
    return (
        _in_beta(case)
        or _to_keep(case, last)
        or _for_a_job(case, last)
        or _for_those(case, last)
        or _in_budget(case)
        or _sufficient(case, last)
        or _paid(case, last)
        or _of_its_level(case, last)
    )


def _worthless(case: Case) -> Query | None:
    """Whether one that can no longer be taken is worth nothing now."""
    named = case.named
    if len(named) != 1 or not (case.says(_NO_WORTH) or case.says(STILL)) or not case.says(r"\b(?:my|our|his|her|their|the)\b"):
        return None
    held = case.catalog.credentials[named[0]]
    gone = held.lifecycle.ended is not None or held.replaced_by or case.catalog.successors(named[0])
    return Query(intent=Intent.FACT, sides=about(named[0]), aspects=(Aspect.VALIDITY,)) if gone else None


def _paid(case: Case, last: Query) -> Query | None:
    """What somebody has to pay with, told after a fee: "my boss pays 2500 max"."""
    if last.intent is not Intent.FACT or Aspect.FEE not in last.aspects or "?" in case.text or not case.says(_PAYS):
        return None
    if case.memory.wish is not None and case.memory.wish.intent in (Intent.RECOMMEND, Intent.PLAN, Intent.FIND):
        return None  # the advice is asked again within it
    budget = limits_said(case, bare=True).budget
    if budget is None and (sum_said := search(_SUM, case.text)):
        budget = Money(amount=Decimal(sum_said[1]))
    if budget is None or case.ids("role", "topic") or set(aspects_of(case.reading)) - {Aspect.FEE}:
        return None
    return last.having(aspects=(Aspect.FEE,), slot=None, limits=last.limits.having(budget=budget))


def _of_its_level(case: Case, last: Query) -> Query | None:
    """Whether it is too much or too little for who was asked for; who one has to be for it; how to set about it."""
    own = case.memory.topic[0]
    if case.ids("topic") or case.reading.of("issuer"):
        return None
    roles = case.ids("role") or last.roles or ((last.asker.role,) if last.asker.role else ())
    if (
        case.says(_TOO)
        and case.says(
            rf"\b(?:is|isnt|wouldnt|would|looks?|sounds?|seems?|thats|its)\b.*\b{_IT}\b|\b(?:thats|its|that is|it is|(?:looks?|sounds?|seems?)) "
        )
        and roles
        and last.intent in _TO_A_JOB
    ):
        if case.ids("role") and "?" not in case.text:
            return Query(intent=Intent.WORTH, sides=about(own), roles=roles[:2], asker=last.asker, advise=True)
        return Query(intent=Intent.FACT, sides=about(own), aspects=(Aspect.LEVEL, Aspect.AUDIENCE))  # no yes or no of ours
    if case.says(_MUST_BE) and case.says(
        r"\bfor (?:it|that|this|that one|the exam)\b|\bto (?:take|sit|pass|do|get) (?:it|that|this)\b|\?|^(?:and |but |so |ok )*(?:do|does|must|should|would)\b"
    ):
        return Query(intent=Intent.PREREQUISITES, sides=about(own))
    if (
        case.says(_BEGIN)
        and last.intent in (Intent.COMPARE, Intent.RECOMMEND, Intent.WORTH, Intent.PROFILE)
        and case.says(rf"\b{_IT}\b")
    ):
        return Query(intent=Intent.PATH, sides=about(own), asker=last.asker)
    return None


def _same_as(case: Case) -> Query | None:
    """Whether what is talked about and what is named now are one."""
    if not case.says(SAME) or case.says(_FOR):
        return None
    own = case.memory.topic[0]
    other = next((i for i in (*case.found.targets, *of_issuer_pointed(case)) if i != own), None)
    return Query(intent=Intent.COMPARE, sides=about(own, other), slot="same") if other else None


def _in_beta(case: Case) -> Query | None:
    """Whether one still gets into the beta of what is talked about."""
    if not case.says(_BETA) or case.says(_NOT_BETA):
        return None
    own = case.memory.topic[0]
    versions = (own, *case.catalog.successors(own))
    beta = next((i for i in versions if state_of(case.catalog, i, case.today) in ("beta", "announced")), None)
    return Query(intent=Intent.LIFECYCLE, sides=about(beta)) if beta else None


def _gained(case: Case) -> Query | None:
    """What it has over another: "what does he gain over AIGP?"."""
    own = case.memory.topic[0]
    other = tuple(i for i in case.found.targets if i != own)
    return Query(intent=Intent.COMPARE, sides=about(own, other[0])) if len(other) == 1 and case.says(_GAIN) else None


def _joins_named(case: Case) -> Query | None:
    """The same where "the beta" has been put in place as the exam that is in beta."""
    named = case.reading.of("credential")
    if len(named) != 1 or named[0].typed.split()[0].casefold() != "beta" or not case.says(_JOINS) or case.says(_NOT_BETA):
        return None
    return Query(intent=Intent.LIFECYCLE, sides=about(named[0].id))


def _to_keep(case: Case, last: Query) -> Query | None:
    """What keeping costs, after how to keep it: of an older exam the fee of the one that renews it."""
    if last.intent is not Intent.RENEWAL or len(last.credentials) != 1 or aspects_of(case.reading) != (Aspect.FEE,):
        return None
    if case.says(
        r"\b(?:exams?|vouchers?|sit|sitting|test|attempt|retake|first time|new one|from scratch|discount\w*|rebate\w*|coupon\w*|reduc\w+)\b"
    ):
        return None
    newer = case.catalog.successors(last.credentials[0])
    if newer:
        return Query(intent=Intent.FACT, sides=about(newer[-1]), aspects=(Aspect.FEE, Aspect.MAINTENANCE))
    return Query(intent=Intent.FACT, sides=about(last.credentials[0]), aspects=(Aspect.MAINTENANCE,))


def _for_a_job(case: Case, last: Query) -> Query | None:
    """Whether what is talked about is for a job: "so not for our ML engineers?", "would it suit a pentester?"."""
    roles = case.ids("role")
    if last.intent not in _OF_ONE or case.reading.of("issuer"):
        return None
    own = about(pointed_out(case) or case.memory.topic[0])
    if case.says(_ONLY_FOR) and case.reading.size <= _BRIEF and not case.says(r"\b(?:what|which|how)\b"):
        return Query(intent=Intent.FACT, sides=own, aspects=(Aspect.AUDIENCE,))  # it is one of them, and others may be too
    if case.says(_NO_USE) and (roles or case.ids("topic")) and not case.said.person.has_told():
        return Query(intent=Intent.WORTH, sides=own, roles=roles[:2], topics=() if roles else case.ids("topic"), advise=True)
    if not roles or case.reading.of("topic") or not case.says(_FITS):
        return None
    if not case.says(_FITS_LEAD) or case.said.person.has_told():
        return None
    return Query(intent=Intent.WORTH, sides=about(case.memory.topic[0]), roles=roles[:2], advise=True)


def _for_those(case: Case, last: Query) -> Query | None:
    """What suits the people just spoken of, and not which of the credentials: "what would you give them then?"."""
    if last.intent not in _TO_A_JOB or not last.roles or case.ids("role", "topic") or not case.says(_GIVE) or case.says(_BETWEEN):
        return None
    shown = last.credential if last.intent is Intent.WORTH else None
    limits = last.limits.having(without=(*last.limits.without, shown)) if shown else last.limits
    return Query(intent=Intent.RECOMMEND, roles=last.roles, topics=(), asker=last.asker, limits=limits)


def _in_budget(case: Case) -> Query | None:
    """Whether what was advised still fits the money that was named: "is it still in the budget?"."""
    wish = case.memory.wish
    budget = case.stated.budget or (wish.limits.budget if wish is not None else None)
    if (
        budget is None
        or not (case.says(_IN_BUDGET) and case.says(_MONEY))
        or case.says(r"\b(?:what|which|how|anything|something|if|make|raise\w*|only|now)\b")
    ):
        return None
    if not case.says(r"\b(?:is|does|do|can|could|would|will|still|are|isnt)\b"):
        return None
    return Query(intent=Intent.FACT, sides=about(case.memory.topic[0]), aspects=(Aspect.FEE,), limits=Limits(budget=budget))


_ENOUGH = r"^(?:and |so |but |ok |then )*(?:is|isnt|would|will|be) (?:it|that|this)(?: one)?(?: be)?(?: already| really| alone| by itself| on its own)? (?:enough|sufficient)(?: then| alone| by itself| on its own| or not)?\s?\??$"


def _sufficient(case: Case, last: Query) -> Query | None:
    """Whether it is enough, after what it holds on AI; after a gate it is asked whether that is met."""
    told = {Aspect.AI_CONTENT, Aspect.TOPICS, Aspect.DOMAINS} & set(last.aspects)
    if not (told or last.intent in (Intent.COVERAGE, Intent.PROFILE)) or not case.says(_ENOUGH):
        return None
    return Query(intent=Intent.GAPS, sides=about(case.memory.topic[0]), slot="enough")
