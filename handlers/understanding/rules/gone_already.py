"""The rule for what to take where only what can no longer be taken is named: "which exam for our engineer, now that AZ-500 is gone?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.lifecycle import is_open
from handlers.query import Aspect, Intent
from handlers.understanding.case import WHAT_TO_TAKE, WHICH_CERT, stated

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_INSTEAD = r"\b(?:instead|now|now that|since|after|anymore|replac\w+|in (?:its|their) place|substitute)\b"
_GONE = r"\b(?:gone|retir\w+|dead|ended|over|closed|discontinued|cancell?ed|withdrawn|no longer|not (?:available|offered|possible)|cant (?:be taken|take))\b"


def gone_already(case: Case) -> Query | None:
    """Advice for the job that is told, else what follows it; None where one that is named can be taken on the day."""
    targets = case.found.targets
    if not targets or any(is_open(case.catalog, i, case.today) for i in targets) or not case.says(_INSTEAD):
        return None
    if not (case.says(_GONE) or case.says(r"\binstead\b")) or not (case.says(WHAT_TO_TAKE) or case.says(WHICH_CERT)):
        return None
    if roles := case.ids("role"):
        limits = stated(case)
        return case.query(Intent.RECOMMEND, roles=roles, limits=limits.having(without=(*limits.without, *targets)))
    heirs = len(targets) == 1 and succession.next_steps(case.catalog, targets[0])
    return case.query(Intent.LIFECYCLE, *targets, aspects=(Aspect.SUCCESSOR,)) if heirs else None
