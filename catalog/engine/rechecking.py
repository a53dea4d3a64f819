"""Which blocks of facts somebody should look at again, worst first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State, state_of
from catalog.engine.staleness import kind_of
from catalog.provenance import Block
from catalog.values import Confidence
from catalog.walk import entries, models, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.values import PartialDate


@dataclass(frozen=True, slots=True)
class Due:
    """One block to look at again."""

    owner: str
    path: str
    dated: PartialDate | None
    days: int | None
    """Days since its source looked; None where that is not known."""
    limit: int | None
    """Its kind's best-before in days; None where there is none."""
    confidence: Confidence
    source: str
    """Address of the main source, or its title."""

    @property
    def over(self) -> int | None:
        """Days past the best-before, negative before it."""
        return None if self.days is None else self.days - (self.limit or 0)


def due(catalog: Catalog, day: date, older_than: int | None = None) -> list[Due]:
    """Blocks whose source looked more than so many days ago; with None, those past the best-before of their kind.

    The furthest past its best-before comes first; blocks without a date come last, the kinds that age fastest first.
    Left out are judgements and what can no longer be taken on the day: nobody pays its fee any more.
    """
    found = [one for one in _blocks(catalog, day) if one.days is None or one.days > _bar(one, older_than)]
    return sorted(found, key=lambda one: (one.over is None, -(one.over or 0), one.limit or 10_000, one.owner, one.path))


def _bar(one: Due, older_than: int | None) -> float:
    if older_than is not None:
        return older_than
    return one.limit if one.limit is not None else float("inf")


def _blocks(catalog: Catalog, day: date) -> Iterator[Due]:
    for kind, owner, value in entries(catalog, "credentials", "issuers"):
        if kind == "credentials" and state_of(catalog, owner, day) is State.RETIRED:
            continue
        sources = sources_of(catalog, value)
        for path, block in models(value, Block):
            if block.confidence is Confidence.JUDGEMENT:
                continue
            limit = catalog.best_before.get(kind_of(path))
            source = sources[block.sources[0]]
            yield Due(
                owner=owner,
                path=path,
                dated=block.checked,
                days=(day - block.checked.first).days if block.checked else None,
                limit=limit.days if limit else None,
                confidence=block.confidence,
                source=source.url or source.title,
            )
