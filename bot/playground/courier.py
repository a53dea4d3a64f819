"""Slack's side of the wire: signed requests to the app, with the time Slack gives it and the repeats of an event."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import aiohttp
from slack_sdk.signature import SignatureVerifier

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.slack.text import Json

SECONDS = 3.0
"""How long the app has for an acknowledgement."""
AGAIN = (0.0, 60.0, 300.0)
"""Waits before an event is sent again."""


@dataclass(frozen=True, slots=True)
class Got:
    """How the app answered; status 0: not at all."""

    status: int
    text: str = ""
    milliseconds: float = 0.0
    trouble: str = ""
    """Slack's word for what went wrong."""

    @property
    def body(self) -> Json | None:
        """The answer as an object, where it is one."""
        try:
            found = json.loads(self.text)
        except ValueError:
            return None
        return found if isinstance(found, dict) else None


@dataclass(slots=True)
class Courier:
    """Sends to one address, signed with one secret."""

    address: str
    secret: str = field(repr=False)
    session: aiohttp.ClientSession
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep

    async def interaction(self, payload: Json) -> Got:
        """A button, a form, a keystroke, a shortcut."""
        return await self.form({"payload": json.dumps(payload)})

    async def form(self, fields: dict[str, str]) -> Got:
        """A slash command, or any other form."""
        return await self.send(urlencode(fields), "application/x-www-form-urlencoded")

    async def event(self, envelope: Json) -> Got:
        """An event, sent again up to three times while the app does not take it."""
        body = json.dumps(envelope)
        got = await self.send(body, "application/json")
        for number, wait in enumerate(AGAIN, 1):
            if 200 <= got.status < 300:
                break
            await self.sleep(wait)
            reason = "http_timeout" if got.trouble == "operation_timeout" else "http_error"
            again = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason}
            got = await self.send(body, "application/json", again)
        return got

    async def send(self, body: str, kind: str, more: dict[str, str] | None = None) -> Got:
        """One signed request."""
        began = time.perf_counter()
        headers = {"Content-Type": kind, **signature(body, self.secret), **(more or {})}
        wait = aiohttp.ClientTimeout(total=SECONDS)
        try:
            async with self.session.post(self.address, data=body.encode(), headers=headers, timeout=wait) as answer:
                text = await answer.text()
        except TimeoutError:
            return Got(0, milliseconds=_since(began), trouble="operation_timeout")
        except aiohttp.ClientError:
            return Got(0, milliseconds=_since(began), trouble="dispatch_failed")
        trouble = "" if answer.status < 300 else "dispatch_failed"
        return Got(answer.status, text, _since(began), trouble)


def signature(body: str, secret: str, timestamp: str | None = None) -> dict[str, str]:
    """The two headers Slack signs a body with."""
    timestamp = timestamp or str(int(time.time()))
    signed: Any = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": str(signed)}


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1_000
