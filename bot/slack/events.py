"""Messages to the bot: recorded durably, acknowledged, answered afterwards, each once, whichever process does it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from slack_bolt.response import BoltResponse

from bot.slack import card, incoming
from bot.slack.delivery import Spot
from bot.slack.needs import EVENT_TYPES, HOME_OPENED, UNINSTALLED
from bot.slack.posting import post_once
from bot.slack.replies import acknowledge, apology
from bot.slack.web import NotDeliveredError
from handlers.answer import Kind
from handlers.subject import subject

if TYPE_CHECKING:
    from bot.inbox import Inbox
    from bot.seen import Seen
    from bot.slack.delivery import Delivery
    from bot.slack.desk import Desk
    from bot.slack.home import Homes
    from bot.slack.identity import Identity
    from bot.slack.incoming import Said
    from bot.slack.pane import Pane
    from bot.store.inbox import Left
    from bot.tasks import Tasks

log = logging.getLogger(__name__)

_NOT_FOR_US = frozenset({Kind.CLARIFY, Kind.DECLINE, Kind.UNKNOWN, Kind.HELP})
"""Answers that nobody asked for where people talk among themselves."""


@dataclass(frozen=True, slots=True)
class Events:
    """All of them, with what they need."""

    desk: Desk
    delivery: Delivery
    identity: Identity
    tasks: Tasks
    inbox: Inbox
    seen: Seen
    homes: Homes
    pane: Pane

    async def event(self, body: dict[str, Any]) -> BoltResponse:
        """Record, acknowledge, answer afterwards; an event nobody needs is only acknowledged."""
        kind = (body.get("event") or {}).get("type")
        if kind == UNINSTALLED:
            self.tasks.start(self.desk.effects.forget(incoming.workspace(body)))
        if kind == HOME_OPENED and await self.seen.first(f"event:{body.get('event_id')}"):
            home = (body.get("event") or {}).get("tab") == "home"
            self.tasks.start(self.homes.opened(body) if home else self.pane.opened(body))
        if kind not in EVENT_TYPES:
            return acknowledge()
        said = incoming.said(body, self.identity.bot_user)
        if said is None or (not said.addressed and not await self.desk.joined(said.talk)):
            return acknowledge()
        event_id = str(body.get("event_id") or said.key)
        try:
            new = await self.inbox.record(said.talk.workspace, event_id, said.key, body)
        except Exception as error:  # noqa: BLE001 - whatever it is, the event is not taken in
            log.error("an event could not be recorded; Slack is asked to send it again: %s", error)  # noqa: TRY400 - no values in logs
            return BoltResponse(status=503, body="")
        if new:
            self.tasks.start(self._answer(event_id, said))
        return acknowledge()

    async def take_up(self, left: Left) -> None:
        """Answer an event that another process took in and did not answer."""
        said = incoming.said(left.body, self.identity.bot_user)
        if said is None:
            await self.inbox.done(left.workspace, left.event)
        else:
            self.tasks.start(self._answer(left.event, said))

    async def _answer(self, event_id: str, said: Said) -> None:
        workspace = said.talk.workspace
        status = self.pane.at_work(said)
        try:
            message, about = await self._message(said)
            if message:
                await self.inbox.sending(workspace, event_id)
                await self.pane.settled(status, said)
                await self._posted(message, said)
                self.pane.named(said, about)
        finally:
            await self.inbox.done(workspace, event_id)

    async def _posted(self, message: dict[str, Any], said: Said) -> None:
        """Into the thread; where Slack did not take it, or did not say so, who asked is told, and nobody else."""
        try:
            await post_once(self.delivery.web, said.channel, message, said.answer_in)
        except NotDeliveredError as error:
            spot = Spot(said.place, said.channel, said.answer_in, person=said.talk.person)
            await self.delivery.say(apology(error), spot)

    async def _message(self, said: Said) -> tuple[dict[str, Any] | None, str]:
        """What to post and what it is about; nothing to post where nobody asked for it."""
        try:
            reply = await self.desk.answer(said.text, said.talk)
            if not said.addressed and reply.answer.kind in _NOT_FOR_US:
                return None, ""
            about = subject(reply.query, self.desk.catalog_for(said.talk.workspace.id))
            return self.delivery.message(reply, said.place), about
        except Exception as error:  # noqa: BLE001 - the last boundary
            return card.note(apology(error)), "A question"
