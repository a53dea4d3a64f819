"""Which stored question a message asks: by the words both share, counted both ways."""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from catalog.engine.search_words import COMMON, stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Match:
    """A stored question near a message."""

    id: str
    likeness: float
    """0 to 1: shared words over all words."""
    belief: bool
    shared: int
    """How many words both have."""


class _Questions:
    def __init__(self, catalog: Catalog) -> None:
        self.asked: list[tuple[str, bool, frozenset[str]]] = []
        self.weights: list[float] = []
        self.texts: list[str] = []
        self.holders: dict[str, list[int]] = {}
        for belief, entries in ((False, catalog.said), (True, catalog.beliefs)):
            for identity, entry in entries.items():
                variants = (*entry.ask, *((getattr(entry, "belief", ""),) if belief else ()))
                for variant in variants:
                    self._add(identity, variant, belief=belief)

    def _add(self, identity: str, variant: str, *, belief: bool) -> None:
        kept = _bag(variant)
        if not kept:
            return
        for word in kept:
            self.holders.setdefault(word, []).append(len(self.asked))
        self.asked.append((identity, belief, kept))
        self.weights.append(_weight(kept))
        self.texts.append(variant.casefold())


def _bag(text: str) -> frozenset[str]:
    return frozenset(stems(text))


def _weight(kept: Iterable[str]) -> float:
    return sum(0.35 if word in COMMON else 1.0 for word in kept)


_kept: dict[int, tuple[weakref.ref[Catalog], _Questions]] = {}


def _questions(catalog: Catalog) -> _Questions:
    held = _kept.get(id(catalog))
    if held is None or held[0]() is not catalog:
        key = id(catalog)
        held = (weakref.ref(catalog, lambda _: _kept.pop(key, None)), _Questions(catalog))
        _kept[key] = held
    return held[1]


def nearest(catalog: Catalog, text: str) -> Match | None:
    """The stored question most like a text, None where no word is shared."""
    questions = _questions(catalog)
    wanted = _bag(text)
    weight = _weight(wanted)
    shared: dict[int, list[str]] = {}
    telling = [word for word in wanted if word not in COMMON] or wanted
    for word in telling:
        for position in questions.holders.get(word, ()):
            shared.setdefault(position, []).append(word)
    common = wanted & COMMON if telling is not wanted else frozenset[str]()
    if common:
        for position, both in shared.items():
            both.extend(common & questions.asked[position][2])
    best: Match | None = None
    said = text.casefold()
    for position, both in shared.items():
        if len(both) < 2 and len(wanted) > 1:
            continue
        identity, belief, _ = questions.asked[position]
        likeness = 2 * _weight(both) / (questions.weights[position] + weight)
        if len(both) > 2 and len(both) == len(questions.asked[position][2]):
            likeness = max(likeness, 0.6)
        if likeness > 0.5:
            likeness += 0.02 * fuzz.ratio(said, questions.texts[position]) / 100
        if best is None or likeness > best.likeness:
            best = Match(identity, likeness, belief, len(both))
    return best
