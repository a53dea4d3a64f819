"""The rule for what to take where only what can no longer be taken is named: "which exam for our engineer, now that AZ-500 is gone?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.lifecycle import is_open
from handlers.query import Aspect, Intent
from handlers.understanding.case import WHAT_TO_TAKE, WHICH_CERT, stated
from handlers.understanding.faq import nearest
from handlers.understanding.rules.alternatives import heirs_for

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
        limits = stated(case)
        if len(targets) == 1 and (took_over := heirs_for(case, targets[0], roles, limits)):
            return took_over
        return case.query(Intent.RECOMMEND, roles=roles, limits=limits.having(without=(*limits.without, *targets)))
    heirs = len(targets) == 1 and succession.next_steps(case.catalog, targets[0])
    return case.query(Intent.LIFECYCLE, *targets, aspects=(Aspect.SUCCESSOR,)) if heirs else None


_LIKE_ENOUGH = 0.5


def _exam_or_title(case: Case) -> Query | None:
    """What is stored of an exam that ended and the title that goes on, where its holder names both: "AI-900 retired, is the title dead?"."""
    named = tuple(dict.fromkeys((*case.found.targets, *(held.credential for held in case.said.person.holds))))
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
