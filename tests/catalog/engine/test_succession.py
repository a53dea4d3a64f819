"""What takes a credential's place on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalog.catalog import Catalog
from catalog.engine.lifecycle import is_open
from catalog.engine.succession import chain, coming, instead, predecessors
from tests.catalogs import catalog, credential

ENDED = {"lifecycle": {"ended": {"date": "2026-03-31"}}}
ENDED_LATER = {"lifecycle": {"ended": {"date": "2026-09-28"}}}
EXPECTED = {"lifecycle": {"launched": {"date": "2027-01-14", "certainty": "expected"}}}


def fits(**roles: str) -> dict[str, Any]:
    """A judgement that suits these roles."""
    return {"judgement": {"roles": {role: {"fit": fit, "why": "a test"} for role, fit in roles.items()}}}


def succeeded() -> Catalog:
    """An old credential, its successor that ends later, and the newer exam of that one."""
    return catalog(
        credential("old", replaced_by={"mid": {"credential": "mid"}}, **ENDED),
        credential("mid", **ENDED_LATER),
        credential("new", new_exam_of={"credential": "mid"}, **EXPECTED),
        credential("other"),
    )


def test_the_chain_runs_through_both_kinds_of_successor() -> None:
    """A replacement's newer exam stands behind it."""
    assert [(s.credential, s.kind) for s in chain(succeeded(), "old")] == [("mid", "replaced_by"), ("new", "new_exam_of")]


def test_what_to_take_instead_is_open_on_the_day() -> None:
    """The successor is named while it can be taken, and not after its own end."""
    assert [i.credential for i in instead(succeeded(), "old", date(2026, 9, 28))] == ["mid"]
    assert "mid" not in [i.credential for i in instead(succeeded(), "old", date(2026, 9, 29))]


@given(st.dates(min_value=date(2025, 1, 1), max_value=date(2028, 1, 1)))
def test_nothing_closed_is_ever_named_instead(day: date) -> None:
    """Whatever the day, each that is named can be taken on it."""
    held = succeeded()
    assert all(is_open(held, i.credential, day) for i in instead(held, "old", day))


def test_announced_successors_are_told_apart() -> None:
    """What is to come is named as such and not as something to take."""
    held = succeeded()
    assert [s.credential for s in coming(held, "old", date(2026, 10, 1))] == ["new"]


def test_without_a_successor_the_nearest_by_role_is_named() -> None:
    """The one that suits the same role on the same platform comes before one that suits another."""
    held = catalog(
        credential("gone", platform="aws", **ENDED, **fits(engineer="core")),
        credential("near", platform="aws", **fits(engineer="core")),
        credential("far", platform="azure", **fits(auditor="core")),
    )
    found = instead(held, "gone", date(2026, 4, 1))
    assert [(i.credential, i.kind, i.roles) for i in found] == [("near", "role", ("engineer",))]


def test_what_its_file_names_by_what_one_does_goes_before_what_is_alike() -> None:
    """With the words of the file, from the day it says so; a first step is never the nearest by its content alone."""
    told = {"next": {"about": "next", "text": "BOTH for one thing, STEP for another.", "checked": "2026-06-01"}}
    held = catalog(
        credential("gone", **ENDED, **fits(engineer="core"), statements=told),
        credential("near", **fits(engineer="core")),
        credential("both"),
        credential("step", track="foundation"),
    )
    assert {i.credential: i.what_for for i in instead(held, "gone", date(2026, 7, 1))} == {"both": "one thing", "step": "another"}
    assert [i.credential for i in instead(held, "gone", date(2026, 4, 1))] == ["near"]


def test_predecessors_are_found_from_either_side() -> None:
    """A newer exam knows its older one, a replacement what it replaces."""
    held = succeeded()
    assert [s.credential for s in predecessors(held, "new")] == ["mid"]
    assert [s.credential for s in predecessors(held, "mid")] == ["old"]
