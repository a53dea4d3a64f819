"""What a thread about hiring makes a must and what a plus: "and only nice to have?", "is OSAI a must or nice to have?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.hiring.asked import MUST, PLUS
from handlers.query import Intent, Query, about
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_PLUS = r"\b(?:nice to haves?|good to haves?|(?:a|an|as|real|big|only|just) (?:plus|bonus)|bonus points?|plus points?|optional|desirable|preferred|(?:not|no) (?:a )?(?:must|mandatory|required))\b"
_MUST = r"\b(?:(?:a|an|as|the|hard|absolute|real|only) (?:must|requirement|condition|dealbreaker|deal breaker)|must haves?|musts|mandatory|required|essential|obligatory|non negotiable)\b"
_POINTS = r"\b(?:is|are|would|should|make|put|list|call) (?:it|that|this|they|those|both)\b"
_OF_THE_EXAM = r"\b(?:before|first)\b|\b(?:for|to sit|to take|to book) (?:the |an? )?(?:@c|it\b|that\b|exam)|\b(?:experience|years?|training|course|class|degree|lab|membership|camera|id|passport|renewal)\b"
"""Asks what the exam itself requires."""
_LONGEST = 18
_MOST = 3


def must_or_plus(case: Case) -> Understood | None:
    """Where a credential stands in the ad just spoken of, or what is a plus in it; None for anything else."""
    hiring = case.memory.latest(Intent.HIRE)
    if hiring is None or not (hiring.roles or hiring.topics or hiring.limits.platforms) or case.reading.size > _LONGEST:
        return None
    plus, must = case.says(_PLUS), case.says(_MUST)
    if not (plus or must) or case.says(_OF_THE_EXAM) or case.reading.unknown or case.found.ambiguous is not None:
        return None
    kept = {"roles": case.ids("role") or hiring.roles, "topics": case.ids("topic") or hiring.topics, "limits": hiring.limits}
    named = case.found.targets or case.held
    if not named and case.says(_POINTS) and len(case.memory.listed) <= _MOST:
        named = case.memory.listed if case.says(r"\b(?:they|those|both)\b") else case.memory.topic[:1]
    if named:
        return Understood(Query(intent=Intent.HIRE, sides=about(*named[:_MOST]), slot=MUST, **kept))
    return Understood(Query(intent=Intent.HIRE, slot=PLUS if plus else None, **kept))
