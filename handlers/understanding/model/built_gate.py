"""The Query of a message that the learned model reads as one on a gate: what is to be sat, and what its writer is taken to hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.person import Held, Person
from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.query import Query
    from handlers.understanding.case import Case

_SAT = re.compile(r"\b(?:sit|take|book|attempt|go for) (?:the |for )?@c(\d+)")
_ONE_AFTER_ANOTHER = (
    r"@c\d+(?: certified)? (?:and |or )?(?:after that|afterwards|then|later|subsequently|from there)(?: on)?(?: to| for| the)* @c\d"
)
"""As in "would that get me CISSP certified and after that AAISM?", which tells of no one that is held."""


def at_gate(intent: Intent) -> Callable[[Case], Query | None]:
    """Of several named, what is sat is wanted, else the last ("nothing but CISA, will they let me into AAISM"); one has the others."""

    def build(case: Case) -> Query | None:
        targets = case.found.targets or (case.held if len(case.held) == 1 else ())
        if not targets:
            return None
        sat = _SAT.search(case.text)
        named = case.reading.entities[int(sat[1])].ids[0] if sat else ""
        target = named if named in targets else targets[-1]
        others = tuple(i for i in targets if i != target)
        if intent is Intent.PREREQUISITES:
            return case.query(intent, target, *others)
        keys = tuple(i for i in others if relation(case.catalog, target, i).part not in ("not_named", "unrecorded"))
        if not sat and (case.says(_ONE_AFTER_ANOTHER) or not (keys or len(others) == 1)):
            return case.query(intent, *targets)  # each is asked about, and none is had
        return case.query(intent, target, asker=case.said.person.with_said(Person(holds=tuple(Held(credential=i) for i in others))))

    return build
