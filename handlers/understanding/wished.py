"""Every wish of a message counts in whatever answer lists credentials: one finder of wishes, for all that list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_LISTS = (Intent.RECOMMEND, Intent.FIND, Intent.COVERAGE, Intent.PLAN)
_HARD = (
    "styles", "proctored", "open_book", "online", "no_prerequisites", "no_exam", "languages", "minutes", "questions", "hours", "first",
    "ai_named", "frameworks",
)  # fmt: skip
"""What either holds of a credential or does not, and no rule has a reason to leave out."""
_OF_A_LIST = (*_HARD, "free", "budget", "platforms", "tracks", "states", "level", "sort", "descending")


def with_wishes(case: Case, query: Query) -> Query:
    """The Query with the wishes of the message that its rule or the model did not take up."""
    if query.intent not in _LISTS or (query.intent is Intent.COVERAGE and (query.sides or not (query.topics or query.terms))):
        return query
    said, taken = case.stated, query.limits
    fields = _OF_A_LIST if query.intent is Intent.COVERAGE else _HARD
    if said == taken or query.terms:
        return query
    changes = {
        field: told for field in fields if getattr(taken, field) in _UNSAID and (told := getattr(said, field)) not in _UNSAID
    }
    if ruled := tuple(i for i in said.without if i not in taken.without):
        changes["without"] = (*taken.without, *ruled)
    if query.intent is Intent.COVERAGE and not taken.issuers and case.found.issuers:
        changes["issuers"] = case.found.issuers
    return query.having(limits=taken.model_copy(update=changes)) if changes else query


_UNSAID: tuple[object, ...] = (None, (), False)
