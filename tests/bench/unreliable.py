"""A stand-in for the part of Slack that tips use, failing on purpose: `python -m tests.bench.unreliable --port N [--faults JSON]`.

Faults of chat.postMessage are shares of its calls. Nothing is posted with `429` (Retry-After), `500` and `drop` (the connection is
closed). The message IS posted with `soft` (200, but `internal_error`), `500_after`, `drop_after` and `hang_after` (no answer). What
stood in a channel more than once, even for a moment, is counted. `/_control/report` tells, `/_control/expect` takes the keys.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]
HARD = {"429": 0.05, "500": 0.03, "drop": 0.02, "soft": 0.01, "500_after": 0.03, "drop_after": 0.04, "hang_after": 0.02}
"""What the proof that tips are posted once and only once is held under."""


@dataclass
class Options:
    """How it behaves; seconds."""

    faults: dict[str, float] = field(default_factory=dict)
    latency: tuple[float, float] = (0.005, 0.04)
    reply: tuple[float, float] = (0.0, 0.0)
    """Between a message being posted and its answer."""
    retry_after: int = 1
    hang: float = 30.0
    page: int = 999
    """Messages of a page of history."""
    refuses: dict[str, str] = field(default_factory=dict)
    """Method to the error it always gives."""
    seed: int = 1


class Unreliable:
    """Channels, what stands in them, and what was asked."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.random = random.Random(options.seed)  # noqa: S311 - what fails is drawn, not guarded
        self.messages: dict[str, list[Json]] = defaultdict(list)
        self.by_key: dict[str, list[Json]] = defaultdict(list)
        self.expected: set[str] = set()
        self.calls: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.asked: list[tuple[str, Json]] = []

    def app(self) -> web.Application:
        """The server."""
        app = web.Application(client_max_size=2**24)
        app.router.add_post("/api/chat.postMessage", self._post)
        app.router.add_post("/api/{method}", self._other)
        app.router.add_route("*", "/_control/{what}", self._control)
        return app

    def report(self) -> Json:
        """What was lost, what was double, and when the first and the last message were posted."""
        standing = {key: [m for m in found if not m["gone"]] for key, found in self.by_key.items()}
        keys = self.expected or {key for key in self.by_key if key}
        lost = sorted(key for key in keys if not standing.get(key))
        double = sorted(key for key in keys if len(self.by_key.get(key, ())) > 1)
        moments = sorted(message["at"] for found in self.messages.values() for message in found)
        return {
            "expected": len(keys),
            "posted": len(keys) - len(lost),
            "lost": len(lost),
            "double": len(double),
            "double_now": sum(len(standing.get(key, ())) > 1 for key in keys),
            "unexpected": len({key for key in self.by_key if key} - keys),
            "calls": dict(self.calls),
            "faults": dict(self.faults),
            "seconds": round(moments[-1] - moments[0], 2) if moments else 0.0,
            "which": [*lost[:5], *double[:5]],
        }

    async def _post(self, request: web.Request) -> web.StreamResponse:
        given = await _arguments(request)
        self._note("chat.postMessage", given)
        await asyncio.sleep(self.random.uniform(*self.options.latency))
        if refused := self.options.refuses.get("chat.postMessage"):
            return web.json_response({"ok": False, "error": refused})
        fault = self._fault()
        match fault:
            case "429":
                wait = {"Retry-After": str(self.options.retry_after)}
                return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=wait)
            case "500":
                return web.Response(status=500)
            case "drop":
                return _dropped(request)
        message = self._accepted(given)
        await asyncio.sleep(self.random.uniform(*self.options.reply))
        match fault:
            case "soft":
                return web.json_response({"ok": False, "error": "internal_error"})
            case "500_after":
                return web.Response(status=500)
            case "drop_after":
                return _dropped(request)
            case "hang_after":
                await asyncio.sleep(self.options.hang)
                return _dropped(request)
        return web.json_response({"ok": True, "channel": given["channel"], "ts": message["ts"]})

    def _fault(self) -> str | None:
        drawn = self.random.random()
        for name, share in self.options.faults.items():
            if drawn < share:
                self.faults[name] += 1
                return name
            drawn -= share
        return None

    def _accepted(self, given: Json) -> Json:
        now, channel = time.time(), str(given.get("channel"))
        key = str(((given.get("metadata") or {}).get("event_payload") or {}).get("key", ""))
        ts = f"{int(now)}.{len(self.messages[channel]):06}"
        message = {"ts": ts, "text": given.get("text"), "bot_id": "B1", "metadata": given.get("metadata"), "at": now, "gone": False}
        self.messages[channel].append(message)
        self.by_key[key].append(message)
        return message

    async def _other(self, request: web.Request) -> web.StreamResponse:
        method, given = request.match_info["method"], await _arguments(request)
        self._note(method, given)
        if refused := self.options.refuses.get(method):
            return web.json_response({"ok": False, "error": refused})
        told: Json = {}
        match method:
            case "auth.test":
                told = {"team_id": "T0", "user_id": "U_BOT", "bot_id": "B1"}
            case "conversations.history":
                await asyncio.sleep(self.random.uniform(*self.options.latency))
                told = self._history(given)
            case "chat.delete":
                for message in self.messages[given["channel"]]:
                    message["gone"] = message["gone"] or message["ts"] == given["ts"]
        return web.json_response({"ok": True, **told})

    def _history(self, given: Json) -> Json:
        oldest, begin = float(given.get("oldest") or 0), int(given.get("cursor") or 0)
        size = min(int(given.get("limit") or 100), self.options.page)
        rows = [m for m in reversed(self.messages[given["channel"]]) if not m["gone"] and float(m["ts"]) > oldest]
        page = [{name: m[name] for name in ("ts", "text", "bot_id", "metadata")} for m in rows[begin : begin + size]]
        more = begin + size < len(rows)
        return {"messages": page, "has_more": more, "response_metadata": {"next_cursor": str(begin + size) if more else ""}}

    async def _control(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["what"] == "expect":
            self.expected |= set((await request.json())["keys"])
        return web.json_response(self.report())

    def _note(self, method: str, given: Json) -> None:
        self.calls[method] += 1
        self.asked = [*self.asked[-50:], (method, given)]


def _dropped(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response(status=499)


async def _arguments(request: web.Request) -> Json:
    if "json" in request.content_type:
        return dict(await request.json())
    return {str(name): value for name, value in (await request.post()).items()}


def main() -> None:
    """Read the arguments and serve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--faults", type=json.loads, default={})
    parser.add_argument("--reply", type=float, nargs=2, default=[0.0, 0.0])
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    options = Options(faults=asked.faults, reply=(asked.reply[0], asked.reply[1]), seed=asked.seed)
    with contextlib.suppress(KeyboardInterrupt):
        web.run_app(Unreliable(options).app(), host="127.0.0.1", port=asked.port, print=None, access_log=None, shutdown_timeout=1)


if __name__ == "__main__":
    main()
