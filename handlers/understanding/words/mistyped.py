"""Names with a slip in them, and words that look like a credential's name and are none we know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from handlers.understanding.model.weighed import ordinary
from handlers.understanding.words.as_names import commanded, looks_named
from handlers.understanding.words.clean import Word
from handlers.understanding.words.currencies import is_currency
from handlers.understanding.words.families import same_family, with_plus
from handlers.understanding.words.lexicon import cue_words
from handlers.understanding.words.names import Entity, slip
from handlers.understanding.words.numbers import is_number_word
from handlers.understanding.words.outsiders import HOUSES, NO_NAMES, TITLES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from handlers.understanding.words.names import AliasIndex

_CODE_LIKE = 3


def houses_respelt(found: list[Word], index: AliasIndex, known: Collection[str]) -> list[Word]:
    """The words with a slip of the keyboard in an issuer's name mended: "isca's new AI security one"."""
    return [_house(word, position, found, index) if word.text not in known else word for position, word in enumerate(found)]


def _house(word: Word, position: int, found: list[Word], index: AliasIndex) -> Word:
    owner = word.raw[-2:].casefold() == "'s"
    typed = word.text[:-1] if owner else word.text
    if (
        not _SHORTEST <= len(typed) <= _LONGEST
        or not typed.isalpha()
        or not typed.isascii()
        or typed in index.keys
        or typed in index.name_words
        or typed in index.vocabulary
        or ordinary(typed)
    ):
        return word
    told = owner or any(other.text in _ITS for other in found[position + 1 : position + 5])
    near = [key for key in index.house_keys if key[0] == typed[0] and OSA.distance(typed, key) == 1 and slip(typed, key)]
    return Word(near[0] + "s" * owner, word.raw, word.start, word.end) if told and len(near) == 1 else word


_SHORTEST, _LONGEST = 4, 10
"""Letters of a name in which a slip is told from another word."""
_ITS = frozenset("cert certs certification exam one credential certificate badge ai test thing".split())  # noqa: SIM905


def _beside_a_number(found: list[Word], position: int) -> bool:
    return any(word.raw[:1].isdigit() for word in (*found[max(0, position - 1) : position], *found[position + 1 : position + 2]))


def mistyped(
    found: list[Word], entities: list[Entity], index: AliasIndex, language: str, text: str
) -> tuple[list[Entity], list[Word]]:
    """Names found with one or two typos, and words that look like names and are none."""
    known = cue_words()
    taken = {i for e in entities for i in range(e.start, e.end)}
    taken |= {i for i, word in enumerate(found) if is_currency(word.text) and _beside_a_number(found, i)}
    extra: list[Entity] = []
    unknown: list[Word] = []
    for position, word in enumerate(found):
        if position not in taken and (other := with_plus(found, position)) is not None:
            unknown.append(other)
            continue
        if position in taken or word.text in known or len(word.text) < 3 or word.text in index.vocabulary:
            continue
        plain = word.raw.replace("'", "").isalpha()
        shouted = word.raw.isupper() or any(c.isupper() for c in word.raw[1:]) or not plain
        if language != "en" and not shouted:
            continue
        near = [] if word.raw.isdigit() or word.text in HOUSES or word.text in TITLES else index.near(word.text)
        if near and plain and _other_letters(word, near):
            unknown.append(word)
            continue
        if near and (shouted or len(near[0][0]) >= 5 or near[0][0][:2] == word.text[:2]):
            extra.append(Entity("credential", near[0][1], position, position + 1, word.raw, fuzzy=True))
            continue
        joined = _joined_near(found, position, taken, index) or same_family(found, position, entities, index)
        if joined is not None:
            extra.append(joined)
        elif (
            (shouted or looks_named(found, position) or commanded(found, position) or word.text in HOUSES)
            and len(word.raw) >= _CODE_LIKE
            and not word.raw.isdigit()
            and word.text not in NO_NAMES
            and not is_number_word(word.raw)
        ):
            unknown.append(_with_number(found, position, text))
    merged = sorted((*entities, *extra), key=lambda e: e.start)
    kept: list[Entity] = []
    for entity in merged:
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return kept, unknown


def _other_letters(word: Word, near: Sequence[tuple[str, tuple[str, ...]]]) -> bool:
    """Whether letters in capitals may well be those of something else: they have one more than ours, or several of ours are as near.

    Houses name their exams by such letters, and one more makes another exam.
    """
    if not word.raw.isupper() or len(word.raw) > _LETTERS_OF_A_NAME:
        return False
    alike = {ids for key, ids in near if len(key) == len(near[0][0])}
    return len(near[0][0]) < len(word.text) or (len(near[0][0]) > len(word.text) and len(alike) > 1)


_LETTERS_OF_A_NAME = 6


def _with_number(found: list[Word], position: int, text: str) -> Word:
    """The word together with a number glued to it by a hyphen ("XYZ-900")."""
    word = found[position]
    after = found[position + 1] if position + 1 < len(found) else None
    if after is None or after.start != word.end + 1 or text[word.end] not in "-/" or not after.raw.isalnum():
        return word
    return Word(word.text + after.text, text[word.start : after.end], word.start, after.end)


def _joined_near(found: list[Word], position: int, taken: set[int], index: AliasIndex) -> Entity | None:
    """A name written with a stray space or hyphen and a typo ("secruity plus")."""
    if position + 1 >= len(found) or position + 1 in taken:
        return None
    pair = found[position].text + found[position + 1].text
    if len(pair) < 7 or not (found[position + 1].text == "plus" or found[position + 1].text.isdigit()):
        return None
    near = [key for key in index.near(pair) if OSA.distance(pair, key[0]) == 1 or sorted(pair) == sorted(key[0])]
    if not near:
        return None
    return Entity("credential", near[0][1], position, position + 2, f"{found[position].raw} {found[position + 1].raw}", fuzzy=True)
