"""What a thread set side by side, asked of each: "what do they require?" after AAISM and AIGP asks for the gate of both, not for one as the key to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Query, about

if TYPE_CHECKING:
    from handlers.understanding.case import Case


def of_each(case: Case, query: Query) -> Query:
    """The Query, asked of all that the thread filled in where its answer would tell of one, or of one by the other."""
    several = case.found.targets
    if len(several) < 2 or case.found.entities or case.memory.last is None:
        return query  # what the message itself names stands as it was put
    match query.intent:
        case Intent.PREREQUISITES if (
            len(query.credentials) > 1 and not query.asker.holds and case.memory.last.intent in _SIDE_BY_SIDE
        ):
            return Query(intent=Intent.COMPARE, sides=about(*several), aspects=(Aspect.PREREQUISITES,), asker=query.asker)
        case Intent.LIFECYCLE:
            asked = Aspect.LAUNCHED if case.has("launched", "newest") else Aspect.RETIREMENT
            return Query(intent=Intent.FACT, sides=about(*several), aspects=(asked,))
        case _:
            return query


_SIDE_BY_SIDE = (
    Intent.COMPARE,
    Intent.FACT,
    Intent.RECOMMEND,
    Intent.FIND,
    Intent.COVERAGE,
    Intent.VERIFY,
    Intent.WORTH,
    Intent.LIFECYCLE,
)
"""Answers that tell of several, none of them as the key to another."""
