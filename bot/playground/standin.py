"""A stand-in for Slack's Web API and its response addresses over HTTP: carries out what Slack would, refuses what Slack would."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.playground import rules
from bot.playground.methods import Methods
from bot.playground.tickets import RefusedError, Tickets
from bot.playground.workspace import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.playground.tickets import ResponseUrl
    from bot.playground.workspace import Workspace
    from bot.slack.text import Json

RESPONSE_URL = "response_url"
"""Name of an answer to a response address among the methods."""
_STRUCTURED = ("blocks", "view", "metadata", "prompts", "attachments")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the app, and how it was answered."""

    method: str
    arguments: Json
    status: int
    answer: Json


class StandIn:
    """Slack as the app sees it. `address` is set once it listens."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        token: str = "",
        home: bool = True,
        scopes: frozenset[str] | None = None,
        tickets: Tickets | None = None,
    ) -> None:
        self.workspace = workspace
        self.tickets = tickets or Tickets()
        self.methods = Methods(workspace, self.tickets, home=home, scopes=scopes)
        self.token = token or f"xoxb-{secrets.token_hex(16)}"
        self.address = ""
        self.watchers: list[Callable[[Call], object]] = []

    @property
    def api(self) -> str:
        """Base address of the Web API."""
        return f"{self.address}/api/"

    def response_url(self, channel: str, user: str, message: str = "", thread: str = "") -> str:
        """A new address as payloads carry it."""
        return f"{self.address}/actions/{self.workspace.team}/{self.tickets.response(channel, user, message, thread)}"

    def routes(self) -> list[web.RouteDef]:
        """What the app calls."""
        return [
            web.post("/api/{method}", self.handle),
            web.get("/api/{method}", self.handle),
            web.post("/actions/{team}/{secret}", self.handle_response),
        ]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """A call of the Web API."""
        method = request.match_info["method"]
        try:
            sent = await arguments(request)
        except ValueError:
            return web.json_response({"ok": False, "error": "invalid_json"})
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or str(sent.pop("token", ""))
        return self._carried_out(method, sent, lambda: self._api(method, sent, token), 200)

    async def handle_response(self, request: web.Request) -> web.StreamResponse:
        """An answer to a response address."""
        try:
            sent = await arguments(request)
        except ValueError:
            return web.json_response({"ok": False, "error": "invalid_json"}, status=400)
        secret = request.match_info["secret"]
        return self._carried_out(RESPONSE_URL, sent, lambda: self._respond(self.tickets.answer(secret), sent), 404)

    def _carried_out(self, method: str, sent: Json, work: Callable[[], Json], refusal: int) -> web.Response:
        """What comes of a call, seen by whoever watches. `refusal` is the status of one that is refused."""
        status, headers = 200, {}
        if wait := self.tickets.limited(method):
            status, answer, headers = 429, _refusal(RefusedError("ratelimited")), {"Retry-After": str(wait)}
        else:
            try:
                answer = {"ok": True, **work()}
            except RefusedError as refused:
                status, answer = refusal, _refusal(refused)
        for watcher in self.watchers:
            watcher(Call(method, sent, status, answer))
        return web.json_response(answer, status=status, headers=headers)

    def _api(self, method: str, sent: Json, token: str) -> Json:
        if not secrets.compare_digest(token.encode(), self.token.encode()):
            raise RefusedError("invalid_auth" if token else "not_authed")
        return self.methods.call(method, sent)

    def _respond(self, url: ResponseUrl, sent: Json) -> Json:
        """Carry out what an answer to a response address says."""
        space = self.workspace
        shown = space.find(url.channel, url.message) if url.message else None
        if sent.get("delete_original"):
            if shown:
                space.remove(shown)
            return {}
        rules.message(sent)
        text, blocks = str(sent["text"]), list(sent.get("blocks") or [])
        if sent.get("replace_original") and shown:
            shown.text, shown.blocks, shown.edited = text, blocks, not shown.to
            space.changed(shown)
            return {}
        to = "" if sent.get("response_type") == "in_channel" else url.user
        thread = str(sent.get("thread_ts") or "")
        space.add(Message(url.channel, space.timestamp(), space.app.id, text, blocks, thread, to, bot=space.bot_id))
        return {}


def _refusal(refused: RefusedError) -> Json:
    answer: Json = {"ok": False, "error": refused.code}
    return answer | ({"response_metadata": {"messages": list(refused.messages)}} if refused.messages else {})


async def arguments(request: web.Request) -> dict[str, Any]:
    """Arguments as an object, however they were sent; a ValueError where they cannot be read."""
    if request.content_type == "application/json":
        found = await request.json()
        if not isinstance(found, dict):
            raise ValueError("no object")
        return found
    made: dict[str, Any] = {
        **request.query,
        **{key: value for key, value in (await request.post()).items() if isinstance(value, str)},
    }
    return made | {key: json.loads(made[key]) for key in _STRUCTURED if isinstance(made.get(key), str)}
