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
    "statements": "remarks",
    "new_exam_of": "successor",
    "replaced_by": "successor",
}
_AT_MOST = 3


def notes(facts: Iterable[Fact], catalog: Catalog, today: date) -> Iterator[str]:
    """One line for every kind of block that was looked at too long ago, the oldest first."""
    for fact, held in stale(catalog, tuple(facts), today)[:_AT_MOST]:
        yield f"{_owner(catalog, fact)}, {_what(catalog, fact, held.kind)}: checked {_when(fact, held.months or 0)}, confirm first."


def _owner(catalog: Catalog, fact: Fact) -> str:
    if fact.owner in catalog.credentials:
        return wording.label(catalog, fact.owner)
    issuer = catalog.issuers.get(fact.owner)
    return issuer.name if issuer else fact.owner


def _what(catalog: Catalog, fact: Fact, kind: str) -> str:
    """The block, and of several fees which."""
    held = catalog.credentials.get(fact.owner) or catalog.issuers.get(fact.owner)
    fee = held.fees.get(fact.field.split(".")[1]) if held and fact.field.startswith("fees.") else None
    return f"{fee.for_.replace('_', ' ')} fee" if fee else _NAMES.get(kind, kind)


def _when(fact: Fact, months: int) -> str:
    """How long ago, where the source gives the day; else the month or year that it gives."""
    if fact.dated is not None and fact.dated.granularity != "day":
        return f"in {wording.day(fact.dated)}"
    return months_ago(months)


def months_ago(months: int) -> str:
    """How long ago: 9 months ago, 3 years ago."""
    return f"{wording.plural(months, 'month')} ago" if months < 24 else f"{wording.plural(months // 12, 'year')} ago"
