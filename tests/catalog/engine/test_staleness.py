"""How old facts are."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.engine.staleness import age, kind_of, months_between, stale
from catalog.values import PartialDate
from tests.catalogs import catalog, credential

LIMITS = {"fees": {"days": 180}, "lifecycle": {"days": 90}}
HELD = catalog(credential("x", fees={"exam": {"for": "exam", "amount": 100, "checked": "2026-01-01"}}), best_before=LIMITS)


@pytest.mark.parametrize(
    ("path", "kind"), [("fees.exam.amount", "fees"), ("exams.A.windows.en.last_day", "lifecycle"), ("exams.A.questions", "exams")]
)
def test_a_path_belongs_to_a_kind_of_block(path: str, kind: str) -> None:
    """Windows of an exam age like the lifecycle."""
    assert kind_of(path) == kind


def test_past_its_best_before_only_after_the_last_day() -> None:
    """The limit itself still counts as good."""
    checked = PartialDate.of("2026-01-01")
    assert age(HELD, "fees.exam", checked, date(2026, 6, 30)).past is False
    assert age(HELD, "fees.exam", checked, date(2026, 7, 1)).past is True


def test_without_a_date_or_a_limit_nothing_is_claimed() -> None:
    """Neither fresh nor stale."""
    assert age(HELD, "fees.exam", None, date(2026, 7, 1)).past is None
    assert age(HELD, "judgement", PartialDate.of("2020"), date(2026, 7, 1)).past is None


def test_months_are_whole_and_never_negative() -> None:
    """One day short of a month is no month."""
    assert months_between(date(2026, 1, 15), date(2026, 3, 14)) == 1
    assert months_between(date(2026, 3, 14), date(2026, 1, 15)) == 0


def test_stale_facts_are_listed_once_a_block() -> None:
    """Two facts of one block make one line."""
    facts = [HELD.fact("x", "fees.exam.amount"), HELD.fact("x", "fees.exam.currency")]
    found = stale(HELD, tuple(f for f in facts if f is not None), date(2026, 12, 1))
    assert [(a.kind, a.months) for _, a in found] == [("fees", 11)]
