"""What the catalog says of two credentials at a gate: which of them opens the other, and what else is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import HoldsCredential, HoldsDesignation, leaves
from catalog.engine.prerequisites import relation, required_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.conditions import Condition
    from handlers.understanding.case import Case

_KEY = frozenset(("must", "one_of", "heir", "untold", "recommended", "not_accepted", "indirect"))


def _trees(case: Case, credential: str) -> Iterator[Condition]:
    conditions = case.catalog.credentials[credential].conditions
    for stage in (conditions.sit, conditions.certify):
        if (tree := required_of(stage)) is not None:
            yield from leaves(tree)


def asks_for(case: Case, credential: str, *kinds: type) -> bool:
    """Whether the gate of a credential names something of these kinds."""
    return any(isinstance(leaf, kinds) for leaf in _trees(case, credential))


def has_part(case: Case, target: str, asked: str) -> bool:
    """Whether the catalog says what one is at the other's gate; a title that has no file of its own is a part where the gate names it."""
    if asked not in case.catalog.credentials:
        return any(isinstance(leaf, HoldsDesignation) and leaf.designation == asked for leaf in _trees(case, target))
    return relation(case.catalog, target, asked).part in _KEY


def is_target(case: Case, credential: str) -> bool:
    """Whether it is one that others open: something has to be held before its exam."""
    conditions = case.catalog.credentials[credential].conditions
    tree = required_of(conditions.sit if conditions.sit is not None else conditions.certify)
    return tree is not None and any(isinstance(leaf, HoldsCredential | HoldsDesignation) for leaf in leaves(tree))


def opens_any(case: Case, named: str) -> bool:
    """Whether a credential stands at the gate of any other."""
    return any(has_part(case, other, named) for other in case.catalog.credentials if other != named)


def kept_by(case: Case, credential: str, named: Sequence[str]) -> bool:
    """Whether one of those named has to stay in force for a credential to be kept."""
    tree = required_of(case.catalog.credentials[credential].conditions.keep)
    return tree is not None and any(isinstance(leaf, HoldsCredential) and leaf.credential in named for leaf in leaves(tree))


def opened_by(case: Case, named: str) -> str | None:
    """Which of those the thread speaks of asks for what is named."""
    for one in (*case.memory.listed, *case.memory.topic):
        held = case.catalog.credentials.get(one)
        tree = required_of(held.conditions.sit) if held is not None and one != named else None
        if tree is not None and any(isinstance(leaf, HoldsCredential) and leaf.credential == named for leaf in leaves(tree)):
            return one
    return None
