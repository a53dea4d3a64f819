"""What a sentence most likely asks, learned from sentences of our own: a linear model over words, with names left out.

The rules decide where they are sure; this says how sure one may be where they are not. The model is a file of weights made by
`python -m tests.sentences.train`; nothing is learned while the program runs, and the same sentence always gets the same answer.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.query import Query
    from handlers.understanding.reading import Reading

WEIGHTS = Path(__file__).with_name("weights.json")
_DIGIT = re.compile(r"\d")
_STEM = 5
"""Of longer words, this many letters stand for all their forms."""


@dataclass(frozen=True, slots=True)
class Likely:
    """What a sentence may ask, by an aspect's or an intent's word, each with how likely it is (0 to 1, 1 in all)."""

    shares: dict[str, float]
    first: str
    """The likeliest."""

    def of(self, labels: Iterable[str]) -> float:
        """How likely the likeliest of these is; 0 for a word the model does not know."""
        return max((self.shares.get(label, 0.0) for label in labels), default=0.0)


@dataclass(frozen=True, slots=True)
class _Model:
    labels: tuple[str, ...]
    bias: tuple[int, ...]
    scale: float
    weights: dict[str, tuple[float, tuple[tuple[int, int], ...]]]
    """Feature -> how telling it is (rare ones more), and (number of a label, weight) …"""


def features(reading: Reading, ruled: Query | None) -> set[str]:
    """What the model sees: words and their stems, what it begins and ends with, names and numbers by kind, what the rules say."""
    tokens = [_masked(word) for word in reading.skeleton.replace("|", " ").split()]
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


def likely(reading: Reading, ruled: Query | None) -> Likely:
    """What the sentence may ask, given what the rules made of it."""
    model = _model()
    known = [told for feature in features(reading, ruled) if (told := model.weights.get(feature))]
    length = math.sqrt(sum(telling * telling for telling, _ in known)) or 1.0
    scores: list[float] = list(model.bias)
    for telling, pairs in known:
        part = telling / length
        for label, weight in pairs:
            scores[label] += weight * part
    top = max(scores)
    shares = [math.exp((score - top) * model.scale) for score in scores]
    whole = sum(shares)
    return Likely(
        {label: share / whole for label, share in zip(model.labels, shares, strict=True)}, model.labels[scores.index(top)]
    )


def _masked(token: str) -> str:
    """A name by its kind, a number as a number."""
    if token.startswith("@"):
        return token[:2]
    return "#" if _DIGIT.search(token) else token


@lru_cache(maxsize=1)
def _model() -> _Model:
    told = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    weights = {
        feature: (flat[0] / 100, tuple(zip(flat[1::2], flat[2::2], strict=True))) for feature, flat in told["weights"].items()
    }
    return _Model(tuple(told["labels"]), tuple(told["bias"]), told["scale"], weights)
