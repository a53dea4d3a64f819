"""What the learned model is sure of and the answer does not say: told beside it, so that a misread message is answered all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import GATES, Intent
from handlers.understanding.model.alike import NEAR
from handlers.understanding.model.built import built
from handlers.understanding.model.learned import labels_of
from handlers.understanding.model.weighed import likely
from handlers.understanding.rules.next_rules import after_what

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

SURE = 0.4
"""From here on what the model reads is told …"""
UNLIKELY = 0.1
"""… where it gives what the answer says less than this. Of questions that nobody had seen, three times as many were misread there."""
_APART = frozenset(
    (Intent.DECLINE, Intent.HELP, Intent.ME, Intent.TIPS, Intent.REPORT, Intent.FEEDBACK, Intent.PLAN, Intent.PATH, Intent.UNKNOWN)
)
"""What is no answer about credentials, or one that a sentence beside it would not mend."""


def unsaid(case: Case, query: Query) -> Query | None:
    """What else a message most likely asks; None where the Query says it, or nothing else is likely."""
    if (
        case.reading.language != "en"
        or case.reading.size < _FEW
        or query.intent in _APART
        or query.said
        or query.slot
        or after_what(query)
        or (
            query.sides and all(side.kind == "track" for side in query.sides)
        )  # tracks laid side by side answer whichever was meant
    ):
        return None
    opinion = likely(case.reading, query)
    first = opinion.first
    said = set(labels_of(query))
    if (
        first.startswith("decline")
        or opinion.shares[first] < SURE
        or opinion.of(said) >= UNLIKELY
        or said & NEAR.get(first, frozenset())
    ):
        return None
    other = built(case, first)
    if other is None or other.intent in _APART or other == query:
        return None
    searched = query.intent is Intent.EXPLAIN and bool(query.credentials)
    return None if searched and other.intent in GATES else other  # what we know no rule for, an age say, is not what a gate tells


_FEW = 3
