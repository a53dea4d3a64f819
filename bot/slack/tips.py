"""Weekly tips in Slack: posting one, looking it up, deleting a second copy; every call once, its outcome told apart.

Nothing below repeats a call: what may be repeated is decided by who knows what was sent before.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import aiohttp

from bot.slack.tip_card import tip_message, trouble_message
from bot.slack.web import NOT_SENT
from bot.tips.posting import NoHistoryError, NotSentError, RefusedError, SuspectError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.slack.text import Json
    from bot.tips.posting import Post, Trouble
    from bot.workspace import Workspace

EVENT_TYPE = "certadvice_tip"
PAGES = 20
"""A look-up reads so many pages at most: a busier channel is not searched to its end."""
PAGE = 100
TIMEOUT = aiohttp.ClientTimeout(total=10, connect=3)

_LIMITED = frozenset({"ratelimited", "rate_limited", "team_added_to_org"})
_NO_HISTORY = frozenset({"missing_scope", "not_in_channel"})
_REFUSED = frozenset({
    "access_denied", "account_inactive", "as_user_not_supported", "channel_not_found", "channel_type_not_supported",
    "ekm_access_denied", "enterprise_is_restricted", "invalid_arguments", "invalid_auth", "invalid_blocks",
    "invalid_blocks_format", "invalid_metadata_format", "invalid_metadata_schema", "is_archived", "is_inactive",
    "message_limit_exceeded", "messages_tab_disabled", "metadata_must_be_sent_from_app", "metadata_too_large", "missing_scope",
    "msg_blocks_too_long", "msg_too_long", "no_permission", "no_text", "not_allowed_token_type", "not_authed", "not_in_channel",
    "org_login_required", "restricted_action", "restricted_action_non_threadable_channel", "restricted_action_read_only_channel",
    "restricted_action_thread_locked", "restricted_action_thread_only_channel", "team_access_not_granted",
    "team_not_found", "token_expired", "token_revoked", "two_factor_setup_required", "user_not_found",
})  # fmt: skip
"""Slack says so before it posts anything. A word that is not here is not taken for that."""


class SlackPoster:
    """Posts with the token of a workspace. It is made anywhere, and used in one event loop."""

    def __init__(self, base: str, token_of: Callable[[Workspace], str]) -> None:
        self._base = base
        self._token_of = token_of
        self._session: aiohttp.ClientSession | None = None
        self._bots: dict[str, str] = {}

    async def post(self, workspace: Workspace, channel: str, post: Post) -> str:
        """Post once; its timestamp. Raises NotSentError, RefusedError, SuspectError."""
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": post.key}}
        quiet = {"unfurl_links": False, "unfurl_media": False}
        told = await self._call(
            "chat.postMessage", workspace, {"channel": channel, "metadata": metadata, **quiet, **tip_message(post)}
        )
        if not told.get("ts"):
            raise SuspectError("an answer without a timestamp")
        return str(told["ts"])

    async def copies(self, workspace: Workspace, channel: str, key: str, since: datetime) -> list[str]:
        """The app's own messages with this key, oldest first. Raises NoHistoryError, NotSentError, SuspectError."""
        bot = await self._bot(workspace)
        found: list[str] = []
        cursor = ""
        for _ in range(PAGES):
            asked = {"channel": channel, "oldest": f"{since.timestamp():.6f}", "limit": PAGE, "include_all_metadata": "true"}
            try:
                page = await self._call(
                    "conversations.history", workspace, asked | ({"cursor": cursor} if cursor else {}), reads=True
                )
            except RefusedError as error:
                if error.code in _NO_HISTORY:
                    raise NoHistoryError(error.code) from None
                raise SuspectError(f"history: {error.code}") from None
            found += [str(message["ts"]) for message in page.get("messages", ()) if _is(message, key, bot)]
            cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
            if not page.get("has_more") or not cursor:
                return sorted(found, key=float)
        raise NoHistoryError("too_much_history")

    async def remove(self, workspace: Workspace, channel: str, message: str) -> None:
        """Delete one of the app's own messages. Raises NotSentError, RefusedError, SuspectError."""
        await self._call("chat.delete", workspace, {"channel": channel, "ts": message})

    async def tell(self, workspace: Workspace, person: str, trouble: Trouble) -> None:
        """A direct message. Raises NotSentError, RefusedError, SuspectError."""
        await self._call("chat.postMessage", workspace, {"channel": person, **trouble_message(trouble)})

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _bot(self, workspace: Workspace) -> str:
        """The bot's id under this token: only its own messages count in a look-up."""
        token = self._token_of(workspace)
        if token not in self._bots:
            try:
                told = await self._call("auth.test", workspace, {})
            except RefusedError as error:
                raise SuspectError(f"auth.test: {error.code}") from None
            self._bots[token] = str(told.get("bot_id") or "")
        return self._bots[token]

    async def _call(self, method: str, workspace: Workspace, arguments: Json, *, reads: bool = False) -> dict[str, Any]:
        """One call, never repeated. Raises NotSentError, RefusedError, SuspectError."""
        if self._session is None:
            near = urlsplit(self._base).hostname in ("127.0.0.1", "::1", "localhost")
            connector = aiohttp.TCPConnector(limit=200)
            self._session = aiohttp.ClientSession(timeout=TIMEOUT, connector=connector, trust_env=not near)
        headers = {"Authorization": f"Bearer {self._token_of(workspace)}"}
        body: dict[str, Any] = {"data": arguments} if reads else {"json": arguments}
        try:
            async with self._session.post(f"{self._base}{method}", headers=headers, allow_redirects=False, **body) as got:
                if got.status == 429:
                    raise NotSentError(_seconds(got.headers.get("Retry-After")), of_workspace=True)
                if got.status != 200:
                    raise SuspectError(f"status {got.status}")
                told = json.loads(await got.read())
        except NOT_SENT:
            raise NotSentError(1.0) from None
        except (aiohttp.ClientError, TimeoutError, ConnectionError, ValueError) as error:
            raise SuspectError(type(error).__name__) from None
        if not isinstance(told, dict):
            raise SuspectError("no object")
        return told if told.get("ok") else _failed(str(told.get("error")))


def _failed(code: str) -> dict[str, Any]:
    if code in _LIMITED:
        raise NotSentError(30.0, of_workspace=True)
    if code in _REFUSED:
        raise RefusedError(code)
    raise SuspectError(code)


def _is(message: Json, key: str, bot: str) -> bool:
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    return payload.get("key") == key and (not bot or message.get("bot_id") == bot)


def _seconds(said: str | None) -> float:
    return min(float(said), 300.0) if said and said.isascii() and said.isdigit() else 1.0
