"""Stored answers found by what a message has in it: somebody repeats what they heard or read, in a message that says much else."""

from __future__ import annotations

import re
import weakref
from functools import cache
from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.query import Query
    from handlers.understanding.case import Case

_Told = tuple[str, frozenset[str], tuple[str, ...]]
"""A stored entry, what it is about, if it is about credentials (a message about others asks more), and what a message must have in it to ask that."""
_kept: dict[int, tuple[weakref.ref[Catalog], tuple[_Told, ...]]] = {}


def heard(case: Case) -> Query | None:
    """The stored answer to what the message repeats; None where it has none of them whole."""
    named = _named(case)
    words = f" {case.reading.plain} "
    targets = {*case.found.targets}
    key = next(
        (key for key, of, parts in _ways(case.catalog) if (not of or targets <= of) and all(_has(p, words, named) for p in parts)),
        None,
    )
    if key is None:
        return None
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(key,), asker=Person())


def _named(case: Case) -> frozenset[str]:
    """What the message names, and in a thread what it is about where it names no credential itself."""
    named = {i for entity in case.reading.entities for i in (*entity.ids, entity.term, entity.kind) if i}
    own = any(entity.kind in ("credential", "phantom", "designation") for entity in case.reading.entities)
    return frozenset(named | ({*case.memory.topic} if case.memory.topic and not own else set()))


def _has(part: str, words: str, named: frozenset[str]) -> bool:
    if part.startswith("-"):
        return not _has(part[1:], words, named)
    return any(_met(way, words, named) for way in part.split("|"))


def _met(way: str, words: str, named: frozenset[str]) -> bool:
    if way[0] == "@":
        return way[1:] in named
    return _pattern(way).search(words) is not None if "*" in way else f" {way.replace('_', ' ')} " in words


@cache
def _pattern(way: str) -> re.Pattern[str]:
    """The pattern of one word of the catalog's, or of several in a row."""
    return re.compile(" " + re.escape(way).replace("_", " ").replace(r"\*", r"\S*") + " ")


def _ways(catalog: Catalog) -> tuple[_Told, ...]:
    held = _kept.get(id(catalog))
    if held is None or held[0]() is not catalog:
        key = id(catalog)
        held = (weakref.ref(catalog, lambda _: _kept.pop(key, None)), tuple(_all(catalog)))
        _kept[key] = held
    return held[1]


def _all(catalog: Catalog) -> Iterator[_Told]:
    for entries in (catalog.beliefs, catalog.said):
        for key, entry in entries.items():
            for way in entry.heard:
                yield key, frozenset(entry.credentials), tuple(way.split())
