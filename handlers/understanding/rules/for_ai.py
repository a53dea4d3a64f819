"""Whether there is by now to AI what a known credential is to another field: "is there an OSCP for AI?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.named import for_ai
from handlers.query import Intent
from handlers.slots import FOR_AI
from handlers.understanding.faq import LIKE, nearest

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_AI = r"(?:ai|llms?|ml|gen ?ai|artificial intelligence|machine learning)(?: (?:sec|security|safety|world|age|era|field|systems?))?"
_LIKE = r"(?: (?:equivalent|counterpart|version|variant|like (?:exam|cert|one)|style (?:exam|cert)|type (?:exam|cert)|thing))?"
_END = r"(?: (?:yet|already|now|today|these days|out there|by now))*\s?(?:\?|\||$)"
_KIND = r"(?:equivalent|counterpart|version|variant|edition|flavou?r|analog\w*|pendant|sibling|answer)"
_ONE_FOR_AI = (
    rf"(?:^(?:so |and |what about |how about |whats |what is )?|\b(?:an?|the|any|some|no|like|as|this|that) )@c\d+{_LIKE} (?:but |just |only )?(?:for|in|of) (?:the )?{_AI}{_END}"
    rf"|\b{_AI} {_KIND} (?:of|to|for) (?:the |an? )?@c\d+|@c\d+(?: s)? {_AI} {_KIND}\b"
    rf"|\b(?:there|want|need|looking for|find|know of) (?:is )?(?:an?|any) {_AI} @c\d+{_END}"
    r"|\b(?:is|isnt) there (?:\w+ )?(?:an?|the|any|some) @c\d+ (?:equivalent |like exam |style exam )?(?:for|in|of) (?:ai|llms?|ml)\b"
)


def one_for_ai(case: Case) -> Query | None:
    """The stored answer to the sentence that asks so, whatever else was read somewhere; else what the catalog has for one."""
    if not case.says(_ONE_FOR_AI):
        return None
    asked = (nearest(case.catalog, sentence) for sentence in re.split(r"(?<=[.!?;])\s+", case.reading.text))
    stored = max((one for one in asked if one and one.shared > 1), key=lambda one: one.likeness, default=None)
    named = case.found.targets
    if stored is not None and stored.likeness >= LIKE and stored.belief:
        belief = case.catalog.beliefs[stored.id]
        about_it = any(case.catalog.credentials[i].acronym.casefold() in belief.belief.casefold() for i in named)
        if about_it and not set(named) & set(belief.credentials):  # of others for AI, and not of what it takes up itself
            return case.query(Intent.EXPLAIN, *belief.credentials, said=(stored.id,))
    alone = len(named) == 1 and case.found.ambiguous is None and not case.said.person.holds
    if not alone or for_ai(case.catalog, named[0]) or case.has("worth", "hire"):
        return None
    return case.query(Intent.EXPLAIN, named[0], slot=FOR_AI)
