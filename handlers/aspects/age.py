"""Says which of the facts an answer rests on have passed their best-before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.staleness import stale
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.facts import Fact

_NAMES = {
    "fees": "fees",
    "lifecycle": "dates",
    "domains": "outline",
    "topics": "topics",
    "exams": "exam figures",
    "conditions": "prerequisites",
    "recertification": "renewal rule",
    "validity": "validity",
    "recognition": "recognition",
    "administration": "administration",
    "audience": "audience",
    "companions": "companions",
    "effort": "study hours",
}
_AT_MOST = 3


def notes(facts: Iterable[Fact], catalog: Catalog, today: date) -> Iterator[str]:
    """One line for every kind of block that was looked at too long ago, the oldest first."""
    for fact, held in stale(catalog, tuple(facts), today)[:_AT_MOST]:
        name = wording.label(catalog, fact.owner) if fact.owner in catalog.credentials else fact.owner
        yield f"{name}, {_NAMES.get(held.kind, held.kind)}: checked {months_ago(held.months or 0)}, confirm first."


def months_ago(months: int) -> str:
    """How long ago: 9 months ago, 3 years ago."""
    return f"{wording.plural(months, 'month')} ago" if months < 24 else f"{wording.plural(months // 12, 'year')} ago"
