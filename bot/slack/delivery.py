"""Where an answer goes: into a thread, through a response_url, or into the modal it was asked from."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.slack import card, views
from bot.slack.buttons import Setting
from bot.slack.posting import post_once
from bot.slack.web import NotDeliveredError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from bot.slack.buttons import Place
    from bot.slack.text import Json
    from bot.slack.web import Web
    from handlers.ask import Reply

log = logging.getLogger(__name__)

_NOT_THERE = frozenset({"not_in_channel", "channel_not_found", "no_permission"})
"""The bot may not post where it was asked."""
AGAIN_SECONDS = 15.0
"""Where no way to the asker is open, all of them are tried once more after this time."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody waits for an answer."""

    place: Place
    channel: str = ""
    thread: str = ""
    response_url: str = ""
    trigger: str = ""
    person: str = ""
    """Who waits: told in a direct message what can be said nowhere else."""
    view: str = ""
    """Id of the modal that the answer takes the place of; empty in a `modal` place: a new one opens."""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Draws an answer for its place, and takes it there."""

    web: Web
    report_url: str | None = None

    def message(self, reply: Reply, place: Place, above: str = "") -> Json:
        """The card of a reply."""
        return card.message(reply.answer, Setting(place, reply.query, self.report_url), above=above)

    def view(self, reply: Reply, origin: views.Origin = views.NOWHERE, title: str = "CertAdvice") -> Json:
        """The reply as a modal."""
        return views.answer(self.message(reply, "modal"), origin, title)

    async def deliver(self, reply: Reply, spot: Spot, above: str = "") -> None:
        """Into the thread; for the asker alone where only they see the card, or where the bot may not post.

        `above` stands over a card that others see: who asked what.
        """
        if spot.place == "modal":
            await self.show(self.view(reply), spot)
            return
        if spot.place != "ephemeral":
            try:
                await post_once(
                    self.web, spot.channel, self.message(reply, spot.place, above if spot.place == "channel" else ""), spot.thread
                )
            except NotDeliveredError as error:
                if not spot.response_url or error.code not in _NOT_THERE:
                    raise
            else:
                return
        await self.web.respond(spot.response_url, self.message(reply, "ephemeral"), thread=spot.thread or None)

    async def show(self, view: Json, spot: Spot) -> None:
        """A modal in the place of the one it was asked from; over a Home tab a new one."""
        if spot.view:
            await self.web.update_view(spot.view, view, spot.hash)
        else:
            await self.web.open_view(spot.trigger, view)

    async def say(self, words: str, spot: Spot) -> bool:
        """A calm sentence to the asker alone, by the first way there that Slack takes; True where it was taken."""
        for wait in (0.0, AGAIN_SECONDS):
            if wait:
                await self.web.pause(wait)
            for way in self._ways(card.note(words), spot):
                try:
                    await way()
                except NotDeliveredError as error:
                    log.warning("an asker was not told this way: %s", error.code)
                else:
                    return True
        log.error("an asker could not be told; the reference above is known to nobody else")
        return False

    async def thank(self, words: str, spot: Spot) -> None:
        """A word that nobody waits for: tried once."""
        try:
            await next(self._ways(card.note(words), spot))()
        except NotDeliveredError as error:
            log.warning("a word of thanks was not delivered: %s", error.code)

    def _ways(self, message: Json, spot: Spot) -> Iterator[Callable[[], Awaitable[object]]]:
        """Beside what was pressed, in the modal it stands in, in the thread, else as a message to the asker."""
        if spot.response_url:
            yield lambda: self.web.respond(spot.response_url, message, thread=spot.thread or None)
        if spot.view:
            yield lambda: self.web.update_view(spot.view, views.answer(message, views.NOWHERE))
        if spot.place == "dm" and spot.thread:
            yield lambda: self.web.post(spot.channel, message, spot.thread)
        if spot.place == "channel" and spot.person:
            yield lambda: self.web.whisper(spot.channel, spot.person, message, spot.thread or None)
        if spot.person:
            yield lambda: self.web.post(spot.person, message)
