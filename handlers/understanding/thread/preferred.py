"""Why one is advised and another is not: "why that and not SecAI+?", "not GMLE?", "why AAISM and not CISSP?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.person import Person
from handlers.query import Intent, Query, about
from handlers.slots import WHY
from handlers.understanding.aspects import aspects_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"(?:and |so |but |ok |okay |hm+ |hang on |wait |well |sorry )*"
_NOT = r"(?:and not|but not|not|over|rather than|instead of|ahead of|before|in place of|and why not)(?: (?:just|simply|the|an?|say|for example|something like|take|do|the usual)){0,2}"
_WHY = r"(?:why|how come|what makes|what speaks for)(?! not\b)(?: (?!not\b|over\b|before\b|instead\b|rather\b|ahead\b|and\b|but\b)(?:\w+|@r\d+)){0,5}?"
_THAT = (
    r"(?:that|this|it|these|those|them|the first|your pick|the other)(?: (?:one|cert|exam|first|a better choice|better|two|three))*"
)
_RATHER = re.compile(rf"^{_SO}{_WHY} (?:the |an? )?@c(\d+)(?: first| exam| cert)? {_NOT} @c(\d+)\b")
"""Two are named."""
_THAT_RATHER = re.compile(rf"^{_SO}(?:{_WHY} {_THAT}|why) {_NOT} @c(\d+)\b")
"""The one that was answered is pointed at, and another is named."""
_WHY_NOT = re.compile(
    rf"^{_SO}(?:why )?not (?:the |an? )?@c(\d+)(?: exam| cert)?(?: (?:then|though|instead|either|rather|for (?:me|us|that|this)))* \?$"
)
"""Another is named alone: "not GMLE?"."""
_BARE_WHY = (
    r"^(?:(?:and|but|so|ok|hm+|oh|really|no|wait|sorry|can you say|tell me) )*(?:(?:why|whys|how come|how so)(?: not| so| that| it| this| is| do you say| say| would you say"
    r"| you say| think| do you think| did you pick| did you choose| exactly| though| them| the| first| best| better| right| one| choice| pick)*|for what reasons?"
    r"|what (?:makes|made) you (?:say|think|pick|choose|prefer|recommend)(?: so| that| this| it| one)*"
    r"|(?:whats|what is|what was) (?:the|your) (?:reason\w*|logic|rationale|thinking|argument)(?: (?:for|behind|there|here|it|that|this|one))*|on what grounds)\s?\??$"
)
"""The reason of the last answer, and of nothing named."""
_WHY_NOT_THE_OTHER = rf"^{_SO}why (?:not|isnt it) (?:the )?(?:other|second|first|latter|former)(?: one)?(?: then| though)?\s?\??$"
_REASONED = (Intent.WORTH, Intent.COMPARE, Intent.VERIFY, Intent.LIFECYCLE)
"""Questions whose answers give their reasons."""
_ADVISED = (Intent.RECOMMEND, Intent.FIND, Intent.PLAN, Intent.COVERAGE, Intent.WORTH, Intent.COMPARE)
"""Questions whose answers take one before another."""
_LONGEST = 16
_TWO = 2


def rather(case: Case) -> Query | None:
    """The two that a message sets against each other by asking why the one; None for any other message."""
    if case.reading.size > _LONGEST or not (pair := _RATHER.search(case.text)) or aspects_of(case.reading):
        return None
    sides = [one for number in pair.groups() if (one := _meant(case, int(number)))]
    if len(set(sides)) < _TWO:
        return None
    return Query(intent=Intent.COMPARE, sides=about(*sides), roles=_roles(case), asker=_asker(case), advise=bool(_roles(case)))


def preferred(case: Case) -> Understood | None:
    """The advice just given set beside what is named against it; None for any other message."""
    last = case.memory.last
    if last is None or case.reading.size > _LONGEST or case.found.ambiguous is not None or case.reading.unknown:
        return None
    if (query := rather(case)) is not None:
        return Understood(query, case.said.person)
    if case.says(_BARE_WHY) or (last.intent is Intent.COMPARE and case.says(_WHY_NOT_THE_OTHER)):
        return _because(case, last)
    bare = _WHY_NOT.search(case.text)
    match = bare or _THAT_RATHER.search(case.text)
    if match is None or aspects_of(case.reading):
        return None
    other = _meant(case, int(match[1]))
    if other is None:
        return None
    if bare and last.intent not in _ADVISED:
        return None
    if bare and last.intent is Intent.COVERAGE and last.topics:
        return Understood(last.having(sides=about(other)))
    wish = case.memory.latest(Intent.RECOMMEND) or last
    if bare and last.intent in (Intent.RECOMMEND, Intent.PLAN, Intent.WORTH, Intent.COMPARE):
        asked = Query(
            intent=Intent.WORTH,
            sides=about(other),
            roles=last.roles,
            topics=last.topics,
            limits=last.limits.having(without=tuple(i for i in last.limits.without if i != other)),
            asker=last.asker,
            advise=True,
        )
        return Understood(asked)
    advised = (case.memory.pick, *case.memory.topic, *case.memory.listed)
    pick = next((i for i in advised if i is not None and i != other and i in case.catalog.credentials), None)
    if pick is None:
        return None
    roles = _roles(case) or wish.roles
    return Understood(
        Query(
            intent=Intent.COMPARE,
            sides=about(pick, other),
            topics=wish.topics if not roles else (),
            roles=roles,
            asker=_asker(case).with_said(wish.asker),
            advise=bool(roles or wish.asker.role),
        )
    )


def _because(case: Case, last: Query) -> Understood | None:
    """What speaks for the one advised, what the gate asks for, or the answer that gave its reasons once more."""
    if (
        last.intent in (Intent.RECOMMEND, Intent.PLAN, Intent.FIND)
        and (last.roles or last.topics or last.asker.role)
        and case.memory.topic
    ):
        sides = about(case.memory.topic[0])
        asked = Query(intent=Intent.WORTH, sides=sides, roles=last.roles, topics=last.topics, limits=last.limits, asker=last.asker)
        theirs = Lead(other=True) if case.memory.other else None
        return Understood(asked.having(advise=True), lead=theirs, other=case.memory.other)
    if last.intent is Intent.ELIGIBILITY and last.sides:
        return Understood(Query(intent=Intent.PREREQUISITES, sides=last.sides[:1]), lead=Lead())
    if last.intent is Intent.COMPARE:
        last = last.having(slot=WHY, aspects=())
    return Understood(last, lead=Lead(other=case.memory.other), other=case.memory.other) if last.intent in _REASONED else None


def _meant(case: Case, number: int) -> str | None:
    """The credential that a name stands for; None where several have it and the message does not tell which."""
    ids = case.reading.entities[number].ids
    return ids[0] if len(ids) == 1 else next((i for i in ids if i in case.found.targets), None)


def _roles(case: Case) -> tuple[str, ...]:
    """The jobs named in the message."""
    return case.ids("role")


def _asker(case: Case) -> Person:
    """What is known of who asks; what is only named against is not taken for held or lacking."""
    known = Person() if case.memory.other else case.memory.person(case.memory.speaker)
    return known.with_said(case.said.person.model_copy(update={"lacks": ()}))
