"""A conclusion put for confirmation: "so mine converts automatically?", "then nobody checks it?"; what it is held against, and how its answer may begin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.search_words import COMMON, stems
from handlers.leads import Lead
from handlers.query import Aspect, Intent, Query
from handlers.understanding.faq import ALIKE, LIKE, nearest

if TYPE_CHECKING:
    from handlers.understanding.case import Case
    from handlers.understanding.understood import Understood

_SO = r"(?:so|then|which means|that means|this means|meaning|hence|thus|therefore|in that case|i guess|guess)"
_FIRST = rf"^(?:(?:and|but|ok|okay|hm+|ah|oh|well|right|{_SO}) )*"
_ASKS = r"(?:what|whats|which|how|hows|when|whens|where|who|whos|whom|whose|why|is|are|do|does|did|can|could|should|shall|would|will|am|was|were|has|have|may|must|any)\b"
_PUT = rf"{_FIRST}{_SO} (?!(?:and|but|{_SO})\b)(?!{_ASKS})(?!\?)|^(?:and |but |so |ok )*(?!{_ASKS}).*\b(?:then|right|correct|isnt it|is it|does it|doesnt it|i guess|i take it)\s?\??$"
_DENIED = r"\b(?:not|no|nobody|noone|nothing|never|none|nowhere|isnt|doesnt|dont|cant|cannot|wont|arent|wasnt|didnt|without|neither|nor|free of|out)\b"
_OPPOSITE = r"\bclosed book\b|\b(?:unproctored|unsupervised|unwatched|unlimited|lifelong)\b|\bfor ?ever\b|\bfor life\b"
"""The other end of what a rule asks for."""
_LOOSE = (
    Intent.PREREQUISITES, Intent.PROFILE, Intent.EXPLAIN, Intent.CLARIFY, Intent.UNKNOWN, Intent.DECLINE, Intent.HELP, Intent.RECOMMEND,
)  # fmt: skip
"""Intents that a conclusion is easily taken for."""
_LONGEST = 14


def concludes(case: Case) -> bool:
    """Whether a sentence of a thread is put for confirmation: no question, but what somebody makes of the last answer."""
    return case.memory.last is not None and case.reading.size <= _LONGEST and (case.says(_PUT) or _denies(case))


def _denies(case: Case) -> bool:
    """Whether it is said of something that it is not so: "and SecAI+ not?"."""
    return case.says(_DENIED) and case.says(rf"^(?:(?:and|but|ok|okay|well) )+(?!{_ASKS})")


def held_against(case: Case, query: Query) -> Query | None:
    """The false belief that a message repeats, what it leaves unsaid put in: "then it replaces Security+" after SecAI+."""
    own = case.memory.topic[:1]
    if query.intent is Intent.FACT and Aspect.FEE in query.aspects:
        return None  # no belief tells a price
    if not own or own[0] not in case.catalog.credentials or case.reading.size > _LONGEST:
        return None
    name = case.catalog.credentials[own[0]].acronym or case.catalog.credentials[own[0]].name
    stored = nearest(case.catalog, f"{case.reading.text.rstrip(' ?!.')} {name}?")
    if stored is None or not stored.belief or stored.likeness < (LIKE if query.intent in _LOOSE else ALIKE):
        return None
    belief = case.catalog.beliefs[stored.id]
    others = {i for e in case.reading.of("credential") for i in e.ids[:1]} - {own[0]}
    if own[0] not in belief.credentials or others - set(belief.credentials) or case.reading.of("role", "phantom"):
        return None
    said = set(stems(case.reading.text)) - COMMON - set(stems(name))
    if not any(said & set(stems(variant)) for variant in (*belief.ask, belief.belief)):
        return None  # nothing but the name is alike
    return case.query(Intent.EXPLAIN, *own, said=(stored.id,))


def as_put(case: Case, meant: Understood) -> Understood:
    """What was meant, its answer without yes and no where the sentence put says no itself: "then nobody checks it?"."""
    if case.memory.last is None or not (case.says(_OPPOSITE) or (concludes(case) and case.says(_DENIED))):
        return meant
    return replace(meant, lead=replace(meant.lead or Lead(), bare=("Yes", "No")))
