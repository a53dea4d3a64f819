"""Whether there is by now to AI what a known credential is to another field: "is there an OSCP for AI?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.faq import LIKE, nearest

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ONE_FOR_AI = r"\b(?:is|isnt) there (?:\w+ )?(?:an?|the|any|some) @c\d+ (?:equivalent |like exam |style exam )?(?:for|in|of) (?:ai|llms?|ml)\b"


def one_for_ai(case: Case) -> Query | None:
    """The stored answer to the sentence that asks so, whatever else was read somewhere; None where none is stored."""
    if not case.says(_ONE_FOR_AI):
        return None
    asked = (nearest(case.catalog, sentence) for sentence in re.split(r"(?<=[.!?;])\s+", case.reading.text))
    stored = max((one for one in asked if one and one.shared > 1), key=lambda one: one.likeness, default=None)
    if stored is None or stored.likeness < LIKE or not stored.belief:
        return None
    return case.query(Intent.EXPLAIN, *case.catalog.beliefs[stored.id].credentials, said=(stored.id,))
