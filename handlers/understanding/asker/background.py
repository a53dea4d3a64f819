"""What stands before the question and tells of the asker: the title a message begins with, a job with titles in brackets."""

from __future__ import annotations

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
