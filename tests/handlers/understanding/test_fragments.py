"""A word or two in a thread, spelled out."""

from __future__ import annotations

from collections import Counter

import pytest

from handlers.understanding.words.fragments import ONWARD, WAYS, in_full

PLAIN = [(full, way) for full, ways in WAYS.items() for way in ways.split("|") if way.replace(" ", "").isalnum()]


@pytest.mark.parametrize(("full", "way"), PLAIN, ids=[way for _, way in PLAIN])
def test_each_way_stands_for_its_question(full: str, way: str) -> None:
    """With an opener and a word of thanks as well."""
    assert in_full(way) == full
    assert in_full(f"And the {way}?") == full
    assert in_full(f"ok, {way} please") == full


def test_no_way_stands_for_two_questions() -> None:
    """Else the first of the table would win."""
    assert [way for way, count in Counter(way for _, way in PLAIN).items() if count > 1] == []


def test_what_leads_on_is_among_the_questions() -> None:
    """Both name the questions in full."""
    assert set(WAYS) >= ONWARD


@pytest.mark.parametrize(
    "message",
    ["where do I sit the CISSP", "renewal of PCSE", "time to look at AAIA", "", "?", "and then what about AIGP", "good morning"],
)
def test_what_is_more_than_a_fragment_stays(message: str) -> None:
    """A whole question, a name, a greeting."""
    assert in_full(message) is None
