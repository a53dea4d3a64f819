"""Days and lengths in figures."""

import pytest

from handlers.understanding.words.in_figures import with_figures_spelled


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("by 31.3.", "by 31 March"),
        ("31.3.2027", "31 March 2027"),
        ("3/31/27", "31 March 2027"),
        ("31/03/2027", "31 March 2027"),
        ("06/2027", "June 2027"),
        ("2027/03/31", "31 March 2027"),
        ("end of Q1/27", "end of Q1 2027"),
        ("by the end of H1", "by the end of Q2"),
        ("longer than 2.5h", "longer than 150 minutes"),
        ("less than 2h30", "less than 150 minutes"),
    ],
)
def test_a_day_or_a_length_in_figures_is_spelled(typed: str, read: str) -> None:
    """It is put as the rules read days and minutes."""
    assert with_figures_spelled(typed) == read


@pytest.mark.parametrize(
    "typed",
    ["4/5/27", "24/7", "a score of 7/10", "AI-300 v1.2.3", "2.5h per week", "10 hours and 5 people", "$12/2027", "is 3.5. enough"],
)
def test_what_is_no_sure_day_or_length_stays(typed: str) -> None:
    """What could be two days, a score, a version or a share of a week is left as it was typed."""
    assert with_figures_spelled(typed) == typed
