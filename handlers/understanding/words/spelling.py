"""Slips of the keyboard in the words of a question, mended."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.model.weighed import ordinary
from handlers.understanding.words.clean import Word
from handlers.understanding.words.lexicon import cue_words, lexicon_words
from handlers.understanding.words.names import AliasIndex


def respelt(found: list[Word], taken: set[int], index: AliasIndex) -> list[Word]:
    """The words with slips of the keyboard in cue words mended ("hwo much", "compair"); names are left alone."""
    known = cue_words()
    mended = list(found)
    for position, word in enumerate(found):
        text = word.text
        if (
            position in taken
            or text in known
            or text in index.vocabulary
            or text in _NO_SLIPS
            or text in _TURNS
            or not text.isalpha()
            or not text.isascii()
            or len(text) < 3
        ):
            continue
        near = _SWAPPED.get(text) if len(text) == 3 else _mended(text)
        if near:
            mended[position] = Word(near, word.raw, word.start, word.end)
    return mended


def said(found: list[Word], mended: list[Word]) -> list[Word]:
    """The words as frames look at them: mended where a long word that nobody ever wrote is one slip off."""
    return [
        new
        if new is not old and len(old.text) >= _LONG and not ordinary(old.text) and OSA.distance(new.text, old.text) == 1
        else old
        for old, new in zip(found, mended, strict=True)
    ]


_LONG = 7


@lru_cache(maxsize=5_000)
def _mended(text: str) -> str | None:
    """The cue word that this is a slip of; ordinary words come again and again, so each is looked for once."""
    match = process.extractOne(text, _known(), scorer=OSA.distance, score_cutoff=1 if len(text) < 8 else 2)
    return match[0] if match and match[0][0] == text[0] else None


_TURNS = ("overkill", "pointless", "advertisement", "advertisements", "mandatory", "compulsory", "vacancy", "happened")
"""Words of no cue that decide what is asked all the same."""


@lru_cache(maxsize=1)
def _known() -> tuple[str, ...]:
    return (*_TURNS, *lexicon_words())


_NO_SLIPS = frozenset([
    "pure", "alone", "section", "sent", "earliest", "leaving", "bonus", "quit", "annually", "letting", "revert",
    "reverts", "counting", "germany", "korea",
])  # fmt: skip
"""Ordinary words that are one letter from a cue, and mean something else."""
_SWAPPED = {
    "hwo": "how",
    "waht": "what",
    "teh": "the",
    "wat": "what",
    "wich": "which",
    "hw": "how",
    "wht": "what",
    "whn": "when",
    "adn": "and",
}
