"""Which credentials a text names, so that an answer can list every id it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from catalog.remembered import remembered
from handlers import wording
from handlers.answer import Facts, Points, Table, Weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.catalog import Catalog
    from handlers.answer import Answer, Section

_START = re.compile(r"(?<![\w/+-])[A-Za-z][\w/|+-]*")
_GOES_ON = re.compile(r"[\w-]")
_SHORTEST = 3


def with_mentions(answer: Answer, catalog: Catalog) -> Answer:
    """The answer with every credential that its text names listed, those asked about or advised apart."""
    said = dict.fromkeys(answer.mentioned)
    for text in texts(answer):
        if ids := _named(catalog, text):
            said.update(dict.fromkeys(ids))
    mentioned = tuple(i for i in said if i not in answer.credentials)
    return answer if mentioned == answer.mentioned else answer.having(mentioned=mentioned)


@remembered(most=8_192)
def _named(catalog: Catalog, text: str) -> tuple[str, ...]:
    """Kept, because labels, values and reasons stand in answer after answer."""
    return tuple(named(catalog, text))


def named(catalog: Catalog, text: str) -> Iterator[str]:
    """Ids of the credentials a text names by what we call them, in order; shared letters count with their issuer only."""
    index = _index(catalog)
    names = index.names
    for match in index.start.finditer(text):
        whole = match.group().rstrip("-/|")
        found = _standing(text, match.start(), names[whole]) if whole in names else None
        if found is not None:
            if not text.endswith(index.longer.get(found, ()), 0, match.start()):
                yield found
        elif "/" in whole:
            parts = re.finditer(r"[^/]+", whole)
            at = ((match.start() + part.start(), part.group()) for part in parts)
            yield from (i for start, word in at if (i := _standing(text, start, names.get(word, ()))) is not None)


def _standing(text: str, at: int, names: Iterable[tuple[str, str]]) -> str | None:
    """The id of the name that stands there and is not the beginning of a longer word."""
    for name, credential in names:
        if text.startswith(name, at) and not _GOES_ON.match(text, at + len(name)):
            return credential
    return None


@dataclass(frozen=True, slots=True)
class _Index:
    """The names of one catalog."""

    names: dict[str, list[tuple[str, str]]]
    """By their first word, longest first."""
    longer: dict[str, tuple[str, ...]]
    """What stands before a name where it is the end of another's."""
    start: re.Pattern[str]
    """What may be a first word: it begins as one of them does, or several stand together. All other words are passed over."""


def _index(catalog: Catalog) -> _Index:
    kept = _kept.get(catalog)
    if kept is None:
        names: dict[str, list[tuple[str, str]]] = {}
        for credential in catalog.credentials:
            name = wording.label(catalog, credential)
            first = _START.match(name)
            if first is not None and len(name) >= _SHORTEST:
                names.setdefault(first.group().rstrip("-/|"), []).append((name, credential))
        for entries in names.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        letters = "".join(sorted({word[0] for word in names}))
        start = rf"(?<![\w/+-])(?:[{letters}][\w/|+-]*|[A-Za-z][\w|+-]*/[\w/|+-]*)" if letters else r"(?!)"
        kept = _kept[catalog] = _Index(names, _longer(catalog), re.compile(start))
    return kept


def _longer(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Beginnings of other credentials' names that end in this one's: "Azure " before "AI Fundamentals"."""
    called = [(i, name) for i, held in catalog.credentials.items() for name in (held.name, *held.aliases) if " " in name]
    found: dict[str, list[str]] = {}
    for credential in catalog.credentials:
        label = wording.label(catalog, credential)
        if " " in label:
            before = [name.partition(label)[0].split() for other, name in called if other != credential and f" {label}" in name]
            found[credential] = [f" {words[-1]} " for words in before if words]
    return {credential: tuple(before) for credential, before in found.items()}


_kept: WeakKeyDictionary[Catalog, _Index] = WeakKeyDictionary()


def texts(answer: Answer) -> Iterator[str]:
    """Every text of an answer, in the order in which it is read; buttons are no part of it."""
    yield answer.headline
    if answer.title:
        yield answer.title
    yield from (said for said in (answer.because, answer.aside) if said)
    for section in answer.sections:
        yield from _section(section)
    yield from answer.notes


def _section(section: Section) -> Iterator[str]:
    match section:
        case Facts(rows=rows, title=title):
            yield from (text for row in rows for text in (row.label, row.value))
            yield title or ""
        case Table(header=header, rows=lines, caption=caption):
            yield caption
            yield from header
            yield from (cell for line in lines for cell in line)
        case Points(items=items, title=title):
            yield title or ""
            yield from (text for item in items for text in (item.text, item.detail or ""))
        case Weights(items=weights):
            yield from (text for weight in weights for text in (weight.name, weight.note or ""))
