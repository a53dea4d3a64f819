"""What a message asks beside its main question, told in the same answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import fact
from handlers.answer import Kind, Point, Points
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask

_TOGETHER_UP_TO = 420
"""Characters of two answers that stand together as the first sentences."""


def with_further_facts(answer: Answer, ask: Ask) -> Answer:
    """The answer with the facts that were asked for as well; itself where none were."""
    query = ask.query
    target = next((i for i in (*answer.credentials, *query.credentials) if i in query.credentials), None)
    if not query.also or target is None or answer.kind is Kind.CLARIFY:
        return answer
    asked = Query(
        intent=Intent.FACT, sides=about(target), aspects=query.also, exam=query.exam, language=query.language, on=query.on
    )
    further = fact.answer(replace(ask, query=asked))
    known = further.kind is Kind.FACT
    first, second = answer, further
    if answer.kind is Kind.UNKNOWN and known:
        first, second = further, answer
    together = len(first.headline) + len(second.headline) <= _TOGETHER_UP_TO
    lead = () if together else (Points((Point(second.headline),)),)
    told = second.sections if known or second is answer else ()
    return first.having(
        headline=f"{first.headline} {second.headline}" if together else first.headline,
        sections=(*lead, *first.sections, *told),
        facts=tuple({(f.owner, f.field): f for f in (*first.facts, *second.facts)}.values()),
        mentioned=tuple(i for i in dict.fromkeys((*first.mentioned, *second.mentioned)) if i not in first.credentials),
        notes=tuple(dict.fromkeys((*first.notes, *second.notes))),
    )
