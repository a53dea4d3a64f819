"""Filters by what its own file says: its gate, its renewal, its level, the study it takes, a second attempt."""

from __future__ import annotations

from typing import Any

from catalog.engine.case import Case
from catalog.engine.find import find
from handlers.person import Person
from handlers.query import Limits
from tests.catalogs import catalog, credential
from tests.field import TODAY


def test_what_has_to_be_renewed_can_be_ruled_out() -> None:
    """Years of validity fail, a lifetime passes, and what is not known is neither found nor dismissed."""
    held = catalog(
        credential("for-good", validity={"lifetime": True}), credential("three", validity={"years": 3}), credential("silent")
    )
    result = find(Case(held, Person(), Limits(without=("expiry",)), TODAY))
    assert [hit.credential for hit in result.hits] == ["for-good"]
    assert [hit.credential for hit in result.maybe] == ["silent"]


def test_hours_of_study_are_held_against_the_highest_estimate() -> None:
    """What takes more, or may, is no result; what nobody estimated is left open."""
    held = catalog(
        credential("short", effort={"low": 10, "high": 20}),
        credential("long", effort={"low": 10, "high": 60}),
        credential("untold"),
    )
    result = find(Case(held, Person(), Limits(hours=20), TODAY))
    assert [hit.credential for hit in result.hits] == ["short"]
    assert [hit.credential for hit in result.maybe] == ["untold"]


def test_a_gate_that_requires_another_one_is_told_from_one_that_recommends_it() -> None:
    """Each wish finds its own; an unknown gate is left open."""
    other = {"credential": "free"}
    held = catalog(
        credential("free", conditions={"sit": {"required": "none"}}),
        credential("strict", conditions={"sit": {"required": other}}),
        credential("mild", conditions={"sit": {"required": "none", "recommended": other}}),
        credential("untold"),
    )

    def listed(*first: str) -> tuple[list[str], list[str]]:
        got = find(Case(held, Person(), Limits.model_validate({"first": first}), TODAY))
        return [hit.credential for hit in got.hits], [hit.credential for hit in got.maybe]

    assert listed("required") == (["strict"], ["untold"])
    assert listed("recommended") == (["mild"], ["untold"])


def test_what_a_gate_asks_for_is_found_at_either_stage() -> None:
    """Experience to be certified counts, and training that is one way in among others."""
    ways = {"any_of": [{"training": "the course"}, {"years": 2, "in": "security"}]}
    held = catalog(
        credential("free", conditions={"sit": {"required": "none"}}),
        credential("later", conditions={"sit": {"required": "none"}, "certify": {"required": {"application": "a form"}}}),
        credential("either", conditions={"sit": {"required": ways}}),
    )

    def listed(first: str) -> list[str]:
        got = find(Case(held, Person(), Limits.model_validate({"first": (first,)}), TODAY))
        return [hit.credential for hit in got.hits]

    assert listed("application") == ["later"]
    assert listed("training") == listed("experience") == ["either"]
    assert listed("subscription") == []


def test_made_for_the_entry_level_is_entry_level() -> None:
    """Other words of whom it is made for name jobs, and say nothing of a level."""
    held = catalog(
        credential("first", audience={"who": ["entry-level analysts"]}),
        credential("job", audience={"who": ["compliance officers", "senior lecturers"]}),
    )
    found = find(Case(held, Person(), Limits(level="entry"), TODAY))
    assert [hit.credential for hit in found.hits] == ["first"]
    assert [hit.credential for hit in found.maybe] == ["job"]


def test_a_subscription_that_a_gate_asks_for_can_be_ruled_out() -> None:
    """Whose gate nobody has told of may ask for one."""
    held = catalog(
        credential("open", conditions={"sit": {"required": "none"}}),
        credential("sit", conditions={"sit": {"required": {"subscription": "a plan"}}}),
        credential("later", conditions={"sit": {"required": "none"}, "certify": {"required": {"subscription": "a plan"}}}),
        credential("untold"),
    )
    found = find(Case(held, Person(), Limits(without=("subscription",)), TODAY))
    assert ([hit.credential for hit in found.hits], [hit.credential for hit in found.maybe]) == (["open"], ["untold"])


def test_a_second_attempt_is_in_the_fee_only_where_that_is_said() -> None:
    """One with a price of its own is not; what is told otherwise, or by two guides differently, is left open."""
    held = catalog(
        credential("free", exams={"x": {"retake": "one free"}}),
        credential("two", exams={"x": {"attempts": 2}}),
        credential("single", exams={"x": {"attempts": 1}}),
        credential("paid", fees={"exam": {"for": "exam", "amount": 100}, "retake": {"for": "retake", "amount": 50}}),
        credential("either", exams={"x": {"retake": "one attempt comes with the course, two with the subscription"}}),
        credential("untold"),
    )
    found = find(Case(held, Person(), Limits(without=("paid-retake",)), TODAY))
    assert [hit.credential for hit in found.hits] == ["free", "two"]
    assert sorted(hit.credential for hit in found.maybe) == ["either", "untold"]


def test_training_is_in_the_fee_only_where_a_fee_holds_it_within_the_budget() -> None:
    """An exam's fee alone holds none; a course over the limit is not in it; without any fee it cannot be told."""
    course = {"for": "exam_with_training", "amount": 700, "currency": "USD"}
    held = catalog(
        credential("with", fees={"course": course}),
        credential("both", fees={"exam": {"for": "exam", "amount": 100}, "course": course | {"amount": 2000}}),
        credential("months", fees={"exam": {"for": "exam", "amount": 300, "includes": "exam and three months of Premium"}}),
        credential("alone", fees={"exam": {"for": "exam", "amount": 100}}),
        credential("untold"),
    )

    def found(**limits: Any) -> tuple[list[str], list[str]]:
        every = find(Case(held, Person(), Limits(without=("training-apart",), **limits), TODAY))
        return sorted(hit.credential for hit in every.hits), sorted(hit.credential for hit in every.maybe)

    assert found() == (["both", "months", "with"], ["untold"])
    assert found(budget={"amount": 900, "currency": "USD"}) == (["months", "with"], ["untold"])
