"""What happens on a command, a button, a modal and a keystroke in a search field; names are looked up in plain dicts."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from slack_bolt.response import BoltResponse

from bot.effects import Actor
from bot.slack import buttons, card, incoming, limits, views
from bot.slack.buttons import Setting
from bot.slack.replies import acknowledge, apology, posted, written
from bot.slack.web import NotDeliveredError
from handlers.effects import ReportFact

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.seen import Seen
    from bot.slack.desk import Desk
    from bot.slack.events import Events
    from bot.slack.identity import Identity
    from bot.slack.incoming import Pressed
    from bot.slack.text import Json
    from bot.slack.web import Web
    from bot.tasks import Tasks
    from handlers.ask import Reply
    from handlers.query import Query

log = logging.getLogger(__name__)

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
    report_url: str | None = None

    # ------------------------------------------------------------------ commands

    async def command(self, body: dict[str, Any]) -> BoltResponse:
        """Answer in the acknowledgement itself, for the asker alone."""
        if not await self._first(body):
            return acknowledge()
        work = asyncio.ensure_future(self._commanded(body))
        if (await asyncio.wait({work}, timeout=ACKNOWLEDGE_SECONDS))[0]:
            return written(work.result())
        self.tasks.start(self._late(work, str(body.get("response_url") or "")))
        return acknowledge({"response_type": "ephemeral", **card.note(_FOLLOWS)})

    async def _commanded(self, body: dict[str, Any]) -> str:
        """The acknowledgement, written out."""
        try:
            talk, place = incoming.command_talk(body)
            reply = await self.desk.answer(str(body.get("text") or ""), talk)
            return card.acknowledgement(reply.answer, Setting(place, reply.query, self.report_url))
        except Exception as error:  # noqa: BLE001 - the last boundary: logged with its traceback, told with a reference
            return limits.written({"response_type": "ephemeral", **card.note(apology(error))})

    async def _late(self, work: asyncio.Future[str], response_url: str) -> None:
        await self._respond(response_url, json.loads(await work))

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
        }
        work = table.get(buttons.ASK if name.startswith(f"{buttons.ASK}_") else name)
        if pressed and work and await self._first(body):
            self.tasks.start(self._guarded(work, pressed))
        return acknowledge()

    async def _guarded(self, work: Callable[[Pressed], Awaitable[None]], pressed: Pressed) -> None:
        try:
            await work(pressed)
        except Exception as error:  # noqa: BLE001 - the last boundary
            await self._respond(pressed.response_url, card.note(apology(error)))

    async def _ask(self, pressed: Pressed) -> None:
        reply = await self.desk.answer(pressed.value, pressed.talk)
        await self._deliver(reply, pressed.place, pressed.channel, pressed.answer_in, pressed.response_url)

    async def _ask_from_menu(self, pressed: Pressed) -> None:
        link = pressed.value.startswith(buttons.LINK)  # Slack opens an address itself, and tells us all the same
        await (self._followed_link(pressed) if link else self._ask(pressed))

    async def _followed_link(self, pressed: Pressed) -> None:
        """Slack opened the report form; that it was opened is kept, what is written there is not known here."""
        credential, _, line = pressed.value.removeprefix(buttons.LINK).partition(" ")
        if credential:
            report = ReportFact(credential, line, "", "", None, by_link=True)
            await self.desk.effects(report, Actor(pressed.talk.workspace, pressed.talk.person, pressed.channel, private=True))

    async def _share(self, pressed: Pressed) -> None:
        """The same question again, as a channel may see it, and who shared it."""
        reply = self.desk.shared(pressed.value, pressed.talk)
        by = f"Shared by {incoming.named(pressed.talk.person)}"
        message = self._message(reply, "channel", above=by)
        if pressed.response_url:  # also works where the bot is no member
            await self.web.respond(pressed.response_url, message, in_channel=True, thread=pressed.answer_in or None)
        else:
            await self.web.post(pressed.channel, message, pressed.answer_in or None)

    async def _ask_privately(self, pressed: Pressed) -> None:
        """The same question for who pressed, with their saved profile, seen by them alone."""
        reply = await self.desk.answer(pressed.value, incoming.alone(pressed), with_profile=True)
        message = self._message(reply, "ephemeral")
        await self.web.respond(pressed.response_url, message, thread=pressed.answer_in or None)

    async def _open_follow_up(self, pressed: Pressed) -> None:
        view = views.draw(views.FOLLOW_UP, self._origin(pressed, pressed.value))
        await self._open(pressed, view)

    async def _open_form(self, pressed: Pressed) -> None:
        build = self.desk.forms.by_id.get(pressed.value)
        if build is None:
            await self._respond(pressed.response_url, card.note("This form is no longer here. Please ask again in words."))
            return
        form = build(self.desk.catalog_for(pressed.talk.workspace.id))
        await self._open(pressed, views.draw(form, self._origin(pressed)))

    async def _open(self, pressed: Pressed, view: Json) -> None:
        try:
            await self.web.open_view(pressed.trigger, view)
        except NotDeliveredError as error:
            log.warning("a modal did not open: %s", error.code)
            await self._respond(pressed.response_url, card.note("Slack did not open the form in time. Please press again."))

    def _origin(self, pressed: Pressed, line: str = "") -> views.Origin:
        private = pressed.place == "ephemeral"
        return views.Origin(pressed.channel, pressed.answer_in, pressed.response_url if private else "", line)

    # ------------------------------------------------------------------ modals

    async def view(self, body: dict[str, Any]) -> BoltResponse:
        """Read a form; what is wrong is said at its field, else the modal closes and the answer follows."""
        if body.get("type") != "view_submission":
            return acknowledge()
        view = body.get("view") or {}
        form, filled = str(view.get("callback_id") or ""), views.values(view)
        try:
            asked = self._asked(form, filled, incoming.workspace(body).id)
        except Exception as error:  # noqa: BLE001 - the last boundary
            asked = {next(iter(filled), "line"): apology(error)}
        if isinstance(asked, dict):
            return acknowledge({"response_action": "errors", "errors": asked})
        if await self._first(body):
            self.tasks.start(self._answer_view(body, asked, views.Origin.unpacked(str(view.get("private_metadata") or ""))))
        return acknowledge()

    def _asked(self, form: str, filled: dict[str, tuple[str, ...]], workspace: str) -> str | Query | dict[str, str]:
        if form == views.FOLLOW_UP.id:
            line = " ".join(filled.get("line", ())).strip()
            return line or {"line": "Write a question first."}
        return self.desk.forms.submit(form, filled, self.desk.catalog_for(workspace))

    async def _answer_view(self, body: dict[str, Any], asked: str | Query, origin: views.Origin) -> None:
        try:
            talk, place = incoming.submitted_talk(body, origin.channel, origin.thread, private=bool(origin.response_url))
            reply = await self.desk.answer(asked, talk, start=origin.line)
            await self._deliver(reply, place, origin.channel, origin.thread, origin.response_url)
        except Exception as error:  # noqa: BLE001 - the last boundary
            words = card.note(apology(error))
            if not await self._respond(origin.response_url, words) and origin.channel:
                await posted(self.web, origin.channel, words, origin.thread)

    async def options(self, body: dict[str, Any]) -> BoltResponse:
        """Suggestions while someone types, from memory."""
        try:
            catalog = self.desk.catalog_for(incoming.workspace(body).id)
            found = views.options(self.desk.forms.suggest(str(body.get("value") or "")[: limits.LABEL], catalog))
        except Exception:
            log.exception("suggestions failed")
            found = []
        return acknowledge({"options": found})

    # ------------------------------------------------------------------ shared

    async def _first(self, body: dict[str, Any]) -> bool:
        """Whether this very interaction was not taken in before."""
        trigger = body.get("trigger_id")
        return not trigger or await self.seen.first(f"trigger:{trigger}")

    def _message(self, reply: Reply, place: buttons.Place, above: str = "") -> Json:
        return card.message(reply.answer, Setting(place, reply.query, self.report_url), above=above)

    async def _deliver(self, reply: Reply, place: buttons.Place, channel: str, thread: str, response_url: str) -> None:
        """Into the thread; for the asker alone where only they see the card, or where the bot may not post."""
        if place != "ephemeral":
            try:
                await self.web.post(channel, self._message(reply, place), thread or None)
            except NotDeliveredError as error:
                if not response_url or error.code not in ("not_in_channel", "channel_not_found", "no_permission"):
                    raise
            else:
                return
        await self.web.respond(response_url, self._message(reply, "ephemeral"), thread=thread or None)

    async def _respond(self, response_url: str, message: Json) -> bool:
        if not response_url:
            return False
        try:
            await self.web.respond(response_url, message)
        except Exception as error:  # noqa: BLE001 - an apology that does not arrive is logged, not apologised for
            log.warning("an interaction was not answered: %s", error)
            return False
        return True
