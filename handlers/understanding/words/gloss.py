"""Messages in German, French, Spanish, Portuguese and Japanese, phrase by phrase in English: the rules are written for that.

No translation: what asks, compares, limits and points is put into English words, names and all else stay as typed. Phrases only; folded of
accents and apostrophes, the longest first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from handlers.understanding.words.clean import ACCENTS
from handlers.understanding.words.gloss_phrases import JAPANESE_PHRASES, PHRASES


def glossed(text: str, language: str) -> str | None:
    """The text with the phrases of its language in English; None for a language without phrases, or where none is found."""
    if language == "ja":
        told = _japanese().sub(lambda m: JAPANESE_PHRASES[m.group()], text)
        return told if told != text else None
    if language not in PHRASES:
        return None
    plain = ACCENTS.sub("", unicodedata.normalize("NFD", text))
    table = _table(language)
    told = _pattern(language).sub(lambda m: table[_key(m.group())], plain)
    return told if told != plain else None


@cache
def own_words() -> dict[str, tuple[str, ...]]:
    """Words that stand alone in a table and are none of English, with the languages they may be of."""
    found: dict[str, tuple[str, ...]] = {}
    english = {word for language in PHRASES for meant in _table(language).values() for word in meant.split()} | _ALSO_ENGLISH
    for language in PHRASES:
        for word in _table(language):
            if " " not in word and len(word) >= _LEAST and word not in english:
                found[word] = (*found.get(word, ()), language)
    return found


_LEAST = 4
_ALSO_ENGLISH = frozenset(
    (
        "will",
        "maximum",
        "reduction",
        "revision",
        "camera",
        "sans",
        "rate",
        "serve",
        "basta",
        "vale",
        "hace",
        "premier",
        "pass",
        "expire",
        "valida",
        "plus",
    )
)


def _key(said: str) -> str:
    return " ".join(re.sub(r"['’\-]", " ", said.casefold()).split())


@cache
def _table(language: str) -> dict[str, str]:
    pairs = (pair.split("=") for pair in PHRASES[language].replace("\n", "|").split("|") if pair.strip())
    return {_key(said): meant for said, meant in pairs}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Any of the phrases as whole words, apostrophes and hyphens as spaces."""
    ordered = sorted(_table(language), key=len, reverse=True)
    return re.compile(
        r"(?<![\w|&-])(?:" + "|".join(re.escape(p).replace(r"\ ", r"[\s'’\-]+") for p in ordered) + r")(?![\w|&-])", re.IGNORECASE
    )


@cache
def _japanese() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(JAPANESE_PHRASES, key=len, reverse=True))))
