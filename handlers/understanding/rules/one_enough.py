"""Whether two are both wanted, or one of them does: "CISM plus AAISM, or is one of them enough?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ONE_DOES = (
    r"\bor (?:is|are|would|will|does|do|can) (?:just |only )?(?:one|1|either)(?: of (?:them|these|those|the two|both|it))?(?: alone| by itself)?"
    r" (?:already |really |be |will )?(?:enough|suffic\w+|do|plenty|fine)\b|\bor (?:does|will|would) (?:just |only )?(?:one|1|either)(?: of (?:them|these|those|the two))? (?:do|suffice)\b"
)
_SEVERAL = 2


def one_enough(case: Case) -> Query | None:
    """The two beside each other for the job named; None where one opens the other, which a gate tells, or for any other message."""
    targets = case.found.targets
    if len(targets) != _SEVERAL or case.said.person.has_told() or not case.says(_ONE_DOES):
        return None
    first, other = targets
    parts = (relation(case.catalog, first, other).part, relation(case.catalog, other, first).part)
    if {"must", "one_of", "heir", "untold"} & set(parts):
        return None
    return case.query(Intent.COMPARE, *targets, roles=case.ids("role"), advise=True)
