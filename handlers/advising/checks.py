"""The three checks in three short points: who runs the exam, who watches it, which framework lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers.answer import Point
from handlers.aspects import lasting, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.aspects.talk import Talk

_NOT_EVIDENCED = {
    "administered": "we found no statement on who makes and maintains the exam",
    "proctored": "we found no statement on proctoring",
    "listed": "we found no listing in a government or enterprise framework",
}
_NAMES = {"administered": "Who runs the exam", "proctored": "Proctored", "listed": "Listed in a framework"}


def check_points(talk: Talk) -> Iterator[Point]:
    """Each check with its evidence; `not evidenced` is worded as ours."""
    issuer = talk.catalog.issuers.get(talk.held.issuer)
    for check in merit.trust(talk.catalog, talk.id, talk.today).checks:
        for evidence in check.evidence[:2]:
            talk.ledger.use(evidence.owner, evidence.path)
        said = _NOT_EVIDENCED[check.name]
        if check.name == "administered" and check.evidence:
            own = talk.held.administration
            block = own or (issuer.administration if issuer else None)
            said = block.by if block else said
        elif check.name == "proctored" and check.evidence:
            said = sitting.proctored(talk).text
        elif check.name == "listed" and (check.verdict != "not_evidenced" or check.evidence):
            said = lasting.recognition(talk).text
        yield Point(_NAMES[check.name], said, state=check.verdict)


def summary(talk: Talk) -> str:
    """How many of the three checks are met, in a few words."""
    passed = merit.trust(talk.catalog, talk.id, talk.today).passed
    return "all three checks met" if passed == 3 else f"{passed} of 3 checks met" if passed else "we found none of the 3 checks met"
