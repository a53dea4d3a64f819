"""Phrases of other languages in English: longest first, whole words only, names untouched."""

from __future__ import annotations

import pytest

from handlers.understanding.words.gloss import glossed


@pytest.mark.parametrize(
    ("text", "language", "english"),
    [
        ("Was ist günstiger, AIGP oder AAISM?", "de", "which is cheaper, AIGP or AAISM?"),
        ("j'ai CISM, puis-je passer AAISM ?", "fr", "i have CISM, can i take AAISM ?"),
        ("¿Vale la pena AIGP?", "es", "¿is it worth it AIGP?"),
        ("Posso fazer AAISM com CISA?", "pt", "can i take AAISM with CISA?"),
        ("Où passer AAISM ?", "fr", "where can i take AAISM ?"),
        ("O que cai no CISM?", "pt", "what is on the exam CISM?"),
    ],
)
def test_phrases_are_put_into_english(text: str, language: str, english: str) -> None:
    """Accents, apostrophes and hyphens do not matter; a name stays as it was typed."""
    assert glossed(text, language) == english


def test_what_holds_no_phrase_stays() -> None:
    """A word is not taken apart, and a language without phrases is left alone."""
    assert glossed("Omitgift", "de") is None
    assert glossed("what is AIGP", "en") is None
    assert glossed("quanto", "it") is None


def test_japanese_is_put_into_english_inside_the_text() -> None:
    """It has no spaces."""
    told = glossed("AAISMと比較して", "ja")
    assert told is not None
    assert told.split() == ["AAISM", "compare", "with"]
