"""The plan for a team, asked again for some of it: "what if only 3 of them", "one of them already passed SC-500"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.person import Held, Money, Person
from handlers.query import Intent
from handlers.understanding.understood import Understood
from handlers.understanding.words.numbers import COUNTED, count_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_HAS = r"\b(?:has|have|holds?|passed|got|did|done|took|earned|owns?|finished|certified|with|is)\b"
_ONE = r"\b(?:one|another|1|either) (?:of (?:them|us|those|these|the \w+)|already|person|guy|colleague|engineer)\b|\bthe (?:first|second|third|other|older|younger|senior|junior)(?: one| guy| engineer| person)?\b|^(?:and |but |btw |oh |so |well )*one\b"
_ALL = r"\b(?:both|all|everyone|everybody|each|they|we)(?: of (?:them|us))?(?: \w+)? (?:already |all |both )*(?:has|have|hold|passed|got|did|took|own)\b"
_ROLE = r"\b(?:the|our|my) @r\d+"
_COUNT = r"^(?:ok |no |well |sorry |actually |and |but |what if |if |now )*(?:make (?:it|that)|its|it is|we are|were|there are|they are|theyre|for) (?:actually |now |just |only )?([2-9]|two|three|four|five|six)(?: of (?:us|them)| people| persons| devs?| engineers?| analysts?| in all| actually| now)*$"
_MOST = 6
_LONGEST = 16


def one_of_them(case: Case) -> Understood | None:
    """The plan again for the one of a team who has what is named, or for all who have it; None for anything else."""
    last = case.memory.last
    if last is not None and last.intent is Intent.PLAN and (again := _so_many(case, last)):
        return again
    if last is None or last.intent not in (Intent.PLAN, Intent.RECOMMEND) or len(last.roles) < 2 or case.reading.size > _LONGEST:
        return None
    named = tuple(dict.fromkeys((*case.held, *case.found.targets)))
    if not named or "?" in case.text or case.reading.unknown or not case.says(_HAS) or case.says(_I):
        return None
    told = case.memory.person(case.memory.speaker)
    others = tuple(h.credential for h in told.holds if h.credential not in named)  # it may be anybody's of the team
    held = Person(holds=tuple(Held(credential=i) for i in named), lacks=others)
    if case.says(_ALL):
        return Understood(last.having(asker=last.asker.with_said(held)), lead=Lead(person=Person(holds=held.holds)))
    roles = tuple(role for role in case.ids("role") if role in last.roles)
    if not (case.says(_ONE) or (roles and case.says(_ROLE))):
        return None
    alike = len(set(last.roles)) == 1
    whose = roles[:1] or (last.roles[:1] if alike else ())
    if not whose:
        return None
    query = last.having(roles=whose, asker=held, slot=None, limits=last.limits.having(without=(*last.limits.without, *named)))
    return Understood(query, lead=Lead(other=True, person=Person(holds=held.holds)))


_I = r"\b(?:i|ive|im)\b"


def own_of_team(case: Case) -> Understood | None:
    """The plan again for the one of the team who tells what they hold: it is nobody else's. None for anything else."""
    last = case.memory.last
    if last is None or last.intent is not Intent.PLAN or len(last.roles) < len(("one", "other")) or case.reading.size > _LONGEST:
        return None
    if not case.held or "?" in case.text or case.found.targets or case.reading.unknown or not case.says(_I) or case.says(_ALL):
        return None
    mine = tuple(role for role in case.ids("role") if role in last.roles)
    if not mine and len(set(last.roles)) > 1:
        return None
    held = Person(holds=case.said.person.holds)
    limits = last.limits.having(without=(*last.limits.without, *case.held))
    query = last.having(roles=(mine or last.roles)[:1], asker=held, slot=None, limits=limits)
    return Understood(query, case.said.person, lead=Lead(person=held))


def _so_many(case: Case, last: Query) -> Understood | None:
    """The plan again for more or fewer people of the one job: "make it 4"."""
    match = search(_COUNT, case.text)
    if match is None or not last.roles or len(set(last.roles)) > 1:
        return None
    count = int(count_of(match[1]))
    return Understood(last.having(roles=last.roles[:1] * count, slot="team")) if 1 < count <= _MOST else None


_SOME = re.compile(
    rf"^(?:(?:and|but|so|ok|hm+|well|what|if|say|only|just|maybe|for|we|i|do|take|certify|train|send|start|with|it|is|are|its|lets|rather|instead|how|about) )*"
    rf"(?P<count>{COUNTED}) (?:of (?:them|us|those|these|the team|the (?:people|guys|folks)|(?:my|our) (?:people|guys|team))|(?:people|persons|heads|analysts|engineers|guys)(?: only| instead)?)"
    r"(?: (?:then|only|instead|for now|this year|at first|first|get (?:one|it|certified)|do it|take it|go))*\s?\??$"
)

_IN_ALL = re.compile(r"\b(\d+) ([A-Z]{3}) in all")


def fewer_heads(case: Case) -> Understood | None:
    """The plan for so many of them; None for any other message, or where they do not all have the same job."""
    last = case.memory.last
    if last is None or last.intent is not Intent.PLAN or len(last.roles) < len(("one", "other")) or case.found.targets:
        return None
    match = _SOME.match(case.text)
    if match is None or len(set(last.roles)) > 1:
        return None
    count = int(count_of(match["count"]))
    if not 0 < count < len(last.roles):
        return None
    limits = last.limits
    if whole := _IN_ALL.search(last.words):  # what was told for everybody is shared out among fewer
        limits = limits.having(budget=Money(amount=Decimal(whole[1]), currency=whole[2]))
    return Understood(last.having(roles=last.roles[:count], limits=limits, claim=None))
