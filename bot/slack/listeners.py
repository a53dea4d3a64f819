"""What happens on a command, a button, a modal and a keystroke in a search field; names are looked up in plain dicts."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from slack_bolt.response import BoltResponse

from bot.effects import Actor
from bot.slack import buttons, card, incoming, limits, rating, text, tip_buttons, tip_card, views
from bot.slack.buttons import Setting
from bot.slack.delivery import Spot
from bot.slack.replies import acknowledge, apology, written
from bot.slack.web import NotDeliveredError
from handlers import feedback_form
from handlers.effects import RecordFeedback, ReportFact
from handlers.subject import subject

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.seen import Seen
    from bot.slack.delivery import Delivery
    from bot.slack.desk import Desk
    from bot.slack.events import Events
    from bot.slack.identity import Identity
    from bot.slack.incoming import Pressed
    from bot.slack.modals import Modals
    from bot.slack.shortcuts import Shortcuts
    from bot.slack.web import Web
    from bot.tasks import Tasks
    from handlers.ask import Reply

ACKNOWLEDGE_SECONDS = 2.0
"""Slack takes an acknowledgement for three seconds; an answer that is not ready by then follows through the response_url."""
_FOLLOWS = "This takes a moment longer than usual. The answer follows here."


@dataclass(frozen=True, slots=True)
class Listeners:
    """All of them, with what they need."""

    desk: Desk
    web: Web
    identity: Identity
    tasks: Tasks
    seen: Seen
    events: Events
    delivery: Delivery
    modals: Modals
    shortcuts: Shortcuts

    # ------------------------------------------------------------------ commands

    async def command(self, body: dict[str, Any]) -> BoltResponse:
        """Answer in the acknowledgement itself, for the asker alone."""
        if not await self._first(body):
            return acknowledge()
        work = asyncio.ensure_future(self._commanded(body))
        if (await asyncio.wait({work}, timeout=ACKNOWLEDGE_SECONDS))[0]:
            return written(work.result())
        self.tasks.start(self._late(work, body))
        return acknowledge({"response_type": "ephemeral", **card.note(_FOLLOWS)})

    async def _commanded(self, body: dict[str, Any]) -> str:
        """The acknowledgement, written out."""
        try:
            talk, place = incoming.command_talk(body)
            reply = await self.desk.answer(str(body.get("text") or ""), talk)
            return card.acknowledgement(reply.answer, Setting(place, reply.query, self.delivery.report_url))
        except Exception as error:  # noqa: BLE001 - the last boundary: logged with its traceback, told with a reference
            return limits.written({"response_type": "ephemeral", **card.note(apology(error))})

    async def _late(self, work: asyncio.Future[str], body: dict[str, Any]) -> None:
        talk, place = incoming.command_talk(body)
        url = str(body.get("response_url") or "")
        try:
            await self.web.respond(url, json.loads(await work))
        except NotDeliveredError as error:
            await self.delivery.say(apology(error), Spot(place, talk.channel, "", url, person=talk.person))

    # ------------------------------------------------------------------ buttons

    async def action(self, body: dict[str, Any]) -> BoltResponse:
        """Acknowledge a button at once and do what it says afterwards."""
        pressed = incoming.pressed(body)
        name = pressed.action if pressed else ""
        table: dict[str, Callable[[Pressed], Awaitable[None]]] = {
            buttons.ASK: self._ask,
            buttons.SHARE: self._share,
            buttons.PRIVATE: self._ask_privately,
            buttons.FOLLOW_UP: self._open_follow_up,
            buttons.FORM: self._open_form,
            buttons.MORE: self._ask_from_menu,
            buttons.REPORT: self._followed_link,
            rating.RATE: self._rated,
            tip_card.PAUSE: self._ask,
            tip_card.OFF: self._ask,
            tip_card.LESS: self._tip_button,
            tip_card.AGAIN: self._tip_button,
        }
        work = table.get(next((first for first in (buttons.ASK, buttons.FORM) if name.startswith(f"{first}_")), name))
        if pressed and pressed.form in self.desk.forms:
            if await self._first(body):
                self.tasks.start(self.modals.redraw(body))
        elif pressed and work and await self._first(body):
            self.tasks.start(self._guarded(work, pressed))
        return acknowledge()

    async def _guarded(self, work: Callable[[Pressed], Awaitable[None]], pressed: Pressed) -> None:
        try:
            await work(pressed)
        except Exception as error:  # noqa: BLE001 - the last boundary
            await self.delivery.say(apology(error), _spot(pressed))

    async def _ask(self, pressed: Pressed) -> None:
        reply = await self.desk.answer(pressed.value, pressed.talk)
        if pressed.home and reply.effects:
            await self.modals.changed(pressed.talk, reply.answer.headline)
        else:
            above = incoming.asked_by(pressed.talk.person, self._subject(reply, pressed))
            await self.delivery.deliver(reply, _spot(pressed), above)

    def _subject(self, reply: Reply, pressed: Pressed) -> str:
        return subject(reply.query, self.desk.catalog_for(pressed.talk.workspace.id))

    async def _ask_from_menu(self, pressed: Pressed) -> None:
        link = pressed.value.startswith(buttons.LINK)  # Slack opens an address itself, and tells us all the same
        await (self._followed_link(pressed) if link else self._ask(pressed))

    async def _followed_link(self, pressed: Pressed) -> None:
        """Slack opened the report form; that it was opened is kept, what is written there is not known here."""
        credential, _, line = pressed.value.removeprefix(buttons.LINK).partition(" ")
        if credential:
            report = ReportFact(credential, line, "", "", None, by_link=True)
            await self.desk.effects(report, Actor(pressed.talk.workspace, pressed.talk.person, pressed.channel, private=True))

    async def _tip_button(self, pressed: Pressed) -> None:
        """What a button under a tip asks for; the answer is for who pressed it."""
        answer = await tip_buttons.pressed_under_tip(pressed, self.desk)
        await self.web.respond(pressed.response_url, card.message(answer, Setting("ephemeral")))

    async def _share(self, pressed: Pressed) -> None:
        """The same question again, as a channel may see it, with who shared it and what was asked."""
        reply = self.desk.shared(pressed.value, pressed.talk)
        what = text.mrkdwn(self._subject(reply, pressed), limits.LABEL)
        by = f"Shared by {incoming.named(pressed.talk.person)}, who asked: {what}"
        message = self.delivery.message(reply, "channel", above=by)
        if pressed.response_url:  # also works where the bot is no member
            await self.web.respond(pressed.response_url, message, in_channel=True, thread=pressed.answer_in or None)
        else:
            await self.web.post(pressed.channel, message, pressed.answer_in or None)

    async def _ask_privately(self, pressed: Pressed) -> None:
        """The same question for who pressed, with their saved profile, seen by them alone."""
        reply = await self.desk.answer(pressed.value, incoming.alone(pressed), with_profile=True)
        await self.delivery.deliver(reply, replace(_spot(pressed), place="ephemeral"))

    async def _open_follow_up(self, pressed: Pressed) -> None:
        await self.modals.opened(views.draw(views.FOLLOW_UP, _origin(pressed, pressed.value)), _spot(pressed))

    async def _open_form(self, pressed: Pressed) -> None:
        form, _, state = pressed.value.partition(" ")
        await self.modals.open(form, pressed.talk, _spot(pressed), replace(_origin(pressed), state=state))

    async def _rated(self, pressed: Pressed) -> None:
        """Kept at once, for who may never say why; a thumb down is asked why."""
        said, _, line = pressed.value.partition(" ")
        rated = RecordFeedback(line, useful=said == "yes")
        reply = await self.desk.carry_out(rated, incoming.alone(pressed))
        if rated.useful:
            await self.delivery.thank(reply.answer.headline, _spot(pressed))
        else:
            origin = replace(_origin(pressed), state=line)
            await self.modals.open(feedback_form.ID, incoming.alone(pressed), _spot(pressed), origin)

    async def shortcut(self, body: dict[str, Any]) -> BoltResponse:
        """Acknowledge a shortcut at once, and do what it says afterwards."""
        if await self._first(body):
            self.tasks.start(self.shortcuts.chosen(body))
        return acknowledge()

    # ------------------------------------------------------------------ modals

    async def view(self, body: dict[str, Any]) -> BoltResponse:
        """A submitted form; a closed one needs no answer."""
        if body.get("type") != "view_submission":
            return acknowledge()
        return await self.modals.submitted(body, lambda: self._first(body))

    async def options(self, body: dict[str, Any]) -> BoltResponse:
        """Suggestions while someone types."""
        return await self.modals.options(body)

    # ------------------------------------------------------------------ shared

    async def _first(self, body: dict[str, Any]) -> bool:
        """Whether this very interaction was not taken in before."""
        trigger = body.get("trigger_id")
        return not trigger or await self.seen.first(f"trigger:{trigger}")


def _spot(pressed: Pressed) -> Spot:
    """Where who pressed waits for the answer."""
    return Spot(
        pressed.place,
        pressed.channel,
        pressed.answer_in,
        pressed.response_url,
        pressed.trigger,
        pressed.talk.person,
        pressed.view,
        pressed.hash,
    )


def _origin(pressed: Pressed, line: str = "") -> views.Origin:
    private = pressed.place == "ephemeral"
    url = pressed.response_url if private else ""
    return views.Origin(pressed.channel, pressed.answer_in, url, line, home="home" if pressed.home else "")
