"""What to take by somebody who is about to sit another exam: "CISM in progress (exam 12 Dec), what should I prepare for AI?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Held
from handlers.query import Intent
from handlers.slots import AFTER
from handlers.understanding.asker.lapses import begun_now
from handlers.understanding.case import WHAT_TO_TAKE
from handlers.understanding.rules.topic import jobs_and_topics

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ADVICE = rf"{WHAT_TO_TAKE}|\b(?:what|which) (?:should|could|can|would|do|must) i (?:already |also |then )*(?:prepare|plan|read|study|line up|think|add)\b|\b(?:what|which)(?: \w+){{0,3}} (?:next|after(?:wards| that)?|then)\b|\b(?:what|which) (?:ai )?(?:cert\w*|one|exam)\b"


def after_begun(case: Case) -> Query | None:
    """Advice for after the exam that is under way; None where none is, or another credential is asked about."""
    under_way = begun_now(case.text)
    if len(under_way) != 1 or not case.says(_ADVICE):
        return None
    entity = case.reading.entities[next(iter(under_way))]
    if entity.kind != "credential" or len(entity.ids) != 1 or set(case.found.targets) - {entity.id}:
        return None
    roles, topics = jobs_and_topics(case, case.ids("role"))
    person = case.said.person.without((entity.id,))
    asker = person.model_copy(update={"holds": (*person.holds, Held(credential=entity.id))})
    limits = case.stated.having(by=None)
    return case.query(Intent.RECOMMEND, asker=asker, roles=roles, topics=topics, limits=limits, reason=f"{AFTER}{entity.id}")
