"""What somebody has, or has not after all: "and if I don't have CISA?" asks the same of a person without it; "can I still take AAISM?" after a lapsed CISM."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.person import Held, Person
from handlers.query import GATES, Intent, Query, about
from handlers.understanding.thread.at_gate import has_part
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_HAVE = r"(?:have|hold|got|own|had|held|having|get)"
_LACKED = (
    rf"\b(?:if|suppose|supposing|assuming|say)\b(?: \w+){{0,3}}? (?:dont|do not|does not|did not|doesnt|didnt|have not|havent|hasnt|hadnt|never|wouldnt|cannot|cant)(?: \w+)? ?{_HAVE}?"
    rf"(?: an?| the| my| any)? @[cd](\d+)|\b(?:if|suppose|supposing|assuming|say)\b(?: \w+){{0,2}}? {_HAVE} no @[cd](\d+)|\bif (?:i|we|he|she|they) (?:am|was|were|are|is) not (?:an? )?@[cd](\d+)"
)
_STRUCK = r"^(?:(?:no|ok|okay|sorry|actually|well|oh|wait|oops|hm+|and|but) )*(?:forget|scratch|scrap|ignore|disregard|strike|leave out|take away|minus)(?: about)?(?: the| my| that| his| her)* @[cd](\d+)(?: (?:for now|then|please|though|again|actually))?\s?\??$"
"""What was told as held is taken back: "forget the CISM"."""
_ADVISES = (Intent.RECOMMEND, Intent.PLAN, Intent.FIND, Intent.COMPARE, Intent.WORTH, Intent.PATH, Intent.ELIGIBILITY)
_LONGEST = 14


def lacked(case: Case) -> Understood | None:
    """The last question asked for a person without it; None where nothing is said to be lacking."""
    last, topic = case.memory.last, case.memory.topic[:1]
    if last is None or not topic or case.reading.size > _LONGEST:
        return None
    named = {int(next(n for n in match.groups() if n)) for match in finditer(_LACKED, case.text)}
    gone = tuple(i for n in sorted(named) for i in case.reading.entities[n].ids[:1])
    if not gone and (struck := search(_STRUCK, case.text)):
        told = case.memory.person(case.memory.speaker).held | last.asker.held | set(last.asker.designations)
        gone = tuple(i for i in case.reading.entities[int(struck[1])].ids[:1] if i in told)
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
    """The gate with its keys lapsed: "what if mine is expired" after which of them it takes, "it's suspended, actually" after one told."""
    told = (
        tuple(held.credential for held in last.asker.holds if has_part(case, last.credentials[0], held.credential))
        if last.sides
        else ()
    )
    keys = told if len(told) == 1 else () if told else last.credentials[1:]
    if last.intent not in GATES or not keys or not case.says(_MINE_LAPSED) or case.found.targets:
        return None
    if (
        case.says(_ASKS_WHEN)
        or (case.says(_ACTIVE) and not case.says(_NOT_ACTIVE))
        or (case.says(_TO_COME) and not case.says(_SUPPOSED))
    ):
        return None
    gone = Person(holds=tuple(Held(credential=key, active=False) for key in keys))
    asked = Query(intent=Intent.ELIGIBILITY, sides=about(last.credentials[0]), asker=last.asker.without(keys).with_said(gone))
    if told:
        supposed, theirs = case.says(_SUPPOSED), case.memory.other
        said = Person() if supposed or theirs else gone
        return Understood(asked, said, forgotten=keys if said.holds else (), lead=Lead(person=gone, other=theirs), other=theirs)
    return Understood(asked, case.said.person)


_MINE_LAPSED = (
    r"\b(?:mine|my one|its?|that|that one|this one|they|both|(?:my|the|his|her) (?:cert\w*|credential|title))"
    r"(?: (?:is|are|has|have|was|were|had|s|actually|currently|already|just|long|been|gets?|got|goes|went|might|may|will|be|since|now|even|in fact|right now|not|no longer))*"
    r" (?:expired?|expires|lapsed?|lapses|inactive|ran out|run out|runs out|active(?: any ?more)?|suspended|revoked|out of date)\b"
)
_ASKS_WHEN = r"^(?:and |so |but |ok |then )*(?:when|how|does|do|did|will|would|is|are|was|can|could|has|have|which|who|why|what (?!if\b|about\b))"
_TO_COME = r"\b(?:expires|lapses|runs out|will|next|soon|until|till|in (?:\d|a|two|three|six|january|february|march|april|may|june|july|august|september|october|november|december))\b"
_ACTIVE = r"\bactive\b"
_NOT_ACTIVE = r"\b(?:not|no longer|isnt|arent|wasnt|never)\b(?: \w+){0,2} active\b"
_SUPPOSED = r"\b(?:if|suppose|supposing|assuming|when|once|should it)\b"


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
