"""Shortcuts: explain the credentials of any message to who asks, and the advice wizard from anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.slack import incoming, views
from bot.slack.delivery import Spot
from bot.slack.needs import ADVISE, EXPLAIN
from bot.slack.replies import apology
from handlers import advice_form
from handlers.understanding.ads import explained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.delivery import Delivery
    from bot.slack.desk import Desk
    from bot.slack.modals import Modals

MOST = 10_000
"""Characters of a message that are read."""


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """Both of them."""

    desk: Desk
    delivery: Delivery
    modals: Modals

    async def chosen(self, body: dict[str, Any]) -> None:
        """Do what was chosen."""
        talk = incoming.shortcut_talk(body)
        message = body.get("message") or {}
        spot = Spot(
            "ephemeral" if message else "modal",
            talk.channel,
            str(message.get("thread_ts") or ""),
            str(body.get("response_url") or ""),
            str(body.get("trigger_id") or ""),
            talk.person,
        )
        try:
            match body.get("callback_id"):
                case EXPLAIN.callback:
                    asked = explained(" \n".join(texts(message))[:MOST], self.desk.catalog_for(talk.workspace.id))
                    await self.delivery.deliver(await self.desk.answer(asked, talk), spot)
                case ADVISE.callback:
                    await self.modals.open(advice_form.ID, talk, spot, views.NOWHERE)
        except Exception as error:  # noqa: BLE001 - the last boundary
            await self.delivery.say(apology(error), spot)


def texts(message: dict[str, Any]) -> Iterator[str]:
    """Everything a message says: its text, else what its blocks say; then what is attached (a forwarded message, a preview)."""
    if text := str(message.get("text") or "").strip():
        yield text
    else:
        yield from _words(message.get("blocks"))
    for attached in message.get("attachments") or ():
        yield from (str(attached[key]) for key in ("title", "pretext", "text") if attached.get(key))
        if not attached.get("text"):
            yield from _words(attached.get("blocks")) if attached.get("blocks") else iter([str(attached.get("fallback") or "")])


def _words(node: Any) -> Iterator[str]:
    """The texts of blocks, in order."""
    if isinstance(node, list):
        for one in node:
            yield from _words(one)
    elif isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node["text"]
        for key in ("text", "fields", "elements", "rows", "title"):
            if not isinstance(node.get(key), str):
                yield from _words(node.get(key))
