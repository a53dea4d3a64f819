"""What every listener says: an acknowledgement, or an apology with a reference that an operator finds in the log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from slack_bolt.response import BoltResponse

from bot.slack import limits
from bot.slack.web import NotDeliveredError
from bot.trouble import noted

if TYPE_CHECKING:
    from bot.slack.text import Json

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
    if isinstance(error, NotDeliveredError):
        took = "Slack did not say whether it took the answer. If it is not there in a moment," if error.unclear else _NOT_TAKEN
        return sorry(error, f"{took} please ask again")
    reference = noted(log, "an answer failed", error=error)
    return (
        "Something went wrong on our side, and this was not answered. Nothing was changed. "
        f"Please ask again; if it happens twice, tell your admin the reference {reference}."
    )


def sorry(error: NotDeliveredError, words: str) -> str:
    """Logs under a reference what Slack did not take; `words`, which end without a full stop, and the reference."""
    reference = noted(log, "not delivered: %s", error.code)
    return f"{words}; if it happens twice, tell your admin the reference {reference}."
