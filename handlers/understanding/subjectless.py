"""Messages that ask about "it" where nothing says what that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.aspects import aspects_of

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_BARE = r"^(?:and |so )?(?:how much|how long|how many|what|whats|where|when|is|does|do)\b.*\b(?:it|this(?! (?:year|quarter|month|week|summer|winter|spring|autumn|fall|time)\b)|that|one)\b(?: \w+){0,2}(?: (?:this|next) (?:year|quarter|month))?\s?\??$"
_ELIGIBLE = r"^(?:so |hi |and )*(?:am|are|would|will) (?:i|we) (?:be )?(?:eligible|qualified|allowed)(?: (?:for|to take) (?:it|that|this))?\s?\??$"


_ANY_OF_THEM = (
    r"\b(?:certs|certifications|credentials|certificates|(?:getting|get|being) certified|getting an? (?:\w+ ){0,2}cert\w*)\b"
)
"""Worth is asked of all of them."""
_SEVERAL = r"\b(?:certs|certifications|credentials|certificates|exams|badges)\b"
"""A list by what they are to be like is asked for."""
_COUNTED = r"\bhow many (?:\S+ ){0,4}?(?:certs|certifications|credentials|badges)\b"


def subjectless(case: Case) -> bool:
    """Whether "it" or "the exam" is asked about, with nothing named and nothing talked about; or a bare word is all there is."""
    if case.found.targets or case.memory.topic or case.reading.entities or case.reading.unknown or case.said.person.role:
        return False
    if (
        case.stated.first
        or (case.has("worth") and case.says(_ANY_OF_THEM))
        or (case.stated.of_exams and case.says(_SEVERAL))
        or case.says(_COUNTED)
    ):
        return False
    if case.reading.size <= 2 and (aspects_of(case.reading) or case.has("it", "renewal")) and not case.has("list", "cheapest"):
        return True
    pointing = r"\b(?:it|them|(?<!^)are there|the (?:exam|cert|certification|test))\b(?! fee)"
    said = case.says(_BARE) or (case.reading.size <= 12 and case.says(pointing))
    return (said and bool(aspects_of(case.reading) or case.has("worth", "vs"))) or case.says(_ELIGIBLE)
