"""How long an exam may take, in the words that people use."""

from __future__ import annotations

import pytest

from handlers.understanding.asker.exam_length import exam_at_least, exam_limits


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("practical ai exam that fits in half a day", 300),
        ("hands on ai exam but i cannot block more than one working day", 480),
        ("want an ai security exam thats over in an hour", 60),
        ("practical exam six hours is my maximum", 360),
        ("short hands on test on ai attacks no 24 hour marathons", 1439),
        ("exam that i can sit over a lunch break", 60),
        ("exam under 90 minutes", 89),
        ("exam shorter than 24h", 1439),
        ("i cant do 24h exams", 1439),
        ("would rather not sit 48 hour exams", 2879),
        ("sick of 24 hour exams", 1439),
        ("devops hate exams over 2 hours", 120),
    ],
)
def test_a_stretch_of_time_bounds_the_exam(text: str, minutes: int) -> None:
    """A day, a morning or hours said in passing are a bound like "at most 60 minutes"."""
    assert exam_limits(text) == {"minutes": minutes}


@pytest.mark.parametrize("text", ["cert i can do in two hours a day", "prepare in one day for the exam", "how long is the exam"])
def test_time_to_study_bounds_no_exam(text: str) -> None:
    """Hours a week or days to prepare say nothing of the exam's length."""
    assert exam_limits(text) == {}


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("which exams are longer than 3 hours", "minutes=181-"),
        ("exams that take at least 90min", "minutes=90-"),
        ("labs that run more than a day", "minutes=1441-"),
        ("exams that run longer than half a day", "minutes=301-"),
        ("nothing longer than half a day please", None),
        ("no exam longer than two hours", None),
        ("i dislike tests over 90 minutes", None),
        ("i have more than 3 hours a week to study for the exam", None),
        ("exams with more than 100 questions", None),
    ],
)
def test_a_length_from_on(text: str, bound: str | None) -> None:
    """What is not to be exceeded, and the time there is to study, are no least."""
    assert exam_at_least(text) == bound
