"""Stretches of time in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.words.spans import span

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("what changed since August?", "2026-08-01", "2026-11-21"),
        ("since December", "2025-12-01", "2026-11-21"),
        ("what changed since 3 March 2026", "2026-03-03", "2026-11-21"),
        ("what changed after the 3rd of March", "2026-03-04", "2026-11-21"),
        ("changes between June and September", "2026-06-01", "2026-09-30"),
        ("changes from October 2025 to March 2026", "2025-10-01", "2026-03-31"),
        ("what retires between December and February", "2025-12-01", "2026-02-28"),
        ("what will retire between December and February", "2026-12-01", "2027-02-28"),
        ("Q1 2027 budgets. What opens or ends between January and March?", "2027-01-01", "2027-03-31"),
        ("what will open between December and February 2027", "2026-12-01", "2027-02-28"),
        ("what changed last month", "2026-10-01", "2026-10-31"),
        ("which certs came out last year", "2025-01-01", "2025-12-31"),
        ("which certs came out in the last year", "2025-11-21", "2026-11-21"),
        ("what changed over the past month", "2026-10-21", "2026-11-21"),
        ("what changes this quarter", "2026-10-01", "2026-12-31"),
        ("what is coming next quarter?", "2027-01-01", "2027-03-31"),
        ("what's new this year", "2026-01-01", "2026-12-31"),
        ("next week", "2026-11-23", "2026-11-29"),
        ("in the next six months", "2026-11-21", "2027-05-21"),
        ("over the past 30 days", "2026-10-22", "2026-11-21"),
        ("since two weeks ago", "2026-11-07", "2026-11-21"),
        ("any retirements before Christmas?", "2026-11-21", "2026-12-24"),
        ("what ends before the end of the year", "2026-11-21", "2026-12-31"),
        ("until March", "2026-11-21", "2027-03-31"),
        ("by end of next quarter", "2026-11-21", "2027-03-31"),
        ("news in 2027", "2027-01-01", "2027-12-31"),
        ("what happened in Q2", "2026-04-01", "2026-06-30"),
        ("what is coming in Q2", "2027-04-01", "2027-06-30"),
        ("what launches in January", "2027-01-01", "2027-01-31"),
        ("what launched in January", "2026-01-01", "2026-01-31"),
        ("what changed since last spring", "2026-03-01", "2026-11-21"),
        ("what is coming in spring", "2027-03-01", "2027-05-31"),
        ("first half of 2027", "2027-01-01", "2027-06-30"),
        ("what is coming", "2026-11-21", None),
        ("upcoming launches", "2026-11-21", None),
        ("what changed?", None, "2026-11-21"),
        ("changes", None, None),
    ],
)
def test_a_stretch_of_time_is_read(text: str, since: str | None, until: str | None) -> None:
    """From a day to a day, both included; what is not said stays open."""
    found = span(text, TODAY)
    assert (found.since and found.since.text, found.until and found.until.text) == (since, until)


@given(st.text(max_size=80), st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 1, 1)))
def test_any_text_is_survived(text: str, today: date) -> None:
    """Whatever stands there, it is read or left."""
    span(text, today)


_WORDS = (
    *("since", "until", "before", "after", "between", "and", "next", "last", "this", "two", "ago", "today", "end", "of"),
    *("quarter", "month", "year", "march", "2026", "q1", "31", "feb", "spring", "first", "half"),
)


@given(st.lists(st.sampled_from(_WORDS), max_size=8), st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 1, 1)))
def test_any_order_of_the_words_is_survived(said: list[str], today: date) -> None:
    """Words of time in any order raise nothing."""
    span(" ".join(said), today)
