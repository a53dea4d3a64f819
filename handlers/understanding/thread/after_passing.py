"""What somebody who has passed asks next, once told the steps to the title: "what now", "how long do I have", "deadline?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import Aspect, Intent
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_TIME_LEFT = r"\bhow (?:long|much time|many (?:years|months))\b.*\b(?:have|left|get|remain\w*|apply|submit|file)\b|\bdeadline\b|\b(?:by|until|till) when\b|\btime limit\b|\bwhen (?:must|do|should|is) (?:i|we|it|that|he|she|they)\b.*\b(?:apply|due|submit|file|hand)\b"
_ONWARD = r"^(?:and |so |ok |okay |then |well )*(?:what(?:s)?|which steps?|how) (?:do i do |to do |should i do |comes? )?(?:now|next|then)\s?\??$|^(?:and |so )*now what\s?\??$"
_LONGEST = 12


def after_passing(case: Case) -> Understood | None:
    """The steps again, which tell the deadline; None for any other message, or where the steps were not told."""
    last = case.memory.last
    if last is None or last.intent is not Intent.FACT or not {Aspect.STEPS, Aspect.APPLICATION} & set(last.aspects):
        return None
    if case.reading.size > _LONGEST or case.reading.entities or not (case.says(_TIME_LEFT) or case.says(_ONWARD)):
        return None
    query = last.having(aspects=(Aspect.STEPS,), slot=None, words="")
    return Understood(query, case.said.person, lead=Lead() if query == last else None)
