"""Exam languages: one code for each, whatever a source or a person calls it."""

from __future__ import annotations

NAMES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "pt-BR": "Portuguese (Brazil)",
    "ru": "Russian",
    "th": "Thai",
    "tr": "Turkish",
    "vi": "Vietnamese",
    "zh": "Chinese",
    "zh-Hans": "Simplified Chinese",
    "zh-Hant": "Traditional Chinese",
}

_CODES = {code.casefold(): code for code in NAMES} | {name.casefold(): code for code, name in NAMES.items()}
_CODES |= {
    "brazilian portuguese": "pt-BR", "chinese (simplified)": "zh-Hans", "chinese (traditional)": "zh-Hant", "mandarin": "zh-Hans",
    "zh-cn": "zh-Hans", "zh-tw": "zh-Hant", "bahasa indonesia": "id", "castilian": "es",
}  # fmt: skip


def code(language: str) -> str:
    """The code of a language given by code or name; what we do not know stays as it is."""
    return _CODES.get(language.strip().casefold(), language.strip())


def name(language: str) -> str:
    """What a language is called in a sentence."""
    held = code(language)
    return NAMES.get(held, held)


def same(one: str, other: str) -> bool:
    """Whether two are the same language; plain Chinese or Portuguese meets each of its kinds."""
    first, second = code(one), code(other)
    return first == second or first.split("-")[0] == second or second.split("-")[0] == first
