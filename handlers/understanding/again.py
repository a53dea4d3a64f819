"""Questions that go on in a way of their own: what changed, whom to hire, and which way to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent, Query
from handlers.understanding.changes_rules import changed_again
from handlers.understanding.hire_rules import hired_again
from handlers.understanding.path_rules import path_again

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_BY_INTENT = {Intent.CHANGES: changed_again, Intent.HIRE: hired_again, Intent.PATH: path_again}


def goes_on(case: Case, last: Query) -> Query | None:
    """The last question again with what a short message changes of it; None for any other message or question."""
    again = _BY_INTENT.get(last.intent)
    return again(case, last) if again else None
