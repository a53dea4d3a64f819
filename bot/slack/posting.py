"""An answer posted into a conversation once: where Slack did not say whether it took it, it is looked for before anything else."""

from __future__ import annotations

import logging
import secrets
import time
from typing import TYPE_CHECKING

from bot.slack.web import NotDeliveredError

if TYPE_CHECKING:
    from bot.slack.text import Json
    from bot.slack.web import Web

log = logging.getLogger(__name__)

EVENT_TYPE = "certadvice_answer"
"""An answer carries a random key under this name, and nothing else: anybody in the workspace may read it."""
SETTLE_SECONDS = 15.0
"""A post that is not there after this time is taken for lost. Less than a stopping process waits for its answers."""
_EARLIER_SECONDS = 120.0
"""How far Slack's clock may be behind this one."""
_PAGE = 15
"""Messages of one look-up: as many as Slack shows any app."""


async def post_once(web: Web, channel: str, message: Json, thread: str = "") -> None:
    """Post; again only where the conversation may be read and the first one is not in it. Raises NotDeliveredError.

    Its `unclear` then says that nobody knows whether the answer arrived.
    """
    key = secrets.token_hex(8)
    marked = {**message, "metadata": {"event_type": EVENT_TYPE, "event_payload": {"key": key}}}
    since = time.time() - _EARLIER_SECONDS
    try:
        await web.post(channel, marked, thread or None)
    except NotDeliveredError as error:
        if not error.unclear or not thread:
            raise
        for wait in (0.0, SETTLE_SECONDS):
            if wait:
                await web.pause(wait)
            if await _arrived(web, channel, thread, key, since, unknown=error):
                log.info("an answer that Slack did not acknowledge had arrived: %s", error.code)
                return
        log.info("an answer that Slack did not acknowledge was not there, and is posted again: %s", error.code)
        await web.post(channel, marked, thread)


async def _arrived(web: Web, channel: str, thread: str, key: str, since: float, *, unknown: NotDeliveredError) -> bool:
    """Whether the thread holds the message with this key; raises `unknown` where that cannot be found out."""
    asked = {"channel": channel, "ts": thread, "oldest": f"{since:.6f}", "limit": _PAGE, "include_all_metadata": "true"}
    try:
        page = await web.read("conversations.replies", asked)
    except NotDeliveredError:
        raise unknown from None
    found = any(_key(message) == key for message in page.get("messages") or ())
    if not found and page.get("has_more"):
        raise unknown
    return found


def _key(message: Json) -> str:
    metadata = message.get("metadata") or {}
    return str((metadata.get("event_payload") or {}).get("key") or "") if metadata.get("event_type") == EVENT_TYPE else ""
