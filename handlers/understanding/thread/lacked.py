"""What somebody has, or has not after all: "and if I don't have CISA?" asks the same of a person without it; "can I still take AAISM?" after a lapsed CISM."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import GATES, Intent, Query, about
from handlers.understanding.thread.at_gate import has_part
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_HAVE = r"(?:have|hold|got|own|had|held|having|get)"
_LACKED = (
    rf"\b(?:if|suppose|supposing|assuming|say)\b(?: \w+){{0,3}}? (?:dont|do not|does not|did not|doesnt|didnt|have not|havent|hasnt|hadnt|never|wouldnt|cannot|cant)(?: \w+)? ?{_HAVE}?"
    rf"(?: an?| the| my| any)? @[cd](\d+)|\b(?:if|suppose|supposing|assuming|say)\b(?: \w+){{0,2}}? {_HAVE} no @[cd](\d+)|\bif (?:i|we|he|she|they) (?:am|was|were|are|is) not (?:an? )?@[cd](\d+)"
)
_ADVISES = (Intent.RECOMMEND, Intent.PLAN, Intent.FIND, Intent.COMPARE, Intent.WORTH, Intent.PATH, Intent.ELIGIBILITY)
_LONGEST = 14


def lacked(case: Case) -> Understood | None:
    """The last question asked for a person without it; None where nothing is said to be lacking."""
    last, topic = case.memory.last, case.memory.topic[:1]
    if last is None or not topic or case.reading.size > _LONGEST:
        return None
    named = {int(next(n for n in match.groups() if n)) for match in finditer(_LACKED, case.text)}
    gone = tuple(i for n in sorted(named) for i in case.reading.entities[n].ids[:1])
    if not gone:
        return _expired(case, last)
    without = Person(lacks=gone)
    asker = last.asker.without(gone).with_said(without)
    if last.intent in _ADVISES:
        return Understood(last.having(asker=asker, claim=None, slot=None), without, forgotten=gone)
    if not any(has_part(case, topic[0], one) for one in gone):
        return None
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(topic[0]), asker=asker), without, forgotten=gone)


def _expired(case: Case, last: Query) -> Understood | None:
    """The gate with its keys lapsed: "what if mine is expired" after which of them it takes."""
    keys = last.credentials[1:]
    if last.intent not in GATES or not keys or last.asker.holds or not case.says(_MINE_LAPSED):
        return None
    asker = last.asker.with_said(Person(holds=tuple(Held(credential=key, active=False) for key in keys)))
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(last.credentials[0]), asker=asker), case.said.person)


_MINE_LAPSED = r"\b(?:mine|my one|it|they|both)(?: is| are| has| have| was| had)?(?: already| just| long)? (?:expired?|lapsed?|inactive|ran out|run out|no longer active|not active)\b"


_STILL = r"\b(?:can|could|may|am) (?:i|we)(?: still| now| even| already)\b|\bstill (?:be )?(?:able|allowed|eligible|possible)\b"


def still_mine(case: Case) -> Understood | None:
    """The gate, and not its dates, judged by what was told; None where nothing that was told is at that gate."""
    last = case.memory.last
    if last is None or len(case.found.targets) != 1 or not case.says(_STILL):
        return None
    target = case.found.targets[0]
    person = case.memory.person(case.memory.speaker).with_said(last.asker).with_said(case.said.person)
    if not any(has_part(case, target, held.credential) for held in person.holds):
        return None
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(target), asker=person), case.said.person)
