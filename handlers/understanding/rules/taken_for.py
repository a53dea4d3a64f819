"""What is taken for a credential of the catalog: a course series of its name, its letters said of a house without it, a name that is another's."""

from __future__ import annotations

import re
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


_KIND = (
    r"\b(?:is|isnt|are|was|does|do|am|can|could|will|would|so)\b.*\b(?:certs?|certified|certification|credential|title|linkedin|same|identical|course|badge)\b"
    r"|\b(?:or|vs|versus)\b.*\b(?:course|path|training|cert\w*)\b|\bcert\w* or\b"
)
_QUOTED = re.compile(r"[\"'“”‘’]|\W*\bpath\b")
_ELSE = r"\b(?:before|require\w*|need\w*|cost\w*|price|how (?:much|long|many)|which|when|where|worth|expire\w*|renew\w*)\b"
"""Asks for something of the credential, whatever it was called."""


def misnamed(case: Case) -> Query | None:
    """The belief that a name is the credential's, put right: "is the HTB 'AI Red Teamer' a cert I can put on LinkedIn?"."""
    if len(case.found.targets) != 1 or not case.says(_KIND) or case.says(_ELSE):
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


def of_another_house(case: Case) -> Query | None:
    """What the letters stand for, said of an issuer whose product of that name we do not hold: "is AIE the same as EXIN's AI Essentials?"."""
    if told := _of_a_house_without_file(case):
        return told
    issuers = {f"i{n}": e.id for n, e in enumerate(case.reading.entities) if e.kind == "issuer"}
    if not issuers:
        return None
    for n, named in enumerate(case.reading.entities):
        if named.kind != "credential":
            continue
        said = re.search(rf"@(i\d+) (?:the )?@c{n}\b|@c{n} (?:by|from|of) (?:the )?@(i\d+)\b", case.text)
        house = issuers.get(said[1] or said[2]) if said else None
        if house is None or any(case.catalog.credentials[i].issuer == house for i in named.ids):
            continue
        issuer, letters = case.catalog.issuers[house], named.typed.casefold()
        for key, shared in case.catalog.collisions.items():
            if shared.letters.casefold() == letters and any(
                name in other for other in shared.others for name in (issuer.name, *issuer.aliases)
            ):
                return case.query(Intent.EXPLAIN, *named.ids[:1], said=(key,))
    return None


_LETTERS = re.compile(r"\b[A-Z]{3,6}\b")


def _of_a_house_without_file(case: Case) -> Query | None:
    """The same of a house that we hold nothing of but its name, among those who share the title: "BSI's ISO 42001 Lead Auditor"."""
    for n, named in enumerate(case.reading.entities):
        if named.kind != "credential":
            continue
        for key, shared in case.catalog.collisions.items():
            if shared.default not in named.ids[:1]:
                continue
            houses = {house.casefold() for other in shared.others for house in _LETTERS.findall(other)}
            told = "|".join(sorted(houses - set(shared.letters.casefold().split())))
            if told and case.says(
                rf"(?<!\bat )(?<!\bfor )\b(?:{told})s?(?: s)? (?:the )?@c{n}\b|@c{n}(?: \w+)? (?:by|from|of|at|with|through) (?:the )?(?:{told})\b"
            ):
                return case.query(Intent.EXPLAIN, *named.ids[:1], said=(key,))
    return None
