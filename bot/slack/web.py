"""Calls to Slack: posting into threads, answering response_urls, opening modals, over one shared session."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_sdk.errors import SlackApiError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.slack.text import Json

log = logging.getLogger(__name__)

TRIES = 3
LONGEST_WAIT_SECONDS = 30.0
TRIGGER_SECONDS = 3.0
"""How long Slack knows a trigger: a form that may open only later than that is not waited for."""
_SPENT = frozenset({"exchanged_trigger_id", "expired_trigger_id"})
"""An attempt before this one may have used the trigger up."""
NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
_SUSPECT = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
"""Slack says so, and may have done it all the same."""


class NotDeliveredError(Exception):
    """Slack did not take a message; `code` is its word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(f"Slack did not take it: {code}")
        self.code = code

    @property
    def unclear(self) -> bool:
        """It may have arrived all the same: what posts is never sent again then."""
        return self.code in _SUSPECT or self.code.startswith(("unclear", "status 5", "status 2", "response_url 5"))


@dataclass(frozen=True, slots=True)
class Shown:
    """A view as Slack shows it now."""

    id: str = ""
    hash: str = ""
    """Changes with every update: one that names an old hash is refused."""


class Web:
    """What the app asks of Slack. A call is repeated only where it is certain that the first one did nothing."""

    def __init__(
        self,
        client: AsyncWebClient,
        session: aiohttp.ClientSession,
        token: str,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._client = client
        self._session = session
        self._token = token
        self._sleep = sleep

    async def post(self, channel: str, message: Json, thread: str | None = None) -> str:
        """Post a message, without previews of its links; its timestamp."""
        made = {"channel": channel, "unfurl_links": False, "unfurl_media": False, **message}
        if thread:
            made["thread_ts"] = thread
        return str((await self._call("chat.postMessage", made)).get("ts", ""))

    async def whisper(self, channel: str, person: str, message: Json, thread: str | None = None) -> None:
        """Post a message that one person of the channel alone sees."""
        made = {"channel": channel, "user": person, **message} | ({"thread_ts": thread} if thread else {})
        await self._call("chat.postEphemeral", made)

    async def open_view(self, trigger: str, view: Json) -> Shown:
        """Open a modal; the trigger lives for three seconds, and opens one once: to ask again does no harm.

        Where Slack did not say whether it opened, the modal is looked for by a name of its own.
        """
        name = secrets.token_hex(12)
        named = {**view, "external_id": name}
        try:
            return _shown(await self._call("views.open", {"trigger_id": trigger, "view": named}, again=True, most=TRIGGER_SECONDS))
        except NotDeliveredError as error:
            if error.unclear or error.code in _SPENT:
                with contextlib.suppress(NotDeliveredError):
                    return _shown(await self._call("views.update", {"external_id": name, "view": named}, again=True))
            raise

    async def update_view(self, view_id: str, view: Json, known: str = "") -> Shown:
        """Another view in the place of a modal; with the hash `known`, only where nothing newer is shown."""
        asked = {"view_id": view_id, "view": view} | ({"hash": known} if known else {})
        return _shown(await self._call("views.update", asked, again=True))

    async def publish(self, person: str, view: Json, known: str = "") -> Shown:
        """Somebody's Home tab; with the hash `known`, only where nothing newer is shown."""
        asked = {"user_id": person, "view": view} | ({"hash": known} if known else {})
        return _shown(await self._call("views.publish", asked, again=True))

    async def status(self, channel: str, thread: str, words: str) -> None:
        """What the app is doing, in a thread; the next message there clears it."""
        await self._call("assistant.threads.setStatus", {"channel_id": channel, "thread_ts": thread, "status": words}, tries=1)

    async def title(self, channel: str, thread: str, words: str) -> None:
        """Name a conversation with the app in its own list; Slack keeps the first name it hears."""
        session = {"channel_id": channel, "thread_ts": thread, "status": "active", "title": words}
        await self._call("agents.sessions.setStatus", session)

    async def suggest(self, channel: str, prompts: list[Json]) -> None:
        """What an empty conversation offers; an app with an agent view must name no thread."""
        await self._call("assistant.threads.setSuggestedPrompts", {"channel_id": channel, "prompts": prompts})

    async def read(self, method: str, arguments: Json) -> Json:
        """Ask for something; raises NotDeliveredError. Slack takes no JSON where something is read."""
        return await self._call(method, arguments, form=True)

    async def write(self, method: str, arguments: Json) -> Json:
        """Any other call; raises NotDeliveredError."""
        return await self._call(method, arguments)

    async def pause(self, seconds: float) -> None:
        """Let time pass between two calls."""
        await self._sleep(seconds)

    async def respond(self, response_url: str, message: Json, *, in_channel: bool = False, thread: str | None = None) -> None:
        """Answer an interaction where it happened, for its asker alone or for the channel."""
        made = {"response_type": "in_channel" if in_channel else "ephemeral", "replace_original": False, **message}
        if thread:
            made["thread_ts"] = thread
        for tried in range(1, TRIES + 1):
            try:
                async with self._session.post(response_url, json=made, allow_redirects=False) as got:
                    if got.status == 429 and tried < TRIES:
                        await self._sleep(_wait(got.headers.get("Retry-After")))
                        continue
                    if got.status >= 400:
                        raise NotDeliveredError(f"response_url {got.status}")
                    return
            except NOT_SENT:
                if tried == TRIES:
                    raise NotDeliveredError("response_url not reached") from None
                await self._sleep(tried)
            except (aiohttp.ClientError, TimeoutError) as error:
                raise NotDeliveredError(f"unclear: {type(error).__name__}") from None

    async def _call(
        self,
        method: str,
        arguments: Json,
        tries: int = TRIES,
        *,
        again: bool = False,
        form: bool = False,
        most: float = LONGEST_WAIT_SECONDS,
    ) -> dict[str, Any]:
        """`again`: twice does no harm, so it is repeated also where it may have been done. `most`: seconds worth waiting."""
        doubt = False  # whether an earlier try may have done it
        for tried in range(1, tries + 1):
            last = tried == tries
            try:
                body: dict[str, Any] = {"data": arguments} if form else {"json": arguments}
                found = await self._client.api_call(method, **body, headers={"Authorization": f"Bearer {self._token}"})
            except SlackApiError as error:
                status = _status(error)
                if doubt and _code(error) == "hash_conflict":
                    return {}  # what stands there now is ours, or newer
                if last or not (status == 429 or (again and status >= 500)):
                    raise NotDeliveredError(_code(error)) from None
                headers = getattr(error.response, "headers", {})
                wait = _wait(headers.get("Retry-After") or headers.get("retry-after"))
                if wait > most:
                    raise NotDeliveredError(_code(error)) from None
                doubt = doubt or status != 429
                await self._sleep(wait)
            except NOT_SENT:
                if last:
                    raise NotDeliveredError("not reached") from None
                await self._sleep(tried)
            except (aiohttp.ClientError, TimeoutError, ValueError) as error:
                if last or not again:
                    raise NotDeliveredError(f"unclear: {type(error).__name__}") from None
                doubt = True
                await self._sleep(tried)
            else:
                return found.data if isinstance(found.data, dict) else {}
        raise NotDeliveredError("not reached")


def _shown(answer: dict[str, Any]) -> Shown:
    view = answer.get("view") or {}
    return Shown(str(view.get("id") or ""), str(view.get("hash") or ""))


def _status(error: SlackApiError) -> int:
    return int(getattr(error.response, "status_code", 0) or 0)


def _code(error: SlackApiError) -> str:
    """Slack's error code; the data may be a page of HTML, which is nothing to show or to log."""
    data = getattr(error.response, "data", None)
    return str(data["error"]) if isinstance(data, dict) and "error" in data else f"status {_status(error)}"


def _wait(said: str | None) -> float:
    """Seconds to wait, as Slack says, within reason."""
    return min(float(said), LONGEST_WAIT_SECONDS) if said and said.isascii() and said.isdigit() else 1.0
