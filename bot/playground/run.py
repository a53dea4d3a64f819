"""The playground's process: the stand-in with its page on one loopback port, the app itself on another, signed HTTP between."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import signal
import socket
import tempfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web

from bot.playground import town
from bot.playground.calendar import MovableClock
from bot.playground.courier import Courier
from bot.playground.deeds import Deeds
from bot.playground.doors import Doors
from bot.playground.journal import Journal
from bot.playground.page import Page
from bot.playground.payloads import Payloads
from bot.playground.standin import StandIn
from bot.playground.watched import watched
from bot.server import serving, watching
from bot.slack.manifest import manifest as our_manifest
from bot.slack.setup import desk_for
from bot.store.database import address, opened
from bot.store.keeper import Keeper
from bot.tips.beside import delivering
from bot.warm import warm
from bot.watch import Watch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.slack.desk import Desk
    from bot.tasks import Tasks

PORT = 8642
"""Where it is found unless another port is asked for."""
HOST = "127.0.0.1"


class PortTakenError(Exception):
    """The port is in use."""


@dataclass(frozen=True, slots=True)
class Playing:
    """A running playground."""

    address: str
    standin: StandIn
    deeds: Deeds
    journal: Journal
    calendar: MovableClock
    tasks: Tasks
    """What the app still works on."""


@contextlib.asynccontextmanager
async def playing(settings: Settings, make_desk: Callable[[Settings, Keeper], Desk], sock: socket.socket) -> AsyncIterator[Playing]:
    """Everything running, the page on this socket."""
    calendar = MovableClock()
    if settings.clock.moved:
        calendar.move(settings.clock.today())
    manifest = our_manifest()
    space = town.town(manifest)
    home = bool(manifest["features"]["app_home"]["home_tab_enabled"])
    standin = StandIn(space, home=home, scopes=frozenset(manifest["oauth_config"]["scopes"]["bot"]))
    journal = Journal(lambda exchange: space.tell("exchange", exchange=exchange))
    standin.watchers.append(journal.called)
    space.behind = journal.behind
    space.day = lambda: calendar.today().isoformat()
    town.people_talk(space)
    doors = Doors()
    secret = secrets.token_hex(16)
    async with _keeping() as keeper, aiohttp.ClientSession() as session:
        courier = Courier("", secret, session)
        deeds = Deeds(standin, courier, Payloads(standin), journal, manifest)
        page = Page(standin, deeds, journal, calendar, manifest, keeper=keeper)
        app = web.Application(middlewares=[doors.look], client_max_size=1_048_576)
        app.router.add_routes([*standin.routes(), *page.routes()])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.SockSite(runner, sock).start()
            doors.port = int(sock.getsockname()[1])
            standin.address = f"http://{HOST}:{doors.port}"
            settings = replace(
                settings,
                slack_signing_secret=secret,
                slack_bot_token=standin.token,
                slack_api_base_url=standin.api,
                host=HOST,
                port=0,
                clock=calendar,
            )
            desk = make_desk(settings, keeper)
            async with serving(settings, watched(desk, journal), keeper) as server:
                courier.address = f"{server.address}/slack/events"
                await server.identity.learn()
                await deeds.say(town.COLLEAGUE, town.CAREERS, f"<@{town.APP}> {town.ASKED_BEFORE}")
                try:
                    yield Playing(standin.address, standin, deeds, journal, calendar, server.tasks)
                finally:
                    await page.close()
        finally:
            await runner.cleanup()


@contextlib.asynccontextmanager
async def _keeping() -> AsyncIterator[Keeper]:
    """What is kept while the playground runs: a database file of its own, gone when it ends."""
    with tempfile.TemporaryDirectory(prefix="certadvice-playground-", ignore_cleanup_errors=True) as folder:
        keeper = Keeper(await asyncio.to_thread(opened, address(f"sqlite:///{folder}/kept.sqlite")))
        try:
            yield keeper
        finally:
            keeper.close()


def bound(port: int | None) -> socket.socket:
    """A socket on the page's port, before anything else starts. No port: the usual one, or any free one where that is in use."""
    for wanted in (PORT, 0) if port is None else (port,):
        made = socket.socket()
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((HOST, wanted))
            made.listen()
        except OSError:
            made.close()
            continue
        return made
    raise PortTakenError(
        f"Port {port} cannot be had: another program listens there, or it is not for you. Choose another with --port, or leave "
        "--port out and any free one is taken."
    )


async def play(settings: Settings, shelf: Shelf, sock: socket.socket, started: Callable[[str], object]) -> None:
    """Run until the process is asked to stop; `started` is told the address."""
    stop = asyncio.Event()
    for signalled in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signalled, stop.set)
    watch = Watch(shelf, lambda catalog: warm(catalog, settings.clock.today()))
    made: list[Settings] = []

    def desk(its: Settings, keeper: Keeper) -> Desk:
        made.append(replace(its, database_url=keeper.address, tips_spread=0.0, tips_settle=5.0))  # nobody wants to wait here
        return desk_for(its, shelf, keeper)

    async with playing(settings, desk, sock) as running, watching(watch):
        with delivering(made[0], shelf, lambda worker: running.calendar.listeners.append(lambda _day: worker.look())) as begin:
            started(running.address)
            begin.set()
            await stop.wait()
