"""The three checks in three short points: who runs the exam, who watches it, which framework lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from catalog.engine import merit
from handlers.answer import Point
from handlers.aspects import exam, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.aspects.talk import Talk

State = Literal["yes", "no", "not_evidenced"]


def state(value: bool | None) -> State:
    """A check's outcome in the words of a point."""
    return "not_evidenced" if value is None else "yes" if value else "no"


def check_points(talk: Talk) -> Iterator[Point]:
    """Each check with its evidence; `not evidenced` is worded as ours."""
    administered, watched, listed = merit.trust(talk.catalog, talk.id, talk.today)
    issuer = talk.catalog.issuers.get(talk.held.issuer)
    own = talk.held.administration
    by = own or (issuer.administration if issuer else None)
    if by is not None:
        talk.ledger.use(talk.id if own else talk.held.issuer, "administration.by", "administration")
    said = by.by if by else "we found no statement on who makes and maintains the exam"
    yield Point("Who runs the exam", said, state=state(administered))
    yield Point("Independently proctored", exam.proctored(talk).text, state=state(watched))
    yield Point("Listed in a framework", standing.recognition(talk).text, state=state(listed))


def summary(talk: Talk) -> str:
    """How many of the three checks are met, in a few words."""
    passed = merit.trust_passed(talk.catalog, talk.id, talk.today)
    return "all three checks met" if passed == 3 else f"{passed} of 3 checks met" if passed else "we found none of the 3 checks met"
