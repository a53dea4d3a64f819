"""Where what is named can no longer be taken: the key of a gate, what somebody holds, or what was to be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.lifecycle import is_open
from handlers.person import Held, Person
from handlers.query import Aspect, Intent
from handlers.slots import HOLDER
from handlers.understanding.case import WHAT_TO_TAKE, WHICH_CERT
from handlers.understanding.faq import nearest
from handlers.understanding.rules.alternatives import heirs_for
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_INSTEAD = r"\b(?:instead|now|now that|since|after|anymore|replac\w+|in (?:its|their) place|substitute)\b"
_GONE = r"\b(?:gone|retir\w+|dead|ended|over|closed|discontinued|cancell?ed|withdrawn|no longer|not (?:available|offered|possible)|cant (?:be taken|take))\b"


_WHAT_NOW = r"\bwhat now\b|\bnow what\b|\bwhat instead\b"
_MINE = r"\b(?:i|we) (?:\w+ )?(?:have|hold|got|passed|earned)\b|\b(?:my|our|mine)\b"


def gone_already(case: Case) -> Query | None:
    """Advice for the job that is told, else what follows it; None where one that is named can be taken on the day."""
    targets = case.found.targets
    if told := _exam_or_title(case):
        return told
    if not targets or any(is_open(case.catalog, i, case.today) for i in targets) or not case.says(_INSTEAD):
        return None
    if not (case.says(_GONE) or case.says(r"\binstead\b")) or not (
        case.says(WHAT_TO_TAKE) or case.says(WHICH_CERT) or case.says(_WHAT_NOW)
    ):
        return None
    if roles := case.ids("role"):
        limits = case.stated
        if len(targets) == 1 and (took_over := heirs_for(case, targets[0], roles, limits)):
            return took_over
        return case.query(Intent.RECOMMEND, roles=roles, limits=limits.having(without=(*limits.without, *targets)))
    heirs = len(targets) == 1 and succession.next_steps(case.catalog, targets[0])
    return case.query(Intent.LIFECYCLE, *targets, aspects=(Aspect.SUCCESSOR,)) if heirs else None


_LIKE_ENOUGH = 0.5


def _exam_or_title(case: Case) -> Query | None:
    """What is stored of an exam that ended and the title that goes on, where its holder names both: "AI-900 retired, is the title dead?"."""
    named = case.named
    targets = set(named)
    if len(targets) != len(("old", "new")) or not targets <= case.catalog.same_credential(min(targets)):
        return None
    if not case.says(_GONE) or not case.says(_MINE):
        return None
    stored = nearest(case.catalog, case.reading.text)
    if stored is None or not stored.belief or stored.likeness < _LIKE_ENOUGH:
        return None
    of = case.catalog.beliefs[stored.id].credentials
    return case.query(Intent.EXPLAIN, *named, said=(stored.id,)) if set(of) == targets else None


_WANTED = (
    r"@c(\d+)(?: exam| cert\w*)? (?:(?:used to|always|once|had|has|originally|previously|formerly|it|still|would) )*"
    r"(?:requir\w+|need\w*|demand\w*|accept\w*|want\w*|ask(?:s|ed|ing)?(?: for)?|insist\w* on|list(?:s|ed)|nam(?:es|ed))(?: (?!instead\b)\w+){0,4} @c(\d+)"
)
"""What a credential asked for, by name."""
_ASKS = r"\?|\b(?:what|which|now|today|these days|nowadays|meanwhile|currently|instead|in its place)\b"
_DEAD = r"(?:retir\w+|gone|dead|ended|killed|closed|discontinued|axed|withdrawn|scrapped|dropped|over|history|no more|no longer)"
_SINCE_GONE = rf"\b(?:since|now|because|as|after|with|but)(?: that)? (?:the )?@c(\d+)(?: \w+){{0,3}} {_DEAD}\b"
"""That another is gone, told as the reason for asking."""
_COUNTS = r"@c(\d+)(?: \w+){0,2} (?:count\w*|enough|suffic\w+|accept\w*|good|ok|okay|fine|work\w*|do)(?: \w+){0,2} (?:for|towards?|before|to get|to sit) (?:the )?@c(\d+)"


def gone_key(case: Case) -> Query | None:
    """The gate as it stands, with the key that is gone or what is to take its place: "AB-100 wanted AI-102 first, that is dead, what do they ask for today?"."""
    named = case.found.targets
    if len(named) < 2 or case.said.person.has_told():
        return None
    if (since := search(_SINCE_GONE, case.text)) and (counts := search(_COUNTS, case.text)):
        gone, key, target = (case.reading.entities[int(n)].id for n in (since[1], counts[1], counts[2]))
        if len({gone, key, target}) == len((gone, key, target)) and not is_open(case.catalog, gone, case.today):
            return case.query(Intent.PREREQUISITES, target, key)
    wanted = search(_WANTED, case.text)
    if wanted is None or len(named) != 2:
        return None
    target, key = (case.reading.entities[int(n)].id for n in wanted.groups())
    if {target, key} != set(named) or is_open(case.catalog, key, case.today) or not is_open(case.catalog, target, case.today):
        return None
    return case.query(Intent.PREREQUISITES, target, key) if case.says(_ASKS) else None


_WHAT_TO_DO = (
    r"\bwhat now\b|\bnow what\b|\bwhat(?:s| is| comes)? next\b|\bnext (?:steps?|move)\b"
    r"|\bwhat (?:do|should|shall|can|could|must|would) (?:i|we|he|she|they) (?:now |then |best )?do\b|\bwhat to do\b"
    r"|\b(?:should|shall|must|do|does) (?:i|we|he|she|they) (?:now |still )?(?:(?:have|need) to |need )?(?:do|act)\b"
    r"|\b(?:have|need|needs|got|anything|something|nothing) to (?:do|act)\b|\bdo (?:anything|something|nothing)\b|\btake action\b|\bact now\b"
)
_OWN = r"\b(?:my|our|mine|ours|his|her) (?:\w+ ){0,2}@c\d|@c\d+ (?:holder|on (?:my|his|her) (?:cv|resume|profile))\b"


def held_ended(case: Case) -> Query | None:
    """The verdict on the one thing held, where it can no longer be taken: "my AZ-500 runs out in March, what do I do next?"."""
    holds, named = case.held, case.named
    if len(named) != 1 or is_open(case.catalog, named[0], case.today):
        return None
    if not (case.says(_WHAT_TO_DO) or search(_WHAT_TO_DO, case.reading.context.casefold())):  # "… any more?? what do I do next"
        return None
    if not (holds or case.says(_OWN)):
        return None
    asker = case.said.person if holds else case.said.person.with_said(Person(holds=(Held(credential=named[0]),)))
    limits = case.stated.having(by=None, months=None)  # the day it runs out is no day to be ready by
    return case.query(Intent.WORTH, *named, asker=asker, roles=case.ids("role"), limits=limits, slot=HOLDER, advise=True)
