"""The three checks on a badge in three lines, each with what it rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.trust import trust
from handlers import wording
from handlers.answer import Point, Points

if TYPE_CHECKING:
    from catalog.engine.trust import Check, Evidence
    from catalog.model import Credential
    from catalog.reference import Issuer
    from handlers.aspects.talk import Talk

_NAMES = {
    "administered": "Clear who administers and maintains the exam",
    "proctored": "Proctored",
    "listed": "Listed in a government or enterprise framework",
}
_CHECKS = re.compile(r"\bchecks?\b")
_TITLE = "Three checks on the badge"
_NOTHING = (
    "Nothing we have bears on any of the three: who administers the exam, proctoring, a listing in a framework. "
    "That says how much we found, not what the badge is worth."
)
_WORDS = {"yes": "yes", "no": "no", "not_evidenced": "we found no evidence"}


def checks(talk: Talk) -> Points:
    """The three checks as a section."""
    found = trust(talk.catalog, talk.id)
    if all(check.verdict == "not_evidenced" for check in found.checks):
        return Points((Point(_NOTHING), *(Point(_statement(talk, key)) for key in on_checks(talk.held)[:1])), _TITLE)
    return Points(tuple(Point(_line(talk, check), state=check.verdict) for check in found.checks), _TITLE)


def _earlier(talk: Talk, evidence: Evidence) -> str:
    """That a listing is one of an earlier list."""
    held = talk.held.recognition.get(evidence.path.removeprefix("recognition."))
    return ", of an earlier list than the one in force" if held is not None and held.superseded else ""


def on_checks(held: Credential | Issuer) -> tuple[str, ...]:
    """Its statements that speak of the checks themselves: what a source makes of badges of its kind."""
    return tuple(key for key, statement in held.statements.items() if _CHECKS.search(statement.text))


def _statement(talk: Talk, key: str) -> str:
    talk.use(f"statements.{key}.text")
    return wording.sentence(talk.held.statements[key].text)


def _line(talk: Talk, check: Check) -> str:
    told: list[str] = []
    unsure: set[str] = set()
    for evidence in check.evidence:
        if evidence.says != check.verdict:
            continue
        leaf = {"administered": ".by", "listed": ".what"}.get(check.name, "" if evidence.path != "proctored" else ".proctored")
        fact = talk.ledger.use(evidence.owner, f"{evidence.path}{leaf}", evidence.path)
        unsure.add(wording.unsure(fact))
        if fact is not None and isinstance(fact.value, str):
            told.append(f"{fact.value.rstrip('.')}{_earlier(talk, evidence)}")
    wide = f", for {talk.issuer} in general" if check.issuer_wide else ""
    detail = f" ({wording.shorten('; '.join(dict.fromkeys(told)), 160)})" if told else ""
    if told and check.verdict == "not_evidenced":
        detail = f"; beside it stands {wording.shorten(wording.listing(dict.fromkeys(told)), 160)}"
    doubt = unsure.pop() if len(unsure) == 1 else ""
    return f"{_NAMES[check.name]}: {_WORDS[check.verdict]}{doubt}{wide}{detail}"
