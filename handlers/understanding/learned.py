"""What the learned model sees of a sentence: words, and what is told by their places and by the rules, with names left out.

It is trained on this (`python -m tests.sentences.train`, which has to run again when this file changes) and applied in weighed.py.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.reading import Reading

_DIGIT = re.compile(r"\d")
_STEM = 5
"""Of longer words, this many letters stand for all their forms."""


def features(reading: Reading, ruled: Query | None) -> set[str]:
    """What the model sees: words and their stems, what it begins and ends with, names and numbers by kind, what the rules say."""
    tokens = [masked(word) for word in reading.skeleton.replace("|", " ").split()]
    found = {f"cue:{cue}" for cue in reading.cues}
    found.update(tokens)
    found.update(f"~{token[:_STEM]}" for token in tokens if len(token) > _STEM)
    if tokens:
        found.update((f"^ {tokens[0]}", f"{tokens[-1]} $"))
    found.add(f"names={min(tokens.count('@c'), 3)}")
    found.add(f"length={min(len(tokens) // 4, 5)}")
    if reading.numbers.money:
        found.add("money")
    if reading.numbers.months:
        found.add("months")
    found.update(f"rule:{said}" for said in labels_of(ruled))
    return found


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
