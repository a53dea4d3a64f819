"""Forms as modals: opened, made anew while they are filled in, submitted; every form there is goes the same way."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.slack import card, incoming, limits, views
from bot.slack.delivery import Spot
from bot.slack.replies import acknowledge, apology, sorry
from bot.slack.web import NotDeliveredError
from handlers.effects import SaveProfile
from handlers.forms import Form
from handlers.query import Query

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from slack_bolt.response import BoltResponse

    from bot.slack.delivery import Delivery
    from bot.slack.desk import Desk, Talk
    from bot.slack.text import Json
    from bot.slack.web import Shown, Web
    from bot.tasks import Tasks
    from handlers.ask import Reply
    from handlers.effects import Effect, Outcome
    from handlers.forms import FormSpec, Submitted

log = logging.getLogger(__name__)

ACKNOWLEDGE_SECONDS = 2.0
"""Slack takes an acknowledgement for three seconds; an answer that is not ready by then follows in the same modal."""
GONE = "This form is no longer here. Please ask again in words."
NOT_READ = "What is kept about you could not be read in time. Nothing was changed; please submit again."
NOT_OPENED = "Slack did not open the form in time. Please try again"
NOT_FILLED = "Slack did not open the form in time. Please close it and try again"
NOT_RENEWED = "Slack did not take the new fields of the form. Submit it as it is, or open it again"
_FOLLOWS = "This takes a moment longer than usual. The answer follows here."


@dataclass(frozen=True, slots=True)
class Modals:
    """Opening, redrawing and submitting."""

    desk: Desk
    web: Web
    tasks: Tasks
    delivery: Delivery
    changed: Callable[[Talk, str], Awaitable[None]]
    """Called after something that is kept was changed from a Home tab, with what was said about it."""

    async def open(self, form: str, talk: Talk, spot: Spot, origin: views.Origin) -> None:
        """Open a form. Where the profile has to be read, a skeleton opens at once: Slack forgets a trigger after three seconds."""
        spec = self.desk.forms.get(form)
        if spec is None:
            await self.delivery.say(GONE, spot)
            return
        if not spec.of_person:
            values = await self.desk.tips_values(talk) if spec.of_channel else None
            await self.opened(views.draw(spec.build(self.desk.filled(talk, values, state=origin.state)), origin), spot)
            return
        reading = asyncio.ensure_future(self.desk.profile(talk))
        skeleton = await self.opened(views.waiting(spec.title), spot)
        recalled = await reading
        if skeleton is None:
            return
        if recalled.late:
            view = views.answer(card.note(NOT_READ), origin)
        else:
            view = views.draw(spec.build(self.desk.filled(talk, person=recalled.profile)), origin)
        try:
            await self.web.update_view(skeleton.id, view, skeleton.hash)
        except NotDeliveredError as error:
            if error.code != "hash_conflict":
                await self.delivery.say(sorry(error, NOT_FILLED), replace(spot, view=skeleton.id))

    async def opened(self, view: Json, spot: Spot) -> Shown | None:
        """Open a modal; where Slack does not, its asker is told."""
        try:
            return await self.web.open_view(spot.trigger, view)
        except NotDeliveredError as error:
            await self.delivery.say(sorry(error, NOT_OPENED), spot)
            return None

    async def redraw(self, body: dict[str, Any]) -> None:
        """The form made anew with what is filled in so far."""
        view = body.get("view") or {}
        spec = self.desk.forms.get(str(view.get("callback_id") or ""))
        if spec is None:
            return
        origin = views.Origin.unpacked(str(view.get("private_metadata") or ""))
        talk, _ = incoming.submitted_talk(body, origin.channel, "", private=True)
        made = spec.build(self.desk.filled(talk, views.values(view), state=origin.state))
        try:
            await self.web.update_view(str(view.get("id") or ""), views.draw(made, origin), str(view.get("hash") or ""))
        except NotDeliveredError as error:
            if error.code != "hash_conflict":  # something newer is shown already
                await self.delivery.say(sorry(error, NOT_RENEWED), Spot("modal", person=talk.person))

    # ------------------------------------------------------------------ submitting

    async def submitted(self, body: dict[str, Any], first: Callable[[], Awaitable[bool]]) -> BoltResponse:
        """What is wrong is said at its field; else the next step, or the answer: in the modal, or where the form was opened from.

        `first`: whether this very submission was not taken in before.
        """
        view = body.get("view") or {}
        origin = views.Origin.unpacked(str(view.get("private_metadata") or ""))
        form, values = str(view.get("callback_id") or ""), views.values(view)
        talk, place = incoming.submitted_talk(body, origin.channel, origin.thread, private=bool(origin.response_url))
        try:
            asked = await self._asked(form, values, origin, talk)
        except Exception as error:  # noqa: BLE001 - the last boundary
            asked = {next(iter(values), "line"): apology(error)}
        if isinstance(asked, dict):
            return acknowledge({"response_action": "errors", "errors": asked})
        if isinstance(asked, Form):
            return _shown(views.draw(asked, origin, over=True), over=True)
        if not await first():
            return acknowledge()
        spec = self.desk.forms.get(form)
        if (spec and spec.here) or not origin.channel:
            return await self._answered_here(asked, talk, origin, str(view.get("id") or ""), spec)
        spot = Spot(place, origin.channel, origin.thread, origin.response_url, person=talk.person)
        work = asyncio.ensure_future(self._reply(asked, talk, origin, spec))
        if spec and spec.refused and (wrong := await _wrong(work, spec.refused)):
            return acknowledge({"response_action": "errors", "errors": wrong})
        self.tasks.start(
            self._answered_there(work, spot, "" if not isinstance(asked, str) else incoming.asked_by(talk.person, asked))
        )
        return acknowledge()

    async def _asked(self, form: str, values: Mapping[str, tuple[str, ...]], origin: views.Origin, talk: Talk) -> Submitted | str:
        if form == views.FOLLOW_UP.id:
            line = " ".join(values.get("line", ())).strip()
            return line or {"line": "Write a question first."}
        spec = self.desk.forms.get(form)
        at = next(iter(values), "line")
        if spec is None:
            return {at: GONE}
        recalled = await self.desk.profile(talk) if spec.of_person else None
        asked = spec.submit(self.desk.filled(talk, values, person=recalled.profile if recalled else None, state=origin.state))
        if isinstance(asked, SaveProfile) and recalled and recalled.late:
            return {at: NOT_READ}  # what the form does not ask would be lost
        return asked

    async def _answered_here(
        self, asked: str | Query | Effect, talk: Talk, origin: views.Origin, view: str, spec: FormSpec | None
    ) -> BoltResponse:
        """The answer in the place of the form, without a call to Slack where it is ready in time."""
        work = asyncio.ensure_future(self._view_of(asked, talk, origin, spec))
        if (await asyncio.wait({work}, timeout=ACKNOWLEDGE_SECONDS))[0]:
            return _shown(work.result())
        self.tasks.start(self._late(work, view, talk))
        return _shown(views.answer(card.note(_FOLLOWS), origin))

    async def _view_of(self, asked: str | Query | Effect, talk: Talk, origin: views.Origin, spec: FormSpec | None) -> Json:
        try:
            reply = await self._reply(asked, talk, origin, spec)
            if origin.home and not isinstance(asked, str | Query):
                self.tasks.start(self._tell(talk, reply.answer.headline))
            if spec and spec.said and isinstance(asked, Query):
                reply = replace(reply, answer=spec.said(reply.answer, asked, self.desk.catalog_for(talk.workspace.id)))
            return self.delivery.view(reply, origin, spec.title if spec else "CertAdvice")
        except Exception as error:  # noqa: BLE001 - the last boundary
            return views.answer(card.note(apology(error)), origin)

    async def _tell(self, talk: Talk, words: str) -> None:
        await self.changed(talk, words)

    async def _reply(self, asked: str | Query | Effect, talk: Talk, origin: views.Origin, spec: FormSpec | None) -> Reply:
        if isinstance(asked, str | Query):
            return await self.desk.answer(asked, talk, start=origin.line, unasked=spec.unasked if spec else None)
        return await self.desk.carry_out(asked, talk)

    async def _late(self, work: asyncio.Future[Json], view: str, talk: Talk) -> None:
        try:
            await self.web.update_view(view, await work)
        except NotDeliveredError as error:
            await self.delivery.say(apology(error), Spot("modal", view=view, person=talk.person))

    async def _answered_there(self, work: asyncio.Future[Reply], spot: Spot, above: str) -> None:
        try:
            await self.delivery.deliver(await work, spot, above)
        except Exception as error:  # noqa: BLE001 - the last boundary
            await self.delivery.say(apology(error), spot)

    async def options(self, body: dict[str, Any]) -> BoltResponse:
        """Suggestions while someone types, from memory."""
        try:
            catalog = self.desk.catalog_for(incoming.workspace(body).id)
            found = views.options(self.desk.suggest(str(body.get("value") or "")[: limits.LABEL], catalog))
        except Exception:
            log.exception("suggestions failed")
            found = []
        return acknowledge({"options": found})


async def _wrong(work: asyncio.Future[Reply], refused: Callable[[Outcome], dict[str, str]]) -> dict[str, str]:
    """What came of a submission, as what is wrong with its fields, where that is known in time."""
    done, _ = await asyncio.wait({work}, timeout=ACKNOWLEDGE_SECONDS)
    if not done or work.exception() or not (outcomes := work.result().outcomes):
        return {}
    return refused(outcomes[-1])


def _shown(view: Json, *, over: bool = False) -> BoltResponse:
    """In the place of the form, or `over` it, so that one can go back to what is filled in."""
    return acknowledge({"response_action": "push" if over else "update", "view": view})
