"""The rule for what an employer may demand: not ours to say, but what the issuer asks of whoever holds it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import EMPLOYER

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WHOM = r"(?:me|us|him|her|them|you|somebody|someone|people|staff|employees|@r\d+)"
_AT_WORK = (
    r"\b(?:boss\w*|employers?|company|firm|managers?|management|supervisor|hr|team ?lead|director|work ?place|organi[sz]ation|they)\b"
    r"|@r\d+(?= (?:\w+ )?(?:forc|oblig|compel|requir|order|mak|demand|insist|press))"
)
_DEMANDED = (
    rf"\b(?:forc\w+|oblig\w+|compel\w*|requir\w+|order\w*|pressur\w+|press) {_WHOM}\b|\bmak(?:e|es|ing) {_WHOM}\b"
    rf"|\b(?:demand\w*|insist\w*|require)(?: that)? (?:i|we|he|she|they|you)\b|\b(?:fire|sack|dismiss|punish) {_WHOM}\b"
)
_OF_THE_ISSUER = (
    rf"\b(?:fail\w*|flunk\w*|resit|re ?take|attempts?)\b.*\bmak\w+ {_WHOM} (?:wait|pay|sit|buy|start)\b"
    rf"|\bthey (?:\w+ )?(?:mak\w+|forc\w+|oblig\w+|requir\w+) {_WHOM} (?:to )?(?:buy|take|do|attend|sit|join|book|pay for|sign up for) (?:\w+ ){{0,3}}?(?:course|training|class(?:es)?|boot ?camp|path|modules)\b"
)
"""They who make one wait, or pay once more, or buy the course, are no employer; …"""
_EMPLOYER = (
    r"\b(?:boss\w*|employers?|company|firm|managers?|management|supervisor|hr|team ?lead|director|work ?place|organi[sz]ation)\b"
)
"""… where none is named."""
_MAY = r"\b(?:can|could|may|is|are|allowed|legal\w*|lawful\w*|right)\b"
_KEPT = r"\b(?:renew\w*|re ?certif\w*|keep\w*|maintain\w*|re ?tak\w*|re ?sit\w*|extend\w*)\b"


def obliged(case: Case) -> Query | None:
    """What keeping it takes, where that is what is demanded; else that it is no matter of ours."""
    targets = case.found.targets
    if case.says(_OF_THE_ISSUER) and not case.says(_EMPLOYER):
        return None
    if len(targets) != 1 or not (case.says(_MAY) and case.says(_AT_WORK) and case.says(_DEMANDED)):
        return None
    if case.says(_KEPT):
        return case.query(Intent.RENEWAL, *targets, slot=EMPLOYER)
    return case.query(Intent.DECLINE, *targets, reason="employment")
