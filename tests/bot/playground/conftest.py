"""A running playground whose answers can be foreseen and a hand to use it with; the real one in a real browser."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
import pytest_asyncio

from bot.playground.run import Playing, bound, playing
from bot.playground.town import YOU
from bot.settings import Settings
from bot.shelf import Shelf
from bot.slack.setup import desk_for
from tests import chromium
from tests.bot.slack.scene import desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Page, ViewportSize

WIDE: ViewportSize = {"width": 1360, "height": 860}
WAIT_MS = 15_000


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
async def playground(settings: Settings | None = None, **parts: Any) -> AsyncIterator[Hand]:
    """Everything running on any free port; on leaving, everything closed. `parts` of the desk are put in place of the usual."""
    usual = settings or Settings()
    async with (
        playing(usual, lambda made, keeper: desk(keeper, today=made.clock.today, **parts), bound(0)) as running,
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


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One browser for all."""
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=chromium.found(), args=chromium.arguments())
        yield started
        await started.close()


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    """The real catalog."""
    return Shelf(Settings())


@pytest_asyncio.fixture(loop_scope="module")
async def running(shelf: Shelf) -> AsyncIterator[Playing]:
    """A playground of its own for each test."""
    async with playing(Settings(), lambda made, keeper: desk_for(made, shelf, keeper), bound(0)) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def page(running: Playing, browser: Browser) -> AsyncIterator[Page]:
    """The page, just opened; at the end nothing was asked of any other host, and nothing went wrong in the page."""
    context = await browser.new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    opened = await context.new_page()
    opened.set_default_timeout(WAIT_MS)
    asked: list[str] = []
    wrong: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" and "409" not in said.text else None)
    await opened.goto(running.address)
    await opened.get_by_role("article").first.wait_for()
    yield opened
    await context.close()
    assert [url for url in asked if not url.startswith((running.address, "data:"))] == []
    assert wrong == []
