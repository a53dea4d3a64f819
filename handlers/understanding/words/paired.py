"""Names that only what stands beside them tells: "papa or AI1", and the half of a title left out in "lead implementer vs lead auditor"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handlers.understanding.words.clean import Word
    from handlers.understanding.words.names import AliasIndex, Entity

_SETS_AGAINST = frozenset(("or", "vs", "versus", "v"))
_SMALL = frozenset(("the", "a", "an", "its", "their"))
NO_OTHER = frozenset(("papa", "gal", "rai", "aie"))
"""Short names that are words of no question about this field: beside another name and "or" they are names."""
_LONGEST = 5
"""Words of the half that is said."""


def paired(index: AliasIndex, found: list[Word], entities: list[Entity]) -> list[Entity]:
    """The entities, with those that stand beside one and "or" or "vs"."""
    entities = once(found, entities)
    if any(word.text in NO_OTHER for word in found):
        entities = _in_a_row(index, found, entities)
    if not any(word.text in _SETS_AGAINST for word in found):
        return entities
    named = [e for e in entities if e.kind == "credential"]
    added = [found_one for entity in named for found_one in _beside(index, found, entities, entity)]
    if not added:
        return entities
    gone = {p for one in added for p in range(one.start, one.end)}
    kept = (e for e in entities if not gone & set(range(e.start, e.end)))
    return sorted({one.start: one for one in (*kept, *added)}.values(), key=lambda one: one.start)


def once(found: list[Word], entities: list[Entity]) -> list[Entity]:
    """One where a credential is named twice in a row: "Security+ V8 (SY0-801)"."""
    kept: list[Entity] = []
    for entity in entities:
        last = kept[-1] if kept else None
        same = last is not None and last.kind == entity.kind == "credential" and last.ids == entity.ids and last.end == entity.start
        if last is not None and same and not (last.exam and entity.exam and last.exam != entity.exam):
            typed = " ".join(word.raw for word in found[last.start : entity.end])
            kept[-1] = replace(last, end=entity.end, typed=typed, exam=last.exam or entity.exam)
        else:
            kept.append(entity)
    return kept


def _in_a_row(index: AliasIndex, found: list[Word], entities: list[Entity]) -> list[Entity]:
    """With the short names that stand in a bare list of names: "papa coae osai"."""
    inside = {p for e in entities for p in range(e.start, e.end)}
    named = [e for e in entities if e.kind == "credential"]
    added = [
        one
        for at, word in enumerate(found)
        if word.text in NO_OTHER and at not in inside
        for entity in named
        if at + 1 == entity.start or at == entity.end or (at + 2 == entity.start and found[at + 1].text == "and")
        for one in _short(index, found, at, entity)
    ]
    return sorted({one.start: one for one in (*entities, *added)}.values(), key=lambda one: one.start)


def _beside(index: AliasIndex, found: list[Word], entities: list[Entity], entity: Entity) -> Iterator[Entity]:
    others = {p for e in entities if e.kind == "credential" for p in range(e.start, e.end)}
    before, after = entity.start - 1, entity.end
    if before > 0 and found[before].text in _SETS_AGAINST and before - 1 not in others:
        yield from _short(index, found, before - 1, entity)
        yield from _twin(index, found, [(start, before) for start in range(max(0, before - _LONGEST), before - 1)], entity)
    if after + 1 < len(found) and found[after].text in _SETS_AGAINST:
        start = after + 2 if found[after + 1].text in _SMALL and after + 2 < len(found) else after + 1
        if start not in others:
            rest = _short(index, found, start, entity) if found[start].text in NO_OTHER else _rest(index, found, start, entity)
            told = list(rest)
            ends = range(min(len(found), start + _LONGEST), start + 1, -1)
            yield from told or _twin(index, found, [(start, end) for end in ends], entity)


def _short(index: AliasIndex, found: list[Word], at: int, entity: Entity) -> Iterator[Entity]:
    ids = index.keys.get(found[at].text, {}).get("credential") if found[at].text in NO_OTHER else None
    if ids:
        yield replace(entity, ids=ids, start=at, end=at + 1, typed=found[at].raw, fuzzy=False, exam=None, term=None)


def _twin(index: AliasIndex, found: list[Word], spans: Iterable[tuple[int, int]], entity: Entity) -> Iterator[Entity]:
    """The one whose name differs only where that of the other does: of "lead auditor or lead implementer" what stands before both is left out."""
    said = "".join(word.text for word in found[entity.start : entity.end])
    called = [
        key for key, kinds in index.keys.items() if kinds.get("credential") == entity.ids and key.endswith(said) and key != said
    ]
    for start, end in spans:
        half = "".join(word.text for word in found[start:end])
        for key in called:
            whole = key.removesuffix(said) + half
            ids = index.keys.get(whole, {}).get("credential", ())
            if len(half) > _LONGEST and len(ids) == 1 and ids != entity.ids:
                typed = " ".join(word.raw for word in found[start:end])
                yield replace(
                    entity, ids=ids, start=start, end=end, typed=typed, fuzzy=False, exam=index.exams.get(whole), term=None
                )
                return


def _rest(index: AliasIndex, found: list[Word], start: int, entity: Entity) -> Iterator[Entity]:
    """The other half of a title whose first words are those of the name before: the longest that makes a name."""
    said = [word.text for word in found[entity.start : entity.end]]
    for end in range(min(len(found), start + _LONGEST), start, -1):
        half = "".join(word.text for word in found[start:end])
        for shared in range(len(said) - 1, 0, -1):
            key = "".join(said[:shared]) + half
            ids = index.keys.get(key, {}).get("credential", ())
            if len(half) > _LONGEST and len(ids) == 1 and ids != entity.ids:
                typed = " ".join(word.raw for word in found[start:end])
                yield replace(entity, ids=ids, start=start, end=end, typed=typed, fuzzy=False, exam=index.exams.get(key), term=None)
                return
