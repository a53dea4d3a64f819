"""Who a message tells of before it asks: "one of my juniors, 1 year in SOC, Security+, no budget: can she take COASP?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading

_APART = re.compile(r"[,;:.!?()\n]|\s[-–]\s")
_BARE = re.compile(
    r"(?:\b(?:an?|my|the|her|his|our|and|also|plus|with|just|only|but|already|got|has|have|holds?|active|current|certified|cert|since|20\d\d|w)\b|[\s+&/])*",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:can|could|may|is|am|are|does|do|will|would|eligible|allowed|enough|qualif\w+|possible|want\w*|wonders?|asks?|about|chances?|hopes?|tries|take|sit|open|what|which)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:years?|yrs?|yoe|juniors?|colleague|engineer|analyst|admin|intern|employee|guy|woman|friend|manager|auditor|consultant|"
    r"candidate|staff|i'?m|i am|my|our|she|he)\b",
    re.IGNORECASE,
)


def listed_before(reading: Reading) -> set[int]:
    """Numbers of credentials that stand alone between commas after somebody was spoken of, and before another one is asked about."""
    named = [(n, e) for n, e in enumerate(reading.entities) if e.kind in ("credential", "designation")]
    if len(named) < 2 or not _APART.search(reading.text):
        return set()
    parts = _parts(reading.text)
    inside: dict[tuple[int, int], list[tuple[int, Entity]]] = {}
    for number, entity in named:
        start, end = reading.found[entity.start].start, reading.found[entity.end - 1].end
        part = next((p for p in parts if p[0] <= start and end <= p[1]), None)
        if part is None:
            return set()
        inside.setdefault(part, []).append((number, entity))
    asked = [part for part in inside if _ASKS.search(_rest(reading, part, inside[part]))]
    if not asked:
        return set()
    last = max(asked)
    alone: set[int] = set()
    for part, entities in inside.items():
        if part < last and _BARE.fullmatch(_rest(reading, part, entities)) and _SOMEBODY.search(reading.text[: part[0]]):
            alone |= {number for number, _ in entities}
    return alone


def _parts(text: str) -> list[tuple[int, int]]:
    """Where the parts between marks begin and end."""
    marks = [m.span() for m in _APART.finditer(text)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(text)]
    return list(zip(starts, ends, strict=True))


def _rest(reading: Reading, part: tuple[int, int], entities: list[tuple[int, Entity]]) -> str:
    """What a part says beside the names in it."""
    start, end = part
    text = reading.text[start:end]
    for _, entity in reversed(entities):
        first, last = reading.found[entity.start].start - start, reading.found[entity.end - 1].end - start
        text = f"{text[:first]} {text[last:]}"
    return text
