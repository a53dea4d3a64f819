"""Whose credentials alone are accepted, and what must stand in a name: the choice is among these, whatever else is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.query import Intent, Query

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_ONLY = r"\b(?:only|just|exclusively|nothing but)\b(?: \w+){0,4}? (?:@i\d+)|\b(?:accepts?|pays?|funds?|allows?|approves?|reimburses?|recogni[sz]es?|covers?|restricted|limited)\b(?: \w+){0,3}? only (?:\w+ ){0,2}@i\d+|@i\d+ (?:certs? |exams? |ones? )?only\b"
"""An employer takes certificates of some issuers and of no other."""

_DECIDES = (
    r"(?:pays?|funds?|wants?|says?|said|decided|approves?|accepts?|allows?|only|insists?|sponsors?|signs? off|caps?|gives?)\b"
)
"""Who does this is not the one who learns."""


def accepted(case: Case) -> Query | None:
    """The choice among some issuers' credentials, or among those with AI in their name."""
    if case.found.targets and not set(case.found.targets) <= _absent(case):
        return None
    limits, topics = case.stated, case.ids("topic")
    payers = {e.id for n, e in enumerate(case.reading.entities) if e.kind == "role" and case.says(rf"@r{n} (?:\w+ )?{_DECIDES}")}
    roles = tuple(role for role in case.ids("role") if role not in payers)
    if case.found.issuers and case.says(_ONLY) and not case.has("vs", "hire"):
        limits = limits.model_copy(update={"issuers": case.found.issuers, "platforms": ()})
    elif limits.ai_named is None:
        return None
    asker = case.said.person.model_copy(update={"role": None}) if case.said.person.role in payers else case.said.person
    person = bool(roles or not asker.said_nothing())
    if person or topics:
        return case.query(Intent.RECOMMEND if person else Intent.FIND, roles=roles, topics=topics, limits=limits, asker=asker)
    return case.query(
        Intent.FIND, limits=limits if limits.ai_named else limits.model_copy(update={"without": (*limits.without, NOT_AI)})
    )


def _absent(case: Case) -> set[str]:
    """What is named only as not to be had."""
    return {case.reading.entities[n].id for n in case.said.without}
