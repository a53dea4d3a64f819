"""Whether a credential is a named issuer's: "does ISC2 offer AIGP?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Limits, Query
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_AWARDS = r"(?:offer|sell|award|issue|run|provide|have|own|grant|make)s?"
_END = r"(?: (?:cert|certification|credential|exam|badge|certificate))?(?: ?\?| ?$)"
_ASKED = (
    rf"^(?:so |and |but |wait )*(?:does|do|did) (?:the )?@i(\d+) (?:also |really |actually |even )?{_AWARDS} (?:the |an? )?@c(\d+){_END}"
    rf"|^(?:so |and |but |wait )*(?:is|isnt|was) (?:the )?@c(\d+) (?:also |really |actually |not )?(?:an? )?(?:\w+ )?(?:(?:from|by|of) )?(?:the |an? )?@i(\d+)(?:s)?(?: own)?{_END}"
    rf"|^(?:so |and |but |wait )*(?:is|isnt|was) (?:it )?@i(\d+) (?:(?:the one |the issuer |the body )?(?:that|who|which) ){_AWARDS} (?:the |an? )?@c(\d+){_END}"
)


def whose(case: Case) -> Query | None:
    """Who awards the credential; the issuer it is held against stands in the limits."""
    entities = case.reading.entities
    for match in finditer(_ASKED, case.reading.skeleton):
        issuer, credential = (
            int(n) for n in (match.group(1, 2) if match[1] else match.group(4, 3) if match[3] else match.group(5, 6))
        )
        if len(entities[credential].ids) == 1 and entities[credential].id in case.found.targets:
            query = case.query(Intent.FACT, entities[credential].id, aspects=(Aspect.ISSUER,), slot="whose")
            return query.having(limits=Limits(issuers=(entities[issuer].id,)))
    return None
