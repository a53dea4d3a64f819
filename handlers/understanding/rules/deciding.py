"""What somebody asks who decides for others: who may sit it, whom to take or to send, whether it is enough, must or plus, what to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.rules.candidates_ranked import candidates_ranked
from handlers.understanding.rules.for_the_purse import for_the_purse
from handlers.understanding.rules.must_or_prefer import must_or_prefer
from handlers.understanding.rules.shown_to_others import shown_to_others
from handlers.understanding.rules.team_enough import team_enough
from handlers.understanding.rules.who_qualifies import who_qualifies
from handlers.understanding.rules.whom_to_send import whom_to_send

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_RULES = (who_qualifies, candidates_ranked, whom_to_send, team_enough, must_or_prefer, shown_to_others, for_the_purse)


def for_others(case: Case) -> Query | None:
    """The first of these that fits; what is told of people in it is told of others, and of no asker."""
    return next((query for rule in _RULES if (query := rule(case)) is not None), None)
