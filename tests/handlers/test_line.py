"""A line and its Query are the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.line import parse_line, to_line
from handlers.query import Aspect, Query
from tests import catalogs
from tests.handlers.questions import CATALOG, QUERIES


@given(QUERIES)
def test_a_line_says_all_of_its_query(query: Query) -> None:
    """Written out and read again, a Query is what it was."""
    assert parse_line(to_line(query), CATALOG) == query


@given(st.text(max_size=200))
def test_any_text_is_a_line_or_none(text: str) -> None:
    """Reading never raises."""
    parse_line(text, CATALOG)


@pytest.mark.parametrize("text", ["profile AAISM", "compare body-a with body-b", "profile body-a please", "profil body-a", ""])
def test_what_is_not_wholly_a_line_is_a_sentence(text: str) -> None:
    """One word that the grammar does not know makes it a sentence."""
    assert parse_line(text, CATALOG) is None


def test_a_line_can_be_typed() -> None:
    """A person may type what a button sends."""
    query = parse_line("compare body-a body-b+body-c aspect:fee", CATALOG)
    assert query is not None
    assert [side.kind for side in query.sides] == ["credential", "stack"]
    assert query.aspects == (Aspect.FEE,)


def test_a_renamed_credential_still_answers_an_old_button() -> None:
    """A redirect leads an old id to the new one."""
    renamed = catalogs.catalog(catalogs.credential("body-new"), redirects={"body-old": {"to": "body-new"}})
    query = parse_line("profile body-old", renamed)
    assert query is not None
    assert query.credential == "body-new"
