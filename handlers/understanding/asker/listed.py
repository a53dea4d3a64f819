"""What stands alone between marks and tells of who is asked for: "12 years in a bank, CISSP. Which AI cert?", "SOC analyst, CySA+, what next"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading

    Part = tuple[int, int]
    """Where a part of the text begins and ends, in characters."""

_APART = re.compile(r"[,;:.!?()\n]|\s[-–]\s")
_SUBJECT = re.compile(r"\s*(?:[:?]|[-–]\s)")
"""The mark after what is asked about: "COASP: do two years count?"."""
_GIVEN = re.compile(r"\bplan(?: \w+){0,6}\s*:\s*$", re.IGNORECASE)
"""What a plan is to be made of comes right after this: "plan for an architect: SC-500, SC-100"."""
_BARE = re.compile(
    r"(?:\b(?:an?|my|the|her|his|our|and|also|plus|with|just|only|but|already|got|has|have|holds?|holder|holding|active|current|certified|cert|since|for|"
    r"20\d\d|\d+|years?|yrs?|w|both|forever|ago|here|done|passed|i|ive|ever|long)\b|[\s+&/'’])*",
    re.IGNORECASE,
)
"""What may stand beside names in a part that only says that they are held."""
_ASKS = re.compile(
    r"\b(?:can|could|may|is|am|are|does|do|will|would|should|eligible|allowed|enough|qualif\w+|possible|want\w*|wonders?|asks?|about|chances?|hopes?|tries|"
    r"take|sit|open|what|whats|which|next|plan|roadmap|give|recommend\w*|suggest\w*|advise|need\w*|looking|worth)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:years?|yrs?|yoe|juniors?|colleague|engineer|analyst|admin|intern|employee|guy|woman|friend|manager|auditor|consultant|"
    r"candidate|staff|i'?m|i am|my|our|she|he|i run|i lead|i work|background)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:(?:which|what|whats|any) (?:\w+ ){0,3}(?:certs?|certifications?|credentials?|badges?|exams?|courses?|next|now|else|first|fits?|suits?|take|do i|should|would|can i)"
    r"|next|plan|roadmap|recommend\w*|suggest\w*|advise|give (?:me|us|him|her)|looking for|want (?:an?|one|some)|need (?:an?|one|some)|worth (?:it|doing|getting|adding))\b",
    re.IGNORECASE,
)
"""What asks for something that is not named: a part without names that only asks of it ("am I in?") has what was named as its subject."""
_AMONG = re.compile(
    r"\b(?:or|vs|versus|between|which (?:one|of|first)|these|those|both|first|better|compare\w*|differ\w*|order)\b", re.IGNORECASE
)
"""Then what is named is what there is to choose from."""

_OF_IT = re.compile(
    r"\b(?:can|could|may|am|do|must|should|would) i (?:\w+ ){0,3}?(?:sit|take|book|attempt|do|get|register for|sign up for) (?:it|that one|this one)\b",
    re.IGNORECASE,
)
"""Then what is named is what is asked about: "AAISM, I have two years. Can I sit it, and what would I get?"."""

_NEW = re.compile(
    r"\b(?:which|what|any|best) (?:[\w']+ ){0,4}(?:certs?|certifications?|exams?|credentials?|badges?)\b.*\b(?:it|that one|this one)\b",
    re.IGNORECASE,
)
"""Then "it" is what is asked for: "security manager, CISM. Which AI cert, and can I sit it at home?"."""


def stands_alone(reading: Reading) -> set[int]:
    """Numbers of credentials and designations that stand alone in a part of a message that tells of somebody and asks in another part."""
    named = [(n, e) for n, e in enumerate(reading.entities) if e.kind in ("credential", "designation")]
    if not named or not _APART.search(reading.text):
        return set()
    parts = _parts(reading.text)
    inside: dict[Part, list[tuple[int, Entity]]] = {part: [] for part in parts}
    for number, entity in named:
        start, end = reading.found[entity.start].start, reading.found[entity.end - 1].end
        part = next((p for p in parts if p[0] <= start and end <= p[1]), None)
        if part is None:
            return set()
        inside[part].append((number, entity))
    rests = {part: _rest(reading, part, inside[part]) for part in parts}
    bare = {part for part in parts if inside[part] and _BARE.fullmatch(rests[part]) and not _SUBJECT.match(reading.text, part[1])}
    if any(_GIVEN.search(reading.text[: part[0]]) for part in bare):
        return set()
    asking = [part for part in parts if part not in bare and _ASKS.search(rests[part])]
    if not bare or not asking:
        return set()
    about = [part for part in asking if inside[part]]
    if not about and (
        _AMONG.search(reading.text)
        or (_OF_IT.search(reading.text) and not _NEW.search(reading.text))
        or not any(_OPEN.search(rests[part]) for part in asking)
    ):
        return set()
    told: set[int] = set()
    for part in bare:
        others = reading.text[: part[0]] if about else reading.text[: part[0]] + reading.text[part[1] :]
        if (part < max(about) if about else True) and (_SOMEBODY.search(others) or reading.of("role") or reading.numbers.years):
            told |= {number for number, _ in inside[part]}
    return told


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
