"""What stands before the question and tells of the asker: the title a message begins with, a job with titles in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading


def after_a_role(reading: Reading, first: int) -> bool:
    """Whether a job at the beginning of the message stands right before the bracket: "SOC analyst (Security+, CySA+) wants …"."""
    bracket = reading.text.rfind("(", 0, first)
    if bracket >= 0 and _HERE.search(reading.text[:bracket]):
        return True  # "cloud engineer here (Security+)": whoever writes that has said who they are
    if bracket >= 0 and _POST_FIRST.search(reading.text[:bracket]):
        return True  # "Chartered accountant (ICAEW), AAIA yes or no?"
    ends = [reading.found[role.end - 1].end for role in reading.of("role") if role.start <= _FIRST_WORDS]
    return bracket >= 0 and any(0 <= bracket - end <= 1 for end in ends)


_FIRST_WORDS = 3
_HERE = re.compile(r"^(?:[\w/-]+ ){1,5}here ?$", re.IGNORECASE)


_POST_FIRST = re.compile(
    r"^(?!(?:can|could|does|do|is|are|which|what|for|the|an?|any)\b)(?:[\w/-]+ ){0,3}(?:accountant|auditor|lawyer|solicitor|attorney|engineer|manager|analyst|consultant|lead|officer|architect|developer|admin|tester) ?$",
    re.IGNORECASE,
)


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


_POST = re.compile(r"(?:\w+ ){1,3}?(?:role|job|position|post)\b")
_HAS_POST = re.compile(r"(?:^(?:with\b.*)?|\b(?:i|ive|im|we)\b.*)\b(?:and|plus|with|in|as|have|hold|got)(?: an?| my)*$")
_WORKS_IN = re.compile(
    r"\b(?:i|im|i am|we)(?: currently| now| also)? (?:work|working) in(?: an?| the)?$"
    r"|\bmy (?:\w+ )?(?:role|job|position) is(?: in| on)?(?: an?| the)?$|\b(?:with|have|hold|and|in)(?: an?| my)? (?:role|job|position) (?:in|on)$"
)
_NOT_SO = re.compile(r"\b(?:not|no|without|isnt|never|need|needs|require\w*|do|does|is|if)\b(?: \w+){0,4}$")


def told_by_post(reading: Reading, position: int) -> bool:
    """Whether the job at this word is the asker's by the post they name: "I have CIA and an IT audit role", "I work in IT audit"."""
    before = " ".join(word.text for word in reading.found[max(0, position - 12) : position])
    if _WORKS_IN.search(before):
        return True
    after = " ".join(word.text for word in reading.found[position : position + 5])
    return _POST.match(after) is not None and not _NOT_SO.search(before) and _HAS_POST.search(before) is not None
