"""Whether what somebody asks about leads out of their job: then the job says nothing of what to take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.values import Depth

if TYPE_CHECKING:
    from catalog.engine.case import Case


def turned(case: Case) -> bool:
    """Whether nothing made for the job goes into the topics beyond concepts, while something else on sale does.

    Who starts is not turned: what goes deeper is made for others, and its gate asks for years.
    """
    if all(case.catalog.roles[role].level == "entry" for role in case.roles):
        return False
    ours = {i for role in case.roles for i in merit.made_for(case.catalog, role, case.today)}
    depths = {True: 0, False: 0}
    for topic in case.topics:
        for credential in merit.covering(case.catalog, topic, case.today):
            if merit.available(case.catalog, credential, case.today):
                own = credential in ours
                depths[own] = max(depths[own], merit.depths(case.catalog, credential, case.today).get(topic, 0))
    return depths[False] >= Depth.APPLIED > depths[True]


ATTACKING = frozenset(("ai-red-teaming", "adversarial-ml", "penetration-testing"))
"""Topics that are attacks themselves."""


def others_side(case: Case) -> frozenset[str]:
    """What attacks, where the job is none of attacking and the topics are no attacks themselves; else nothing."""
    if ATTACKING & set(case.topics) or any(case.catalog.roles[role].family in ("attacks", "starts") for role in case.roles):
        return frozenset()
    return frozenset(i for i, held in case.catalog.offered.items() if held.track == "offensive")
