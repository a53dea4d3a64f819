"""A name put right: "not AAIA, AAIR sorry", "I meant SC-500, not SC-100": the last question again, for the one that was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import ABOUT_ONE, Intent, Side
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.topic import likeness
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_NOT = re.compile(
    r"^(?:no |nope |sorry |oops |wait |ah |oh |i (?:mean|meant) )*not (?:the )?@c(?P<old>\d+),? (?:but |rather |i (?:meant|mean) |its |sorry )*(?:the )?@c(?P<new>\d+)\b"
    r"|^(?:no |nope |sorry |oops |wait |ah |oh |i (?:mean|meant) )*@c(?P<new2>\d+),? (?:and )?not (?:the )?@c(?P<old2>\d+)\b"
)
_MEANT = re.compile(
    r"^(?:no |sorry |oops |wait |ah |oh |argh |typo |\| )*i (?:mean|meant) (?:the )?@c(?P<new>\d+)(?: sorry)?\s?\??$"
)
_MEANT_FOR = re.compile(
    r"^(?:no |nope |nah |sorry |oops |wait |ah |oh |well |but |hm+ |\| )*(?:(?:i|we) (?:mean|meant|was asking|asked|am asking|want(?:ed)? to know)(?: it| that| about)? |no )(?:for|to (?:take|sit|get|do|become)|to get into|before) (?:the |an? )?@c(?P<new>\d+)(?: exam| cert\w*| sorry| not that| instead| rather)*\s?\??$"
)
"""What the gate belongs to, put right: "no, I meant for AAIA"."""
_SHORT = 10
_ABOUT = (*ABOUT_ONE, Intent.COMPARE, Intent.PATH, Intent.COVERAGE, Intent.HIRE)


def renamed(case: Case) -> Understood | None:
    """The last question with one name in place of another; None where what somebody holds is put right."""
    last = case.memory.last
    if last is None or last.intent not in _ABOUT or case.reading.size > _SHORT:
        return None
    match = _NOT.search(case.text)
    entities = case.reading.entities
    if match is not None:
        old = entities[int(match["old"] or match["old2"])].id
        new = entities[int(match["new"] or match["new2"])].id
    elif last.intent is Intent.PREREQUISITES and len(last.credentials) == 2 and (meant := _MEANT_FOR.search(case.text)):
        old, new = last.credentials[0], entities[int(meant["new"])].id
    elif last.intent is Intent.PREREQUISITES and len(last.credentials) == 2 and (meant := _MEANT.search(case.text)):
        new = entities[int(meant["new"])].id  # "do I need CISSP for AAISM?", "sorry, I meant AAIA": the one it is like
        old = max(last.credentials, key=lambda i: likeness(case.catalog, i, new))
    else:
        return None
    if old not in last.credentials or old in last.asker.held or old == new:
        return None
    sides = tuple(Side(kind=s.kind, ids=tuple(new if i == old else i for i in s.ids)) for s in last.sides)
    asked = () if _MEANT_FOR.search(case.text) else aspects_of(case.reading)
    return Understood(last.having(sides=sides, exam=None, claim=None, aspects=asked or last.aspects))
