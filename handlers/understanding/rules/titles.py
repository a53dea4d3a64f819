"""A title that an issuer we know does not award, as far as we know: "Google Certified AI Defender"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers.query import Intent, Query, Side, about
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case
    from handlers.understanding.words.names import Entity

_NOUNS = frozenset([
    "officer", "expert", "defender", "professional", "architect", "specialist", "engineer", "analyst", "practitioner", "master",
    "lead", "associate", "fellow", "guardian", "champion", "hacker", "auditor", "manager", "tester", "leader", "advisor",
    "consultant", "director", "strategist", "administrator", "developer", "scientist", "teamer", "hunter", "steward",
])  # fmt: skip
"""What a title ends with."""
_DOUBTED = r"\b(?:real|legit\w*|exists?|thing|heard|fake|genuine|true|trust\w*|scam|proper|bogus|made up|worth|official|recogni\w+|cv|resume|linkedin)\b"
_LONGEST = 7
_NEAR = 4


def unknown_title(case: Case) -> Query | None:
    """A title after an issuer's name that is no credential of ours: that we do not know it, never the issuer's own standing."""
    if case.found.targets or case.found.ambiguous or case.reading.of("phantom", "credential"):
        return None
    for issuer in case.reading.of("issuer"):
        if title := _title_after(case, issuer):
            return _none_such(case, issuer.id, f"{issuer.typed} {title}")
    if named := _certified(case) or _called(case) or _quoted(case):
        issuers = {issuer.id: issuer for issuer in case.reading.of("issuer")}
        if len(issuers) == 1:
            issuer = next(iter(issuers.values()))
            return _none_such(case, issuer.id, named if issuer.typed.casefold() in named.casefold() else f"{issuer.typed} {named}")
        return Query(intent=Intent.UNKNOWN, reason="name", words=named[:80])
    return None


def _none_such(case: Case, issuer: str, title: str) -> Query:
    """A title that the issuer named does not award as far as we know, with what we hold of that issuer on AI."""
    theirs = case.catalog.offered_by(issuer)
    spoken = set(title.casefold().split())
    near = [i for i in theirs if merit.about_ai(case.catalog, i, case.today)]
    near.sort(key=lambda i: -len(spoken & set(case.catalog.credentials[i].name.casefold().split())))
    sides = (Side(kind="issuer", ids=(issuer,)), *about(*near[:_NEAR]))
    return Query(intent=Intent.UNKNOWN, reason="name", sides=sides, words=title[:80])


_QUOTED = re.compile(r"[\"“”]([^\"“”]{8,70})[\"“”]")
_KIND = r"\b(?:certification|certificate|certified|credential|badge|diploma|accreditation)\b"


def _quoted(case: Case) -> str:
    """What stands in quotation marks as the name of a certification, where its being real is in doubt; empty for none."""
    if not case.says(_DOUBTED) and not case.says(r"\boffer\w*\b|\bis there (?:one|such)\b"):
        return ""
    for quoted in _QUOTED.finditer(case.reading.text):
        name = quoted[1].split(",")[0].strip()
        plain = name.casefold()
        if search(_KIND, plain) or any(word in _NOUNS for word in plain.split()):
            return name
    return ""


def _title_after(case: Case, issuer: Entity) -> str:
    """The words of the title that follow the issuer; empty where they make none, or one of the issuer's own names."""
    reading = case.reading
    run = []
    end = issuer.end
    for word in reading.found[issuer.end : issuer.end + _LONGEST]:
        between = reading.text[reading.found[end - 1].end : word.start]
        if between.strip(" -&'\"“”(") or not word.text.isalnum():
            break
        run.append(word)
        end += 1
    last = max((n for n, word in enumerate(run) if word.text in _NOUNS), default=0)
    run = run[: last + 1]
    certified = bool(run) and run[0].text == "certified"
    capitals = all(word.raw[:1].isupper() for word in run) and search(_DOUBTED, case.text) is not None
    if not last or len(run) < 2 + (not certified) or not (certified or capitals):
        return ""
    spoken = {word.text for word in run} - {"certified"}
    for held in case.catalog.credentials.values():
        if held.issuer == issuer.id and any(spoken <= set(name.casefold().split()) for name in (held.name, *held.aliases)):
            return ""
    return " ".join(word.raw for word in run)


def _certified(case: Case) -> str:
    """A title that begins with "Certified" in capitals and ends as titles do, with or without an issuer after it; empty for none."""
    found, text = case.reading.found, case.reading.text
    at = next((n for n, word in enumerate(found) if word.raw == "Certified"), None)
    if at is None:
        return ""
    run = [found[at]]
    for word in found[at + 1 : at + _LONGEST]:
        if text[run[-1].end : word.start].strip(" -&+") or not word.raw[:1].isupper():
            break
        run.append(word)
    last = max((n for n, word in enumerate(run) if word.text in _NOUNS), default=0)
    return " ".join(word.raw for word in run[: last + 1]) if last > 1 else ""


def _called(case: Case) -> str:
    """The name that is said to be one: "is there an ISACA certification called CAIRM?"; empty where it is no word in capitals."""
    found = case.reading.found
    at = next((n for n, word in enumerate(found[:-1]) if word.text in ("called", "named", "titled")), None)
    return found[at + 1].raw if at is not None and found[at + 1].raw.isupper() and len(found[at + 1].raw) > 2 else ""
