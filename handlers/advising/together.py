"""How much of one side is in another, and whether several are wanted or one does: how such a comparison begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.coverage import covered
from catalog.engine.merit import ON_SALE
from catalog.engine.worth import as_deep
from catalog.values import Depth
from handlers import wording
from handlers.advising import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.case import Case
    from catalog.engine.compare import Compared
    from handlers.advising.sides import SideOf

_SEVERAL = "All of them are worth it only if all of these jobs are yours."
_MOST = 4
"""Topics named of each kind; the rest as a number."""


def overlap(case: Case, lined: Sequence[SideOf]) -> str:
    """Which topics all sides go into, to concepts at least, and which only one of them; or that it cannot be told."""
    reached = {side.name: _reached(case, side) for side in lined}
    if silent := [name for name, topics in reached.items() if not topics]:
        return f"How far they overlap cannot be told: we found nothing on the topics of {wording.listing(silent)}."
    shared = [topic for topic in next(iter(reached.values())) if all(topic in topics for topics in reached.values())]
    own = {
        name: [topic for topic in topics if not any(topic in other for its, other in reached.items() if its != name)]
        for name, topics in reached.items()
    }
    for side in lined:
        _cite(case, side, (*shared[:_MOST], *own[side.name][:_MOST]))
    every = "both" if len(lined) == len(("one", "other")) else "all"
    if shared:
        lead = f"They overlap in part: {every} go into {names.topics(case.catalog, shared, most=_MOST)}"
    else:
        lead = f"Of the topics we keep, which part AI from security at large, we found none that {every} go into"
    alone = [f"{name} alone {names.topics(case.catalog, topics, most=_MOST)}" for name, topics in own.items() if topics]
    if shared and not alone:
        lead = lead.replace("They overlap in part", "They overlap in all that we hold of them")
    return wording.sentence("; ".join((lead, *alone)))


def both(case: Case, lined: Sequence[SideOf], compared: Compared) -> str:
    """Whether several are wanted: not where one takes the other's place or goes as deep in nearly all of it.

    Never a bare yes or no: it may have been asked whether both are needed, whether that is too much, or whether one does.
    """
    if not all(side.one for side in lined):
        return ""
    talks = [side.talks[0] for side in lined]
    closed = [talk for talk in talks if talk.standing.state.value not in ON_SALE]
    kinds = {relation.kind for relation in compared.relations}
    if kinds & {"new_exam_of", "replaced_by"}:
        return "One of them is enough." if len(lined) == len(("one", "other")) else ""
    if closed:
        return (
            f"Not now: {wording.listing(talk.name for talk in closed)} cannot be taken today." if len(closed) < len(talks) else ""
        )
    if opened := next((relation.second for relation in compared.relations if relation.kind == "gate"), None):
        return f"They go together if {wording.label(case.catalog, opened)} is what you want."
    for side in lined:
        for other in lined:
            if side is not other and as_deep(case.catalog, other.members[0], side.members[0]):
                _cite(case, other, _reached(case, side)[:_MOST])
                adds = f"In content {side.name} adds little to {other.name}, which goes at least as deep in nearly all of it"
                return f"{adds}; it is the jobs that differ."
    return "Both are worth it only if both jobs are yours." if len(lined) == len(("one", "other")) else _SEVERAL


def _reached(case: Case, side: SideOf) -> list[str]:
    """The topics a side goes into to concepts at least, deepest first."""
    depths: dict[str, Depth] = {}
    for member in side.members:
        for topic, depth in case.catalog.credentials[member].depths().items():
            if topic in case.catalog.topics:
                depths[topic] = max(depth, depths.get(topic, Depth.NONE))
    deep = [topic for topic, depth in depths.items() if depth > Depth.MENTION]
    return sorted(deep, key=lambda topic: -depths[topic])


def _cite(case: Case, side: SideOf, topics: Sequence[str]) -> None:
    for topic in topics:
        if (found := covered(case.catalog, side.members, topic)).by:
            side.ledger.use(found.by[0].credential, found.by[0].path)
