"""What to do about something held whose exam has ended: "my AZ-500 runs out in March, what do I do next?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.person import Held, Person
from handlers.query import Intent
from handlers.slots import HOLDER
from handlers.understanding.case import stated
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WHAT_TO_DO = (
    r"\bwhat now\b|\bnow what\b|\bwhat(?:s| is| comes)? next\b|\bnext (?:steps?|move)\b"
    r"|\bwhat (?:do|should|shall|can|could|must|would) (?:i|we|he|she|they) (?:now |then |best )?do\b|\bwhat to do\b"
    r"|\b(?:should|shall|must|do|does) (?:i|we|he|she|they) (?:now |still )?(?:(?:have|need) to |need )?(?:do|act)\b"
    r"|\b(?:have|need|needs|got|anything|something|nothing) to (?:do|act)\b|\bdo (?:anything|something|nothing)\b|\btake action\b|\bact now\b"
)
_MINE = r"\b(?:my|our|mine|ours|his|her) (?:\w+ ){0,2}@c\d|@c\d+ (?:holder|on (?:my|his|her) (?:cv|resume|profile))\b"


def held_ended(case: Case) -> Query | None:
    """The verdict on the one thing held, where it can no longer be taken; None where anything else is named or it is still on sale."""
    holds = tuple(held.credential for held in case.said.person.holds)
    named = tuple(dict.fromkeys((*case.found.targets, *holds)))
    if len(named) != 1 or is_open(case.catalog, named[0], case.today):
        return None
    if not (case.says(_WHAT_TO_DO) or search(_WHAT_TO_DO, case.reading.context.casefold())):  # "… any more?? what do I do next"
        return None
    if not (holds or case.says(_MINE)):
        return None
    asker = case.said.person if holds else case.said.person.with_said(Person(holds=(Held(credential=named[0]),)))
    limits = stated(case).having(by=None, months=None)  # the day it runs out is no day to be ready by
    return case.query(Intent.WORTH, *named, asker=asker, roles=case.ids("role"), limits=limits, slot=HOLDER, advise=True)
