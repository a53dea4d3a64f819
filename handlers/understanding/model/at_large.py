"""What a message that names nothing asks of no one in particular, by the learned model: what is new, a list, a stored answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.model.built import SAID, built
from handlers.understanding.model.weighed import likely

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

GUESS = 0.3
"""From here on a stored answer is given where nothing else is read."""
SURE = 0.6
"""From here on it is asked of no one, whatever "it" stands in the message."""
_FEW = 4
_NEEDS_NO_NAME = ("changes", "find", "recommend", "covers", "plan", "path", "hire")


def asks_at_large(case: Case) -> bool:
    """Whether a message that names nothing asks what needs no name: what is new, a list, a stored answer."""
    if case.reading.language != "en" or case.reading.size < _FEW:
        return False
    opinion = likely(case.reading, None)
    at_large = opinion.first.startswith(SAID) or opinion.first in _NEEDS_NO_NAME
    return at_large and opinion.shares[opinion.first] >= SURE


def stored_at_large(case: Case, least: float = GUESS) -> Query | None:
    """The stored answer that a message about nothing in particular most likely asks for; None where that is not at all clear."""
    if case.reading.language != "en" or case.reading.size < 2:
        return None
    shares = likely(case.reading, None).shares
    share, label = max((share, label) for label, share in shares.items() if label.startswith(SAID))
    return built(case, label) if share >= least else None
