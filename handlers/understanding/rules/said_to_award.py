"""The rules for a body's own certification, asked for or said to be there, where we found none: "OWASP now has an AI cert, true?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.query import Query
    from handlers.understanding.case import Case

_A_CERT = r"(?:cert|certification|credential|certificate|exam|badge|title)"
_OFFICIAL = (
    rf"\b(?:is|are|s) there (?:an? |any )?(?:\w+ ){{0,2}}?(?:official )?.*\b{_A_CERT}\b|\bofficial\w*\b.*\b{_A_CERT}\b"
    rf"|\b(?:does|do|can|could|will)\b.*\b(?:certif(?:y|ies)|(?:have|offer|issue|give|award) an? (?:\w+ )?{_A_CERT})\b"
)


def official(case: Case) -> Query | None:
    """Whether what is no credential has one of its own: "is there an official OWASP LLM Top 10 certification?"."""
    if case.found.targets or case.ids("role") or not case.says(_OFFICIAL) or case.reading.of("phantom"):
        return None
    key = certified_by_nobody(case, called(case))
    return case.query(Intent.EXPLAIN, said=(key,)) if key else None


def called(case: Case) -> list[str]:
    """Every name of the terms and frameworks that a message names."""
    held = [case.catalog.terms.get(e.id) or case.catalog.frameworks.get(e.id) for e in case.reading.of("term", "framework")]
    return [name for one in held if one for name in (one.name, *one.aliases)]


def certified_by_nobody(case: Case, names: list[str]) -> str | None:
    """The entry on a certification of one of these that does not exist, as far as we found."""
    for key, phantom in case.catalog.phantoms.items():
        owners = [n.removesuffix(" certification") for n in (phantom.name, *phantom.aliases) if n.endswith(" certification")]
        if any(name.startswith(owner) for name in names for owner in owners):
            return key
    return None


_HAS_ONE = (
    r"(?: (?!no\b|not\b)\w+){0,2}? (?:has|have|got|offers?|issues?|gives?|sells?|launch\w*|releas\w*|introduc\w*|publish\w*|brought out|came out with)"
    r"(?: \w+){0,2}? (?:an?|its|their|the|own|new|official)(?: \w+){0,3}? (?:certs?|certifications?|credentials?|certificates?|exams?|badges?)\b"
)


def said_to_award(case: Case) -> Query | None:
    """That we found none; None where no such body is said to have one, or a credential is named."""
    if case.found.targets or case.reading.of("phantom", "credential"):
        return None
    names = [name for name in called(case) if _has_one(case, name)]
    key = certified_by_nobody(case, names) or next((key for key, one in _not_found(case) if _has_one(case, one)), None)
    return case.query(Intent.EXPLAIN, said=(key,)) if key else None


def _has_one(case: Case, name: str) -> bool:
    return search(rf"\b{re.escape(name.casefold())}{_HAS_ONE}", case.reading.plain) is not None


def _not_found(case: Case) -> Iterator[tuple[str, str]]:
    """Each entry on a certification that we found no trace of, with the body it would be of."""
    ours = {name.casefold() for held in case.catalog.issuers.values() for name in (held.name, *held.aliases)}
    for key, phantom in case.catalog.phantoms.items():
        if phantom.exists == "not_evidenced":
            bodies = dict.fromkeys(n.split()[0] for n in (phantom.name, *phantom.aliases) if n.endswith(" certification"))
            yield from ((key, body) for body in bodies if body.isupper() and body.casefold() not in ours)
