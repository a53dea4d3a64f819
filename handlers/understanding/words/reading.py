"""A message as it was read: words, the things they name, the cues they give, the numbers; no decision yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from handlers.understanding.words.clean import Word, clean, questions_of, subject_of, with_quoted, words
from handlers.understanding.words.described import described
from handlers.understanding.words.far import FAR, with_far_subject
from handlers.understanding.words.gloss import english_of_phrases, glossed
from handlers.understanding.words.language import japanese_cues, language_of, without_japanese
from handlers.understanding.words.lexicon import LANGUAGE_CUES, cue_words, english_words, longest_phrase, phrases
from handlers.understanding.words.mistyped import houses_respelt, mistyped
from handlers.understanding.words.names import AliasIndex, Entity
from handlers.understanding.words.naming import alias_index
from handlers.understanding.words.numbers import Numbers, numbers
from handlers.understanding.words.spelling import respelt, said

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.query import Aspect

_LETTERS = {
    "credential": "c", "issuer": "i", "designation": "d", "framework": "f", "role": "r", "topic": "t", "term": "x", "phantom": "p",
    "track": "k", "experience": "e",
}  # fmt: skip
_SPEAKING = ("term", "topic", "framework", "track")
"""Names whose words give cues as well ("is it proctored?" names proctoring and asks for it)."""


@dataclass(frozen=True)
class Reading:
    """One message, read."""

    text: str
    """The part that asks, cleaned."""
    context: str
    """The whole cleaned message where only a part of it asks, else empty."""
    found: tuple[Word, ...]
    entities: tuple[Entity, ...]
    cues: dict[str, tuple[int, ...]]
    """Cue -> word positions, ascending."""
    skeleton: str
    """The words in order, entities as `@c0`, `@i1` … (letter by kind, number by order of all entities)."""
    numbers: Numbers
    language: str = "en"
    unknown: tuple[Word, ...] = ()
    """Words that look like a credential's name and are none we know."""
    work: str | None = None
    """The job the writer describes without its title (occupation.py), …"""
    own: frozenset[int] = frozenset()
    """… and the positions of the words that do."""
    index: AliasIndex = field(default_factory=AliasIndex, repr=False)
    parts: dict[str, Reading] = field(default_factory=dict, repr=False, compare=False)
    """Parts of the message that were read for themselves (read_part)."""
    aspects: list[tuple[Aspect, ...]] = field(default_factory=list, init=False, repr=False, compare=False)
    """Holds the facts asked for once they were worked out (aspects.py)."""

    def of(self, *kinds: str) -> list[Entity]:
        """The entities of some kinds, in order."""
        return [e for e in self.entities if e.kind in kinds]

    def has(self, *cues: str) -> bool:
        """Whether any of these cues is given."""
        return any(cue in self.cues for cue in cues)

    @property
    def size(self) -> int:
        """Number of words."""
        return len(self.found)

    @cached_property
    def plain(self) -> str:
        """The words in order, names as they were typed: what is a name in one sense may be a plain word in another."""
        return " ".join(word.text for word in self.found)


def read(message: str, catalog: Catalog) -> Reading:
    """Read one message. A few words that name nothing, put to something quoted, ask about that."""
    parts, context = questions_of(cleaned := clean(message))
    index = alias_index(catalog)
    if context and (quoted := with_quoted(cleaned)) and not any(_read(part, "", index, catalog).entities for part in parts):
        return _read(quoted, "", index, catalog)
    for back, part in enumerate(parts if len(parts) > FAR else parts[:-1]):
        reading = _read(part, context, index)
        if any(entity.kind in ("credential", "phantom", "designation") for entity in reading.entities):
            far = with_far_subject(reading, _read(parts[0], "", index)) if back >= FAR else None
            if far or part is not parts[-1]:
                return _read(far, context, index) if far else reading
    reading = _read(asked := parts[-1] if len(parts) < 3 or not context else parts[2], context, index, catalog)
    if not reading.entities and (about := subject_of(cleaned)) and _read(about, "", index).entities:
        return _read(f"{about}. {asked}", context, index, catalog)
    return reading


def read_context(reading: Reading) -> Reading | None:
    """The whole of a long message, read for what the asker says of themselves; None where all of it has been read."""
    return _read(reading.context[-2000:], "", reading.index) if reading.context else None


def read_part(whole: Reading, text: str, catalog: Catalog) -> Reading:
    """Read a part of a message as it stands, or a part in other words; what several ask for is read once."""
    if text not in whole.parts:
        whole.parts[text] = read_whole(text, catalog)
    return whole.parts[text]


def read_whole(text: str, catalog: Catalog) -> Reading:
    """Read a cleaned text as it stands, whatever of it asks."""
    return _read(text, "", alias_index(catalog))


def _read(text: str, context: str, index: AliasIndex, catalog: Catalog | None = None) -> Reading:
    foreign = japanese_cues(text)
    typed = words(without_japanese(text) if foreign is not None else text)
    spoken = "ja" if foreign is not None else language_of([w.text for w in typed])
    in_english = glossed(text, spoken)
    latin = without_japanese(in_english or text) if foreign is not None else in_english or text
    text = in_english or text
    found = index.respelt(words(latin) if in_english else typed, cue_words())
    found = houses_respelt(found, index, cue_words())
    entities = index.find(found, latin)
    if catalog is not None:
        entities = described(found, entities, catalog)
    taken = {i for e in entities for i in range(e.start, e.end)}
    language = spoken if in_english or foreign is not None else language_of([w.text for i, w in enumerate(found) if i not in taken])
    entities, unknown = mistyped(found, entities, index, language, latin)
    entities = _owners(entities, index)
    taken = {i for e in entities if e.kind not in _SPEAKING for i in range(e.start, e.end)}
    mended = respelt(found, taken, index) if language == "en" else found
    cues = _cues(mended, taken, language, both=bool(in_english))
    if in_english and foreign is None and _all_english(found, taken):
        language = "en"
    for position, cue in enumerate(foreign or ()):
        cues.setdefault(cue, []).append(position)
    return Reading(
        text=text,
        context=context,
        found=tuple(found),
        entities=tuple(entities),
        cues={cue: tuple(positions) for cue, positions in cues.items()},
        skeleton=skeleton(said(found, mended), entities, latin),
        numbers=numbers(text),
        language="other" if language == "en" and _only_foreign(found, taken, cues) else language,
        unknown=tuple(unknown),
        index=index,
    )


def _all_english(found: list[Word], taken: set[int]) -> bool:
    """Whether nothing of the language that a message was typed in is left in it: then it is read as any English one."""
    known = english_of_phrases() | english_words()
    return all(i in taken or word.text in known or not word.text.isalpha() for i, word in enumerate(found))


def _owners(entities: list[Entity], index: AliasIndex) -> list[Entity]:
    """The entities, each issuer right before one of its own marked as its owner."""
    theirs = {e.start: {index.houses.get(i) for i in e.ids} for e in entities if e.kind == "credential"}
    return [replace(e, owner=True) if e.kind == "issuer" and e.id in theirs.get(e.end, ()) else e for e in entities]


def skeleton(found: list[Word], entities: list[Entity], text: str) -> str:
    """The words with entities as placeholders, sentences apart by a bar; terms stay words, for they are what is said, and an owner is left out."""
    starts = {e.start: (n, e) for n, e in enumerate(entities) if e.kind != "term"}
    parts: list[str] = []
    position = 0
    while position < len(found):
        if parts and _ENDS.search(text, found[position - 1].end, found[position].start):
            parts.append("|")
        if position in starts:
            number, entity = starts[position]
            if not entity.owner:
                parts.append(f"@{_LETTERS[entity.kind]}{number}")
            position = entity.end
        else:
            if found[position].text not in "$€£¥₹":
                parts.append(found[position].text)
            position += 1
    return " ".join(parts)


_ENDS = re.compile(r"[.!;:](?=\s)|[。！]|\n")


def _cues(found: list[Word], taken: set[int], language: str, *, both: bool = False) -> dict[str, list[int]]:
    """Cues by the longest phrase at each word; overlapping phrases of other cues count too. Names give no cues.

    `both`: English counts as well as the language, for the message was put into English phrase by phrase.
    """
    table, longest = phrases(), longest_phrase()
    cues: dict[str, list[int]] = {}
    for position, word in enumerate(found):
        reach = longest.get(word.text)
        if reach is None or position in taken:
            continue
        phrase = ""
        for end in range(position, min(position + reach, len(found))):
            if end in taken:
                break
            phrase = f"{phrase} {found[end].text}" if phrase else word.text
            for cue, spoken in table.get(phrase, ()):
                if (spoken == language if language == "en" else spoken != "en") or (
                    spoken == "en" and (language == "en" or both or cue in LANGUAGE_CUES)
                ):
                    positions = cues.setdefault(cue, [])
                    if not positions or positions[-1] != position:
                        positions.append(position)
    if language == "en" and not cues:
        return _foreign_words(found, taken)
    return cues


def _only_foreign(found: list[Word], taken: set[int], cues: dict[str, list[int]]) -> bool:
    """Whether what was understood was said in another language ("AZ-500 existe encore?")."""
    spoken = [p for positions in cues.values() for p in positions if p not in taken]
    table = phrases()
    return bool(spoken) and all(
        all(code != "en" for _, code in table.get(found[p].text, (("", "en"),))) for p in spoken if p < len(found)
    )


def _foreign_words(found: list[Word], taken: set[int]) -> dict[str, list[int]]:
    """Cues of a message too short to tell its language ("Preis AAISM?")."""
    table = phrases()
    cues: dict[str, list[int]] = {}
    for position, word in enumerate(found):
        if position not in taken:
            for cue, _ in table.get(word.text, ()):
                cues.setdefault(cue, []).append(position)
    return cues
