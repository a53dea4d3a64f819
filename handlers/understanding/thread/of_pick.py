"""Questions on what was just advised: "is it doable in 3 months?", "can I sit that at home?", "and after passing it stays free?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.gating.again import AGAIN
from handlers.query import ABOUT_ONE, Aspect, Intent, Limits, Query, about
from handlers.slots import DUE, PEOPLE
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.asker.headcount import heads
from handlers.understanding.rules.plan_rules import limits_said
from handlers.understanding.rules.renewing import WHEN_DUE
from handlers.understanding.understood import Understood
from handlers.understanding.words.currencies import is_currency

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_DOABLE = r"\b(?:doable|realistic\w*|feasible|manageable|achievable|possible|enough|too (?:tight|ambitious|much|little|short)|ready|make it|manage|finish|pull (?:it|that) off|do (?:it|that|this))\b"
_ASKS = r"^(?:and |but |so |ok |hm+ )*(?:can|could|is|would|will|am|do|does|isnt|cant)\b"
_IT = r"\b(?:it|that|this|that one|this one|the exam|the cert|the test)\b"
_HOME = r"\b(?:(?:at|from) home|online|remote\w*|from (?:my|our) (?:desk|office|couch)|from anywhere|test cent(?:er|re))\b"
_SIT = r"\b(?:sit|take|do|write|have|pass|go|travel)\b"
_AFTER = r"\b(?:stays?|remain\w*) free\b|\b(?:any|more|further|other|hidden) (?:\w+ )?(?:costs?|fees?|payments?)\b.*\b(?:after|later|afterwards|every year)\b|\b(?:keep paying|pay (?:again|every year|yearly|later))\b"
_HOURS_NEEDED = r"^(?:and |so |ok |well |hm+ )*(?:about |roughly )?how many hours(?: then| in total| overall| would (?:i|we|that|it)\b.*| do i need| of study\b.*)?\s?\??$"
_NOT_FOR = r"\bwho(?:m)? (?:is|are|should|would) (?:it|that|this|they) not (?:for|suited|good)\b|\bwho (?:shouldnt|should not|is it wrong for)\b|\bnot for (?:who|whom)\b|\bwho should(?:nt| not)? (?:take|skip|avoid) (?:it|that)\b"
_UNGATED = r"\b(?:anything|something|any|one|options?|alternatives?|nothing)\b.*\b(?:without|with no|not needing|that doesnt need) (?:the |those |these |any |so many |all (?:the|those) )?(?:years|experience|gates?|prereqs?|prerequisites?|requirements?|work history)\b"
_REDO = r"\b(?:need|have|needs|has|must|required) to (?:re ?do|re ?sit|re ?take|repeat|renew|re ?certify) (?:it|that|this|them|those|anything)?\b|\bno need to (?:re ?do|re ?sit|re ?take|repeat|renew|re ?certify)\b"
_FOR_ALL = (
    r"\b(?:both|two|three|four|five|all|[2-9]|\d\d) of (?:us|them)\b|\bper (?:head|person)\b"
    r"|\bfor (?:all|each|every one|the (?:whole|entire) \w+|the team|everybody|everyone)(?: of (?:them|us))?\b"
    r"|\b(?:for|times|x) (?:all|the whole) (?:\w+ )?(?:people|persons|of us|of them|employees|heads|engineers|colleagues|seats|team|staff|analysts)\b"
)
_PRICED = r"\b(?:total|cost|costs|price|fee|fees|altogether|how much|sum|expensive|bill)\b"
_MAY = r"\b(?:can|could|may) (?:i|we) (?:even |already |just )?(?:take|sit|do|book|get)\b|\b(?:am|are) (?:i|we) (?:eligible|allowed)\b|\b(?:is|would) (?:that|it) (?:be )?enough\b"
_ADVISED = (Intent.RECOMMEND, Intent.PLAN, Intent.FIND, Intent.COVERAGE, Intent.GAPS)
_HOURS_A_WEEK = r"\bhow much (?:work|effort|study|time|studying)\b.*\b(?:a|per|each|every) (?:week|day)\b|\bhow (?:many|much) (?:hours|time) (?:a|per|each|every) (?:week|day)\b"
_IN_LANGUAGE = r"\b(?:do|sit|take|write|have|get|book|offered|available)\b.*\bin \w+\s?(?:too|as well)?\s?\??$"
_HOW_LONG = r"\b(?:which|what) year\b|\bwhen (?:could|can|would) (?:i|we|she|he|they)\b|\bearliest\b|\bhow (?:long|much time|many (?:months|years)) (?:would|will|does|is|might|could)\b.*\b(?:take|that|it|all)\b|\bhow (?:soon|long (?:until|till|before))\b"
_OF_EXAM = r"\bhow long (?:is|are|does|would) (?:it|that|this|the|that one|they)?(?: \w+)? ?(?:exams?|tests?)\b|\bexam (?:length|duration|time)\b"
_OF_THE_TERM = r"\b(?:valid\w*|good for|lasts?|expir\w*|runs? out|renew\w*|keep|around|been out|bookable|on sale|open)\b"
"""How long it counts or is there, and not how long the way to it is."""
_COUNTS = r"\b(?:counts? for (?:anything|something)|carr(?:y|ies) (?:any )?weight|taken seriously|respected|recogni[sz]ed|worth the paper|worth anything)\b"
_SHORT = 9
_PICKS = frozenset(
    (
        *ABOUT_ONE,
        Intent.RECOMMEND,
        Intent.PLAN,
        Intent.FIND,
        Intent.GAPS,
        Intent.COVERAGE,
        Intent.HIRE,
        Intent.COMPARE,
        Intent.PATH,
        Intent.EXPLAIN,
    )
)


def of_pick(case: Case) -> Understood | None:
    """A question on the pick, or on what the thread is about; None for any other."""
    memory = case.memory
    last = memory.last
    if last is None or last.intent not in _PICKS or not memory.topic or case.reading.size > _LONGEST:
        return None
    fee = last.intent is Intent.FACT and Aspect.FEE in last.aspects
    if (
        len(case.found.targets) <= 1
        and case.reading.size <= _SHORT
        and (fee or case.says(_PRICED))
        and (slot := _for_several(case))
    ):
        price = last if fee and not case.found.targets else _price_of(*(case.found.targets or memory.topic[:1]))
        return Understood(price.having(**slot))
    if case.found.targets or case.found.ambiguous or case.reading.of("phantom"):
        return None
    pick = memory.topic[0]
    limits = limits_said(case)
    timed = limits.months is not None or limits.by is not None or limits.hours_per_week is not None
    if timed and limits.budget is None and case.says(_DOABLE) and case.says(_ASKS) and last.intent is not Intent.PLAN:
        kept = {name: getattr(limits, name) for name in ("months", "by", "hours_per_week")}
        return Understood(
            Query(intent=Intent.FACT, sides=about(pick), aspects=(Aspect.EFFORT,), limits=last.limits.model_copy(update=kept))
        )
    if aside := _without_gate(case, pick, limits) or _redone(case, last):
        return Understood(aside, case.said.person)
    if case.says(_HOURS_NEEDED):
        return Understood(Query(intent=Intent.FACT, sides=about(pick), aspects=(Aspect.EFFORT,), limits=_time(limits)))
    if case.says(_NOT_FOR) and case.reading.size <= _SHORT:
        return Understood(Query(intent=Intent.WORTH, sides=about(pick)), case.said.person)
    if last.intent is Intent.FACT and Aspect.FEE in last.aspects and case.reading.size <= 4 and not limits.budget:
        currency = next((word.raw for word in case.reading.found if is_currency(word.text)), None)
        if currency:
            return Understood(last.having(slot="place", words=currency))
    if timed and limits.budget is None and case.says(_HOURS_A_WEEK):
        return Understood(Query(intent=Intent.FACT, sides=about(pick), aspects=(Aspect.EFFORT,), limits=_time(limits)))
    if case.says(_IN_LANGUAGE) and case.says(_IT) and (spoken := language_named(case.reading)):
        return Understood(Query(intent=Intent.FACT, sides=about(pick), aspects=(Aspect.LANGUAGES,), language=spoken))
    if case.says(_HOW_LONG) and last.intent is Intent.PATH and not last.credential and not case.says(_OF_EXAM):
        return Understood(last.having(limits=last.limits.model_copy(update={"sort": "waiting"})), case.said.person)
    if (
        case.says(_HOW_LONG)
        and not case.says(_OF_THE_TERM)
        and last.intent in (Intent.PATH, Intent.ELIGIBILITY, Intent.PREREQUISITES)
        and last.credential
    ):
        held = last.asker.with_said(case.said.person)
        return Understood(Query(intent=Intent.PATH, sides=about(last.credential), asker=held), case.said.person, other=memory.other)
    if case.says(_HOME) and case.says(_ASKS) and case.says(_IT) and case.says(_SIT):
        return Understood(Query(intent=Intent.FACT, sides=about(pick), aspects=(Aspect.DELIVERY,)))
    told = case.said.person
    if (told.holds or told.designations) and case.says(_MAY) and last.intent in _ADVISED and not case.says(r"\b(?:what|which)\b"):
        return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(pick), asker=last.asker.with_said(told)), told)
    if case.says(_COUNTS) and case.says(_IT):
        return Understood(Query(intent=Intent.VERIFY, sides=about(pick)))
    if case.says(_AFTER) and not case.says(r"\bfail\w*|\bdont pass\b|\bretak\w*"):
        return Understood(Query(intent=Intent.RENEWAL, sides=about(pick)))
    return None


_LONGEST = 18


def _for_several(case: Case) -> dict[str, object]:
    """For how many people a price is asked for; each pays for themselves where they are not counted."""
    counts = heads(case)
    if len(counts) == 1:
        return {"slot": PEOPLE, "words": str(counts[0])}
    return {"slot": "each"} if case.says(_FOR_ALL) else {}


def _price_of(*credentials: str) -> Query:
    return Query(intent=Intent.FACT, sides=about(*credentials), aspects=(Aspect.FEE,))


def _without_gate(case: Case, pick: str, limits: Limits) -> Query | None:
    """Of the same kind what asks for nothing first: "anything without the years?"."""
    if not case.says(_UNGATED) or case.reading.size > _SHORT + 2:
        return None
    track = case.catalog.credentials[pick].track
    free = limits.model_copy(update={"no_prerequisites": True, "tracks": (track,), "without": (*limits.without, pick)})
    return Query(intent=Intent.FIND, limits=free)


def _redone(case: Case, last: Query) -> Query | None:
    """Whether what is held has to be taken once more: "so no need to redo it?"."""
    if not last.asker.holds or not case.says(_REDO) or case.reading.size > _SHORT:
        return None
    return Query(
        intent=Intent.RENEWAL,
        sides=about(last.asker.holds[-1].credential),
        asker=last.asker,
        slot=DUE if case.says(WHEN_DUE) else AGAIN,
    )


def _time(limits: Limits) -> Limits:
    return Limits(months=limits.months, by=limits.by, hours_per_week=limits.hours_per_week)
