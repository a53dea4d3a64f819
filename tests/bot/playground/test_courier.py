"""How the stand-in brings requests to the app, and what becomes of those that are not taken."""

from __future__ import annotations

import aiohttp
from aiohttp import web

from bot.playground.courier import AGAIN, Courier


async def test_an_event_is_sent_again_while_it_is_not_taken() -> None:
    """At once, after a minute and after five, then no more; each says that it is a repeat."""
    seen: list[str | None] = []
    slept: list[float] = []

    async def busy(request: web.Request) -> web.Response:
        seen.append(request.headers.get("X-Slack-Retry-Num"))
        return web.Response(status=503)

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    app = web.Application()
    app.router.add_post("/", busy)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as http:
        got = await Courier(f"http://127.0.0.1:{runner.addresses[0][1]}/", "secret", http, sleep).event({})
    await runner.cleanup()
    assert (got.status, got.trouble) == (503, "dispatch_failed")
    assert seen == [None, "1", "2", "3"]
    assert tuple(slept) == AGAIN


async def test_an_app_that_is_not_there_is_told() -> None:
    """Slack's word for it, no exception."""
    async with aiohttp.ClientSession() as http:
        got = await Courier("http://127.0.0.1:9/", "secret", http).form({"command": "/x"})
    assert (got.status, got.trouble) == (0, "dispatch_failed")
