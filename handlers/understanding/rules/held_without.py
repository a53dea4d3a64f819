"""The rule for one who is said to hold what asks for something else that they lack: "a candidate is AAISM certified but has no CISM"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.gate_filters import gate_credentials
from catalog.engine.prerequisites import relation
from handlers.person import Held, Person
from handlers.query import Intent
from handlers.understanding.words.patterns import compiled

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_SOMEBODY = (
    r"\b(?:candidates?|applicants?|somebody|someone|colleagues?|contractors?|consultants?|trainers?|vendors?|bidders?|guy|woman|man|person"
    r"|he|she|they|new hire|employee|partner|auditor|profile|resume|cv|linkedin)\b"
)
_LACKS = compiled(
    r"@c(\d+)\b(?: (?!@c)\S+){0,8}? (?:without|(?:but|and|yet|while|though)(?: (?:he|she|they|who|that))?"
    r"(?: (?:has|have|had|holds?|held|never|got|shows?|lists?|with))* (?:no|not|neither|never(?: (?:had|held|earned|got|took|passed|been))?|without|lacks?)(?: (?:an?|any|the|active|either))*)"
    r" @c(\d+)(?: (?:or|nor|and) (?:an? |the )?@c(\d+))?"
)
_ONLY = compiled(
    r"@c(\d+)\b(?: (?!@c)\S+){0,8}? (?:but|and|yet|while|though)(?: (?:he|she|they|who|told us|tells us|told me|says|said|that|admits|admitted))* (?:only|just|merely) (?:holds?|has|have|got|lists?|shows?) (?:an? |the )?@c(\d+)"
)
_OF_SOMETHING_ELSE = r"\b(?:alternatives?|instead|options?|similar|renew\w*|keep\w*|expir\w*|laps\w*|next|should|recommend|which|cost\w*|fees?|how (?:much|long|many)|worth|want\w*|take|sit|need\w*|plan\w*)\b"


def held_without(case: Case) -> Query | None:
    """Whether it can be had without what they lack, or with no more than what they have."""
    if not case.says(_SOMEBODY) or case.says(_OF_SOMETHING_ELSE):
        return None
    if lacks := _LACKS.search(case.text):
        claimed, *named = (_one(case, number) for number in lacks.groups() if number)
        keys = tuple(dict.fromkeys((*named, *(i for i in case.said.person.lacks if i in case.catalog.credentials))))
        if claimed and all(key and relation(case.catalog, claimed, key).part in ("must", "one_of") for key in keys):
            return case.query(Intent.PREREQUISITES, claimed, *(key for key in keys if key), slot="without", asker=Person())
    if only := _ONLY.search(case.text):
        claimed, has = (_one(case, number) for number in only.groups())
        if claimed and has and claimed in case.held and gate_credentials(case.catalog.credentials[claimed]):
            return case.query(Intent.PREREQUISITES, claimed, has)  # what somebody is said to hold is nobody's here
        if claimed and has and gate_credentials(case.catalog.credentials[claimed]):
            return case.query(Intent.ELIGIBILITY, claimed, asker=Person(holds=(Held(credential=has),)))
    return None


def _one(case: Case, number: str) -> str | None:
    """The one credential that a name of the skeleton stands for."""
    ids = case.reading.entities[int(number)].ids
    return ids[0] if len(ids) == 1 else None
