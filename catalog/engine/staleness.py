"""How old a fact is on a day, and whether its kind of fact is past its best-before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from catalog.remembered import remembered

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.facts import Fact
    from catalog.values import PartialDate

_LIFECYCLE_STEPS = frozenset(("windows", "lifecycle"))


@dataclass(frozen=True, slots=True)
class Age:
    """The age of one fact."""

    kind: str
    """Id in best_before.yaml."""
    months: int | None
    """Whole months since its source looked; None where the source gives no date."""
    past: bool | None
    """Past its best-before; None where the source gives no date or there is no limit."""


@lru_cache(maxsize=16_384)
def kind_of(path: str) -> str:
    """The kind of block a path stands in: windows of an exam age like the lifecycle, all else like its first step."""
    steps = path.split(".")
    return "lifecycle" if _LIFECYCLE_STEPS.intersection(steps) else steps[0]


def months_between(first: date, day: date) -> int:
    """Whole months from one day to another, never negative."""
    months = 12 * (day.year - first.year) + day.month - first.month - (day.day < first.day)
    return max(0, months)


def age(catalog: Catalog, path: str, checked: PartialDate | None, day: date) -> Age:
    """The age of what stands at a path; a loose date counts from its first day, so that nothing is shown fresher than it may be."""
    return _age(catalog, kind_of(path), checked, day)


@remembered(most=4_096)
def _age(catalog: Catalog, kind: str, checked: PartialDate | None, day: date) -> Age:
    """Kept, because few days and kinds stand behind very many facts."""
    limit = catalog.best_before.get(kind)
    days = limit.days if limit else None
    if checked is None:
        return Age(kind, None, None)
    old = (day - checked.first).days
    return Age(kind, months_between(checked.first, day), None if days is None else old > days)


def age_of(catalog: Catalog, fact: Fact, day: date) -> Age:
    """The age of a fact."""
    return _age(catalog, kind_of(fact.field), fact.dated, day)


def stale(catalog: Catalog, facts: tuple[Fact, ...], day: date) -> list[tuple[Fact, Age]]:
    """The facts past their best-before, oldest first; each kind of block of an owner once."""
    found: dict[tuple[str, str], tuple[Fact, Age]] = {}
    for fact in facts:
        held = age_of(catalog, fact, day)
        known = found.get((fact.owner, held.kind))
        if held.past and (known is None or (held.months or 0) > (known[1].months or 0)):
            found[fact.owner, held.kind] = (fact, held)
    return sorted(found.values(), key=lambda pair: -(pair[1].months or 0))
