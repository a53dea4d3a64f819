"""What answers Slack in a process, whichever way Slack reaches it: sessions, tasks and listeners, started and drained."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.housekeeping import Housekeeping
from bot.inbox import Inbox
from bot.seen import SeenInProcess
from bot.slack.app import build, quiet_logger
from bot.slack.identity import Identity
from bot.slack.registry import SlackRegistry
from bot.slack.setup import Wires, listeners_for, subscriptions_for
from bot.slack.web import Web
from bot.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from slack_bolt.async_app import AsyncApp

    from bot.settings import Settings
    from bot.slack.desk import Desk
    from bot.store.keeper import Keeper

log = logging.getLogger(__name__)

DRAIN_SECONDS = 20.0
"""How long answers that are under way may take once the process was asked to stop."""

PATIENCE_SECONDS = 15.0
"""How long Slack may take to answer a call: one that takes ten seconds is slow, not lost."""


@dataclass(frozen=True, slots=True)
class Answering:
    """The app, and what runs beside its requests."""

    app: AsyncApp
    client: AsyncWebClient
    tasks: Tasks
    identity: Identity

    async def drain(self) -> None:
        """Finish what is under way."""
        if left := await self.tasks.drain(DRAIN_SECONDS):
            log.error("%d answers were cut off after %d seconds", left, DRAIN_SECONDS)


@contextlib.asynccontextmanager
async def answering(
    settings: Settings, desk: Desk, keeper: Keeper, *, change: Callable[[Wires], Wires] = lambda wires: wires
) -> AsyncIterator[Answering]:
    """Everything but the way in. Whoever opens one closes it first, and drains. `change` lets a test put other parts in place."""
    tasks = Tasks()
    timeout = aiohttp.ClientTimeout(total=PATIENCE_SECONDS, connect=3)
    near = urlsplit(settings.slack_api_base_url).hostname in ("127.0.0.1", "::1", "localhost")
    async with aiohttp.ClientSession(timeout=timeout, trust_env=not near) as session:  # a stand-in is behind no proxy
        token = settings.slack_bot_token
        client = AsyncWebClient(
            token=token, base_url=settings.slack_api_base_url, session=session, retry_handlers=[], logger=quiet_logger()
        )
        client.proxy = None  # the session knows the environment's proxies, and what they are not for
        identity = Identity(client, token, tasks)
        wires = change(Wires(Web(client, session, token), identity, tasks, Inbox(keeper, "slack"), SeenInProcess()))
        desk.effects.tips = subscriptions_for(settings, desk, keeper, SlackRegistry(wires.web))
        listeners = listeners_for(desk, wires, settings.report_url)
        tasks.start(identity.learn())
        keeping = asyncio.create_task(Housekeeping(keeper, wires.inbox, listeners.events.take_up).run())
        running = Answering(build(listeners, client, settings.slack_signing_secret), client, tasks, identity)
        try:
            yield running
        finally:
            keeping.cancel()
            await running.drain()
