"""What the learned model sees of a sentence: words, and what is told by their places and by the rules, with names left out.

It is trained on this (`python -m tests.sentences.train`, which has to run again when this file changes) and applied in weighed.py.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.query import Query
    from handlers.understanding.words.reading import Reading

_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[^|?]+\??")
_STEM = 5
"""Of longer words, this many letters stand for all their forms."""


def features(reading: Reading, ruled: Query | None) -> set[str]:
    """What the model sees.

    Words and their stems, pairs of words, those of the part that asks once more, what it begins and ends with, names and
    numbers by kind, and what the rules say: they err the more, the more is said beside the question.
    """
    tokens = [masked(word) for word in reading.skeleton.split() if word != "|"]
    asked = [masked(word) for word in asking(reading.skeleton).split()]
    found = {f"cue:{cue}" for cue in reading.cues}
    found.update(tokens)
    found.update([f"~{token[:_STEM]}" for token in tokens if len(token) > _STEM])
    found.update([f"{one} {other}" for one, other in pairwise(tokens)])
    found.update([f"?{token}" for token in asked])
    found.update([f"?{one} {other}" for one, other in pairwise(asked)])
    if tokens:
        found.update((f"^ {tokens[0]}", f"{tokens[-1]} $"))
    if 0 < len(asked) < len(tokens):
        found.add(f"?^ {asked[0]}")
    found.add(f"names={min(tokens.count('@c'), 3)}")
    found.add(f"length={min(len(tokens) // 4, 5)}")
    if reading.numbers.money:
        found.add("money")
    if reading.numbers.months:
        found.add("months")
    for said in labels_of(ruled):
        found.update((f"rule:{said}", f"rule:{said} {min(len(tokens) // 8, 3)}"))
    return found


def asking(skeleton: str) -> str:
    """The last sentence that asks, or the last one."""
    sentences = [part for part in _SENTENCE.findall(skeleton) if part.strip()]
    return next((part for part in reversed(sentences) if part.endswith("?")), sentences[-1] if sentences else "")


def labels_of(query: Query | None) -> tuple[str, ...]:
    """The words by which the model calls what a Query asks."""
    if query is None:
        return ("none",)
    if query.intent is Intent.FACT:
        return tuple(aspect.value for aspect in query.aspects) or ("fact",)
    return (query.intent.value,)


def masked(token: str) -> str:
    """A name by its kind, a number as a number."""
    if token.startswith("@"):
        return token[:2]
    return "#" if _DIGIT.search(token) else token


def telling(words: Sequence[str]) -> set[str]:
    """What a smaller model sees of a clause: its words, their stems, and two in a row."""
    found = set(words)
    found.update(f"~{word[:_STEM]}" for word in words if len(word) >= _STEM)
    found.update(f"{one} {two}" for one, two in pairwise(words))
    return found
