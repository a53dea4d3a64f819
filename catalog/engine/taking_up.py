"""What takes up a public term: by name where it goes into it, then what covers its topics to a real depth, then by name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.blocks import TopicDepth
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from catalog.catalog import Catalog
    from catalog.engine.coverage import Evidence

_FEWEST = 3
"""With fewer than these, or where nothing names it, what covers a topic of it as concepts is told as well."""


def sure_depth(catalog: Catalog, one: Evidence) -> Depth:
    """The depth that no source disputes: of several, the least."""
    shown = catalog.credentials[one.credential].shown(one.topic)
    dispute = shown[1].dispute_of("depth") if shown and isinstance(shown[1], TopicDepth) else None
    if dispute is None:
        return one.depth
    told = [depth for rival in dispute.values for depth in Depth if depth.word == rival.value]
    return min((one.depth, *told))


def taking_up(catalog: Catalog, naming: Sequence[str], by: Mapping[str, Sequence[Evidence]], order: Mapping[str, int]) -> list[str]:
    """Ids in that order, each group by how much of the topics and how deeply; mentions of a topic are no answer to a term.

    `naming`: what sources show to name it; `by`: evidence on its topics; `order`: place by depth and trust, topic by topic.
    """
    sure = {i: [sure_depth(catalog, one) for one in found] for i, found in by.items()}

    def rank(i: str) -> int:
        deepest = max(sure.get(i, ()), default=Depth.NONE)
        if i in naming:
            return 0 if deepest >= Depth.CONCEPTUAL else 2
        return 1 if deepest >= Depth.APPLIED else 3 if deepest >= Depth.CONCEPTUAL else 4

    ranked = {i: rank(i) for i in dict.fromkeys((*naming, *by))}
    found = sorted(ranked, key=lambda i: (ranked[i], -len(by.get(i, ())), -sum(sure.get(i, ())), order.get(i, 0)))
    told = [i for i in found if ranked[i] <= 2] if any(i in ranked for i in naming) else []
    return told if len(told) >= _FEWEST else [i for i in found if ranked[i] <= 3] or found
