"""In front of Bolt: size, signature and encoding are checked on the raw bytes, before anything is parsed or logged."""

from __future__ import annotations

import logging
import re
import time
from typing import TYPE_CHECKING, Any

from aiohttp import web
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slack_bolt.async_app import AsyncApp
    from slack_bolt.response import BoltResponse

log = logging.getLogger(__name__)

LARGEST_BODY = 1_048_576
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
_READ = ("Content-Type", "X-Slack-Signature", "X-Slack-Request-Timestamp", "X-Slack-Retry-Num", "X-Slack-Retry-Reason")
QUIET_SECONDS = 60.0
"""Between two lines about refused requests: anybody can send some."""
_OBJECTS = ("event", "view", "team", "enterprise", "user", "channel", "message", "container")
_LISTS = ("actions", "authorizations")
_TIMESTAMP = re.compile(r"[0-9]{1,12}", re.ASCII)


class Guard:
    """The one door for requests from Slack."""

    def __init__(self, app: AsyncApp, signing_secret: str) -> None:
        self._app = app
        self._verifier = SignatureVerifier(signing_secret)
        self._told = -QUIET_SECONDS
        self.closing = False
        """True once the process was asked to stop: Slack then sends an event again, elsewhere."""

    async def handle(self, request: web.Request) -> web.Response:
        """Refuse what is not from Slack, hand on what is."""
        if self.closing:
            return web.Response(status=503, headers={"Connection": "close"})
        timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
            return web.Response(status=401)
        try:
            body = (await request.read()).decode()
        except UnicodeDecodeError:
            return web.Response(status=400)
        if not self._verifier.is_valid(body, timestamp, signature):
            self._tell_refused()
            return web.Response(status=401)
        try:
            bolt = AsyncBoltRequest(body=body, headers=_headers(request))
            if not _shaped(bolt.body):
                return web.Response(status=400)
        except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
            return web.Response(status=400)
        return _response(await self._app.async_dispatch(bolt))

    def _tell_refused(self) -> None:
        """What Slack then shows is only that the address was not verified, or that the command failed."""
        if time.monotonic() - self._told >= QUIET_SECONDS:
            self._told = time.monotonic()
            log.warning(
                "a request was refused: it is not signed with SLACK_SIGNING_SECRET, or more than five minutes old. If it came from "
                "Slack, compare that variable with Basic Information, Signing Secret, and look at this machine's clock"
            )


def _shaped(body: dict[str, Any]) -> bool:
    """Whether the parts that are read are what they are in anything from Slack: else Bolt logs pages, and answers 500."""
    objects = [body[name] for name in _OBJECTS if body.get(name) is not None]
    objects += [one for name in _LISTS for one in (body.get(name) or ())]
    event, view = body.get("event"), body.get("view")
    return (
        all(isinstance(one, dict) for one in objects)
        and body.get("actions") != []
        and isinstance(body.get("callback_id") or "", str)
        and (body.get("type") != "event_callback" or (isinstance(event, dict) and isinstance(event.get("type"), str)))
        and (body.get("type") != "view_submission" or (isinstance(view, dict) and isinstance(view.get("type"), str)))
    )


def _headers(request: web.Request) -> dict[str, str | Sequence[str]]:
    """The headers that Bolt reads."""
    return {name: request.headers[name] for name in _READ if name in request.headers}


def _response(answer: BoltResponse) -> web.Response:
    """Bolt's answer as aiohttp's."""
    kind = answer.headers.get("content-type", ["application/json" if answer.body.startswith("{") else "text/plain"])[0]
    return web.Response(status=answer.status, body=answer.body.encode(), headers={"Content-Type": kind})
