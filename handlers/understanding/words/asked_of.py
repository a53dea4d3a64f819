"""Whether the words beside a name ask what is asked of an exam, and not of a person or a thing of the same name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.clean import Word

BESIDE = frozenset([
    "exam", "exams", "cert", "certs", "certification", "certifications", "certificate", "credential", "badge", "training",
    "course", "holder", "holders",
])  # fmt: skip
"""Words that say of what stands beside them that it is a credential."""
_FACT = (
    r"(?:prices?|cost|costs|fees?|voucher|validity|expiry|duration|length|minutes|time limit|pass(?:ing)? ?(?:mark|score|grade|rate)|cut score|score to pass|questions|items"
    r"|prereq\w*|pre requisites?|requirements?|syllabus|outline|blueprint|domains?|weights?|languages?|retakes?|resits?|renewal|recertification|cpes?|exam code|code|format|difficulty|level|launch date"
    r"|release date|retirement date|end date|last day|full name|official page|link|url|version|study time|prep time|mock exams?|practice (?:tests?|exams?)|sample questions|target audience|topics|topics are)"
)
_BEFORE = re.compile(
    rf"(?:\b(?:how (?:much|long|hard|difficult|tough|easy|old|new|expensive|pricey|big)(?: is| are| does| did| was)?|what (?:does|is on|will|replaces)|who (?:issues|awards|offers|makes|runs)|when (?:did|does|was|is)"
    rf"|{_FACT} (?:of|for|on|in|to|does|are there (?:on|in)|are (?:on|in))|(?:sit|sitting|take|taking|retake|retaking|resit|renew|renewing|recertify|book|pass|passing|passed|fail|failed|flunk|flunked|register for|successor (?:of|to)|stand for)))(?: the)?$"
)
_AFTER = re.compile(
    rf"^(?:stands? for|short for|costs?|valid|expires?|lasts?|retired|discontinued|open book|closed book|online|proctored|remote proctored|hands on|multiple choice|worth|new|exam|{_FACT})\b"
)
_OF_PEOPLE = re.compile(
    r"^(?:jobs?|do|does|doing|earn|earns|make|makes|roles?|salary|salaries|paid|positions?|interview\w*|here|people|person)\b"
)
"""What is asked of somebody who has the job."""
_WHOSE = re.compile(r"\b(?:an?|my|our|your|as|am|im|were|are|senior|junior|lead|every|each|one|two|his|her|their|some)$")
"""What stands before a person."""


def one_of(found: list[Word], start: int, end: int, text: str) -> bool:
    """Whether a word such as `exam` stands just beside a name, in the same clause: "hiring a security engineer, certs?" names a job."""
    after = end < len(found) and found[end].text in BESIDE and text[found[end - 1].end : found[end].start].strip(" ") in ("", "-")
    return after or (start > 0 and found[start - 1].text in BESIDE)


def a_deed(found: list[Word], start: int, end: int) -> bool:
    """Whether a house's name is what somebody does: "can I google things during the exam"."""
    before = " ".join(word.text for word in found[max(0, start - 2) : start])
    after = " ".join(word.text for word in found[end : end + 2])
    return _DOES.search(before) is not None and _TO_WHAT.search(after) is not None


_DOES = re.compile(r"\b(?:i|we|you|one|people|candidates|to|may|can|just|allowed|or|and)$")
_TO_WHAT = re.compile(
    r"^(?:things?|stuff|answers?|it|them|something|anything|everything|during|for|while|in|on|the (?:answers?|exam|questions?)|questions?|around|allowed|$)(?: |$)"
)


def asked_of(found: list[Word], start: int, end: int) -> bool:
    """Whether a fact that only an exam has is asked of what the words from `start` to `end` name: "how much is azure security engineer"."""
    before = " ".join(word.text for word in found[max(0, start - 5) : start])
    after = " ".join(word.text for word in found[end : end + 3])
    if _WHOSE.search(before) or _OF_PEOPLE.search(after):
        return False
    return _BEFORE.search(before) is not None or (_AFTER.search(after) is not None and "which" not in before)


_WORKED_WITH = r"@i\d+ (?:based )?(?:shop|house|environment|network|networks|gear|kit|stack|service|certified|admin\w*|engineer|engineers|manager|managers|people|team|person|background|everywhere|all day|4|v4)\b"
"""What an issuer sells is worked with, and its exam is not asked about."""
_THEIR_ONE = (
    r"\b(?:the|that|this|my|your) @i\d+(?: s)?(?: new| own| ai| ai security)? (?:one|thing|workshop|title|test)\b|@i\d+ workshop\b"
)
"""Ways to speak of an issuer's one credential without a word for it."""


def of_its_house(skeleton: str, *, named: bool) -> bool:
    """Whether an issuer stands for what it awards: a word for a credential is there (`named`), or "the CertCop one"."""
    return (named or search(_THEIR_ONE, skeleton) is not None) and search(_WORKED_WITH, skeleton) is None
