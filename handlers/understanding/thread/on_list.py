"""After what is on a framework's list: whether what is named is on it, and which of those about AI are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.understanding.case import Case
    from handlers.understanding.words.reading import Reading

_LONGEST = 10
_DOD = ("dod-8140",)
_OF_AI = ("dod-8140-and-ai",)
_NAMED_ALONE = 5
_IS_ON = r"\b(?:counts?|accepted|listed|approved|recogni[sz]ed|on (?:it|that|the list|there)|among (?:them|those)|in (?:it|there)|included|part of (?:it|that))\b"
_THEIRS = r"^(?:(?:and|so|but|ok|is|are|there|do|does|has|have|got|which|what|about|any|anything|something|one|ones|some|from|by|of|the|in|on|it|list|that|for|too|as|well|also|certs?|exams?|credentials?|@i\d+)(?: |$|(?=\?)))+\??$"
"""Nothing but a house, and that one of its own is asked for."""
_AI_ONES = r"^(?:(?:and|so|but|ok) )*(?:(?:do|does|are|is|which|what about|how about|any|none|one|of|the|those|these|them|for|on|about) )+(?:ai|ml)\b"


def of_those_on_ai(reading: Reading, memory: Memory) -> bool:
    """Whether it is asked which of a list are about AI: "do any of the AI ones count?" names none of them."""
    last = memory.last
    return (
        last is not None
        and last.intent is Intent.FIND
        and bool(last.limits.frameworks)
        and bool(search(_AI_ONES, reading.skeleton))
    )


def on_list(case: Case) -> Understood | None:
    """Whether what is named is on the list just told, or the list of those about AI; None for any other message."""
    last = case.memory.last
    if last is None or case.reading.size > _LONGEST or case.reading.unknown or case.found.ambiguous is not None:
        return None
    listing = last.limits.frameworks or (last.terms if Aspect.RECOGNITION in last.aspects else ())
    listing = listing or (_DOD if last.said == _OF_AI else ())
    listing = tuple(i for i in listing if i in case.catalog.frameworks)
    if not listing:
        return None
    if of_those_on_ai(case.reading, case.memory):
        if listing == _DOD:
            return Understood(Query(intent=Intent.EXPLAIN, said=_OF_AI), case.said.person)
        without = tuple(dict.fromkeys((*last.limits.without, NOT_AI)))
        return Understood(last.having(limits=last.limits.having(without=without)), case.said.person)
    if aspects_of(case.reading) not in ((), (Aspect.RECOGNITION,)) or case.ids("role", "framework"):
        return None
    named = case.found.targets
    if 0 < len(named) < _NAMED_ALONE and case.reading.of("credential"):
        if case.says(_IS_ON) or case.reading.size <= _NAMED_ALONE + len(named):
            return Understood(Query(intent=Intent.FACT, sides=about(*named), aspects=(Aspect.RECOGNITION,), terms=listing))
        return None
    houses = tuple(dict.fromkeys(e.id for e in case.reading.of("issuer")))
    if houses and not named and case.says(_THEIRS):
        return Understood(Query(intent=Intent.FIND, limits=Limits(frameworks=listing, issuers=houses)), case.said.person)
    return None


def whole_list(case: Case, limits: Limits) -> Query:
    """All that is on a framework's list, about AI or not, but for what the thread told to be on it: what is not needs no leaving out."""
    held = case.catalog.credentials
    told = tuple(
        i
        for i in limits.without
        if i in held and any(entry.framework in limits.frameworks and entry.stands for entry in held[i].recognition.values())
    )
    return Query(intent=Intent.FIND, limits=limits.having(without=told))
