"""Exams that were passed by somebody who is not certified yet: they are not held, and open nothing that asks for a holder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.lapses import NOT_YET
from handlers.understanding.patterns import finditer, search

if TYPE_CHECKING:
    from handlers.understanding.reading import Reading

_PASSED = (
    r"\bpass(?:ed)?(?: (?:my|our|the|an?|both|only|just|recently|now|also|already))* @c\d+(?:(?: (?:and|plus|both|the|my))* @c\d+)*"
    r"|@c\d+(?: exam)? (?:is |was )?(?:just |recently )?passed\b"
)


def passed_only(reading: Reading) -> set[int]:
    """Numbers of exams that are passed, by who says that more is needed, or calls themselves an associate."""
    text = reading.skeleton
    if "pass" not in text or not (search(NOT_YET, text) or _associate(reading)):
        return set()
    return {int(n) for match in finditer(_PASSED, text) for n in re.findall(r"@\w(\d+)", match.group())}


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


def whether_open(text: str) -> set[int]:
    """Numbers of what stands behind what is held only to be asked about: "I've CISSP, AAISM possible?", "I hold CISM, AAISM or AAIR?"."""
    asked = {int(found[1]) for found in finditer(_OPEN_ASKED, text)} if "?" in text else set()
    return asked | {int(n) for found in finditer(_CHOICE, text) for n in found.groups()}
