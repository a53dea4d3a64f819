"""The stand-in for Slack that the playground runs on, with what tests need: every call kept, and answers told or held back."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.playground import standin as slack
from bot.playground.standin import RESPONSE_URL
from bot.playground.workspace import Channel, Person, Workspace
from bot.slack.needs import SCOPES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

BOT, BOT_USER = "B0BOT", "U0BOT"
TOKEN = "xoxb-test"


@dataclass(frozen=True, slots=True)
class Told:
    """One answer the stand-in was told to give."""

    status: int = 200
    body: dict[str, Any] | str = field(default_factory=lambda: {"ok": True})
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    """Close the connection without an answer."""
    lost: bool = False
    """Carry the call out, and close the connection without an answer."""


def workspace() -> Workspace:
    """The bot and three people; a channel, and direct messages with each of them."""
    people = [Person(f"U{number}", f"Person {number}") for number in (1, 2, 3)]
    everybody = {BOT_USER, *(person.id for person in people)}
    channels = [Channel("C1", "one", members=set(everybody)), Channel("C2", "two", members=set(everybody))]
    channels += [Channel(f"D{person.id[1:]}", "bot", direct=True, members={BOT_USER, person.id}) for person in people]
    return Workspace("T1", "tests", Person(BOT_USER, "CertAdvice", bot=True), people, channels)


class StandIn(slack.StandIn):
    """What tests look at and steer."""

    def __init__(self) -> None:
        super().__init__(workspace(), token=TOKEN, scopes=frozenset(scope.name for scope in SCOPES))
        self.calls: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.told: dict[str, deque[Told]] = defaultdict(deque)
        self.held: dict[str, asyncio.Event] = {}
        self.trouble: Callable[[], Told | None] = lambda: None
        """What every call gets that was told nothing else; None: the usual answer."""
        self.pace: Callable[[], Awaitable[object]] | None = None
        """Every call waits for this."""
        self.connections: set[object] = set()
        """The other ends of all connections that calls came over."""
        self._changed = asyncio.Condition()

    def tell(self, method: str, *answers: Told) -> None:
        """Answer the next calls of a method like this, then normally again."""
        self.told[method].extend(answers)

    def hold(self, method: str) -> asyncio.Event:
        """Keep calls of a method waiting until the event is set."""
        return self.held.setdefault(method, asyncio.Event())

    async def called(self, method: str, times: int = 1) -> list[dict[str, Any]]:
        """The calls of a method, once there are so many; where they do not come, what everything waits for instead."""
        try:
            async with asyncio.timeout(60), self._changed:
                await self._changed.wait_for(lambda: len(self.calls[method]) >= times)
        except TimeoutError:
            came = {name: len(calls) for name, calls in self.calls.items()}
            for task in asyncio.all_tasks():
                task.print_stack(limit=8)
            raise AssertionError(f"{times} of {method} were awaited, and these came: {came}") from None
        return self.calls[method]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """A call of the Web API."""
        return await self._steered(request.match_info["method"], request, super().handle)

    async def handle_response(self, request: web.Request) -> web.StreamResponse:
        """An answer to a response address."""
        return await self._steered(RESPONSE_URL, request, super().handle_response)

    async def _steered(
        self, method: str, request: web.Request, usual: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Keep the call; answer as was told, or as usual."""
        self.connections.add(request.transport.get_extra_info("peername") if request.transport else None)
        asked = await slack.arguments(request)
        async with self._changed:  # never held while anything is read: a call that stalls would stall all others
            self.calls[method].append(asked)
            self._changed.notify_all()
        if method in self.held:
            await self.held[method].wait()
        if self.pace:
            await self.pace()
        told = self.told[method].popleft() if self.told[method] else self.trouble()
        if told is None:
            return await usual(request)
        if told.lost:
            await usual(request)
        if told.drop or told.lost:
            assert request.transport is not None
            request.transport.close()
        body = told.body if isinstance(told.body, str) else json.dumps(told.body)
        kind = "text/html" if isinstance(told.body, str) else "application/json"
        return web.Response(status=told.status, text=body, content_type=kind, headers=told.headers)


@asynccontextmanager
async def standing_in() -> AsyncIterator[StandIn]:
    """A running stand-in."""
    standin = StandIn()
    app = web.Application()
    app.router.add_routes(standin.routes())
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
