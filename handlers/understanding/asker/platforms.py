"""The clouds that words name: as what is used or wished for, or only to be spared them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.asker.unwanted import refused
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

_PLATFORM = (
    ("aws", r"\b(?:aws|amazon)\b"),
    ("azure", r"\b(?:azure|microsoft)\b"),
    ("google", r"\b(?:gcp|google)\b"),
    ("nvidia", r"\bnvidia\b"),
)
_BIG_THREE = r"\b(?:big|major|main|large|top) (?:three|3)\b(?=.*\bclouds?\b)|\b(?:all|these|the) (?:three|3) (?:big |major |main )?clouds?\b|\b(?:each|every) (?:big |major )?(?:cloud|hyperscaler)\b|\bhyperscalers\b"


def _all_named(plain: str) -> tuple[str, ...]:
    if ("cloud" in plain or "hyperscaler" in plain) and search(_BIG_THREE, plain):
        return ("aws", "azure", "google")
    return platforms_in(plain)


def platforms_in(words: str) -> tuple[str, ...]:
    """The clouds that some words name, in their order."""
    named = [(found.start(), p) for p, pattern in _PLATFORM if (found := search(pattern, words))]
    return tuple(p for _, p in sorted(named))


def platforms_and_spurned(plain: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The clouds that are named and wanted, and those that are named to be spared them."""
    named = _all_named(plain)
    spurned = tuple(p for p in named if refused(dict(_PLATFORM)[p], plain))
    return tuple(p for p in named if p not in spurned), spurned


def platforms_named(reading: Reading) -> tuple[str, ...]:
    """The clouds a message names, in its order, and not only to be spared them."""
    return platforms_and_spurned(reading.plain)[0]
