"""What a plan is to cover: how deeply which role needs a topic, and which steps of depth a credential counts for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.case import Case


def wanted(case: Case) -> dict[str, Depth]:
    """Topic to depth: what the roles need; topics asked for by name as deeply as there is."""
    needs: dict[str, Depth] = dict.fromkeys(case.topics, Depth.HANDS_ON)
    for role in case.roles:
        for topic, need in case.catalog.roles[role].needs.items():
            needs[topic] = max(need.depth, needs.get(topic, Depth.NONE))
    return needs


def needed_by(case: Case, topic: str, level: int) -> frozenset[str]:
    """The roles that need a step of depth; none where the topic was asked for by name, so that it counts whatever the role."""
    if topic in case.topics:
        return frozenset()
    needs = {role: case.catalog.roles[role].needs.get(topic) for role in case.roles}
    return frozenset(role for role, need in needs.items() if need is not None and need.depth >= level)


def counted(case: Case, credential: str, steps: Sequence[tuple[str, int]], by: Sequence[frozenset[str]]) -> int:
    """The steps that a credential covers, as bits, without those that only roles need which it is judged wrong for."""
    depths = merit.depths(case.catalog, credential, case.today)
    wrong = merit.wrong_for(case.catalog, credential, case.today)
    mask = 0
    for at, (topic, level) in enumerate(steps):
        if depths.get(topic, 0) >= level and not (wrong and by and by[at] and by[at] <= wrong):
            mask |= 1 << at
    return mask
