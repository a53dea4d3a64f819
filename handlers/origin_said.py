"""Where a list was to be made by what is not recorded of an issuer: said beside it, and never passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.answer import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.answer import Answer
    from handlers.understanding.noticed import Noticed

_LISTS = frozenset((Kind.FIND, Kind.RECOMMEND, Kind.COVERAGE, Kind.PLAN, Kind.CHANGES))


def with_origin(answer: Answer, noticed: Iterable[Noticed]) -> Answer:
    """The answer with a line on what is not known of issuers, where a message asked for it; else itself."""
    said = next((one.said for one in noticed if one.kind == "origin"), None)
    if said is None or answer.kind not in _LISTS:
        return answer
    told = f"We record no country, age, size or legal form of an issuer: nothing here is narrowed by “{said}”."
    return answer.having(aside=" ".join(filter(None, (answer.aside, told))))
