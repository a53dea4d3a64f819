"""Which of several with the same letters to take, where nobody says whose is meant: by what its exam shows, then by trust."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.ask import Ask

_HANDS = "hands-on"


def pick(ask: Ask, ids: Sequence[str]) -> tuple[str, str]:
    """The one that is ahead and what puts it ahead, in a clause; empty where none is."""
    open_now = [i for i in ids if merit.available(ask.catalog, i, ask.today) and i in ask.catalog.offered]
    done = [i for i in open_now if any(exam.style == _HANDS for _, exam in merit.exams(ask.catalog, i, ask.today))]
    if len(done) == 1:
        return done[0], ", the only one whose exam is done by hand"
    passed = {i: merit.trust(ask.catalog, i, ask.today).passed for i in open_now}
    ahead = [i for i in open_now if passed[i] == max(passed.values()) > 0]
    return (ahead[0], ", of which most of the three checks are met") if len(ahead) == 1 else ("", "")
