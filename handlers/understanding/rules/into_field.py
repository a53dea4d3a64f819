"""The rule for who tells what they do or hold, and into what they want to move: "OSCP, web pentests, want to move to LLM red teaming"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_INTO = (
    r"\b(?:want(?:s|ing)?|wanna|looking|hop(?:e|es|ing)|trying|aim(?:s|ing)?|plan(?:s|ning)?|would (?:like|love)|d like|like|need|thinking (?:about|of)|about)(?: to)?(?: \w+){0,2}? "
    r"(?:mov\w+|get\w*|go(?:ing)?|switch\w*|transition\w*|pivot\w*|break\w*|grow\w*|shift\w*|chang\w+|specialis\w+|specializ\w+)(?: \w+){0,2}? (?:into|to|towards?|in|over to|on)\b"
)
_ASKS = r"\?|\b(?:what|which|how|when|why|who|does|do i|is it|can i|should i|worth)\b"


def into_field(case: Case) -> Query | None:
    """Advice for the field that is moved into; what is named before it is held."""
    wish = search(_INTO, case.text)
    if wish is None or case.says(_ASKS):
        return None
    if any(match.start() > wish.start() for match in re.finditer(r"@c\d+", case.text)):
        return None  # one that is wanted
    roles, topics = case.ids("role") or ((case.said.person.role,) if case.said.person.role else ()), case.ids("topic")
    if not topics and not case.ids("role"):
        return None
    held = Person(holds=tuple(Held(credential=i) for i in case.found.targets))
    return case.query(Intent.RECOMMEND, asker=case.said.person.with_said(held), roles=roles, topics=topics, limits=case.stated)
