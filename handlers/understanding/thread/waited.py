"""Whether to sit the exam of today or wait for the one to come: "so 701 or wait?", "should our juniors wait for it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import state_of
from handlers.query import Intent, Query

if TYPE_CHECKING:
    from handlers.understanding.case import Case

WAIT = "wait"
_WAITS = (
    r"\b(?:should|shall|better|worth|need to|have to|must|sensible|smart\w*|wise\w*|makes? sense|advise|recommend)\b.*\b(?:wait|waiting|hold off|hold out|holding off)\b"
    r"|\bor (?:should (?:i|we|they) |do (?:i|we) |better |rather |just |is it better to )*(?:wait|hold off|hold out)\b"
    r"|^(?:so |and |then |ok |but |hm+ )*(?:wait|hold off|hold out)(?: for (?:it|that|the (?:new|next)(?: \w+)?|@c\d+))?\s?\??$"
)
_NO_WAIT = r"\b(?:wait(?:ing)? (?:time|period|list)|wait before|(?:fail\w*|re ?take|re ?sit|attempt)|how long|black friday|sale|discount\w*|cheaper|price\w*|voucher\w*|wait (?:a|an|one|two|\d+) (?:day|week|month|year)s?)\b|\bwithout wait\w*"


def waits(case: Case) -> Query | None:
    """Whether to wait for what comes after an exam that can be taken; None for any other message."""
    targets = tuple(dict.fromkeys(case.found.targets))
    if len(targets) != 1 or not case.says(_WAITS) or case.says(_NO_WAIT):
        return None
    theirs = case.catalog.credentials[targets[0]].issuer
    if any(e.id != theirs for e in case.reading.of("issuer")) or len({i for e in case.reading.of("credential") for i in e.ids}) > 1:
        return None  # it, or rather another's
    if state_of(case.catalog, targets[0], case.today) not in ("active", "retiring"):
        return None
    return Query(intent=Intent.LIFECYCLE, sides=case.query(Intent.LIFECYCLE, *targets).sides, asker=case.said.person, slot=WAIT)
