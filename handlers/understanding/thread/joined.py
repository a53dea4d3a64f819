"""A further subject joined to what the thread is about: "how does it stack up to OSAI?", "and the GIAC one too", "would my CISA open AAIR too?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.hiring.asked import MUST
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Limits, Query, Side, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.thread.of_it import SAME
from handlers.understanding.thread.pointing import of_issuer_pointed, pointed_out
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.understanding.case import Case

_AGAINST = r"\b(?:(?:stack|hold|measure|line)s? up|compar\w+|difference|differ\w*|versus|vs|against|better|worse|harder|easier|cheaper|deeper|broader|more expensive|longer|shorter|newer|older|tougher|quicker)\b|\b(?:it|that|this) adds?\b|\bdoes (?:it|that|this) add\b|\b(?:more|less) (?:\w+ ){1,3}than\b"
_THAN = (
    r"\b(?:\w+er|(?:more|less|as) \w+|more|less|fewer|same|equal\w*|equivalent|comparable|level|par)(?: \w+){0,3}? (?:than|as|to|with)(?: the| an?| that| their)* (?:@[ci]\d+|other|first|second|former|latter|previous)\b"
    r"|@[ci]\d+(?: one)? (?!or\b|and\b|vs\b)(?:(?!than|or|and|vs|any|no|to)\w+ ){1,3}?(?:more|less|fewer|cheaper|dearer|longer|shorter|harder|easier|better|deeper|higher|lower)\b(?! \w+er\b)(?! than @)"
    r"|^(?:so|then) (?:\w+ ){0,3}?(?:rather|better|wiser|safer|smarter) (?:\w+ ){0,3}?@c\d+\s?\??$|^(?:so|then) (?:\w+ ){0,3}?@c\d+ (?:\w+ ){0,4}?(?:rather|better|wiser|safer|smarter)\b"
    r"|^(?:so|then)\b.*\b(?:drop|skip|leave out|do without|spare (?:myself|me)|forget(?: about)?)(?: the| my)* @c\d+\s?\??$"
)
"""Another that what is talked about is held against, itself unsaid: "so dearer than AAISM?", "so SC-500 has more of it?"."""
_OF_ANYTHING = r"\b(?:more|less|longer|shorter|higher|lower|better|worse|greater|smaller|fewer|same|equal\w*)\b(?! (?:expensive|difficult|questions))"
"""Comparatives of whatever was just told."""
_BESIDE = r"\bhow(?:s| does| do| would| is)? (?:the |an? )?@c\d+ (?:compare|stack up|differ|measure up)\b|\bcompare with$|@c\d+ (?:and )?compare with\b|\b(?:it|its|that|this|them|those|these|both)\b|^(?:and |or |so |but |hm+ |ok )*(?:vs|versus|compar\w+|against|(?:whats |what is |wheres |any |the )*differen\w+|how different)\b|\b(?:would|is|isnt|wouldnt|are) (?:an? |the )?@c\d+ (?:be |any |a )?(?:\w+ )?(?:better|worse|easier|harder|cheaper|expensive|longer|shorter|newer|older|tougher|quicker|deeper|recogni[sz]ed|respected)\b"
_TOO = r"^(?:ok |so |then |now )*(?:and|plus|add|also|include|throw in)\b|\b(?:too|as well|also)\s?[.?!]?$"
_MINE = re.compile(r"\b(?:my|our) (?:active |current )?@([cd])(\d+)")
_OPENS = r"\b(?:open\w*|unlock\w*|enough|count\w*|qualif\w+|work|works|do|let|lets|get|gets|accepted|suffic\w+|eligible)\b"
_GETS = re.compile(
    r"\bwhat (?:else )?(?:does|do|can|would|will|could) (?:i (?:do|get|take) with )?(?:my |an? |the )?@c(\d+) ?(?:get|open|unlock|qualify|entitle|give)?s?(?: me| us)?(?: for| to| into)?\s?(?:then|now|instead)?\s?\??$"
)


def set_against(case: Case) -> Understood | None:
    """What the thread is about beside another, where the message says of the other only that it is more, less or the same."""
    return joined(case) if case.memory.topic and case.says(_THAN) and not case.says(SAME) else None


def joined(case: Case) -> Understood | None:
    """The thread's subject and a new one, asked together; None where nothing is joined."""
    last, memory = case.memory.last, case.memory
    if last is None or case.reading.size > _LONGEST or case.found.ambiguous is not None:
        return None
    if turn := _opened(case):
        return turn
    if turn := _helped(case, last):
        return turn
    if (hiring := _hiring(case, last)) is not None:
        return hiring
    if last.intent is Intent.HIRE and (last.roles or last.topics) and len(case.found.targets) == 1 and case.says(_WOULD_DO):
        return Understood(last.having(sides=about(*case.found.targets), slot=MUST))
    than = case.says(_THAN) and not case.reading.unknown and not case.said.person.has_told()
    new = case.found.targets or of_issuer_pointed(case) or ((other,) if than and (other := pointed_out(case)) else ())
    if not new or not memory.topic or case.reading.size > _SHORT:
        return None
    if last.intent is Intent.RENEWAL and case.says(_ON_TOP) and last.credential and last.credential not in new:
        return Understood(Query(intent=Intent.RENEWAL, sides=(*last.sides, *about(*new))[:_SIDES], asker=last.asker))
    if turn := _mine(case, last, new):
        return turn
    before = _before(case, last, new)
    if not before:
        return None
    too = case.says(_TOO) and last.intent is Intent.COMPARE and not case.says(r"\binstead\b")
    too = too and not (aspects_of(case.reading) and case.says(r"^(?:how|what|when|where|is|does|do)\b"))
    too = too and not _MINE.search(case.text) and not case.says(r"^(?:and )?if\b")
    against = than or (case.says(_AGAINST) and case.says(_BESIDE) and not case.reading.unknown)
    if not (against or too) or len({*before, *new}) < 2:
        return None
    if against and len(case.found.targets) > 1:
        return None
    asked = compared(case)
    if last.intent is Intent.COMPARE or (than and last.intent is Intent.FACT):
        unsaid = last.intent is Intent.FACT and not aspects_of(case.reading) and case.says(_OF_ANYTHING)
        asked = last.aspects if unsaid else asked or last.aspects
    if than and last.intent is Intent.RENEWAL and asked in ((), (Aspect.DURATION,)):
        asked = (Aspect.VALIDITY,)
    sides = last.sides if too and not against else about(*before)
    added = tuple(side for side in about(*new) if side not in sides)
    if not added:
        return None
    query = Query(
        intent=Intent.COMPARE,
        sides=(*sides, *added)[-_SIDES:],
        aspects=asked,
        roles=case.ids("role") or last.roles,
        topics=case.ids("topic") if against else (),
        asker=last.asker.with_said(case.said.person),
    )
    return Understood(query, case.said.person)


_LONGEST = 20
_SHORT = 14
_SIDES = 5


_ON_TOP = r"\b(?:add|adding|on top|together with)\b"
_HAS = (
    r"\b(?:candidates?|applicants?|he|she|they|one|another|guy|person|someone|somebody|finalists?|hes|shes|first|second|third|other)\b"
    r"(?: (?!would|should|could|does|do|is it|need)\w+){0,4} (?:has|have|holds?|got|lists?|listed|claims?|shows?|brings?|with|is|says|hes|shes|only|certified|passed)"
    r"(?: (?:an?|the|only|just|also|active|expired|to|have|hold|be|his|her|as|certified)){0,3} @[cd]\d+"
)


def _hiring(case: Case, last: Query) -> Understood | None:
    """What a candidate of whom somebody tells has, judged for the job that is hired for: "one applicant has OSCP, another CEH"."""
    hiring = last if last.intent is Intent.HIRE else case.memory.wish
    if hiring is None or hiring.intent is not Intent.HIRE or not case.says(_HAS) or set(aspects_of(case.reading)) - _OF_A_CANDIDATE:
        return None
    lacked = set(case.said.person.lacks)
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if e.id not in lacked))
    return Understood(hiring.having(sides=about(*named), slot=None), other=True) if named else None


_OF_A_CANDIDATE = frozenset((Aspect.EXPERIENCE, Aspect.LEVEL, Aspect.PREREQUISITES, Aspect.VALIDITY, Aspect.RECOGNITION))
"""Facts that the words of a statement on somebody also ask for."""


def _before(case: Case, last: Query, new: Sequence[str]) -> tuple[str, ...]:
    """What the new one is set against: what was just compared, or what the thread is about."""
    if last.intent is Intent.COMPARE and len(last.credentials) > 1 and not case.says(r"\b(?:it|that one|this one)\b"):
        return tuple(i for i in last.credentials if i not in new)
    return tuple(i for i in case.memory.topic if i not in new)[:1]


def _mine(case: Case, last: Query, new: Sequence[str]) -> Understood | None:
    """Whether what is called "my CISA" opens the one that is joined."""
    own = [case.reading.entities[int(n)].id for kind, n in _MINE.findall(case.text) if kind == "c"]
    titles = [case.reading.entities[int(n)].id for kind, n in _MINE.findall(case.text) if kind == "d"]
    wanted = [i for i in new if i not in own]
    if not (own or titles) or len(wanted) != 1 or not case.says(_OPENS) or set(aspects_of(case.reading)) - {Aspect.PREREQUISITES}:
        return None
    held = Person(holds=tuple(Held(credential=i) for i in own), designations=tuple(titles))
    person = case.said.person.without(wanted)
    asker = last.asker.with_said(person).with_said(held)
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=(Side(ids=(wanted[0],)),), asker=asker), person.with_said(held))


_WOULD_DO = r"^(?:and |but |so |ok )*(?:would|does|is|could|what about|how about|what if they have|and if they have) (?:an? |the )?@c\d+ ?(?:do|work|count|be enough|enough|be ok|be okay|okay|ok|fine|be fine|suffice)?(?: too| as well| instead)?\s?\??$"


_HELPS = r"^(?:and |but |so |ok |then )*(?:does|do|would|will|could) (?:my|our) (?:old |active |current )?@[cd]\d+ (?:\w+ )?(?:help|count|matter|make (?:a|any) difference|get me anything)\b"


def _helped(case: Case, last: Query) -> Understood | None:
    """What is held, laid over what was just set side by side, or over the gate of what is talked about: "does my OSCP help there?"."""
    if not case.says(_HELPS) or not last.credentials:
        return None
    entities = [(kind, case.reading.entities[int(n)].id) for kind, n in _MINE.findall(case.text)]
    held = Person(
        holds=tuple(Held(credential=i) for kind, i in entities if kind == "c"),
        designations=tuple(i for kind, i in entities if kind == "d"),
    )
    if held.said_nothing() or held.held & set(last.credentials):
        return None
    asker = last.asker.with_said(held)
    if last.intent is Intent.COMPARE and len(last.credentials) > 1:
        return Understood(last.having(aspects=(Aspect.PREREQUISITES,), slot=None, asker=asker), held)
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(case.memory.topic[0]), asker=asker), held)


def _opened(case: Case) -> Understood | None:
    """What somebody may take with what they have: "then what does my CRISC get me?"."""
    match = _GETS.search(case.text)
    if match is None or aspects_of(case.reading) or case.reading.size > _SHORT:
        return None
    held = case.reading.entities[int(match[1])].id
    return Understood(Query(intent=Intent.FIND, limits=Limits(unlocks=held)), Person(holds=(Held(credential=held),)))
