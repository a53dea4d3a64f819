"""What to look at again: past its best-before or older than asked, worst first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from catalog.engine.rechecking import due
from tests.catalogs import SOURCE, catalog, credential

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.engine.rechecking import Due

TODAY = date(2026, 11, 21)


def made() -> Catalog:
    """A fee and an outline of different ages, one block without a date, and a credential that has ended."""

    def source(dated: str | None) -> dict[str, Any]:
        return {key: held for key, held in SOURCE.items() if key != "dated"} | ({"dated": dated} if dated else {})

    def block(name: str, dated: str | None = None) -> dict[str, Any]:
        return {"sources": [name], "confidence": "issuer"} | ({"checked": dated} if dated else {})

    sources = {"old": source("2025-11-01"), "older": source("2025-06"), "new": source("2026-11-01"), "undated": source(None)}
    one = credential(
        "one",
        sources=sources,
        lifecycle={"seen": "active", **block("new", "2026-11-01")},
        fees={"exam": {"for": "exam", "amount": 1, **block("old", "2025-11-01")}},
        domains={"count": 3, **block("older", "2025-06")},
        validity={"years": 3, **block("undated")},
    )
    gone = credential("gone", sources=sources, lifecycle={"ended": {"date": "2026-01-01"}, **block("older", "2025-06")})
    return catalog(one, gone, best_before={"fees": {"days": 180}, "domains": {"days": 365}, "lifecycle": {"days": 90}})


def paths(found: list[Due]) -> list[str]:
    """Owner and path of each."""
    return [f"{one.owner}.{one.path}" for one in found]


def test_worst_is_first_and_what_has_no_date_is_last() -> None:
    """The fee is the younger of both, and further past its best-before; what has ended is nobody's worry."""
    found = due(made(), TODAY)
    assert paths(found) == ["one.fees.exam", "one.domains", "one.validity"]
    assert [one.over for one in found] == [385 - 180, 538 - 365, None]


def test_older_than_counts_days_alone() -> None:
    """One bar for all kinds; exactly so many days are not more."""
    assert paths(due(made(), TODAY, 400)) == ["one.domains", "one.validity"]
    assert "one.fees.exam" in paths(due(made(), TODAY, 384))
    assert "one.fees.exam" not in paths(due(made(), TODAY, 385))


def test_a_date_to_come_is_not_old() -> None:
    """Asked for a day before the source looked."""
    assert paths(due(made(), date(2025, 6, 2), 0)) == ["gone.lifecycle", "one.domains", "one.validity"]
