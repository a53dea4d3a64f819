"""From a Query to the effects it asks for: what is to be kept, deleted, subscribed to, reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import report, reporting
from handlers.effects import DeleteMyData, RecordFeedback, SaveProfile
from handlers.line import to_line
from handlers.person import Person
from handlers.query import Intent
from handlers.tip_wish import tip_wish

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.effects import Effect
    from handlers.memory import Memory
    from handlers.query import Query


def effects_of(query: Query, answer: Answer, memory: Memory, catalog: Catalog, today: date) -> tuple[Effect, ...]:
    """What a Query asks to be done; empty for a question."""
    match query.intent:
        case Intent.ME if query.slot == "save":
            return (SaveProfile(query.asker),)
        case Intent.ME if query.slot == "drop":
            return (SaveProfile(Person(), query.credentials),)
        case Intent.ME if query.slot == "delete":
            return (DeleteMyData(),)
        case Intent.TIPS:
            return () if query.slot == "about" else (tip_wish(query, catalog, today),)
        case Intent.FEEDBACK:
            last = memory.last
            return (RecordFeedback(to_line(last) if last else "", useful=query.slot == "yes", reason=query.words or None),)
        case Intent.REPORT if answer.about and query.slot != report.ASKED and len(answer.facts) == 1:
            right = reporting.comment_of(query, catalog)
            return (
                (reporting.said(reporting.report_of(answer.facts[0], catalog), right),)
                if right or query.slot == report.RECORD
                else ()
            )
        case _:
            return ()
