"""Socket Mode: the same app over a connection that this process opens to Slack, for development and for closed networks."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import threading
from typing import TYPE_CHECKING

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_sdk.errors import SlackApiError

from bot import collector
from bot.answering import answering
from bot.server import watching
from bot.slack.app import quiet_logger
from bot.slack.setup import desk_for
from bot.tips.beside import delivering, wanted
from bot.warm import warm
from bot.watch import Watch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.answering import Answering
    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.slack.desk import Desk
    from bot.store.keeper import Keeper

log = logging.getLogger(__name__)


AGAIN_SECONDS = 10.0
"""After Slack was not reached it is left alone for this long."""
_PASSING = frozenset({"ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})


class RefusedError(Exception):
    """Slack opens no connection for this token; the message says what to look at."""


def run(settings: Settings, shelf: Shelf, keeper: Keeper, *, with_worker: bool | None = None) -> None:
    """Answer until the process is asked to stop. `with_worker` is that of `bot.server.run`. Raises RefusedError."""
    collector.settle()
    watch = Watch(shelf, lambda catalog: warm(catalog, settings.clock.today()))
    delivers = delivering(settings, shelf) if wanted(settings, asked=with_worker) else contextlib.nullcontext(threading.Event())
    try:
        with delivers as begin, contextlib.suppress(asyncio.CancelledError):
            asyncio.run(_run(settings, desk_for(settings, shelf, keeper), keeper, watch, begin))
    finally:
        keeper.close()


async def _run(settings: Settings, desk: Desk, keeper: Keeper, watch: Watch, begin: threading.Event) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    if task := asyncio.current_task():
        _on_stopping(loop, task.cancel)  # not connected yet: nothing is under way that would have to be finished
    loop.add_signal_handler(signal.SIGHUP, watch.ask)
    async with connected(settings, desk, keeper) as running, watching(watch):
        _on_stopping(loop, stop.set)
        log.info("connected to Slack")
        begin.set()
        await stop.wait()
        log.info("asked to stop: %d answers under way", len(running.tasks))


def _on_stopping(loop: asyncio.AbstractEventLoop, what: Callable[[], object]) -> None:
    for signalled in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signalled, what)


@contextlib.asynccontextmanager
async def connected(settings: Settings, desk: Desk, keeper: Keeper, *, again: float = AGAIN_SECONDS) -> AsyncIterator[Answering]:
    """Connected to Slack; on leaving, no new work is taken, and what is under way is finished. Raises RefusedError."""
    async with answering(settings, desk, keeper) as running:
        address = await _line(running.client, settings.slack_app_token, again)
        handler = AsyncSocketModeHandler(running.app, settings.slack_app_token, logger=quiet_logger(), web_client=running.client)
        handler.client.wss_uri = address
        await handler.client.connect()  # type: ignore[no-untyped-call]
        try:
            yield running
        finally:
            await handler.client.disconnect()  # type: ignore[no-untyped-call]
            await running.drain()
            await handler.client.close()  # type: ignore[no-untyped-call]


async def _line(client: AsyncWebClient, app_token: str, again: float) -> str:
    """Where to connect to. The SDK would ask for ever, whatever Slack says: a token that Slack refuses is said once, clearly."""
    while True:
        try:
            return str((await client.apps_connections_open(app_token=app_token))["url"])
        except SlackApiError as error:
            data = error.response.data if hasattr(error.response, "data") else None
            why = str(data.get("error") or "") if isinstance(data, dict) else ""
            if why and why not in _PASSING:
                raise RefusedError(
                    f"Slack opens no connection: {why}. SLACK_APP_TOKEN has to be an app-level token of this app (Basic "
                    "Information, App-Level Tokens) with the scope connections:write, and Socket Mode has to be on in its settings."
                ) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            why = type(error).__name__
        log.warning("Slack opened no connection (%s); asking again in %g seconds", why or "unreadable answer", again)
        await asyncio.sleep(again)
