"""Says which of the facts an answer rests on have passed their best-before."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    oldest: dict[tuple[str, str], date] = {}
    for fact in facts:
        kind = fact.field.split(".")[0]
        limit = catalog.best_before.get(kind)
        if limit is None or fact.dated is None or (today - fact.dated.last).days <= limit.days:
            continue
        key = (fact.owner, kind)
        oldest[key] = min(oldest.get(key, fact.dated.last), fact.dated.last)
    for (owner, kind), looked in sorted(oldest.items(), key=lambda item: item[1])[:_AT_MOST]:
        name = wording.label(catalog, owner) if owner in catalog.credentials else owner
        yield f"{name}, {_NAMES.get(kind, kind)}: checked {months_ago(looked, today)}, confirm first."


def months_ago(looked: date, today: date) -> str:
    """How long ago in whole months: 9 months ago."""
    months = max(1, round((today - looked).days / 30.44))
    return f"{wording.plural(months, 'month')} ago" if months < 24 else f"{wording.plural(months // 12, 'year')} ago"
