"""One of those just advised turns out to be had already: "but I already have that one", "did it last year", "passed both"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.person import Held, Person
from handlers.query import ADVICE, Intent
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"^(?:(?:but|and|oh|ah|well|hm+|actually|sorry|wait|no|ok|okay|yeah|yes|thanks|btw|damn|turns out|what|if|suppose|say|\|) )*"
_SINCE = r"(?: (?:already|though|tho|too|actually|last year|this year|last month|years ago|in 20\d\d|since 20\d\d|a while ago|long ago|before|by now|now|anyway|and \w+ too))*"
_OWNED = (
    rf"{_SO}(?:(?:i|ive|we|weve|i have|we have) )?(?:already |actually |just |recently )*(?:have|has|had|got|hold|own|passed|did|done|took|taken|earned|finished|completed|cleared)"
    rf"(?: already)? (?P<which>it|that(?: one)?|this(?: one)?|both(?: of (?:them|those|these))?|them(?: both)?|those(?: two)?|the (?:first|top|second|third)(?: one| two)?|number (?:one|1|two|2)){_SINCE}(?:,? (?:and )?(?:it|that|they) (?:was|were) \w+(?: \w+)?)?\s?\??$"
)
_PLACES = {"second": 1, "two": 1, "2": 1, "third": 2}
_LONGEST = 12


def own_pick(case: Case) -> Understood | None:
    """The advice again for somebody who holds what is pointed at; None where nothing was advised, or nothing is pointed at."""
    memory = case.memory
    base = memory.latest(*ADVICE, Intent.COVERAGE, Intent.COMPARE, Intent.WORTH)
    if base is None or case.reading.size > _LONGEST or case.found.targets or not (match := search(_OWNED, case.text)):
        return None
    which = match["which"].split()
    laid_out = memory.listed or base.credentials or memory.topic[:1]
    if {"both", "them", "those"} & set(which) or (which[-1:] == ["two"] and which[0] != "number"):
        held = laid_out[:2]
    else:
        place = next((at for word, at in _PLACES.items() if word in which), 0)
        named = [i for i in memory.topic[:1] if i in laid_out] if which[0] in ("it", "that", "this") else []
        held = tuple(named) or laid_out[place : place + 1]
    if not held:
        return None
    told = Person(holds=tuple(Held(credential=one) for one in held))
    more = {"intent": Intent.RECOMMEND, "sides": ()} if base.intent in (Intent.COVERAGE, Intent.WORTH) else {}
    query = base.having(asker=base.asker.with_said(told), claim=None, **more)
    return Understood(query, told, lead=Lead(person=told))
