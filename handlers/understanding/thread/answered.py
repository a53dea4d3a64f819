"""What a question of ours was about: the half question that a message left open, and the message that names its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.memory import Pending
from handlers.query import Intent, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.understanding.asker.statements import Statements
    from handlers.understanding.case import Case
    from handlers.understanding.subjects import Subjects
    from handlers.understanding.words.reading import Reading

SUBJECT = "subject"
SHRUG = r"\b(?:dunno|no idea|whatever|just tell me|you tell me|you choose|you decide|surprise me|not sure|dont know|no preference|up to you|anything(?= goes| works| will do| is| would|$| \?| \|))\b"
"""Ways to say that one cannot say more."""
_SHORT = 8


def half_asked(case: Case, query: Query) -> Pending | None:
    """What is open once we ask back what it is about; None for any other question."""
    if query.intent is not Intent.CLARIFY or query.slot != SUBJECT:
        return None
    if case.has("worth"):
        half = Query(intent=Intent.WORTH, advise=True)
    elif case.has("vs"):
        half = Query(intent=Intent.COMPARE)
    elif case.has("eligible", "can_i"):
        half = Query(intent=Intent.ELIGIBILITY)
    else:
        aspects = tuple(aspects_of(case.reading))
        half = Query(intent=Intent.FACT, aspects=aspects) if aspects else Query(intent=Intent.PROFILE)
    return Pending(half.having(asker=case.said.person), SUBJECT)


def answered(reading: Reading, said: Statements, found: Subjects, memory: Memory) -> Query | None:
    """The half question with the subject that a short message names; the advice for everybody where it names none and says so."""
    pending = memory.pending
    if pending is None or pending.slot != SUBJECT or reading.size > _SHORT:
        return None
    if not found.targets and search(SHRUG, reading.skeleton):
        return Query(intent=Intent.RECOMMEND, asker=said.person)
    wanted = 2 if pending.query.intent is Intent.COMPARE else 1
    if len(found.targets) < wanted or aspects_of(reading) or found.ambiguous is not None:
        return None
    return pending.query.having(sides=about(*found.targets), asker=pending.query.asker.with_said(said.person))
