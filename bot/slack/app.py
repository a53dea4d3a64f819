"""The Bolt app: one listener per kind of request, everything else looked up in plain dicts behind it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from slack_bolt.request.async_request import AsyncBoltRequest
    from slack_bolt.response import BoltResponse
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.slack.listeners import Listeners

_ANY = re.compile(".*", re.DOTALL)


class _Commands(AsyncMiddleware):
    """Answers slash commands as soon as they are known to be from Slack: the answer is the response, so it takes no client."""

    def __init__(self, listeners: Listeners) -> None:
        self._listeners = listeners

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt's name
    ) -> BoltResponse | None:
        """Bolt stops at a middleware that does not call on, and sends what it returned."""
        if "command" in req.body:
            await self._listeners.identity.authorize()  # keeps what is known of the bot fresh
            return await self._listeners.command(req.body)
        await next()
        return resp


def build(listeners: Listeners, client: AsyncWebClient, signing_secret: str) -> AsyncApp:
    """The app. Listeners finish before the answer goes out, so they only read memory and start tasks."""

    async def authorize() -> AuthorizeResult:
        return await listeners.identity.authorize()

    app = AsyncApp(
        name="certadvice.bolt",
        logger=quiet_logger(),
        client=client,
        signing_secret=signing_secret,
        authorize=authorize,
        request_verification_enabled=False,  # the guard has done it, on the raw bytes (bot/slack/guard.py)
        before_authorize=_Commands(listeners),
        process_before_response=True,
        attaching_conversation_kwargs_enabled=False,
        attaching_function_token_enabled=False,
    )
    app.action(_ANY)(listeners.action)
    app.options(_ANY)(listeners.options)
    app.view(_ANY)(listeners.view)
    app.view_closed(_ANY)(listeners.view)
    app.event(_ANY)(listeners.event)  # last: an event without a listener would be answered 404 and sent again
    return app


def quiet_logger() -> logging.Logger:
    """For the frameworks: they log whole bodies when something about them is odd; only their errors are wanted."""
    logger = logging.getLogger("certadvice.slack")
    logger.setLevel(logging.ERROR)
    return logger
