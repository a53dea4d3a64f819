"""Names and reasons inside a sentence."""

from __future__ import annotations

import pytest

from handlers.advising.names import inside


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("A fifth is governance", "a fifth is governance"),
        ("Controls across the board", "controls across the board"),
        ("AI risk as a programme", "AI risk as a programme"),
        ("Google Cloud work", "Google Cloud work"),
    ],
)
def test_only_plain_first_words_lose_their_capital(name: str, said: str) -> None:
    """An article and a plain word go small, an acronym and a proper name stay."""
    assert inside(name) == said
