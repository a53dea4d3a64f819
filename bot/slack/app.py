"""The Bolt app: one listener per kind of request, everything else looked up in plain dicts behind it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.slack.listeners import Listeners

_ANY = re.compile(".*", re.DOTALL)


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
        process_before_response=True,
        attaching_conversation_kwargs_enabled=False,
        attaching_function_token_enabled=False,
    )
    app.command(_ANY)(listeners.command)
    app.action(_ANY)(listeners.action)
    app.shortcut(_ANY)(listeners.shortcut)
    app.options(_ANY)(listeners.options)
    app.view(_ANY)(listeners.view)
    app.view_closed(_ANY)(listeners.view)
    app.event(_ANY)(listeners.events.event)  # last: an event without a listener would be answered 404 and sent again
    return app


def quiet_logger() -> logging.Logger:
    """For the frameworks: they log whole bodies when something about them is odd; only their errors are wanted."""
    logger = logging.getLogger("certadvice.slack")
    logger.setLevel(logging.ERROR)
    return logger
