"""The Home tab: published when somebody opens it, and again when what is kept of them was changed there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.slack import buttons, incoming, limits, text
from bot.slack.delivery import Spot
from bot.slack.replies import sorry
from bot.slack.sections import facts, points
from bot.slack.sources import Sources
from bot.slack.web import NotDeliveredError
from handlers.answer import Facts, Points, Prompt
from handlers.home import Home, Opens, home

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.delivery import Delivery
    from bot.slack.desk import Desk, Talk
    from bot.slack.text import Json
    from handlers.home import Part

_CHANNELS = 15
"""Channels that are listed."""
NOT_SHOWN = "Slack did not take my Home tab. Please open it again in a moment"
NOT_RENEWED = "Slack did not take the changed Home tab. Open it again in a moment"
_ID = re.compile(r"[CDG][A-Z0-9]+\Z")


@dataclass(frozen=True, slots=True)
class Homes:
    """Everybody's Home tab."""

    desk: Desk
    delivery: Delivery

    async def opened(self, body: dict[str, Any]) -> None:
        """Somebody looks at it: a skeleton where there was nothing yet, then the page, unless a newer one is there already.

        Where there is nothing to look at, they are told; an older page stays as it is.
        """
        talk = incoming.home_talk(body)
        known = str(((body.get("event") or {}).get("view") or {}).get("hash") or "")
        bare = not known
        try:
            if bare:
                known = await self._publish(talk, skeleton(), "")
            await self._publish(talk, await self._page(talk), known)
        except NotDeliveredError as error:
            said = sorry(error, NOT_SHOWN)
            if bare:
                await self._tell(talk, said)

    async def changed(self, talk: Talk, notice: str) -> None:
        """Something that is kept was changed: the page as it is now, with what was said about the change."""
        try:
            await self._publish(talk, await self._page(talk, notice), "")
        except NotDeliveredError as error:
            await self._tell(talk, f"{notice}\n{sorry(error, NOT_RENEWED)}")

    async def _page(self, talk: Talk, notice: str = "") -> Json:
        about = await self.desk.recall.about(talk.workspace, talk.person)
        return draw(home(self.desk.catalog_for(talk.workspace.id), self.desk.today(), about), notice)

    async def _publish(self, talk: Talk, view: Json, known: str) -> str:
        """The page's hash; raises NotDeliveredError, but not where a newer page is there."""
        try:
            return (await self.delivery.web.publish(talk.person, view, known)).hash
        except NotDeliveredError as error:
            if error.code != "hash_conflict":
                raise
            return ""

    async def _tell(self, talk: Talk, words: str) -> None:
        await self.delivery.say(words, Spot("dm", person=talk.person))


def skeleton() -> Json:
    """What stands there until the page is ready."""
    return _view([_section("One moment…")])


def draw(page: Home, notice: str = "") -> Json:
    """The page as a Home tab."""
    blocks: list[Json] = []
    if said := text.mrkdwn(notice, 600).strip():
        blocks.append(_section(said))
        blocks.append({"type": "divider"})
    blocks.append(_section(text.mrkdwn(page.greeting, limits.SECTION)))
    sources = Sources(())
    for number, part in enumerate(page.parts):
        blocks += _part(part, number, sources)
    blocks.append({"type": "divider"})
    blocks.append({"type": "context", "elements": [text.marked(text.mrkdwn(note, 1_000)) for note in page.notes[: limits.CONTEXT]]})
    return _view(blocks)


def _part(part: Part, number: int, sources: Sources) -> Iterator[Json]:
    yield {"type": "header", "text": text.plain(part.title, limits.HEADER)}
    if part.text:
        yield _section(text.mrkdwn(part.text, limits.SECTION))
    if part.channels:
        lines = (f"{_channel(one.channel)}: {text.mrkdwn(one.words, 100)}" for one in part.channels[:_CHANNELS])
        yield _section("\n".join(lines))
    for section in part.sections:
        match section:
            case Facts():
                yield from facts.draw(section, sources)
            case Points():
                yield from points.draw(section)
    made = [_button(one, f"{number}_{place}") for place, one in enumerate(part.buttons)]
    if made:
        yield {"type": "actions", "elements": made[: limits.BUTTONS]}


def _button(one: Prompt | Opens, place: str) -> Json:
    match one:
        case Opens():
            return buttons.button(one.label, f"{buttons.FORM}_{place}", one.form, says=f"Open the form: {one.label}")
        case Prompt():
            made = buttons.button(one.label, f"{buttons.ASK}_{place}", buttons.line_of(one.query), says=f"Ask: {one.label}")
            return made | buttons.asked_first(one.sure)


def _channel(channel: str) -> str:
    """A channel as Slack names it to who may see it."""
    return f"<#{channel}>" if _ID.match(channel) else text.mrkdwn(channel, 80)


def _section(words: str) -> Json:
    return {"type": "section", "text": text.marked(words)}


def _view(blocks: list[Json]) -> Json:
    return {"type": "home", "callback_id": "home", "blocks": blocks[: limits.VIEW_BLOCKS]}
