"""The rule for a name that many take for the credential's own: "is the HTB 'AI Red Teamer' a cert I can put on LinkedIn?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_KIND = (
    r"\b(?:is|isnt|are|was|does|do|am|can|could|will|would|so)\b.*\b(?:certs?|certified|certification|credential|title|linkedin|same|identical|course|badge)\b"
    r"|\b(?:or|vs|versus)\b.*\b(?:course|path|training|cert\w*)\b|\bcert\w* or\b"
)
_QUOTED = re.compile(r"[\"'“”‘’]|\W*\bpath\b")
_ELSE = r"\b(?:before|require\w*|need\w*|cost\w*|price|how (?:much|long|many)|which|when|where|worth|expire\w*|renew\w*)\b"
"""Asks for something of the credential, whatever it was called."""


def misnamed(case: Case) -> Query | None:
    """The belief that takes the name for the credential's, put right; None where the credential was called by its own."""
    if len(set(case.found.targets)) != 1 or not case.says(_KIND) or case.says(_ELSE):
        return None
    target = case.found.targets[0]
    acronym = case.catalog.credentials[target].acronym.casefold()
    called = {_QUOTED.sub("", e.typed.casefold()).strip() for e in case.reading.of("credential") if e.ids == (target,)}
    for key, entry in case.catalog.beliefs.items():
        said = entry.belief.casefold()
        taken_for = said.partition(" is the certification")
        if (
            entry.credentials == (target,)
            and taken_for[1]
            and any(name != acronym and taken_for[0].endswith(name) for name in called)
        ):
            return case.query(Intent.EXPLAIN, target, said=(key,))
    return None
