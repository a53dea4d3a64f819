"""What every listener says: an acknowledgement, an apology with a reference, a message in a thread."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

from slack_bolt.response import BoltResponse

from bot.slack import limits
from bot.slack.web import NotDeliveredError

if TYPE_CHECKING:
    from bot.slack.text import Json
    from bot.slack.web import Web

log = logging.getLogger(__name__)

OK = ""
_NOT_TAKEN = "The answer was ready, and Slack did not take it. In a moment,"


def acknowledge(answer: Json | None = None) -> BoltResponse:
    """The HTTP answer, written out once."""
    if answer is None:
        return BoltResponse(status=200, body=OK)
    return written(limits.written(answer))


def written(body: str) -> BoltResponse:
    """JSON as an HTTP answer."""
    return BoltResponse(status=200, body=body, headers={"content-type": ["application/json"]})


def apology(error: Exception) -> str:
    """Logs an error under a reference, and says so calmly; what Slack did not take needs no traceback."""
    reference = secrets.token_hex(4)
    if isinstance(error, NotDeliveredError):
        log.error("reference %s: an answer was not delivered: %s", reference, error.code)
        took = "Slack did not say whether it took the answer. If it is not there in a moment," if error.unclear else _NOT_TAKEN
        return f"{took} please ask again; if it happens twice, tell your admin the reference {reference}."
    log.error("reference %s: an answer failed", reference, exc_info=error)
    return (
        "Something went wrong on our side, and this was not answered. Nothing was changed. "
        f"Please ask again; if it happens twice, tell your admin the reference {reference}."
    )


async def posted(web: Web, channel: str, message: Json, thread: str) -> None:
    """Post into a thread; one that Slack does not take is logged."""
    try:
        await web.post(channel, message, thread or None)
    except NotDeliveredError as error:
        log.error("an answer was not delivered: %s", error.code)  # noqa: TRY400 - the code says it all
