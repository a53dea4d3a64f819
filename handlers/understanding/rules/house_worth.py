"""Whether what a house issues is worth it: "my company will pay for SANS. worth it for AI?"; answered by what it has for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WORTH = r"\b(?:worth|worthwhile|bother|pays? off|waste|overrated|overpriced|roi|value for money|good investment|would you pay)\b"
_GOOD = r"\b(?:is|are|would) (?:the |those |these )?@i\d+(?: \w+){0,4} (?:any good|of any use|worthwhile|worth \w+|a good (?:choice|idea|bet))\b"
_LISTED = r"\b(?:dod|8140|gov\w*|accredit\w*|recogni[sz]\w*|legit\w*|real|trust\w*|fake|scam|listed|membership|member|join\w*|on (?:a|my|your|the) (?:cv|resume))\b"
"""What a house stands for with others, or what its membership is worth."""
_ONE = r"\b(?:it|them|they) (?:cost|expire|last)|\bhow much\b|\bwhat (?:does|do|is|are)\b|\bwhich\b"


def house_worth(case: Case) -> Query | None:
    """What the one house named has on AI, for the job told or for each job; None where one of its credentials is named."""
    issuers = tuple(dict.fromkeys(case.ids("issuer")))
    if len(issuers) != 1 or case.reading.of("credential") or case.reading.unknown or case.ids("term"):
        return None
    if not (case.says(_WORTH) or case.says(_GOOD)) or case.says(_LISTED) or case.says(_ONE):
        return None
    limits = case.stated.having(issuers=issuers, without=tuple(dict.fromkeys((*case.stated.without, NOT_AI))))
    return case.query(Intent.RECOMMEND, roles=case.ids("role"), topics=case.ids("topic"), limits=limits)
