"""What stands before the question and tells of the asker: a sentence of titles, a job with titles in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading


def after_a_role(reading: Reading, first: int) -> bool:
    """Whether a job at the beginning of the message stands right before the bracket: "SOC analyst (Security+, CySA+) wants …"."""
    bracket = reading.text.rfind("(", 0, first)
    ends = [reading.found[role.end - 1].end for role in reading.of("role") if role.start <= _FIRST_WORDS]
    return bracket >= 0 and any(0 <= bracket - end <= 1 for end in ends)


_FIRST_WORDS = 3


_ASKS = re.compile(
    r"\?|\b(?:want|need|should|vs|versus|or|plan\w*|going|looking|consider\w*|taking|studying|cost|price|between|without|no)\b",
    re.IGNORECASE,
)


_WHICH = re.compile(
    r"\b(?:what|whats|which|next|any\w*|worth|good)\b.*\b(?:certs?|certifications?|credentials?|exams?|next|ai|now|worth|else)\b",
    re.IGNORECASE,
)
_FILLER = r"(?:@[cd]\d+|\d+|and|plus|my|both|since|forever|years|ago|already|here|done|passed|hold|have|got|i|ive|an?|the|also|holder|ever|long)"
_NAMES_ONLY = re.compile(rf"^{_FILLER}(?: {_FILLER})*$")
"""A sentence that holds nothing but what somebody has."""


def background(reading: Reading) -> set[int]:
    """Numbers of what stands in a sentence on oneself before the question: "SOC analyst, 3 years, CySA+. What AI cert next?"."""
    last = re.search(r"[.;!\n]\s+(?=[^.;!\n]+\Z)", reading.text.rstrip())
    if last is None or _ASKS.search(reading.text[: last.start()]) or not _WHICH.search(reading.text, last.end()):
        return set()
    ends = {n: reading.found[entity.end - 1].end for n, entity in enumerate(reading.entities)}
    before = {n for n, end in ends.items() if end <= last.start()}
    named = {n for n, entity in enumerate(reading.entities) if entity.kind in ("credential", "designation")}
    told = reading.numbers.years or any(reading.entities[n].kind == "role" for n in before)
    alone = _NAMES_ONLY.match(reading.skeleton.split(" | ")[0]) is not None
    return named if (told or alone) and named and named <= before else set()


_ASKS_SELF = r"\b(?:can|may|could|am) i\b|\| (?:so |and )?@c\d+(?: (?:possible|ok|okay|already|now|yet|yes))? \?$|^@d0 .*@c\d+ \?$|\b(?:eligible|qualif\w+) for (?:the )?@c\d+ \?$"


def title_first(reading: Reading) -> set[int]:
    """The title that a message begins with, whose writer then asks for themselves: "CISSP Associate, 2 years. Can I sit AAISM?"."""
    first = reading.entities[0] if reading.entities else None
    if first is None or first.start > 0 or not search(_ASKS_SELF, reading.skeleton):
        return set()
    told = first.kind == "designation" or (
        first.kind == "credential"
        and reading.numbers.years
        and reading.skeleton.startswith(_YEARS_NEXT)
        and len(reading.of("credential", "phantom")) > 1  # "SCS-C03 with 2 years of AWS, am I allowed?" asks about it
    )
    return {0} if told else set()


_YEARS_NEXT = tuple(f"@c0 {joint}{number}" for number in range(1, 10) for joint in ("", "and ", "plus ", "with ", "plus plus "))
"""A title followed by years: "CISSP, 10 years. AAISM?"."""


_GOES_ON = re.compile(r"\s*[.;\n]\s*\S")


def after_a_comma(reading: Reading) -> set[int]:
    """Titles right after a job and a comma, where the sentence ends and another one asks: "security manager, CISM. what next"."""
    told: set[int] = set()
    for number, entity in enumerate(reading.entities[1:], start=1):
        before = reading.entities[number - 1]
        if entity.kind not in ("credential", "designation") or before.kind != "role" or entity.start != before.end:
            continue
        between = reading.text[reading.found[before.end - 1].end : reading.found[entity.start].start]
        if between.strip() == "," and _GOES_ON.match(reading.text, reading.found[entity.end - 1].end):
            told.add(number)
    return told
