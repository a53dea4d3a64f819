"""Which place in an order is asked for."""

from __future__ import annotations

import pytest

from handlers.understanding.asker.place_told import place_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("second cheapest ai cert", {"nth": 2}),
        ("what is the third most expensive", {"nth": 3}),
        ("the newest two", {"most": 2}),
        ("the three cheapest red team certs", {"most": 3}),
        ("top 5 newest ai certs", {"most": 5}),
        ("the runner up for cheapest ai audit cert", {"nth": 2}),
        ("which three exams have the most questions", {"most": 3}),
        ("the cheapest 2 hour exam", {}),
        ("the cheapest one", {}),
        ("the second one", {}),
    ],
)
def test_a_place_stands_before_a_rank(text: str, told: dict[str, int]) -> None:
    """A place in a list, or a figure with its unit, is none in an order."""
    assert place_told(text) == told
