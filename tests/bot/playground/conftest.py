"""A running playground whose answers can be foreseen, and a hand to use it with."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.playground.run import Playing, bound, playing
from bot.playground.town import YOU
from bot.settings import Settings
from tests.bot.slack.scene import desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@dataclass(frozen=True, slots=True)
class Hand:
    """Someone at the page."""

    playing: Playing
    http: aiohttp.ClientSession

    async def do(self, what: str, **asked: Any) -> dict[str, Any]:
        """Something a page asks for; who does it is the person of the page unless said otherwise."""
        body = asked if what in ("day", "slower") else {"user": YOU, **asked}
        headers = {"Origin": self.playing.address}
        async with self.http.post(f"{self.playing.address}/do/{what}", json=body, headers=headers) as got:
            return {"status": got.status, **await got.json()}

    async def state(self) -> dict[str, Any]:
        """Everything a page shows, once nothing is on its way."""
        await self.playing.deeds.settled()
        await self.playing.tasks.drain(5)
        async with self.http.get(f"{self.playing.address}/state") as got:
            return dict(await got.json())

    async def messages(self, channel: str) -> list[dict[str, Any]]:
        """What stands in a channel."""
        return [message for message in (await self.state())["messages"] if message["channel"] == channel]


@asynccontextmanager
async def playground(settings: Settings | None = None) -> AsyncIterator[Hand]:
    """Everything running on any free port; on leaving, everything closed."""
    usual = settings or Settings()
    async with (
        playing(usual, lambda made, keeper: desk(keeper, today=made.clock.today), bound(0)) as running,
        aiohttp.ClientSession() as http,
    ):
        made = Hand(running, http)
        await made.state()  # the colleague's question is answered
        yield made


@pytest.fixture
async def hand() -> AsyncIterator[Hand]:
    """A hand at a page that was just opened."""
    async with playground() as made:
        yield made
