"""An issuer's exam told by what it is about."""

from __future__ import annotations

import pytest

from catalog.load import load
from handlers.understanding.words.reading import read


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("AIGP or the EXIN one about the AI Act?", "exin-aicp"),
        ("what does EXIN's AI Act exam cost?", "exin-aicp"),
        ("AIGP vs the ISACA one for AI risk", "isaca-aair"),
    ],
)
def test_the_one_that_goes_deepest_is_meant(text: str, meant: str) -> None:
    """By depth in the topic; of several as deep, the one that is called by it."""
    assert meant in {e.id for e in read(text, load()).of("credential")}


@pytest.mark.parametrize(
    "text", ["which EXIN exam is about the AI Act?", "is the Microsoft one for agents worth it?", "any ISACA exam on AI risk?"]
)
def test_nobody_in_particular_is_meant(text: str) -> None:
    """Who asks for any has none in mind, and of several as deep none is guessed."""
    assert not read(text, load()).of("credential")
