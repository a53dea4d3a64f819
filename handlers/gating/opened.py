"""What a credential that opens no way to the one asked about does open: "CRISC, no; is there a sister exam where it does?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import HoldsCredential
from catalog.engine.levels import required
from catalog.engine.lifecycle import is_open
from catalog.engine.merit import about_ai
from handlers import wording
from handlers.answer import Point, Points
from handlers.gating import trees

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.aspects.talk import Talk

_UP_TO = 4


def opened_section(talk: Talk, keys: Iterable[str]) -> Points | None:
    """Of keys (catalog ids) that the credential does not accept, what on AI each opens on the day; None where none does."""
    refused = {i for name in trees.BEFORE if (stage := getattr(talk.held.conditions, name)) for i in stage.not_accepted}
    points = [point for key in keys if key in refused and (point := _opened(talk, key))]
    return Points(tuple(points), "What it does open") if points else None


def _opened(talk: Talk, key: str) -> Point | None:
    theirs = [
        held.id
        for held in talk.catalog.offered.values()
        if any(isinstance(leaf, HoldsCredential) and leaf.credential == key for leaf in required(held.conditions.sit))
        and is_open(talk.catalog, held.id, talk.today)
        and about_ai(talk.catalog, held.id, talk.today)
    ][:_UP_TO]
    for one in theirs:
        talk.ledger.use(one, "conditions.sit.required")
    names = wording.labels(talk.catalog, theirs)
    return Point(f"{wording.label(talk.catalog, key)} is accepted at the gate of {names}.") if theirs else None
