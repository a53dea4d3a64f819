"""What a sentence most likely asks, learned from sentences of our own: a linear model over words, with names left out.

The rules decide where they are sure; this says how sure one may be where they are not. The model is a file of weights made by
`python -m tests.sentences.train`; nothing is learned while the program runs, and the same sentence always gets the same answer.
"""

from __future__ import annotations

import json
import math
import sys
from array import array
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from catalog.engine.search_words import stem
from handlers.understanding.model.learned import features, labels_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.query import Query
    from handlers.understanding.words.reading import Reading

WEIGHTS = Path(__file__).with_name("weights.json")
_STORED = "said-"
_SELDOM = 0.5
"""Each stored answer has as many sentences of ours as a question that everybody asks, and is asked so much less often than they say."""
_ROOM = 64
"""Bits of a label's place in a packed number."""
_OFTEN = 890
"""A word that tells no more than this, in hundredths, stands in one of some seven thousand sentences at least."""
_ZERO = 1 << 62
"""What stands for nought there, so that no sum is ever below it."""


@dataclass(frozen=True)
class Likely:
    """What a sentence may ask, by an aspect's or an intent's word, each with how likely it is (0 to 1, 1 in all)."""

    labels: tuple[str, ...]
    scores: tuple[float, ...]
    scale: float

    @cached_property
    def first(self) -> str:
        """The likeliest."""
        return self.labels[self.scores.index(max(self.scores))]

    @cached_property
    def shares(self) -> dict[str, float]:
        """How likely each is; where the likeliest is what the rules say already, nobody asks."""
        top = max(self.scores)
        shares = [math.exp((score - top) * self.scale) for score in self.scores]
        whole = sum(shares)
        return {label: share / whole for label, share in zip(self.labels, shares, strict=True)}

    def of(self, labels: Iterable[str]) -> float:
        """How likely the likeliest of these is; 0 for a word the model does not know."""
        return max((self.shares.get(label, 0.0) for label in labels), default=0.0)


class Model:
    """The weights; those of a feature are packed into one number when it is first seen.

    The weights of all labels side by side in one number: adding up a sentence's features is then one addition each, and not
    one for each of sixty labels. They are whole numbers, so nothing is lost.
    """

    def __init__(self, weights: Path) -> None:
        told = json.loads(weights.read_text(encoding="utf-8"))
        self.labels: tuple[str, ...] = tuple(told["labels"])
        self.scale: float = told["scale"]
        seldom = int(math.log(_SELDOM) / self.scale)
        biases = zip(self.labels, told["bias"], strict=True)
        self.bias: tuple[int, ...] = tuple(bias + (seldom if label.startswith(_STORED) else 0) for label, bias in biases)
        self._weights: dict[str, str] = told["weights"]
        """Feature -> how telling it is in hundredths (rare ones more), then number of a label, weight …; read when it is first seen."""
        self._packed: dict[str, tuple[int, int]] = {}
        self.last: tuple[Reading, tuple[str, ...], Likely] | None = None
        """What was asked for last, and what it is likely to be."""
        self._nought = sum(_ZERO << _ROOM * label for label in range(len(self.labels)))

    def scores(self, found: Iterable[str]) -> list[float]:
        """Points of each label: the features' weights, weighed by how telling they are, all together of length one."""
        squares, whole = 0, self._nought
        for feature in found:
            known = self._packed.get(feature) or self._pack(feature)
            if known:
                squares += known[0]
                whole += known[1]
        length = math.sqrt(squares) or 1.0
        sums = array("Q", whole.to_bytes(len(self.labels) * _ROOM // 8, sys.byteorder))
        places = sums if sys.byteorder == "little" else reversed(sums)
        return [bias + (points - _ZERO) / length for bias, points in zip(self.bias, places, strict=True)]

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The single words that it has seen often, and their stems; a word of some few sentences is only what somebody told of."""
        often = [
            feature for feature, written in self._weights.items() if feature.isalpha() and int(written.split(" ", 1)[0]) <= _OFTEN
        ]
        return frozenset((*often, *map(stem, often)))

    def knows(self, feature: str) -> bool:
        """Whether it has ever seen a feature."""
        return feature in self._weights

    def likely(self, found: Iterable[str]) -> Likely:
        """How likely each label is, all together one."""
        return Likely(self.labels, tuple(self.scores(found)), self.scale)

    def _pack(self, feature: str) -> tuple[int, int] | None:
        """How telling a feature is, squared, and its weights as one number; None for one the model does not know."""
        written = self._weights.get(feature)
        if written is None:
            return None
        told = tuple(map(int, written.split()))
        telling = told[0]
        weights = sum(telling * weight << _ROOM * label for label, weight in zip(told[1::2], told[2::2], strict=True))
        return self._packed.setdefault(feature, (telling * telling, weights))


def likely(reading: Reading, ruled: Query | None) -> Likely:
    """What the sentence may ask, given what the rules made of it; kept for the last one, which several ask for."""
    model, said = _model(), labels_of(ruled)
    last = model.last  # read once: several may ask at a time
    if last is None or last[0] is not reading or last[1] != said:
        last = model.last = reading, said, model.likely(features(reading, ruled))
    return last[2]


@lru_cache(maxsize=4_096)
def ordinary(word: str) -> bool:
    """Whether the sentences that it was made from hold a word, in one form or another."""
    known = _model().ordinary
    return word in known or stem(word) in known


@lru_cache(maxsize=1)
def _model() -> Model:
    return Model(WEIGHTS)
