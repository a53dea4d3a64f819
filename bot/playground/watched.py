"""The desk as the inspector sees it: what was understood, what was to be done and what came of it, behind each answer."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from bot.slack.desk import Desk

if TYPE_CHECKING:
    from bot.playground.journal import Journal
    from bot.slack.desk import Talk
    from handlers.ask import Reply
    from handlers.effects import Effect
    from handlers.query import Query


@dataclass(frozen=True, slots=True)
class WatchedDesk(Desk):
    """Answers as the desk does, and notes each answer as it goes out."""

    journal: Journal

    async def answer(self, asked: str | Query, talk: Talk, **how: Any) -> Reply:
        """The desk's answer, noted."""
        reply = await Desk.answer(self, asked, talk, **how)
        self.journal.understood(talk, self.today(), reply)
        return reply

    async def carry_out(self, effect: Effect, talk: Talk) -> Reply:
        """What a form asked for, noted; no line stands behind it."""
        reply = await Desk.carry_out(self, effect, talk)
        self.journal.understood(talk, self.today(), reply, asked=False)
        return reply

    def shared(self, line: str, talk: Talk) -> Reply:
        """The answer for a channel, noted."""
        reply = Desk.shared(self, line, talk)
        self.journal.understood(talk, self.today(), reply)
        return reply


def watched(desk: Desk, journal: Journal) -> WatchedDesk:
    """The same desk, watched."""
    return WatchedDesk(**{part.name: getattr(desk, part.name) for part in fields(desk)}, journal=journal)
