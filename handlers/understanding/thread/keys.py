"""What opens a gate, and what asks for nothing: where to turn when one key is not accepted, or the gate is shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import HoldsCredential, leaves
from catalog.engine import merit
from catalog.engine.gate import asking
from catalog.values import Depth
from handlers.query import GATES, Intent, Query, about

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.case import Case

_OTHERWISE = r"\b(?:instead|else)\b"


def keys_of(catalog: Catalog, credential: str) -> tuple[str, ...]:
    """The credentials that a gate names."""
    stage = catalog.credentials[credential].conditions
    trees = [s.required for s in (stage.sit, stage.certify) if s is not None and s.required not in (None, "none")]
    return tuple(dict.fromkeys(leaf.credential for tree in trees for leaf in leaves(tree) if isinstance(leaf, HoldsCredential)))  # type: ignore[arg-type]


def other_keys(case: Case) -> Query | None:
    """What else opens the gate that what was just asked about does not, or no longer."""
    gate = case.memory.latest(*GATES)
    if gate is None or gate.credential is None or case.says(_OTHERWISE) or case.found.issuers:
        return None
    tried = set(case.memory.named) - {gate.credential}
    keys = keys_of(case.catalog, gate.credential)
    if not tried & set(keys):
        return None
    left = tuple(i for i in keys if i not in tried and merit.available(case.catalog, i, case.today))
    return Query(intent=Intent.COMPARE, sides=about(*left[:3]), advise=True) if len(left) > 1 else None


def open_to_all(case: Case, topic: str) -> bool:
    """Whether an exam that asks for nothing first goes into a topic."""
    catalog, today = case.catalog, case.today
    return any(
        merit.depths(catalog, i, today).get(topic, Depth.NONE) >= Depth.APPLIED and not asking(catalog.credentials[i])
        for i in merit.covering(catalog, topic, today)
        if merit.available(catalog, i, today)
    )
