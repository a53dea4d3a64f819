"""What is said of a credential on a day is worked out once: a sentence or a row, together with the facts it rests on."""

from __future__ import annotations

from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

from catalog.engine.merit import board
from handlers.ask import Ledger

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.aspects.talk import Talk

Said = TypeVar("Said")


def kept(say: Callable[[Talk], Said]) -> Callable[[Talk], Said]:
    """The same function, its values kept for a catalog and a day; the facts they use go into each answer's ledger again.

    What is asked of one exam version, language or list is worked out each time: it is rare, and the kept values stay few.
    """
    what = f"said {say.__module__}.{say.__qualname__}"

    @wraps(say)
    def saying(talk: Talk) -> Said:
        if talk.exam is not None or talk.language is not None or talk.framework is not None:
            return say(talk)

        def made() -> tuple[Said, Ledger]:
            own = Ledger(talk.catalog)
            return say(replace(talk, ledger=own)), own

        said, used = board(talk.catalog, talk.today).get(what, talk.id, made)
        talk.ledger.take(used)
        return said

    return saying
