"""When something came, inside a remark on how many can hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.values import Certainty
from handlers import wording

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk


def launch(talk: Talk) -> str:
    """Its launch in words, noted in the ledger: "launched 31 March 2026", "launch expected July 2026"."""
    talk.use("lifecycle.launched.date")
    launched = talk.held.lifecycle.launched
    if launched is None:
        return "launch date not found"
    if late := wording.missed(launched, talk.today):
        return f"launch {late}"
    return f"{'launch' if launched.certainty is Certainty.EXPECTED else 'launched'} {wording.event(launched)}"
