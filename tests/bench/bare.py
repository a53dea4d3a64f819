"""Bare servers to measure against: `python -m tests.bench.bare --variant careful --port 3100`.

careful  what an app built on Bolt with every care costs before it answers anything: process_before_response, authorize from memory,
         thirty handlers behind one listener that looks them up, an empty acknowledgement
floor    aiohttp with the signature checked by hand, no Bolt at all
"""

from __future__ import annotations

import argparse
import hashlib
import hmac
import logging
import os
import re
import time
from typing import TYPE_CHECKING, Any

from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.needs import COMMAND
from tests.bench.load import SECRET

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

TOKEN = "xoxb-bench"
HANDLERS = 30


def careful() -> web.Application:
    """Bolt as it is at its best, answering nothing."""
    known = AuthorizeResult(enterprise_id=None, team_id="T1", bot_token=TOKEN, bot_id="B1", bot_user_id="UBOT")

    async def authorize() -> AuthorizeResult:
        return known

    async def acknowledge(ack: Callable[[], Awaitable[Any]]) -> None:
        await ack()

    table = dict.fromkeys([*(f"/other{number}" for number in range(HANDLERS - 1)), COMMAND], acknowledge)

    async def route(ack: Callable[[], Awaitable[Any]], command: dict[str, Any]) -> None:
        await table[command["command"]](ack)

    client = AsyncWebClient(token=TOKEN, base_url="http://127.0.0.1:1/api/")
    app = AsyncApp(client=client, signing_secret=SECRET, authorize=authorize, process_before_response=True)
    app.command(re.compile("^/"))(route)
    return app.server(port=0, host="127.0.0.1").web_app


def floor() -> web.Application:
    """The least that can be done."""
    key = SECRET.encode()

    async def handle(request: web.Request) -> web.Response:
        body = await request.read()
        timestamp = request.headers.get("X-Slack-Request-Timestamp", "0")
        if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > 300:
            return web.Response(status=401)
        signed = hmac.new(key, b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256).hexdigest()
        same = hmac.compare_digest("v0=" + signed, request.headers.get("X-Slack-Signature", ""))
        return web.Response(status=200 if same else 401)

    async def healthy(_request: web.Request) -> web.Response:
        return web.Response()

    app = web.Application()
    app.router.add_post("/slack/events", handle)
    app.router.add_get("/healthz", healthy)
    return app


VARIANTS = {"careful": careful, "floor": floor}


def main() -> None:
    """Serve one of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--variant", choices=VARIANTS, default="careful")
    parser.add_argument("--port", type=int, default=3100)
    asked = parser.parse_args()
    for name in ("SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET"):
        os.environ.pop(name, None)
    logging.basicConfig(level=logging.ERROR)
    web.run_app(VARIANTS[asked.variant](), host="127.0.0.1", port=asked.port, print=None, access_log=None)


if __name__ == "__main__":
    main()
