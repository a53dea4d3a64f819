"""The rule for who tells the day one ends, or was earned, and asks what is due: "PMLE expires on 20 February, when can I renew?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.query import Intent, Limits
from handlers.slots import DUE
from handlers.understanding.words.numbers import first_date

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ENDS = r"\b(?:expir\w+|runs? out|running out|laps\w+|ends?|ending|(?:is|are|was) (?:up|due|valid|good|active)|valid|good|due|renewal|until|till|term)\b"
_EARNED = r"\b(?:passed|certified|earned|got|did|obtained|achieved|since|from|dated|issued)\b"
_DUTIES = (
    r"\b(?:when|by when|until when|what|how many|how much|which)(?: \S+){0,5}? (?:must|do|need|have to|should|shall|can|may|is|are|does|will|would)\b(?: \S+){0,6}? (?:i|we|do|renew\w*|pay|paid|due|hours|cpes?|ceus?|window|start|opens?|left|cost|what|keep|recert\w*)\b"
    r"|\b(?:must|have to|need to) (?:i |we )?(?:do|pay|renew|report)\b|\b(?:renewal )?window\b|\bwhats (?:left|due|missing|next)\b|\bwhat (?:is|s) (?:left|due|missing)\b|\bhow many (?:hours|cpes?|ceus?)\b"
)
_DONE = re.compile(
    r"\b(?:have|got|collected|reported|at|with|earned|did) (?:only |about |just )?(\d{1,3}) (?:of (?:the |my )?\d+ )?(?:cpes?|ceus?|cpds?|hours|credits)\b",
    re.IGNORECASE,
)


_MONEY_ENDS = r"\b(?:money|budget|funds?|funding|allowance|stipend|grant|pot)\b(?: (?!@c)\w+){0,4} (?:expires?|expiring|lapses?|ends?|runs? out|has to be (?:spent|used)|is gone|must be (?:spent|used)|disappears?|is lost)\b"
"""What runs out on the day is what there is to spend."""


def term_told(case: Case) -> Query | None:
    """What is due, and by which day, for one that ends on a day, or was earned on one."""
    named = tuple(dict.fromkeys((*case.found.targets, *case.held)))
    if len(named) != 1 or case.has("vs", "worth") or not case.says(_DUTIES) or case.says(_MONEY_ENDS):
        return None
    term = case.catalog.credentials[named[0]].validity
    ends, earned = case.says(_ENDS), case.says(_EARNED)
    if term is None or not term.years or not (ends or earned):
        return None
    if not is_open(case.catalog, named[0], case.today) and not case.catalog.successors(named[0]):
        return None  # nothing renews it
    done = _DONE.search(case.reading.text)
    words = f"done={done[1]}" if done else ""
    ahead = first_date(case.reading.text, case.today) if ends else None
    if ahead is not None and ahead[0].first >= case.today and ahead[0].granularity in ("day", "month"):
        return case.query(Intent.RENEWAL, named[0], slot=DUE, limits=Limits(by=ahead[0]), words=words)
    behind = first_date(case.reading.text, case.today, future=False) if earned else None
    if behind is not None and behind[0].last <= case.today and behind[0].granularity in ("day", "month"):
        return case.query(Intent.RENEWAL, named[0], slot=DUE, since=behind[0], limits=Limits(), words=words)
    return None
