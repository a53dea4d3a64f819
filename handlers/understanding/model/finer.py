"""What a rule read more exactly than a label of the learned model says, so that the model is not heard against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.understanding.aspects import WEAK
from handlers.understanding.case import left_over
from handlers.understanding.model.built import SAID
from handlers.understanding.rules.told_before import WHO_IS_RIGHT

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

LONGER = 18
"""From so many words on a rule counts for less: some of them stand beside the question."""


_SURE_OF_A_LIST = 0.95
"""From here on a list is meant though a job is told, and a stored answer though a list was read."""
_OF_NAMES = ("gaps", "recommend", "hire", "profile")
"""What mere names side by side are taken for in many words; in no others they are set against each other."""
_WEIGHED = r"\b(?:overkill|too much|worth (?:it|the|my|our|doing|taking|getting)|a waste|excessive)\b"
_OF_ITS_GATE = ("eligibility", "prereqs", "prerequisites", "experience", "recommend")
_SURE = 0.7
"""From here on the model is heard even against a slot."""


_HOW_HARD = ((Aspect.DIFFICULTY,), SAID + "how-hard")
"""How hard the one is that is named, and not how hard they are as such."""


def finer(case: Case, query: Query, first: str, share: float) -> bool:
    """Whether the rule read more than the label `first`: a slot, mere names, advice for a job beside criteria, a sum, a fact of one, a list."""
    if query.slot and (share < _SURE or first == "hire"):
        return True
    if query.intent is Intent.COMPARE and first in _OF_NAMES and not left_over(case):
        return True
    if query.intent is Intent.FIND and first == "recommend" and case.has("list"):
        return True
    if first == "find":
        return query.intent is Intent.RECOMMEND and bool(query.roles) and share < _SURE_OF_A_LIST
    if first == "fee" and query.intent is Intent.ELIGIBILITY:
        return share < _SURE_OF_A_LIST  # whether a sum is enough
    if query.intent is Intent.COMPARE and len(query.sides) > 1 and case.says(WHO_IS_RIGHT):
        return True
    if query.intent is Intent.WORTH and len(query.credentials) == 1 and first in _OF_ITS_GATE and case.says(_WEIGHED):
        return True
    if first.startswith(SAID):
        if query.intent is Intent.WORTH and len(query.credentials) == 1 and case.says(_WEIGHED):
            told = case.catalog.said.get(first.removeprefix(SAID))
            if told is not None and not set(query.credentials) & set(told.credentials):
                return True  # whether the one that is named is worth taking
        named = query.intent is Intent.FACT and bool(case.found.targets)
        of_one = named and (not set(query.aspects) <= WEAK or (query.aspects, first) == _HOW_HARD)
        return of_one or (query.intent is Intent.FIND and share < _SURE_OF_A_LIST)
    return False
