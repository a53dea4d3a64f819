"""Advice for each of several people: "GRC, AWS engineer, pentester: one cert each"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import EACH
from handlers.understanding.asker.team import team_of

if TYPE_CHECKING:
    from handlers.query import Limits, Query
    from handlers.understanding.case import Case

_FOR_EACH = r"\b(?:each|every|everyone|everybody|respectively|apiece|per (?:person|head|role|job))\b|\bone (?:cert\w* |exam )?for (?:the |my |our )?@r\d+\b"


def for_each(case: Case, limits: Limits) -> Query | None:
    """The advice by job; the cloud that one of them works on is not that of the others."""
    people = tuple(role for role in dict.fromkeys(team_of(case).roles) if role) if case.says(_FOR_EACH) else ()
    if len(people) < _SEVERAL:
        return None
    asker = case.said.person.model_copy(update={"role": None, "platform": None})
    return case.query(Intent.RECOMMEND, roles=people, limits=limits.having(platforms=()), slot=EACH, asker=asker)


_SEVERAL = 2
