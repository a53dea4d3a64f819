"""The sides of the last comparison with one taken out and others put in: "drop the Google one and add AAISM"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import about

if TYPE_CHECKING:
    from handlers.query import Query, Side
    from handlers.understanding.case import Case

_OUT = re.compile(
    r"\b(?:drop|remove|without|delete|leave out|forget|skip|not|lose|take out)(?: out)? (?:the )?@([ci])(\d+)(?! (?:in|into)\b)"
)


def changed_sides(case: Case, last: Query) -> tuple[Side, ...]:
    """The sides after the change; empty where nothing is taken out, or fewer than two are left."""
    entities = case.reading.entities
    issuers = {entities[int(n)].id for kind, n in _OUT.findall(case.text) if kind == "i"}
    out = {i for kind, n in _OUT.findall(case.text) if kind == "c" for i in entities[int(n)].ids}
    out |= {i for i in last.credentials if case.catalog.credentials[i].issuer in issuers}
    if not out & set(last.credentials):
        return ()
    kept = tuple(side for side in last.sides if not out & set(side.ids))
    added = about(*(i for i in case.found.targets if i not in out and i not in last.credentials))
    return (*kept, *added)[:5] if len(kept) + len(added) > 1 else ()
