"""What a few words ask of the last answer: when that changed ("when was the last time?"), out of how many ("out of what?"), "and money?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_LAST_TIME = r"^(?:and |so |ok )*(?:when was (?:the |that |it )?(?:last|latest)(?: time| one| change\w*| update\w*| version| revision)?|when did (?:it|that|they) (?:last )?(?:change|update|revise)\w*(?: it)?(?: last)?|since when)\s?\??$"
_OUT_OF = r"^(?:and |so )*(?:out )?of (?:what|how (?:much|many))\s?\??$"
_MONEY = r"^(?:and |so |ok |then |what about |how about |in )*(?:the |of )?(?:money|cash|cost side|money side|moneywise|costwise)(?: wise)?\s?\??$"
_LONGEST = 9


def likewise(case: Case) -> Understood | None:
    """A fact of what the last question was about; None for anything else."""
    last = case.memory.last
    if last is None or case.reading.size > _LONGEST or case.found.targets or case.reading.unknown:
        return None
    query = _changed_last(case, last) or _in_a_word(case, last)
    return Understood(query, case.said.person) if query is not None else None


def _in_a_word(case: Case, last: Query) -> Query | None:
    """What a word or two ask of the thread's own: "out of what?", "and money?"."""
    topic = case.memory.topic[:1]
    if not topic:
        return None
    if case.says(_OUT_OF) and last.intent is Intent.FACT and Aspect.PASSING in last.aspects:
        return Query(intent=Intent.FACT, sides=about(*topic), aspects=(Aspect.PASSING, Aspect.QUESTIONS))
    return Query(intent=Intent.FACT, sides=about(*topic), aspects=(Aspect.FEE,)) if case.says(_MONEY) else None


def _changed_last(case: Case, last: Query) -> Query | None:
    """When what is examined was changed last, after how often it is."""
    if last.intent is not Intent.FACT or Aspect.OUTLINE not in last.aspects or not last.credentials or not case.says(_LAST_TIME):
        return None
    return Query(intent=Intent.CHANGES, sides=about(*last.credentials[:1]))
