"""Ends that a figure keeps to: by every source, by some, or not at all."""

from __future__ import annotations

import pytest

from catalog.engine.bounds import bound
from catalog.engine.case import Case
from catalog.engine.find import find
from handlers.person import Person
from handlers.query import Limits
from tests.catalogs import catalog, credential
from tests.field import TODAY, fee

_IN_MAY, _IN_A_YEAR = ({"seen": "active", "launched": {"date": date}} for date in ("2024-05-02", "2025"))
_LONG = {"minutes": 240, "questions": 150, "passing": {"percent": 80}}
_HELD = catalog(
    credential("low", lifecycle=_IN_MAY, exams={"x": {"minutes": 60, "questions": 40, "passing": {"percent": 65}}}, fees=fee(100)),
    credential("high", lifecycle=_IN_A_YEAR, exams={"x": _LONG}, fees=fee(1200)),
    credential("range", exams={"x": {"questions": 100, "questions_high": 150, "passing": {"text": "60 to 85 percent"}}}),
    credential("scale", exams={"x": {"questions": 90, "questions_up_to": True, "passing": {"score": 450, "scale_max": 800}}}),
    credential("silent"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("bounds", "hits", "maybe"),
    [
        ("questions=101-", {"high"}, {"range", "silent"}),
        ("questions=-99", {"low", "scale"}, {"silent"}),
        ("questions=150-150", {"high"}, {"range", "silent"}),
        ("passing=65-65", {"low"}, {"range", "silent"}),
        ("passing=-", {"low", "high", "range"}, {"silent"}),
        ("passing=86-", set(), {"silent"}),
        ("minutes=61-", {"high"}, {"range", "scale", "silent"}),
        ("minutes=60-", {"low", "high"}, {"range", "scale", "silent"}),
        ("launched=20250101-20251231", {"high"}, {"range", "scale", "silent"}),
        ("launched=-20241231", {"low"}, {"range", "scale", "silent"}),
        ("launched=20250601-", set(), {"high", "range", "scale", "silent"}),
        ("fee=1000-USD", {"high"}, {"range", "scale", "silent"}),
    ],
)
def test_a_bound_is_kept_by_every_figure_that_is_told(bounds: str, hits: set[str], maybe: set[str]) -> None:
    """A mark on another scale is no percentage; what nobody tells, or a range that reaches over the end, is left open."""
    found = find(Case(_HELD, Person(), Limits(bounds=(bounds,)), TODAY))
    assert {hit.credential for hit in found.hits} == hits
    assert {hit.credential for hit in found.maybe} == maybe


def test_what_never_expires_is_valid_longer_than_any_term() -> None:
    """And no longer than none; what nobody tells is left open."""
    held = catalog(
        credential("short", validity={"years": 2}),
        credential("long", validity={"years": 4}),
        credential("ever", validity={"lifetime": True}),
        credential("silent"),
    )
    for bounds, hits in (("valid=37-", {"long", "ever"}), ("valid=24-", {"short", "long", "ever"}), ("valid=-24", {"short"})):
        found = find(Case(held, Person(), Limits(bounds=(bounds,)), TODAY))
        assert {hit.credential for hit in found.hits} == hits
        assert {hit.credential for hit in found.maybe} == {"silent"}


def test_a_report_is_told_by_its_hours_or_its_tasks() -> None:
    """A test with questions has none; of work by hand nobody may have said."""
    held = catalog(
        credential("hours", exams={"x": {"style": "hands-on", "report_hours": 24}}),
        credential("tasks", exams={"x": {"style": "hands-on", "tasks": "attacks and a report"}}),
        credential("choice", exams={"x": {"style": "knowledge"}}),
        credential("silent", exams={"x": {"style": "hands-on"}}),
    )
    found = find(Case(held, Person(), Limits(report=True), TODAY))
    assert {hit.credential for hit in found.hits} == {"hours", "tasks"}
    assert {hit.credential for hit in found.maybe} == {"silent"}


def test_a_launch_on_no_day_of_the_calendar_bounds_nothing() -> None:
    """Whatever somebody types as a line is read, and never raises."""
    assert bound("launched=20259999-") is None
    assert bound("launched=20250131-") is not None


def test_the_lowest_pass_mark_comes_first() -> None:
    """By the highest it may take; turned round, the highest comes first."""
    wishes = Limits(bounds=("passing=-",), sort="passing")
    assert [hit.credential for hit in find(Case(_HELD, Person(), wishes, TODAY)).hits] == ["low", "high", "range"]
    turned = wishes.having(descending=True)
    assert [hit.credential for hit in find(Case(_HELD, Person(), turned, TODAY)).hits] == ["range", "high", "low"]
