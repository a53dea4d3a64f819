"""A team that was planned for, and now only some of it: "what if only 3 of them"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from handlers.person import Money
from handlers.query import Intent
from handlers.understanding.understood import Understood
from handlers.understanding.words.numbers import COUNTED, count_of

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SOME = re.compile(
    rf"^(?:(?:and|but|so|ok|hm+|well|what|if|say|only|just|maybe|for|we|i|do|take|certify|train|send|start|with|it|is|are|its|lets|rather|instead|how|about) )*"
    rf"(?P<count>{COUNTED}) (?:of (?:them|us|those|these|the team|the (?:people|guys|folks)|(?:my|our) (?:people|guys|team))|(?:people|persons|heads|analysts|engineers|guys)(?: only| instead)?)"
    r"(?: (?:then|only|instead|for now|this year|at first|first|get (?:one|it|certified)|do it|take it|go))*\s?\??$"
)

_IN_ALL = re.compile(r"\b(\d+) ([A-Z]{3}) in all")


def fewer_heads(case: Case) -> Understood | None:
    """The plan for so many of them; None for any other message, or where they do not all have the same job."""
    last = case.memory.last
    if last is None or last.intent is not Intent.PLAN or len(last.roles) < len(("one", "other")) or case.found.targets:
        return None
    match = _SOME.match(case.text)
    if match is None or len(set(last.roles)) > 1:
        return None
    count = int(count_of(match["count"]))
    if not 0 < count < len(last.roles):
        return None
    limits = last.limits
    if whole := _IN_ALL.search(last.words):  # what was told for everybody is shared out among fewer
        limits = limits.having(budget=Money(amount=Decimal(whole[1]), currency=whole[2]))
    return Understood(last.having(roles=last.roles[:count], limits=limits, claim=None))
