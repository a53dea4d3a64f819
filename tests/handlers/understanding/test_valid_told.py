"""How long credentials are to stay valid, in the words that people use."""

from __future__ import annotations

import pytest

from handlers.understanding.asker.valid_told import valid_told


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("which certs last longer than 3 years", "valid=37-"),
        ("certs valid for at least three years", "valid=36-"),
        ("anything that is valid for at most one year", "valid=-12"),
        ("certs that expire after less than two years", "valid=-23"),
        ("which exams last longer than 3 hours", None),
        ("i have more than 3 years of experience", None),
        ("how long is it valid", None),
    ],
)
def test_a_term_from_on_or_up_to(text: str, bound: str | None) -> None:
    """Neither how long an exam takes nor how long somebody works."""
    assert valid_told(text) == bound
