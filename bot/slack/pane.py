"""The conversation with the app in its Messages tab: what it offers to begin with, that it is at work, and what it is called."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.slack.web import NotDeliveredError
from handlers.openings import OPENINGS

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.seen import Seen
    from bot.slack.incoming import Said
    from bot.slack.web import Web
    from bot.tasks import Tasks

log = logging.getLogger(__name__)

AT_WORK = "is looking it up…"
STATUS_SECONDS = 1.0
"""An answer waits this long for its status to be shown: one that came after it would stay."""


@dataclass(frozen=True, slots=True)
class Pane:
    """Everything beside the answers themselves; none of it ever stops one."""

    web: Web
    tasks: Tasks
    seen: Seen

    async def opened(self, body: dict[str, Any]) -> None:
        """Somebody looks at the Messages tab: what they could begin with, once an hour."""
        channel = str((body.get("event") or {}).get("channel") or "")
        if channel and await self.seen.first(f"prompts:{channel}"):
            prompts = [{"title": opening.title, "message": opening.message} for opening in OPENINGS]
            await _tried(self.web.suggest(channel, prompts))

    def at_work(self, said: Said) -> asyncio.Future[None] | None:
        """Show that an answer is on its way."""
        if said.place != "dm":
            return None
        return asyncio.ensure_future(_tried(self.web.status(said.channel, said.answer_in, AT_WORK)))

    async def settled(self, status: asyncio.Future[None] | None, said: Said) -> None:
        """The status is there, and the answer will clear it; one that takes long is cleared when it is."""
        if status is not None and not (await asyncio.wait({status}, timeout=STATUS_SECONDS))[0]:
            self.tasks.start(self._cleared(status, said))

    async def _cleared(self, status: asyncio.Future[None], said: Said) -> None:
        await status
        await _tried(self.web.status(said.channel, said.answer_in, ""))

    def named(self, said: Said, words: str) -> None:
        """Call a conversation that this message began by what it is about."""
        if said.place == "dm" and said.begins:
            self.tasks.start(_tried(self.web.title(said.channel, said.answer_in, words)))


async def _tried(call: Coroutine[Any, Any, None]) -> None:
    try:
        await call
    except NotDeliveredError as error:
        log.info("a conversation goes on without: %s", error.code)
