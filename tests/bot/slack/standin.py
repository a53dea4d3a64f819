"""A local stand-in for Slack's Web API and its response_urls: records every call, and answers as it is told to."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

BOT_USER = "U0BOT"
BOT = "B0BOT"
RESPONSE_URL = "response_url"
"""Name under which posts to a response_url are recorded."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer the stand-in was told to give."""

    status: int = 200
    body: dict[str, Any] | str = field(default_factory=lambda: {"ok": True})
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    """Close the connection without an answer."""


class StandIn:
    """What tests look at and steer."""

    def __init__(self) -> None:
        self.address = ""
        self.calls: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.told: dict[str, deque[Told]] = defaultdict(deque)
        self.held: dict[str, asyncio.Event] = {}
        self.connections: set[object] = set()
        """The other ends of all connections that calls came over."""
        self._changed = asyncio.Condition()

    @property
    def api(self) -> str:
        """Base address of the Web API."""
        return f"{self.address}/api/"

    @property
    def response_url(self) -> str:
        """An address as payloads carry it."""
        return f"{self.address}/actions/T1/1/secret"

    def tell(self, method: str, *answers: Told) -> None:
        """Answer the next calls of a method like this, then normally again."""
        self.told[method].extend(answers)

    def hold(self, method: str) -> asyncio.Event:
        """Keep calls of a method waiting until the event is set."""
        return self.held.setdefault(method, asyncio.Event())

    async def called(self, method: str, times: int = 1) -> list[dict[str, Any]]:
        """The calls of a method, once there are so many."""
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(lambda: len(self.calls[method]) >= times), 10)
        return self.calls[method]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Any call."""
        method = request.match_info.get("method", RESPONSE_URL)
        self.connections.add(request.transport.get_extra_info("peername") if request.transport else None)
        async with self._changed:
            self.calls[method].append(await _arguments(request))
            self._changed.notify_all()
        if method in self.held:
            await self.held[method].wait()
        told = self.told[method].popleft() if self.told[method] else None
        if told is None:
            return web.json_response(self._usual(method))
        if told.drop:
            assert request.transport is not None
            request.transport.close()
        body = told.body if isinstance(told.body, str) else json.dumps(told.body)
        kind = "text/html" if isinstance(told.body, str) else "application/json"
        return web.Response(status=told.status, text=body, content_type=kind, headers=told.headers)

    def _usual(self, method: str) -> dict[str, Any]:
        if method == "auth.test":
            return {"ok": True, "team_id": "T1", "user_id": BOT_USER, "bot_id": BOT}
        return {"ok": True, "ts": f"1700000000.{len(self.calls[method]):06d}"}


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return dict(await request.post())


@asynccontextmanager
async def standing_in() -> AsyncIterator[StandIn]:
    """A running stand-in."""
    standin = StandIn()
    app = web.Application()
    app.router.add_post("/api/{method}", standin.handle)
    app.router.add_post("/actions/{team}/{number}/{secret}", standin.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    standin.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield standin
    finally:
        for event in standin.held.values():
            event.set()
        await runner.cleanup()
