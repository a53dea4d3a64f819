"""Socket Mode: the same app over a connection that this process opens to Slack, for development and for closed networks."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
from typing import TYPE_CHECKING

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

from bot.answering import answering
from bot.server import watching
from bot.slack.app import quiet_logger
from bot.slack.setup import desk_for
from bot.warm import warm
from bot.watch import Watch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.answering import Answering
    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.slack.desk import Desk
    from bot.store.keeper import Keeper

log = logging.getLogger(__name__)


def run(settings: Settings, shelf: Shelf, keeper: Keeper) -> None:
    """Answer until the process is asked to stop."""
    gc.freeze()  # most of the catalog stays to the end: no collection needs to walk it
    watch = Watch(shelf, lambda catalog: warm(catalog, settings.clock.today()))
    try:
        asyncio.run(_run(settings, desk_for(settings, shelf, keeper), keeper, watch))
    finally:
        keeper.close()


async def _run(settings: Settings, desk: Desk, keeper: Keeper, watch: Watch) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signalled in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signalled, stop.set)
    loop.add_signal_handler(signal.SIGHUP, watch.ask)
    async with connected(settings, desk, keeper) as running, watching(watch):
        log.info("connected to Slack")
        await stop.wait()
        log.info("asked to stop: %d answers under way", len(running.tasks))


@contextlib.asynccontextmanager
async def connected(settings: Settings, desk: Desk, keeper: Keeper) -> AsyncIterator[Answering]:
    """Connected to Slack; on leaving, no new work is taken, and what is under way is finished."""
    async with answering(settings, desk, keeper) as running:
        handler = AsyncSocketModeHandler(running.app, settings.slack_app_token, logger=quiet_logger(), web_client=running.client)
        await handler.client.connect()  # type: ignore[no-untyped-call]
        try:
            yield running
        finally:
            await handler.client.disconnect()  # type: ignore[no-untyped-call]
            await running.drain()
            await handler.client.close()  # type: ignore[no-untyped-call]
