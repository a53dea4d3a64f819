"""Exams that were passed by somebody who is not certified yet: they are not held, and open nothing that asks for a holder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.asker.lapses import NOT_YET
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

_PASSED = (
    r"\bpass(?:ed)?(?: (?:my|our|the|an?|both|only|just|recently|now|also|already))* @c\d+(?:(?: (?:and|plus|both|the|my))* @c\d+)*"
    r"|@c\d+(?: exam)? (?:is |was )?(?:just |recently )?passed\b"
    r"|\b(?:did|sat|took|wrote|cleared)(?: (?:my|the|an?))* @c\d+ exam\b"
    r"|\b(?:did|sat|took|wrote|cleared)(?: (?:my|the|an?))* @c\d+(?=.*\bendors)|@c\d+ exam (?:is )?(?:done|behind me|in the bag|finished)\b"
)

_COUNT = r"(?:\d+(?: \d)?|one|two|three|four|half|a) (?:an? )?(?:years?|yrs?|months?)"
_NOT_THERE = (
    r"\b(?:no|not an?|not the|without(?: an?| the)?|not yet|dont have(?: the| an?)?|havent got(?: the| an?)?|cant call myself(?: an?)?) @c\d+ (?:\w+ ){0,3}(?:yet|paper|letters|status|number|cert\w*|title|badge|designation)\b"
    rf"|\bpass\w* (?:\w+ ){{0,2}}@c\d+ exam\b.*\b(?:only|just|barely|not even|but) (?:have |got |at )?{_COUNT}|\bpass\w* (?:\w+ ){{0,2}}@c\d+ exam\b.*{_COUNT} (?:short|to go|missing|left)\b"
    r"|\bpass\w* (?:\w+ ){0,2}@c\d+\b.*\b(?:years|experience) (?:still |are |is )*(?:short|to go|not there|not done|not complete|outstanding)\b|\bshort of (?:the )?(?:years|experience|work)\b"
)
"""Words of who has passed that the certification itself is not there: the years are short, or it is not on paper yet."""


def passed_only(reading: Reading) -> set[int]:
    """Numbers of exams that are passed, by who says that more is needed, or calls themselves an associate."""
    text = reading.skeleton
    if not search(_PASSED, text) or not (not_there(text) or _associate(reading)):
        return set()
    passed = {int(n) for match in finditer(_PASSED, text) for n in re.findall(r"@\w(\d+)", match.group())}
    ids = {reading.entities[number].ids for number in passed}
    return {number for number, entity in enumerate(reading.entities) if number in passed or (ids and entity.ids in ids)}


def not_there(text: str) -> bool:
    """Whether a skeleton says that passing was not all: more is needed, or nothing is on paper yet."""
    return bool(search(NOT_YET, text) or search(_NOT_THERE, text))


def something_else(reading: Reading, passed: set[int]) -> bool:
    """Whether another credential is named beside those that were passed: then they are no subject, and not held yet."""
    return any(entity.kind == "credential" and number not in passed for number, entity in enumerate(reading.entities))


def _associate(reading: Reading) -> bool:
    """Who calls themselves an associate has passed, and is not certified."""
    return any(entity.id.startswith("associate-") for entity in reading.of("designation"))


_OPEN_ASKED = (
    r"@[cd]\d+ @c(\d+) (?:then |now |still |even |also |be |actually )*(?:doable|possible|feasible|realistic|achievable|reachable|open|allowed|an option|within reach|next|worth it|worthwhile|too (?:early|soon|much)|(?:an? |the )?(?:good|right|sensible|natural|logical|obvious|best) (?:idea|next (?:step|one)|one|step|choice|move|fit)|(?:my|the|a) next (?:step|one))"
    r"(?: (?:for (?:me|us)|to (?:me|us)|now|yet|already|then|next|too|as well))*\s?(?:\?|\|)"
)


_CHOICE = r"@[cd]\d+ @c(\d+) or (?:the |an? |just |rather )?@c(\d+)(?: (?:next|now|then|first|better))?\s?(?:\?|$|\|)"


_BETWEEN = r"\bbetween (?:the |an? )?@c(\d+) and (?:the |an? )?@c(\d+)"


_WANTED = (
    r"\b(?:(?:reading|studying|preparing|prepping|revising|cramming|aiming|going)(?: for)?|considering|looking at|eyeing|thinking (?:of|about)|wants?|wanting|goal|interested in)"
    r"(?: (?:my|the|an?|to|do|take|get|pass))* @c(\d+)"
)
"""What somebody is after, however the title behind it is held: "reading for SecAI+, Security+ done"."""


def whether_open(text: str) -> set[int]:
    """Numbers of what stands behind what is held only to be asked about: "I've CISSP, AAISM possible?", "I hold CISM, AAISM or AAIR?"."""
    asked = {int(found[1]) for found in finditer(_OPEN_ASKED, text)} if "?" in text else set()
    return asked | {
        int(n) for pattern in (_CHOICE, _BETWEEN, _WANTED) for found in finditer(pattern, text) for n in found.groups() if n
    }
