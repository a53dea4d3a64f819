"""What leaves it open whether something that is said to be on sale can be had: remarks on that, and looks without a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from catalog.model import Credential


def remarks(held: Credential, day: date) -> tuple[str, ...]:
    """Keys of the statements on whether it can be had that were made by that day."""
    return tuple(
        key
        for key, told in held.statements.items()
        if told.about == "availability" and (told.checked is None or told.checked.first <= day)
    )


def undated(held: Credential) -> bool:
    """Whether all there is of its being on sale is that a source saw it so, on a day that nobody tells."""
    life = held.lifecycle
    return life.seen == "active" and life.launched is None and life.checked is None
