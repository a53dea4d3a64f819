"""A stored question that is answered by yes or no: which of the ways to put it a message comes nearest to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search_words import stems
from catalog.reference import Belief
from handlers.understanding.supposed.form import DENIES

if TYPE_CHECKING:
    from catalog.catalog import Catalog

_EVIDENCE = re.compile(r"(?:We|Yes|No|Not|Only|It depends|Reasonably|Mostly)\b")
"""Answers that say themselves how it stands."""
_LIKE = 0.6
_SOUGHT = re.compile(r"\b(?:cant|cannot|could ?nt|could not|dont|did ?nt|have ?nt)(?: \w+)? (?:find|found|see|seen|know|locate)\b")
"""That somebody did not find it, which denies nothing."""


def decided(catalog: Catalog, key: str, text: str, put: str) -> bool | None:
    """Whether a stored answer is a yes to this message; None where it is neither, or says so itself.

    `put` is what the message puts, in words of the skeleton.
    """
    if (phantom := catalog.phantoms.get(key)) is not None:
        return DENIES.search(_SOUGHT.sub("", put)) is not None if phantom.exists == "no" else None
    entry = catalog.beliefs.get(key) or catalog.said.get(key)
    if entry is None or _EVIDENCE.match(entry.short):
        return None
    said = frozenset(stems(text))
    likeness = {ask: _alike(said, frozenset(stems(ask))) for ask in entry.ask}
    best = max(likeness.values())
    if best < _LIKE:
        return None
    nearest = [ask for ask in entry.ask if likeness[ask] == best]
    told = {_of(entry, ask) for ask in nearest}
    if len(told) != 1 or (verdict := told.pop()) is None:
        return None
    turned = {_denied(ask) for ask in nearest} != {DENIES.search(put) is not None}
    return verdict != turned


def _of(entry: object, ask: str) -> bool | None:
    """What one way to put it is answered by: a belief by no, unless its entry says otherwise."""
    if ask in entry.yes:  # type: ignore[attr-defined]
        return True
    if isinstance(entry, Belief):
        return None if ask in entry.neither or "all" in entry.neither else False
    return False if ask in entry.no else None  # type: ignore[attr-defined]


def plainly(text: str) -> str:
    """A way to put it in small letters, words parted by blanks."""
    return re.sub(r"[^a-z0-9+ ]", "", text.casefold().replace("-", " "))


def _denied(text: str) -> bool:
    plain = re.sub(r"[^a-z ]", "", text.casefold())
    head = re.match(r"(?:is|are|does|do|did|has|have|can|will|would|was)nt ", plain)  # "isn't it open?" asks whether it is
    return DENIES.search(plain[head.end() :] if head else plain) is not None


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
