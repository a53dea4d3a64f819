"""Names told by a part of them: the rest of a code whose beginning was said before, a title that ends in a plus sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.words.clean import Word
from handlers.understanding.words.names import Entity

if TYPE_CHECKING:
    from handlers.understanding.words.names import AliasIndex


def same_family(found: list[Word], position: int, entities: list[Entity], index: AliasIndex) -> Entity | None:
    """The rest of a code whose beginning was said before: "SCS-C02 … do I need C03?"."""
    word, beside = found[position], (*found[position + 1 : position + 2], *found[max(0, position - 1) : position])
    for entity in entities if not (word.raw.isdigit() and any(other.text in _UNITS for other in beside)) else ():
        beginning, _, ending = entity.typed.rpartition("-")
        key = f"{beginning}{word.text}".casefold()
        if beginning and len(ending) == len(word.text) and key in index.keys and "credential" in index.keys[key]:
            return Entity("credential", index.keys[key]["credential"], position, position + 1, word.raw, exam=index.exams.get(key))
    return None


_UNITS = frozenset("minutes mins min questions items usd dollars eur euros bucks hours percent points $ € £ ¥ ₹".split())  # noqa: SIM905
"""Words beside which a number is an amount, and no code."""


def with_plus(found: list[Word], position: int) -> Word | None:
    """A title that ends in a plus sign and is none of ours ("PenTest+"); None for anything else ("5+ years", "C++", "AWS + Azure")."""
    word, after = found[position], found[position + 1] if position + 1 < len(found) else None
    further = found[position + 2] if position + 2 < len(found) else None
    if after is None or after.raw != "+" or after.start != word.end or not word.raw.isalpha() or len(word.raw) < len("net"):
        return None
    if further is not None and further.start == after.end and further.raw[0].isalnum():
        return None  # "python+sql"
    return Word(f"{word.text}plus", f"{word.raw}+", word.start, after.end)
