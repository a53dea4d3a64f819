"""A tree of conditions reads as one clause: choices inside longer ones stay whole without nested brackets."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from catalog.conditions import Condition
from handlers.aspects.gates import condition_words
from tests.catalogs import catalog, credential

HELD = catalog(credential("one", acronym="ONE"))
TREES: TypeAdapter[Condition] = TypeAdapter(Condition)
COURSE = {"training": "the course"}
WORK = {"years": 2, "kind": "security", "in": "security"}
FORM = {"application": "an application"}
LETTERS = [{"designation": key} for key in ("aa", "bb", "cc")]
ROLE = {"other": "a role in audit"}


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        (
            {"any_of": [COURSE, {"all_of": [WORK, FORM]}]},
            "the course, or 2 years of experience in security together with an application"),
        (
            {"any_of": [{"credential": "one"}, {"all_of": [{"any_of": LETTERS}, ROLE]}]},
            "an active ONE, or one of AA, BB or CC, together with a role in audit",
        ),
        (
            {"all_of": [{"any_of": [COURSE, WORK]}, FORM]},
            "either the course or 2 years of experience in security, plus an application"),
    ],
)  # fmt: skip
def test_a_choice_inside_a_longer_clause_reads_as_one_thing(tree: object, said: str) -> None:
    """No "or ((A or B), plus C)": a way of several parts says "together with", a choice inside opens with its word."""
    assert condition_words(HELD, TREES.validate_python(tree)) == said
