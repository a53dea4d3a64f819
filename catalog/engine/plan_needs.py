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


def reaching(steps: Sequence[tuple[str, int]]) -> dict[str, list[int]]:
    """Topic to the steps, as bits, that each depth of it takes: at none, mention, … hands-on."""
    found = {topic: [0] * (int(Depth.HANDS_ON) + 1) for topic, _ in steps}
    for at, (topic, level) in enumerate(steps):
        for depth in range(level, int(Depth.HANDS_ON) + 1):
            found[topic][depth] |= 1 << at
    return found


def counted(case: Case, credential: str, reached: dict[str, list[int]], by: Sequence[frozenset[str]]) -> int:
    """The steps that a credential covers, as bits, without those that only roles need which it is judged wrong for."""
    mask = 0
    for topic, depth in merit.depths(case.catalog, credential, case.today).items():
        if topic in reached:
            mask |= reached[topic][depth]
    if by and mask and (wrong := merit.wrong_for(case.catalog, credential, case.today)):
        for at, roles in enumerate(by):
            if roles and roles <= wrong:
                mask &= ~(1 << at)
    return mask
