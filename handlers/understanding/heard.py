"""Stored answers found by what a message has in it: somebody repeats what they heard or read, in a message that says much else."""

from __future__ import annotations

import re
import weakref
from typing import TYPE_CHECKING, NamedTuple

from handlers.person import Person
from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.query import Query
    from handlers.understanding.case import Case


class _Part(NamedTuple):
    """One thing that a message must have in it, in one of several ways, or must not."""

    denied: bool
    names: frozenset[str]
    """Ids, and kinds of what is named."""
    words: frozenset[str]
    rows: re.Pattern[str] | None
    """Several words in a row, and beginnings of words."""

    def stands_in(self, said: _Said) -> bool:
        """Whether the message fits."""
        met = (
            not self.names.isdisjoint(said.named)
            or not self.words.isdisjoint(said.words)
            or (self.rows is not None and self.rows.search(said.text) is not None)
        )
        return met != self.denied


class _Said(NamedTuple):
    """What a message names, its words, and the whole of it between spaces."""

    named: frozenset[str]
    words: frozenset[str]
    text: str


class _Told(NamedTuple):
    """A stored entry, what it is about, if it is about credentials (a message about others asks more), and all that a message must have in it."""

    key: str
    about: frozenset[str]
    parts: tuple[_Part, ...]


class _Ways(NamedTuple):
    """All ways of all entries, in their order, and those that a message of which a beginning or a name is known may tell."""

    all: tuple[_Told, ...]
    by_key: dict[str, frozenset[int]]
    always: frozenset[int]

    def that_may(self, said: _Said) -> Iterator[_Told]:
        """The ways that the message may tell, in their order."""
        keys = {word[:_BEGINNING] for word in said.words}
        found = self.always.union(*(self.by_key[key] for key in (keys | said.named) & self.by_key.keys()))
        return (self.all[number] for number in sorted(found))


_BEGINNING = 3
"""So many letters of a word lead to the ways it may belong to."""
_kept: dict[int, tuple[weakref.ref[Catalog], _Ways]] = {}


def heard(case: Case) -> Query | None:
    """The stored answer to what the message repeats; None where it has none of them whole."""
    plain = case.reading.plain
    said = _Said(_named(case), frozenset(plain.split(" ")), f" {plain} ")
    targets = {*case.found.targets}
    passing = {*case.held} if not targets and case.asks_which else frozenset[str]()  # held in passing: nothing is asked of it
    told = (
        one
        for one in _ways(case.catalog).that_may(said)
        if (not one.about or targets <= one.about) and not one.about & passing and all(part.stands_in(said) for part in one.parts)
    )
    if (first := next(told, None)) is None:
        return None
    entry = case.catalog.said.get(first.key)
    if entry is not None and entry.kind == "check" and len(targets) == 1 and case.says(_STANDS_UP):
        return case.query(Intent.VERIFY, *case.found.targets, asker=Person())
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(first.key,), asker=Person())


_STANDS_UP = r"\b(?:is|are|does|do|would|will|can|should) (?:it|this|that|they|these|the (?:thing|offer|badge|cert\w*|title))\b(?: (?!\|)\S+){0,4}? (?:legit\w*|serious\w*|real|recogni[sz]ed|respected|worth (?:anything|something|it)|any good|trust\w*|accepted|a scam|fake)\b|\btake(?:n|s)? (?:it |this |that |them )?seriously\b"
"""Whether the one that was named stands up, however it is advertised."""


def _named(case: Case) -> frozenset[str]:
    """What the message names, and in a thread what it is about where it names no credential itself."""
    named = {i for entity in case.reading.entities for i in (*entity.ids, entity.term, entity.kind) if i}
    own = any(entity.kind in ("credential", "phantom", "designation") for entity in case.reading.entities)
    return frozenset(named | ({*case.memory.topic} if case.memory.topic and not own else set()))


def _part(written: str) -> _Part:
    """A part as the catalog writes it: `-` denies, `|` parts the ways, `@` names, `_` stands between words, `*` ends a beginning."""
    ways = written.removeprefix("-").split("|")
    names = {way[1:] for way in ways if way[0] == "@"}
    spoken = [way for way in ways if way[0] != "@"]
    words = {way for way in spoken if way.isalnum()}
    rows = "|".join(_row(way) for way in spoken if way not in words)
    return _Part(written[0] == "-", frozenset(names), frozenset(words), re.compile(f" (?:{rows}) ") if rows else None)


def _row(way: str) -> str:
    return re.escape(way).replace("_", " ").replace(r"\*", r"\S*")


def _ways(catalog: Catalog) -> _Ways:
    held = _kept.get(id(catalog))
    if held is None or held[0]() is not catalog:
        key = id(catalog)
        held = (weakref.ref(catalog, lambda _: _kept.pop(key, None)), _indexed(catalog))
        _kept[key] = held
    return held[1]


def _indexed(catalog: Catalog) -> _Ways:
    written = [
        (key, frozenset(entry.credentials), way.split())
        for entries in (catalog.beliefs, catalog.said)
        for key, entry in entries.items()
        for way in entry.heard
    ]
    by_key: dict[str, set[int]] = {}
    always: set[int] = set()
    for number, (_, _, parts) in enumerate(written):
        needed = [keys for part in parts if (keys := _keys(part)) is not None]
        if not needed:
            always.add(number)
        for key in min(needed, key=len, default=frozenset[str]()):
            by_key.setdefault(key, set()).add(number)
    told = tuple(_Told(key, about, tuple(map(_part, parts))) for key, about, parts in written)
    return _Ways(told, {key: frozenset(numbers) for key, numbers in by_key.items()}, frozenset(always))


def _keys(part: str) -> frozenset[str] | None:
    """Beginnings of words and names of which a message must have one to fit the part; None where it may fit with none of them."""
    if part[0] == "-":
        return None
    ways = part.split("|")
    firsts = {way.split("_")[0] for way in ways if way[0] != "@"}
    if any("*" in first[:_BEGINNING] for first in firsts):
        return None  # a beginning of two letters
    return frozenset({way[1:] for way in ways if way[0] == "@"} | {first[:_BEGINNING] for first in firsts})
