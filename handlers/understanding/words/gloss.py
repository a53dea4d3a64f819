"""Messages in German, French, Spanish, Portuguese and Japanese, phrase by phrase in English: the rules are written for that.

No translation: what asks, compares, limits and points is put into English words, names and all else stay as typed. Phrases only; folded of
accents and apostrophes, the longest first. A phrase in parts ("weder … noch") comes first: what stands between them is glossed after.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from handlers.understanding.words.clean import ACCENTS, fold
from handlers.understanding.words.gloss_everyday import EVERYDAY, EVERYDAY_JAPANESE
from handlers.understanding.words.gloss_phrases import JAPANESE_PHRASES, PHRASES


def glossed(text: str, language: str) -> str | None:
    """The text with the phrases of its language in English; None for a language without phrases, or where none is found."""
    if language == "ja":
        told = _japanese().sub(lambda m: _IN_JAPANESE[m.group()], text)
        return told if told != text else None
    if language not in PHRASES:
        return None
    plain = told = ACCENTS.sub("", unicodedata.normalize("NFD", text))
    if language == "de":
        told = _BEFORE_NOUN.sub(" ", without_umlauts(told))
    table = _table(language)
    for parts, meant in _parted(language):
        told = parts.sub(meant, told)
    told = _pattern(language).sub(lambda m: table[_key(m.group())], told)
    return told if told != plain else None


def without_umlauts(german: str) -> str:
    """German with "fuer" and "laeuft" as a keyboard without umlauts writes them folded like "für" and "läuft"."""
    return _WRITTEN_OUT.sub(r"\1", german)


_BEFORE_NOUN = re.compile(
    r"(?<=\w)-(?=(?:zertifi|zertis?\b|pruf|examen|kurs|schulung|kosten|gebuhr|tea?m|sicherheit|security|risik|agent|system|themen|bereich|weg\b|titel|inhaber))",
    re.IGNORECASE,
)
"""The hyphen of a German compound: "KI-Prüfungen", "CAISP-Zertifizierung"."""
_WRITTEN_OUT = re.compile(r"(?<![aeqAEQ])([aouAOU])e(?=[bcdfghklmnprstuz])")


@cache
def own_words() -> dict[str, tuple[str, ...]]:
    """The longer words of the phrases that are none of English, with the languages they may be of."""
    found: dict[str, tuple[str, ...]] = {}
    english = {word for language in PHRASES for _, meant in _pairs(language) for word in meant.split()} | _ALSO_ENGLISH
    for language in PHRASES:
        for word in {word for said, _ in _pairs(language) for word in _key(said).split()}:
            if len(word) >= _LEAST and word.isalpha() and word not in english:
                found[word] = (*found.get(word, ()), language)
    return found


@cache
def english_of_phrases() -> frozenset[str]:
    """Every English word that a phrase is put into."""
    return frozenset(
        word for language in PHRASES for _, meant in _pairs(language) for word in fold(meant).replace("-", " ").split()
    )


_LEAST = 4
_ALSO_ENGLISH = frozenset([
    "will", "maximum", "reduction", "revision", "camera", "sans", "rate", "serve", "basta", "vale", "hace", "premier", "pass", "expire",
    "valida", "plus", "pardon", "artificial", "cara", "casa", "case", "change", "chef", "chose", "commence", "comment", "conte", "coup",
    "court", "dire", "distance", "documents", "entre", "halt", "hier", "intelligence", "intern", "lance", "lang", "llms", "material",
    "minima", "minimum", "note", "null", "passage", "patron", "place", "prompts", "propose", "sera", "sort", "testes", "zero",
])  # fmt: skip


def _key(said: str) -> str:
    return " ".join(re.sub(r"['’,\-]", " ", said.casefold()).split())


@cache
def _table(language: str) -> dict[str, str]:
    return {_key(said): meant for said, meant in _pairs(language) if _GAP not in said}


def _pairs(language: str) -> list[tuple[str, str]]:
    listed = f"{PHRASES[language]}|{EVERYDAY.get(language, '')}".replace("\n", "|")
    pairs = (pair.partition("=") for pair in listed.split("|") if pair.strip())
    return [(said, meant) for said, _, meant in pairs]


@cache
def _parted(language: str) -> list[tuple[re.Pattern[str], str]]:
    """The phrases in parts, longest first, each with what it is in English and the places of what stands between."""
    pairs = [(said, meant) for said, meant in _pairs(language) if _GAP in said]
    found = []
    for said, meant in sorted(pairs, key=lambda pair: -len(pair[0])):
        spaced = re.escape(said).replace(r"\ ", r"[\s'’,\-]+").replace(_GAP, r"(\S[^.?!|\n]{0,50}?)")
        first, *further = meant.split(_GAP)
        told = first + "".join(rf"\g<{place}>{part}" for place, part in enumerate(further, 1))
        found.append((re.compile(r"(?<![\w|&-])" + spaced + r"(?![\w|&-])", re.IGNORECASE), told))
    return found


_GAP = "…"
_IN_JAPANESE = {**EVERYDAY_JAPANESE, **JAPANESE_PHRASES}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Any of the phrases as whole words, apostrophes, commas and hyphens as spaces."""
    ordered = sorted(_table(language), key=len, reverse=True)
    return re.compile(
        r"(?<![\w|&-])(?<!(?-i:[A-Z])/)(?:"
        + "|".join(re.escape(p).replace(r"\ ", r"[\s'’,\-]+") for p in ordered)
        + r")(?![\w|&-])",
        re.IGNORECASE,
    )


@cache
def _japanese() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_IN_JAPANESE, key=len, reverse=True))))
