"""Which of those already named in a thread is pointed at: the other, the runner-up, the successor, the AWS one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers.query import Aspect, Intent
from handlers.understanding.rules.topic import nearest_of, of_job
from handlers.understanding.thread.in_play import PLACES, in_play
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.understanding.case import Case

_NEXT_BEST = r"\bthe (?:runner up|second best)\b"
_OTHER = re.compile(r"\bthe other(?: one)?\b(?! \w*(?:certs|exams|ones|three|two))")
_SUCCESSOR = re.compile(
    r"\b(?:the (?:new|newer|current|latest) (?:one|version|exam)|(?:its|the) (?:successor|replacement)|what (?:replaced|replaces) it)\b"
)
_ONE = r"(?: \w+| @[tk]\d+){0,2} (?:one|cert\w*|exam|credential|badge|equivalent|version)\b"
_ONE_FROM = r"\b(?:one|something (?:similar|like (?:it|that|this))|an equivalent)(?: too| also)? (?:from|by|of|at) (?:the )?@i(\d+)\b|\b(?:does|do|has|have|did) (?:the )?@i(\d+) (?:\w+ )?(?:one|something (?:similar|like (?:it|that|this))|an equivalent)\b"
_OWN = r"^(?:and |so )?(?:what|how|when|is|does|where)(?: \w+){0,4} @i(\d+)s?(?: s)?\s?\??$"
"""The thread's own credential by its issuer: "how much is PECB's?"."""


def pointed_out(case: Case) -> str | None:
    """The credential of this thread that a message points at as the next best, as the other, or as what follows."""
    if search(r"\bi mean\b", case.text):
        return None
    if _SUCCESSOR.search(case.text) and case.memory.topic:
        return _successor(case)
    among = in_play(case.memory)
    if search(_NEXT_BEST, case.text):
        return among[1] if len(among) > 1 else None
    if _OTHER.search(case.text) and len(among) > 1:
        current, asked = case.memory.topic[0], case.memory.last
        held = asked.asker.held if asked is not None else frozenset()
        named = [i for i in case.memory.named if i != current and i not in held]
        if asked is not None and asked.intent is Intent.WORTH and current in case.memory.named and named:
            return named[-1]  # the one named before it, and none that its answer names besides
        free = [i for i in reversed(among) if i not in held] if len(among) == 2 else []
        return free[0] if len(free) == 1 else next((i for i in reversed(among) if i != current), None)
    last = case.memory.last
    if (
        last is not None
        and last.intent is Intent.COMPARE
        and last.aspects[:1] == (Aspect.FEE,)
        and search(r"\b(?:that|this) one\b", case.text)
    ):
        return _by_price(case, last.credentials, dearest=False)
    return None


_COUNTED = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_FIRST_FEW = re.compile(
    rf"\b(?:the |your )?(first|top|last) ({'|'.join(_COUNTED)})\b(?! (?:day|week|month|year|hour|time|attempt|question|domain)s?)"
)
_EACH_PLACE = re.compile(
    rf"\b(?:the |no |number |option )?({'|'.join(PLACES)}|one|two|three|[1-5])(?: one)?(?:,? (?:and|with|vs|versus|to|or|against) )(?:the |no |number |option )?({'|'.join(PLACES)}|two|three|four|[1-5])\b(?! (?:days|weeks|months|years|hours|people|questions|others?|more))"
)
_NUMBERS = {"one": 0, "two": 1, "three": 2, "four": 3} | {str(n): n - 1 for n in range(1, 6)}


def placed(case: Case) -> tuple[str, ...]:
    """Several that are pointed at by their places: "compare the first two", "the first or the third?"."""
    among = in_play(case.memory)
    if len(among) < 2:
        return ()
    if few := search(_FIRST_FEW.pattern, case.text):
        count = _COUNTED[few[2]]
        return tuple(among[-count:] if few[1] == "last" else among[:count])
    if both := search(_EACH_PLACE.pattern, case.text):
        at = [PLACES.get(said, _NUMBERS.get(said, -9)) for said in both.groups()]
        if all(-len(among) <= index < len(among) for index in at):
            return tuple(dict.fromkeys(among[index] for index in at))
    return ()


def _successor(case: Case) -> str | None:
    """What follows the one talked about: its newer exam, else the one its issuer names; itself where it follows an older one."""
    current = case.memory.topic[0]
    newer = case.catalog.successors(current)
    named = [i for i in case.catalog.credentials[current].replaced_by if i in case.catalog.credentials]
    older = any(
        current in case.catalog.credentials[i].replaced_by or current in case.catalog.successors(i) for i in case.memory.topic[1:]
    )
    return newer[-1] if newer else named[0] if named else current if older else None


def _by_price(case: Case, among: Sequence[str], *, dearest: bool) -> str | None:
    """The one with the lowest fee, or the highest; None where fees are not known, or not in one currency."""
    fees = {i: merit.fee(case.catalog, i, case.today) for i in among}
    known = {i: fee for i, fee in fees.items() if fee is not None}
    if len(known) < len(fees) or len({fee.currency for fee in known.values()}) != 1:
        return None
    ranked = sorted(known, key=lambda i: known[i].settled)
    return ranked[-1 if dearest else 0]


def of_issuer_pointed(case: Case) -> tuple[str, ...]:
    """The one credential that "the GIAC one" means beside what the thread is about; empty where nothing is pointed at."""
    current = case.memory.topic[:1]
    return tuple(i for i in pointed_issuer(case) if i not in current)


def pointed_issuer(case: Case) -> tuple[str, ...]:
    """Read "compare it with the AWS one": the thread's credential and that issuer's nearest; empty where nothing is pointed at."""
    memory = case.memory
    if not memory.topic and memory.pending is not None and (one := search(rf"\bthe @i(\d+){_ONE}", case.text)):
        issuer = case.reading.entities[int(one[1])].id  # one of those just offered
        offered = dict.fromkeys(i for query in memory.pending.choices for i in query.credentials)
        theirs = tuple(i for i in offered if case.catalog.credentials[i].issuer == issuer)
        return theirs if len(theirs) == 1 and not case.found.targets else ()
    if memory.topic and not case.found.targets and (from_house := search(_ONE_FROM, case.text)):
        issuer = case.reading.entities[int(from_house[1] or from_house[2])].id
        like = nearest_of(case.catalog, issuer, memory.topic[0])
        return (like,) if like and case.catalog.credentials[memory.topic[0]].issuer != issuer else ()
    match = search(rf"\b(?:the|an?|their) @[ir](\d+){_ONE}|@i(\d+)s?(?: s)? (?:equivalent|counterpart|version|answer)\b", case.text)
    if match is None and memory.topic and not case.found.targets and (own := search(_OWN, case.text)):
        same = case.catalog.credentials[memory.topic[0]].issuer == case.reading.entities[int(own[1])].id
        return memory.topic[:1] if same else ()
    if not match or not memory.topic or case.found.targets:
        return ()
    named = case.reading.entities[int(match[1] or match[2])]
    current = memory.topic[0]
    laid_out = [i for i in memory.listed if case.catalog.credentials[i].issuer == named.id and i != current]
    if len(laid_out) == 1:
        return (current, *laid_out) if case.has("vs") or search(r"\bwith\b|\bto\b", case.text) else (laid_out[0],)
    spoken = [i for i in in_play(memory) if case.catalog.credentials[i].issuer == named.id]
    if len(spoken) == 1 and not search(r"\b(?:compare\w*|vs|versus)\b", case.text):
        return (spoken[0],)
    other = nearest_of(case.catalog, named.id, current) if named.kind == "issuer" else of_job(case.catalog, named.id)
    if other is None:
        return ()
    return (current, other) if case.has("vs") or search(r"\bwith\b|\bto\b", case.text) else (other,)
