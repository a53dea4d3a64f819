"""The rule for what is taken for a credential of the catalog: a course series of its name, or its letters said of a house that has no such thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_SELLER = r"\bcoursera\b"
_COMPARES = r"\b(?:vs|versus|instead|compare\w*|better|before|after|then|or)\b|\bnot (?:the |from |by )?@i\d"
_LACKS = r"\b(?:not|no|isnt|doesnt|nor)\b.*@i\d"


def course_series(case: Case) -> Query | None:
    """The belief that a course series bought elsewhere is the credential of its name: "my boss did CEET on Coursera, is he CEET now?"."""
    if not case.says(_SELLER):
        return None
    named = {i for e in case.reading.of("credential") for i in e.ids}
    for key, entry in case.catalog.beliefs.items():
        if "coursera" in entry.belief.casefold() and named & set(entry.credentials):
            return case.query(Intent.EXPLAIN, *entry.credentials, said=(key,), asker=Person())
    return None


def of_no_such_house(case: Case) -> Query | None:
    """Letters said to be of a house that has none such, where the catalog says so: "ISC2 has had a CAISP since 2024"."""
    issuers = dict.fromkeys(e.id for e in case.reading.of("issuer"))
    letters = {e.typed.casefold() for e in case.reading.of("credential")}
    if len(issuers) != 1 or len(letters) != 1 or case.says(_COMPARES) or case.says(_LACKS):
        return None
    issuer = case.catalog.issuers[next(iter(issuers))]
    called = {f"{name} {next(iter(letters))}".casefold() for name in (issuer.name, *issuer.aliases)}
    for key, one in case.catalog.phantoms.items():
        if one.exists == "no" and called & {alias.casefold() for alias in (one.name, *one.aliases)}:
            return case.query(Intent.VERIFY, said=(key,), asker=Person())
    return None
