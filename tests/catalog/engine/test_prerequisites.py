"""What one credential is to another's gate."""

from __future__ import annotations

from typing import Any

import pytest

from catalog.catalog import Catalog
from catalog.engine.prerequisites import relation
from tests.catalogs import catalog, credential

EITHER = {"any_of": [{"credential": "a"}, {"credential": "b"}]}


def gated(**sit: Any) -> Catalog:
    """The gated x beside a, b, c and an older exam of a."""
    return catalog(
        credential("x", conditions={"sit": sit} if sit else {}),
        credential("a"),
        credential("a2", new_exam_of={"credential": "a"}),
        credential("b", acronym="B+", conditions={"sit": {"required": {"credential": "c"}}}),
        credential("c", aliases=["Cee"]),
    )


@pytest.mark.parametrize(
    ("sit", "asked", "part"),
    [
        ({"required": {"credential": "a"}}, "a", "must"),
        ({"required": {"credential": "a"}}, "a2", "must"),
        ({"required": EITHER}, "a", "one_of"),
        ({"required": EITHER}, "c", "indirect"),
        ({"required": {"all_of": [EITHER, {"credential": "c"}]}}, "c", "must"),
        ({"required": {"credential": "a"}, "not_accepted": ["Cee"]}, "c", "not_accepted"),
        ({"required": "none", "recommended": {"other": "some years; B+ or the like"}}, "b", "recommended"),
        ({"required": {"credential": "a"}}, "c", "not_named"),
        ({"required": "none"}, "a", "not_named"),
        ({"required": {"other": "a certification that the issuer names"}}, "a", "untold"),
        ({"required": {"other": "a foundation in security"}}, "a", "not_named"),
        ({}, "a", "unrecorded"),
        ({"required": {"credential": "a"}}, "x", "same"),
    ],
)
def test_the_part_a_credential_plays(sit: dict[str, Any], asked: str, part: str) -> None:
    """A must, one way in, advice, not accepted, a condition of a condition, or nothing."""
    assert relation(gated(**sit), "x", asked).part == part


def test_what_takes_the_place_of_a_named_one_is_told_apart() -> None:
    """Whether the replacement counts is for its issuer to say."""
    held = catalog(
        credential("x", conditions={"sit": {"required": {"credential": "a"}}}),
        credential("a", replaced_by={"b": {"credential": "b"}}),
        credential("b"),
    )
    assert (relation(held, "x", "b").part, relation(held, "x", "b").via) == ("heir", "a")


def test_whether_it_is_enough_by_itself() -> None:
    """An alternative that needs more beside it does not open the gate alone."""
    assert relation(gated(required=EITHER), "x", "a").alone
    assert not relation(gated(required={"all_of": [EITHER, {"training": "a course"}]}), "x", "a").alone


def test_what_must_be_kept_is_told_from_what_must_be_held_before() -> None:
    """A credential that only keeping asks for is found at that stage."""
    held = catalog(credential("x", conditions={"keep": {"required": {"credential": "a"}}}), credential("a"))
    assert (relation(held, "x", "a").part, relation(held, "x", "a").stage) == ("must", "keep")
