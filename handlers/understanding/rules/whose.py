"""Whether a credential is a named issuer's: "does ISC2 offer AIGP?", "I was told that CAISS is run by ISACA"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Limits, Query
from handlers.slots import WHOSE
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_AWARDS = r"(?:offer|sell|award|issue|run|provide|have|own|grant|make)s?"
_END = r"(?: (?:cert|certification|credential|exam|badge|certificate))?(?: ?\?| ?$)"
_ASKED = (
    rf"^(?:so |and |but |wait )*(?:does|do|did) (?:the )?@i(\d+) (?:also |really |actually |even )?{_AWARDS} (?:the |an? )?@c(\d+){_END}"
    rf"|^(?:so |and |but |wait )*(?:is|isnt|was) (?:the )?@c(\d+) (?:also |really |actually |not )?(?:an? )?(?:\w+ )?(?:(?:from|by|of) )?(?:the |an? )?@i(\d+)(?:s)?(?: own)?{_END}"
    rf"|@c(\d+) (?:is|was|as|being|comes?) (?:\w+ ){{0,2}}?(?:from|by) (?:the )?@i(\d+)(?! (?:or|and) )"
    rf"|^(?:so |and |but |wait )*(?:is|isnt|was) (?:it )?@i(\d+) (?:(?:the one |the issuer |the body )?(?:that|who|which) ){_AWARDS} (?:the |an? )?@c(\d+){_END}"
)


def whose(case: Case) -> Query | None:
    """Who awards the credential; the issuer it is held against stands in the limits."""
    entities = case.reading.entities
    for match in finditer(_ASKED, case.reading.skeleton):
        pairs = (match.group(1, 2), match.group(4, 3), match.group(6, 5), match.group(7, 8))
        issuer, credential = (int(n) for n in next(pair for pair in pairs if pair[0]))
        if len(entities[credential].ids) == 1 and entities[credential].id in case.found.targets:
            query = case.query(Intent.FACT, entities[credential].id, aspects=(Aspect.ISSUER,), slot=WHOSE)
            return query.having(limits=Limits(issuers=(entities[issuer].id,)))
    return None
