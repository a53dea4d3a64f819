"""An exam told by its number alone, beside its sibling: "is 801 live already?" after SY0-701, "and 200?" after SC-500."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.understanding.words.names import Entity
from handlers.understanding.words.paired import once
from handlers.understanding.words.reading import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.understanding.words.reading import Reading

_CODE = re.compile(r"^([A-Z]{1,3}\d?)-(\d{3})$")
_DIGITS = 3
_MEASURED = frozenset(
    "usd dollars dollar bucks eur euro euros gbp pounds chf inr rupees aud cad percent minutes mins minute hours hrs questions points people "  # noqa: SIM905
    "employees days weeks words members credits cpes ceus pdus times users k or more less of us max tops budget $ € £ ¥ % + left".split()
) - {"or", "of"}
_AMOUNT = frozenset(
    [
        "$",
        "€",
        "£",
        "¥",
        "have",
        "got",
        "had",
        "under",
        "below",
        "over",
        "above",
        "around",
        "about",
        "roughly",
        "only",
        "max",
        "maximum",
        "budget",
        "within",
        "usd",
        "eur",
        "gbp",
        "chf",
        "least",
        "most",
        "costs",
        "cost",
        "pay",
        "spend",
        "iso",
        "iec",
        "nist",
        "27",
        "ai",
    ]
)


def with_numbers(reading: Reading, memory: Memory, catalog: Catalog) -> Reading:
    """The reading with the exam in it that a bare number is, of the letters that the thread or the message has named."""
    inside = {i for e in reading.entities for i in range(e.start, e.end)}
    bare = [i for i, word in enumerate(reading.found) if len(word.text) == _DIGITS and word.text.isdigit() and i not in inside]
    if not bare or (reading.numbers.money is not None):
        return reading
    near = (*(i for e in reading.of("credential") for i in e.ids), *memory.topic[:2], *memory.named[-2:])
    letters = {code[1] for i in near if i in catalog.credentials for code in _codes(i, catalog)}
    if not letters and not near and not reading.of("credential", "issuer"):
        letters = _of_versions(reading, bare, catalog)
    if not letters:
        return reading
    said, added = [word.text for word in reading.found], list[Entity]()
    for at in bare:
        if (at and said[at - 1] in _AMOUNT) or (at + 1 < len(said) and said[at + 1] in _MEASURED):
            continue
        found = [
            (i, code[0]) for i in catalog.credentials for code in _codes(i, catalog) if code[2] == said[at] and code[1] in letters
        ]
        if len({i for i, _ in found}) == 1:
            added.append(Entity("credential", (found[0][0],), at, at + 1, said[at], exam=found[0][1]))
    return _with(reading, added) if added else reading


_GOES_ON = frozenset(
    "? or vs still live out ending end ends retire retires retired already yet bookable available exam version now instead gone coming open beta "  # noqa: SIM905
    "launched released over dead".split()
)


def _of_versions(reading: Reading, bare: Iterable[int], catalog: Catalog) -> set[str]:
    """The letters of a code that has more than one version, where such a number stands alone: "is 801 out?"."""
    alone = {reading.found[at].text for at in bare if (reading.found[at + 1].text if at + 1 < reading.size else "?") in _GOES_ON}
    versions = (
        [code for one in held.exams if (code := _CODE.match(one))] for held in catalog.credentials.values() if len(held.exams) > 1
    )
    return {code[1] for codes in versions for code in codes if len(codes) > 1 and code[2] in alone and code[2][0] != "0"}


def _codes(credential: str, catalog: Catalog) -> Iterator[re.Match[str]]:
    """The codes of its exams, and its own letters where they are one."""
    held = catalog.credentials[credential]
    yield from (code for one in dict.fromkeys((*held.exams, held.acronym)) if (code := _CODE.match(one)))


def _with(reading: Reading, added: Iterable[Entity]) -> Reading:
    entities = tuple(once(list(reading.found), sorted((*reading.entities, *added), key=lambda e: e.start)))
    return replace(reading, entities=entities, skeleton=skeleton(list(reading.found), list(entities), reading.text))
