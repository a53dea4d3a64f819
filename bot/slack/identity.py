"""Who the bot is: asked of Slack once in a while and beside the requests, never while one waits."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError

from bot.slack.needs import SCOPES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from slack_sdk.web.async_client import AsyncWebClient
    from slack_sdk.web.async_slack_response import AsyncSlackResponse

    from bot.slack.needs import Scope
    from bot.tasks import Tasks

log = logging.getLogger(__name__)

FRESH_SECONDS = 3_600.0
AGAIN_SECONDS = 30.0
"""After a failure Slack is not asked again for this long."""
_TRIES = 3
"""How often it is asked at once before that."""

_REFUSAL = (
    "Slack refuses the bot token: %s. SLACK_BOT_TOKEN has to be the token that OAuth & Permissions shows for this app, "
    "which starts with xoxb-"
)
_REFUSED = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "no_permission"})


class Identity:
    """The bot of one token: `authorize` for Bolt, answered from memory."""

    def __init__(self, client: AsyncWebClient, token: str, tasks: Tasks, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._token = token
        self._tasks = tasks
        self._clock = clock
        self._ask_again = 0.0
        self._asking = asyncio.Lock()
        self._known = AuthorizeResult(enterprise_id=None, team_id=None, bot_token=token)
        self._missing: tuple[Scope, ...] = ()
        self.refused: str | None = None
        """Slack's error code where it does not accept the token."""

    @property
    def bot_user(self) -> str | None:
        """The bot's user id, once known."""
        return self._known.bot_user_id

    async def authorize(self) -> AuthorizeResult:
        """What is known of the bot now; asks again beside the request when that is out of date."""
        if self._clock() >= self._ask_again and not self._asking.locked():
            self._tasks.start(self.learn())
        return self._known

    async def learn(self) -> None:
        """Ask Slack who the bot is; a failure keeps what was known."""
        async with self._asking:
            if self._clock() < self._ask_again:
                return
            self._ask_again = self._clock() + AGAIN_SECONDS
            try:
                found = await self._told()
            except SlackApiError as error:
                data = error.response.data if hasattr(error.response, "data") else None
                code = str(data.get("error")) if isinstance(data, dict) else "unreadable answer"
                self.refused = code if code in _REFUSED else self.refused
                log.error(_REFUSAL if code in _REFUSED else "Slack does not tell who the bot is: %s", code)  # noqa: TRY400 - the code says it all
                return
            except Exception as error:  # noqa: BLE001 - whatever the network does, requests go on with what is known
                why = str(error) or type(error).__name__
                log.warning("Slack was not reached to tell who the bot is (%s); asking again in %d seconds", why, AGAIN_SECONDS)
                return
            self.refused = None
            self._tell_missing(found.headers)
            self._known = AuthorizeResult(
                enterprise_id=found.get("enterprise_id"),
                team_id=found.get("team_id"),
                bot_token=self._token,
                bot_id=found.get("bot_id"),
                bot_user_id=found.get("user_id"),
            )
            self._ask_again = self._clock() + FRESH_SECONDS

    async def _told(self) -> AsyncSlackResponse:
        """Slack's answer, asked for again at once where none came: a process that is just starting may be slow to connect."""
        for _ in range(_TRIES - 1):
            try:
                return await self._client.auth_test(token=self._token)
            except SlackApiError:
                raise
            except Exception:  # noqa: BLE001, S112 - whatever the network does; the last try says what
                continue
        return await self._client.auth_test(token=self._token)

    def _tell_missing(self, headers: Mapping[str, str]) -> None:
        """Say once which scopes the token was not given, and what does not work for it; Slack names those it has."""
        named = next((text for name, text in headers.items() if name.lower() == "x-oauth-scopes"), None)
        if named is None:
            return
        granted = {scope.strip() for scope in named.split(",")}
        missing = tuple(scope for scope in SCOPES if scope.name not in granted)
        if missing == self._missing:
            return
        self._missing = missing
        for scope in missing:
            log.warning("the bot token lacks the scope %s. Without it goes: %s", scope.name, scope.lost_without)
        if missing:
            log.warning("scopes are added under OAuth & Permissions; the app is then installed again")
