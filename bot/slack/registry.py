"""What Slack tells of a person and a channel, for whoever sets up weekly tips: in time, or not at all."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.slack import card
from bot.slack.web import NotDeliveredError
from bot.tips.access import Seen

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.slack.text import Json
    from bot.slack.web import Web
    from bot.tips.access import Place
    from bot.workspace import Workspace
    from handlers.answer import Answer

PATIENCE_SECONDS = 12.0
"""A slow Slack is waited for: whoever sets tips up was told by then that the answer follows."""
_LOOKS = "Only you see this: a weekly tip in this channel looks like this."
_BEGINS = "Only you see this: weekly tips are about to be set up in this channel."
"""Where no tip suits what was asked for."""


class SlackRegistry:
    """Asks with the scopes there are: without `users:read` nothing is known of a person; a channel is tried out."""

    def __init__(self, web: Web) -> None:
        self._web = web

    async def person(self, workspace: Workspace, person: str) -> Seen:
        """Zone, and whether they are a guest or of another organisation; everything None where Slack does not tell."""
        try:
            told = await self._asked(self._web.read("users.info", {"user": person}))
        except NotDeliveredError:
            return Seen()
        user = told.get("user") or {}
        home, organisation = str(user.get("team_id") or ""), str((user.get("enterprise_user") or {}).get("enterprise_id") or "")
        elsewhere = bool(home) and home not in (workspace.team, workspace.enterprise)
        stranger = bool(user.get("is_stranger")) or (elsewhere and (not organisation or organisation != workspace.enterprise))
        guest = bool(user.get("is_restricted") or user.get("is_ultra_restricted"))
        return Seen(str(user["tz"]) if user.get("tz") else None, guest=guest, stranger=stranger)

    async def why_not(self, place: Place, tip: Answer | None) -> str | None:
        """Slack's word for why nothing can be posted there; None where it can.

        No scope is needed: a tip that only the asker sees is posted, which Slack refuses where the app may not post. What was
        posted so cannot be taken away again, so it is of use by itself.
        """
        shown = card.message(tip.having(prompts=(), about=None, form=None), above=_LOOKS) if tip else card.note(_BEGINS)
        try:
            await self._asked(self._web.write("chat.postEphemeral", {"channel": place.channel, "user": place.person, **shown}))
        except NotDeliveredError as error:
            return error.code
        return None

    @staticmethod
    async def _asked(call: Awaitable[Json]) -> Json:
        try:
            return await asyncio.wait_for(call, PATIENCE_SECONDS)
        except TimeoutError:
            raise NotDeliveredError("no answer in time") from None
