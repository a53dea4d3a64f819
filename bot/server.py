"""The HTTP process: Slack's one address and two for health, started and stopped so that no answer is lost."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from bot import collector
from bot.answering import DRAIN_SECONDS, answering
from bot.slack.guard import LARGEST_BODY, Guard
from bot.slack.setup import desk_for
from bot.tips.beside import delivering, wanted
from bot.warm import warm
from bot.watch import Watch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.slack.desk import Desk
    from bot.slack.identity import Identity
    from bot.slack.setup import Wires
    from bot.store.keeper import Keeper
    from bot.tasks import Tasks

log = logging.getLogger(__name__)


class AddressError(Exception):
    """The server cannot listen where it was told to; the message says where, why and what to change."""


@dataclass(frozen=True, slots=True)
class Running:
    """A started server."""

    address: str
    tasks: Tasks
    guard: Guard
    identity: Identity


def run(settings: Settings, shelf: Shelf, keeper: Keeper, *, with_worker: bool | None = False) -> None:
    """Serve until the process is asked to stop. `with_worker`: deliver weekly tips too; None: where the database is a file."""
    collector.settle()
    watch = Watch(shelf, lambda catalog: warm(catalog, settings.clock.today()))
    desk = desk_for(settings, shelf, keeper)

    def started(server: Running) -> None:
        log.info("listening on %s", server.address)
        begin.set()

    delivers = delivering(settings, shelf) if wanted(settings, asked=with_worker) else contextlib.nullcontext(threading.Event())
    try:
        with delivers as begin:
            asyncio.run(serve(settings, desk, keeper, started, watch))
    finally:
        keeper.close()


async def serve(
    settings: Settings, desk: Desk, keeper: Keeper, started: Callable[[Running], object], watch: Watch | None = None
) -> None:
    """Serve until SIGTERM or SIGINT, reading catalogs again on SIGHUP; `started` is told where."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signalled in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signalled, stop.set)
    if watch is not None:
        loop.add_signal_handler(signal.SIGHUP, watch.ask)
    async with serving(settings, desk, keeper) as server, watching(watch):
        started(server)
        await stop.wait()
        log.info("asked to stop: %d answers under way", len(server.tasks))


@contextlib.asynccontextmanager
async def watching(watch: Watch | None) -> AsyncIterator[None]:
    """The catalog folders are looked at meanwhile."""
    task = asyncio.create_task(watch.run()) if watch else None
    try:
        yield
    finally:
        if task:
            task.cancel()
            await asyncio.wait([task])


@contextlib.asynccontextmanager
async def serving(
    settings: Settings, desk: Desk, keeper: Keeper, *, change: Callable[[Wires], Wires] = lambda wires: wires
) -> AsyncIterator[Running]:
    """A server that listens; on leaving it refuses new work, finishes what is under way, and closes. Raises AddressError.

    `change` lets a test put another inbox or web in place.
    """
    async with answering(settings, desk, keeper, change=change) as slack:
        guard = Guard(slack.app, settings.slack_signing_secret)
        runner = web.AppRunner(_routes(guard, slack.identity), access_log=None, shutdown_timeout=DRAIN_SECONDS)
        await runner.setup()
        site = web.TCPSite(runner, settings.host, settings.port)
        try:
            await site.start()
        except OSError as error:
            await runner.cleanup()
            why = str(error.strerror or error).rpartition(": ")[2]
            where = f"{settings.host}, port {settings.port}"
            raise AddressError(f"Nothing can be served on {where}: {why}. PORT and HOST choose another address.") from None
        try:
            yield Running(_address(runner), slack.tasks, guard, slack.identity)
        finally:
            guard.closing = True
            await site.stop()
            await slack.drain()
            await runner.cleanup()


def _routes(guard: Guard, identity: Identity) -> web.Application:
    """The addresses of this process."""

    async def healthy(_request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def ready(_request: web.Request) -> web.Response:
        """Ready while requests are taken and Slack accepts the token."""
        if guard.closing:
            return web.json_response({"status": "stopping"}, status=503)
        if identity.refused:
            return web.json_response({"status": f"Slack refuses the bot token: {identity.refused}"}, status=503)
        return web.json_response({"status": "ok"})

    app = web.Application(client_max_size=LARGEST_BODY)
    app.router.add_post("/slack/events", guard.handle)
    app.router.add_get("/healthz", healthy)
    app.router.add_get("/readyz", ready)
    return app


def _address(runner: web.AppRunner) -> str:
    host, port = runner.addresses[0][:2]
    return f"http://{f'[{host}]' if ':' in str(host) else host}:{port}"
