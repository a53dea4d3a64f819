"""What is to be said of the credentials an ad names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.engine.ads import Remark, asked_for, judge, least_years
from tests.catalogs import catalog, credential

TODAY = date(2026, 6, 15)
YEARS: dict[str, Any] = {"years": 5, "kind": "security", "in": "security work"}
FIELD = catalog(
    credential("plain", recognition={"niccs": {"framework": "niccs", "listed": True, "what": "listed"}}),
    credential("gated", conditions={"certify": {"required": YEARS}}),
    credential("upper", conditions={"sit": {"required": {"any_of": [{"credential": "gated"}, {"credential": "other"}]}}}),
    credential("other", conditions={"certify": {"required": {"any_of": [YEARS, {"years": 3, "kind": "security", "in": "work"}]}}}),
    credential("easy", conditions={"sit": {"required": {"any_of": [{"credential": "gated"}, {"training": "a course"}]}}}),
    credential("gone", lifecycle={"ended": {"date": "2026-03-31"}}, replaced_by={"plain": {"credential": "plain"}}),
    credential("old", lifecycle={"ended": {"date": "2026-03-31"}}),
    credential("new", new_exam_of={"credential": "old"}, lifecycle={"launched": {"date": "2026-04-01"}}),
    credential("coming", lifecycle={"launched": {"date": "2027-01", "certainty": "expected"}}),
    credential("beta", lifecycle={"beta": {"date": "2026-06-01"}}),
    credential("young", lifecycle={"launched": {"date": "2026-04-01"}}),
    frameworks={"niccs": {}},
)


def of(*named: str, **more: Any) -> dict[str, tuple[Remark, ...]]:
    """Each credential with what is to be said of it, but for missing evidence, which all of these share."""
    found = judge(FIELD, named, TODAY, **more)
    return {one.credential: tuple(r for r in one.remarks if r is not Remark.UNPROVEN) for one in found}


@pytest.mark.parametrize(
    ("name", "remark"),
    [("gone", Remark.RETIRED), ("old", Remark.OLDER), ("coming", Remark.ANNOUNCED), ("beta", Remark.BETA), ("young", Remark.YOUNG)],
)
def test_how_it_stands_on_the_day(name: str, remark: Remark) -> None:
    """Retired, an older exam, not out yet, a beta, or hardly held by anybody."""
    assert of(name) == {name: (remark,)}


def test_what_to_ask_for_now_is_open() -> None:
    """In place of what has ended."""
    gone, old = judge(FIELD, ("gone", "old"), TODAY)
    assert (gone.instead, old.instead) == (("plain",), ("new",))
    assert not gone.stands


def test_more_years_than_the_ad_asks_for() -> None:
    """A gate of five years does not go with an ad for three, and goes with one for five."""
    assert of("gated", years=3) == {"gated": (Remark.YEARS,)}
    assert of("gated", years=5) == {"gated": ()}


def test_a_first_job_and_a_gate_of_years() -> None:
    """Neither what takes years, nor what stands on it."""
    assert of("gated", "plain", entry=True) == {"gated": (Remark.LEVEL,), "plain": (Remark.STANDS,)}
    assert Remark.LEVEL in of("upper", entry=True)["upper"]


def test_asking_twice() -> None:
    """What another one stands on need not be asked for as well."""
    assert of("upper", "gated") == {"upper": (), "gated": (Remark.TWICE,)}
    assert of("easy", "gated")["gated"] == ()


def test_more_years_than_it_exists() -> None:
    """Only for the one that the years are asked with."""
    found = of("young", "new", held=("young", 5))
    assert Remark.TOO_LONG in found["young"]
    assert Remark.TOO_LONG not in found["new"]


def test_the_fewest_years_of_any_way() -> None:
    """Through prerequisites too; a way without years takes none."""
    assert {i: least_years(FIELD, i) for i in ("plain", "gated", "other", "upper", "easy")} == {
        "plain": 0, "gated": 5, "other": 3, "upper": 3, "easy": 0,
    }  # fmt: skip


def test_only_what_every_way_asks_for_is_asked_for() -> None:
    """A way round it means that it is not."""
    assert asked_for(FIELD, "upper") == {"gated", "other"}
    assert asked_for(FIELD, "easy") == frozenset()


def test_prerequisites_in_a_circle_end() -> None:
    """Two that ask for each other take no years and no for ever."""
    circle = catalog(
        credential("a", conditions={"sit": {"required": {"credential": "b"}}}),
        credential("b", conditions={"sit": {"required": {"credential": "a"}}}),
    )
    assert least_years(circle, "a") == 0


@given(
    st.lists(st.sampled_from(sorted(FIELD.credentials)), max_size=8),
    st.booleans(),
    st.one_of(st.none(), st.floats(min_value=0, max_value=20)),
)
def test_everything_named_is_judged_once(named: list[str], entry: bool, years: float | None) -> None:
    """In the order of the ad, with something to say of each, and nothing in place of it that cannot be taken."""
    found = judge(FIELD, named, TODAY, entry=entry, years=years)
    assert [one.credential for one in found] == list(dict.fromkeys(named))
    for one in found:
        assert one.remarks
        assert (Remark.STANDS in one.remarks) == (len(one.remarks) == 1 and one.remarks[0] is Remark.STANDS)
        assert not {"gone", "old", "coming", "beta"} & set(one.instead)
