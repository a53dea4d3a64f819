"""The rule for whom of several people to send to one exam: "who goes to OSAI, the pentester or the ML engineer?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import state_of
from handlers.person import Person
from handlers.query import Intent
from handlers.slots import WHOM

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_SENDS = (
    r"\b(?:who|whom|which (?:one|of (?:them|us|the \w+)|person|colleague))\b(?: \w+){0,4} (?:send|sends|put|seat|nominate|train|go|goes|take|takes|sit|sits|do|does|get|gets|enrol\w*|pick|through|fund|sponsor)\b"
    r"|\b(?:send|put|seat|nominate|enrol\w*|give|fund|sponsor)\b.*\b(?:or|rather|instead)\b|\bfor whom\b|\b(?:better|more|best) for (?:the |our |an? )?@r\d+ or\b|\bwhom? (?:is|would be) @c\d+ (?:better|best|more)\b|\b(?:seat|voucher|place|slot|ticket)\b.*\b(?:who|whom|or)\b"
)
_SEAT = r"\b(?:seats?|vouchers?|places?|slots?|tickets?)\b"
_HIRES = r"\b(?:hir\w+|candidates?|applicants?|recruit\w*|job ad)\b"
_TWO = 2


def whom_to_send(case: Case) -> Query | None:
    """The verdict on the one exam named, for the jobs it is to be chosen between; None for any other message."""
    targets = tuple(dict.fromkeys(case.found.targets)) or (case.held if case.says(_SEAT) else ())
    roles = tuple(dict.fromkeys(e.id for e in case.reading.of("role") if e.id not in case.said.unwanted))
    roles = tuple(i for i in roles if case.catalog.roles[i].family != "leads-people")
    if len(targets) != 1 or len(roles) < _TWO or not case.says(r"\bor\b") or not case.says(_SENDS) or case.says(_HIRES):
        return None
    if case.reading.numbers.money or state_of(case.catalog, targets[0], case.today) not in ("active", "retiring", "beta"):
        return None
    return case.query(Intent.WORTH, *targets, roles=roles[:4], slot=WHOM, advise=True, asker=Person())
