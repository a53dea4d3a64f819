"""What the learned model holds for likely and the answer does not say: told beside it, so that a misread message is answered all the same.

Of two thousand messages that nothing was trained on, two in five were read otherwise than meant (`python -m tests.sentences.measure`);
where the model gave what was read that little, one of its two likeliest readings was meant more often than not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import GATES, Intent
from handlers.slots import ASKED, EARNED, WHENCE, WHERE_IN, WHY_APART
from handlers.understanding.model.alike import NEAR
from handlers.understanding.model.built import SAID, about_topic, built
from handlers.understanding.model.learned import labels_of
from handlers.understanding.model.weighed import likely
from handlers.understanding.rules.exactly import read_exactly
from handlers.understanding.rules.next_rules import after_what

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

LIKELY = 0.16
"""From here on a reading is told …"""
DOUBTFUL = 0.35
"""… where the model gives what the answer says less than this, …"""
MOST = 2
"""… and no more of them than so many."""
_APART = frozenset(
    (Intent.DECLINE, Intent.HELP, Intent.ME, Intent.TIPS, Intent.REPORT, Intent.FEEDBACK, Intent.PLAN, Intent.PATH, Intent.UNKNOWN)
)
"""What is no answer about credentials, or one that a sentence beside it would not mend."""


def unsaid(case: Case, query: Query) -> tuple[Query, ...]:
    """What else a message may well ask, the likelier first; nothing where the Query says it, or nothing else is likely."""
    if (
        case.reading.language != "en"
        or case.reading.size < _FEW
        or query.intent in _APART
        or query.slot in (ASKED, EARNED, WHENCE, WHERE_IN, WHY_APART)
        or any(one not in case.catalog.said for one in query.said)  # a belief, shared letters: heard as such, and put right
        or after_what(query)
        or (
            query.sides and all(side.kind == "track" for side in query.sides)
        )  # tracks laid side by side answer whichever was meant
    ):
        return ()
    if read_exactly(case, query):
        return ()  # of what such a rule looks at a bag of words knows nothing
    opinion = likely(case.reading, query)
    mine = {*labels_of(query), *(SAID + one for one in query.said)}
    if opinion.of(mine) >= DOUBTFUL:
        return ()
    searched = query.intent is Intent.EXPLAIN and bool(query.credentials)
    found: list[Query] = []
    for label, share in sorted(opinion.shares.items(), key=lambda told: -told[1])[: MOST + 1]:
        if share < LIKELY or label.startswith("decline") or label in mine or mine & NEAR.get(label, frozenset()):
            continue
        other = built(about_topic(case), label)
        if other is None or other.intent in _APART or other == query or (searched and other.intent in GATES):
            continue  # what we know no rule for, an age say, is not what a gate tells
        found.append(other)
    return tuple(found[:MOST])


_FEW = 3
