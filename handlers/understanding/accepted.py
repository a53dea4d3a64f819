"""Whose credentials alone are accepted, and what must stand in a name: the choice is among these, whatever else is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.query import Intent, Query
from handlers.understanding.case import stated

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_ONLY = r"\b(?:only|just|exclusively|nothing but)\b(?: \w+){0,4}? (?:@i\d+)|\b(?:accepts?|pays?|funds?|allows?|approves?|reimburses?|recogni[sz]es?|covers?|restricted|limited)\b(?: \w+){0,3}? only (?:\w+ ){0,2}@i\d+|@i\d+ (?:certs? |exams? |ones? )?only\b"
"""An employer takes certificates of some issuers and of no other."""


def accepted(case: Case) -> Query | None:
    """The choice among some issuers' credentials, or among those with AI in their name."""
    if case.found.targets and not set(case.found.targets) <= _absent(case):
        return None
    limits, roles, topics = stated(case), case.ids("role"), case.ids("topic")
    if case.found.issuers and case.says(_ONLY) and not case.has("vs", "hire"):
        limits = limits.model_copy(update={"issuers": case.found.issuers, "platforms": ()})
    elif limits.ai_named is None:
        return None
    person = bool(roles or not case.said.person.said_nothing())
    if person or topics:
        return case.query(Intent.RECOMMEND if person else Intent.FIND, roles=roles, topics=topics, limits=limits)
    return case.query(
        Intent.FIND, limits=limits if limits.ai_named else limits.model_copy(update={"without": (*limits.without, NOT_AI)})
    )


def _absent(case: Case) -> set[str]:
    """What is named only as not to be had."""
    return {case.reading.entities[n].id for n in case.said.without}
