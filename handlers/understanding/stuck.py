"""Whether a follow-up would get the last answer once more, word for word, though something new was asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.memory import Memory
from handlers.query import Intent, Query, about
from handlers.understanding.answered import SHRUG
from handlers.understanding.aspects import aspects_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.understanding.case import Case

_MORE = rf"{SHRUG}|\b(?:again|repeat|once more|remind|non ?members?|members?|nonmembers?|the same|what (?:would|should|could|can)|which|why)\b"
"""Ways to ask for the last answer again, or for what it holds already."""
FURTHER = "further"
_ASIDE = (Intent.HELP, Intent.CLARIFY, Intent.DECLINE, Intent.UNKNOWN, Intent.TIPS, Intent.ME, Intent.FEEDBACK, Intent.REPORT)


def unstuck(case: Case, meant: Understood, alone: Callable[[Case], Query]) -> Understood:
    """What was meant; where it is the very question answered last, and the message asks for something else, that it was not understood."""
    last = case.memory.last
    if last is None or meant.query != last or meant.lead is not None or last.intent in _ASIDE or case.says(_MORE):
        return meant
    asked = aspects_of(case.reading)
    if (asked and set(asked) <= set(last.aspects)) or alone(replace(case, memory=Memory())) == last:
        return meant
    if FURTHER in case.memory.asked:
        return replace(meant, query=Query(intent=Intent.HELP, slot="lost"))
    return replace(meant, query=Query(intent=Intent.CLARIFY, slot=FURTHER, sides=about(*case.memory.topic[:1])))
