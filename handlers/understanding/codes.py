"""Exam versions named by the rest of their code: "SCS-C02 … do I need C03?", "Security+ 701 or 801?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.names import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.understanding.clean import Word
    from handlers.understanding.names import AliasIndex

UNITS = frozenset(
    "minutes mins min questions items usd dollars eur euros bucks hours percent points people employees staff".split()  # noqa: SIM905
)
"""Words after which a number is an amount, and no code."""


def rest_of_code(found: list[Word], position: int, entities: Iterable[Entity], index: AliasIndex) -> Entity | None:
    """The rest of a code whose beginning, or whose credential, is named in the same message."""
    word, after = found[position], found[position + 1 : position + 2]
    if word.raw.isdigit() and after and after[0].text in UNITS:
        return None
    for entity in entities:
        beginning, _, ending = entity.typed.rpartition("-")
        key = f"{beginning}{word.text}".casefold()
        if beginning and len(ending) == len(word.text) and key in index.keys and "credential" in index.keys[key]:
            return Entity("credential", index.keys[key]["credential"], position, position + 1, word.raw, exam=index.exams.get(key))
        code = index.versions.get(word.text)
        if code and entity.kind == "credential" and code[0] in entity.ids and code[1] != entity.exam:
            return Entity("credential", (code[0],), position, position + 1, word.raw, exam=code[1])
    return None
