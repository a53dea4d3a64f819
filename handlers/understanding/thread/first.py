"""Which of several comes first: of two or more that are set side by side, or of what depends on a job that nobody has told yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.advising.order import FIRST
from handlers.leads import Lead
from handlers.memory import Pending
from handlers.query import Intent, Query
from handlers.slots import BOTH
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_FIRST = r"\b(?:which|what|who|where|whats)\b.*\b(?:first|start|begin)\b|\bfirst\s?\??$|\b(?:right |best |good |sensible )?(?:order|sequence)\b|\bin which order\b|\b(?:start|begin) with\b"
_NO_FIRST = r"\bfirst (?:time|attempt|try|year|month|day|step|exam|launch\w*|question|place)\b|\bthe first\b|\bin order to\b"
_EITHER_FIRST = r"@c\d+ or (?:the )?@c\d+ (?:\w+ )?first\b"
_ALL_OF_THEM = (
    r"^(?:(?:and|so|ok|then|well|hm+|i|we|id|ill|ive|want|will|would|like|need|take|do|to|lets|go for|maybe|why not|both are fine|or|should|shall) )*(?:both|all (?:of them|three|four|five)|them all)(?: of them)?(?: then| please)?\s?\??$"
    r"|^(?:(?:and|so|ok|then|but) )*(?:in )?(?:what|which) (?:order|sequence)\s?\??$"
)
"""More than one of those compared, or the order they are taken in."""
_WHETHER_BOTH = r"^(?:(?:and|so|ok|well|hm+|maybe|why not|or) )*(?:(?:should|shall) (?:i|we) (?:take |do |get )?)?(?:both|all (?:of them|three|four|five))(?: of them)?(?: then)? ?\?$"
"""Whether more than one is wanted, and not that it is."""
_SHORT, _PAIR = 10, 2
_KNOWN = frozenset(("starts", "leads-people"))


def of_unknown_job(case: Case) -> Understood | None:
    """The job asked back where it decides what comes first; each job is then the last question again."""
    last = case.memory.last
    if last is None or last.intent not in (Intent.PLAN, Intent.RECOMMEND) or case.found.targets or case.reading.size > _SHORT:
        return None
    told = last.roles or last.topics or last.asker.role or case.ids("role") or case.said.person.role
    if told or len(case.memory.listed) < 3 or not case.says(_FIRST) or case.says(_NO_FIRST) or "role" in case.memory.asked:
        return None
    by_family: dict[str, str] = {}
    for role, held in case.catalog.roles.items():
        by_family.setdefault(held.family, role)
    choices = tuple(last.having(roles=(role,)) for family, role in by_family.items() if family not in _KNOWN)
    return Understood(Query(intent=Intent.CLARIFY, slot="role"), case.said.person, Pending(last, "role", choices))


def both_of_them(case: Case) -> Understood | None:
    """In which order those compared are taken by who wants them all; None for any other message."""
    last = case.memory.last
    if last is None or last.intent is not Intent.COMPARE or len(last.credentials) < _PAIR or not case.says(_ALL_OF_THEM):
        return None
    slot = BOTH if case.says(_WHETHER_BOTH) else FIRST
    return Understood(last.having(slot=slot, aspects=(), topics=()), lead=Lead())


def with_order(case: Case, meant: Understood) -> Understood:
    """A comparison that asks what comes first says so."""
    query = meant.query
    if (
        query.intent is not Intent.COMPARE
        or query.slot is not None
        or query.aspects
        or not (case.says(_FIRST) or case.says(_EITHER_FIRST))
        or case.says(_NO_FIRST)
    ):
        return meant
    return replace(meant, query=query.having(slot=FIRST))
