"""What leaves it open whether something said to be on sale can be had, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import availability

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk


def remarks(talk: Talk) -> list[str]:
    """What sources say of it, noted in the ledger, each without its full stop; empty of what cannot be taken on the day."""
    if not talk.standing.open:
        return []
    found = availability.remarks(talk.held, talk.today)
    for key in found:
        talk.use(f"statements.{key}.text")
    return [talk.held.statements[key].text.rstrip(".") for key in found]


def undated(talk: Talk) -> bool:
    """Whether it is only known to be on sale from a look of which nobody tells the day; an organisation's own word is no look."""
    if not availability.undated(talk.held):
        return False
    seen = talk.use("lifecycle.seen")
    return seen is not None and seen.own is None
