"""Weekly tips as people set them up, change them and press their buttons, through signed requests."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from bot.settings import Settings
from bot.shelf import Shelf
from bot.slack import limits
from bot.slack.needs import PEOPLE, SCOPES
from bot.slack.setup import desk_for
from bot.store import deliveries, subscriptions
from bot.store.deliveries import Delivered, Job
from bot.store.keeper import now
from bot.workspace import Workspace
from tests.bot.slack.scene import Scene, scene
from tests.bot.slack.standin import Told

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HERE = Workspace("slack", "", "T1")
RESPONSE_URL = "response_url"


@asynccontextmanager
async def tips() -> AsyncIterator[Scene]:
    """The real handlers on the real catalog."""
    settings = Settings()
    shelf = Shelf(settings, pytest.fail)
    async with scene(lambda keeper: desk_for(settings, shelf, keeper)) as running:
        yield running


async def said(slack: Scene, text: str) -> str:
    """The answer to a command: in its acknowledgement, or at the response_url where it took longer."""
    before = len(slack.standin.calls[RESPONSE_URL])
    message = (await slack.command(text)).message
    if "follows here" in message["text"]:
        message = (await slack.standin.called(RESPONSE_URL, before + 1))[-1]
    assert limits.problems(message) == []
    return str(message["text"])


async def test_a_channel_sets_its_tips_up_and_changes_them() -> None:
    """Nothing is confirmed that was not committed; what is not known is asked for."""
    async with tips() as slack:
        slack.standin.tell("users.info", Told(200, {"ok": False, "error": "missing_scope"}))
        assert "In which time zone?" in await said(slack, "tips on monday 9:00")
        assert await slack.keeper(subscriptions.read, HERE, "C1") is None
        told = await said(slack, "tips on monday 9:00 Europe/Berlin governance")
        assert "Weekly tips are on" in told
        assert "at 09:00" in told
        held = await slack.keeper(subscriptions.read, HERE, "C1")
        assert held is not None
        assert (held.weekday, held.minute, held.zone, held.tracks, held.person) == (1, 540, "Europe/Berlin", ("governance",), "U1")
        assert "paused for this channel until Monday 12 January 2037" in await said(slack, "tips pause 2037-01-12")
        assert "on again" in await said(slack, "tips resume")
        assert "Only you see this" in await said(slack, "tips preview")
        assert "are off" in await said(slack, "tips off")
        assert "Weekly tips are off" in await said(slack, "tips status")


async def test_who_may_see_people_needs_no_zone_and_stops_guests() -> None:
    """With the scope of `manifest slack --people`; the person's own zone is taken."""
    async with tips() as slack:
        slack.standin.methods._scopes = frozenset(scope.name for scope in SCOPES + PEOPLE)
        guest = {"id": "U1", "team_id": "T1", "tz": "Asia/Tokyo", "is_restricted": True}
        slack.standin.tell("users.info", Told(body={"ok": True, "user": guest}))
        assert "you are here as a guest" in await said(slack, "tips on monday 9:00")
        assert await slack.keeper(subscriptions.read, HERE, "C1") is None
        slack.standin.tell("users.info", Told(body={"ok": True, "user": {**guest, "is_restricted": False}}))
        assert "Weekly tips are on" in await said(slack, "tips on monday 9:00")
        held = await slack.keeper(subscriptions.read, HERE, "C1")
        assert held is not None
        assert held.zone == "Asia/Tokyo"


async def test_another_channel_is_left_alone_and_so_is_this_one() -> None:
    """The app sees of another channel neither who is in it nor what is right there."""
    async with tips() as slack:
        await said(slack, "tips on monday 9:00 UTC")
        for line in ("tips on friday in #general", "tips off in #general"):
            assert "in the channel itself: type the same in #general" in await said(slack, line)
        held = await slack.keeper(subscriptions.read, HERE, "C1")
        assert held is not None
        assert (held.state, held.weekday) == ("on", 1)


async def test_where_the_bot_is_not_it_says_invite() -> None:
    """Before anything is confirmed."""
    async with tips() as slack:
        slack.standin.tell("chat.postEphemeral", Told(200, {"ok": False, "error": "not_in_channel"}))
        assert "/invite" in await said(slack, "tips on monday 9:00 UTC")
        slack.standin.tell("chat.postEphemeral", Told(500, "oops"))
        assert "Please try again in a moment; if it happens twice, tell your admin" in await said(slack, "tips on monday 9:00 UTC")
        assert await slack.keeper(subscriptions.read, HERE, "C1") is None


async def test_the_buttons_under_a_tip_do_what_they_say() -> None:
    """Pause and stop are what one could have typed; less like this is kept with its kind."""
    async with tips() as slack:
        await said(slack, "tips on monday 9:00 UTC")
        await slack.press("tips_less", "belief:one")
        await slack.server.tasks.drain(10)
        held = await slack.keeper(subscriptions.read, HERE, "C1")
        assert held is not None
        assert held.disliked == ("belief",)
        for word, state, paused in (("pause", "on", "forever"), ("off", "off", None)):
            await slack.press(f"tips_{word}", f"tips slot:{word}")
            await slack.server.tasks.drain(10)
            held = await slack.keeper(subscriptions.read, HERE, "C1")
            assert held is not None
            assert (held.state, held.paused) == (state, paused)


@pytest.mark.parametrize("value", ["C1 2026-W48 1", "C1 2026-W48 7", "nonsense"])
async def test_post_again_is_done_once(value: str) -> None:
    """By the person who was told; an old or a made-up button changes nothing."""
    job = Job(*HERE, "C1", "2026-W48")
    unclear = Delivered(job, "unknown", due=now(), start=now(), error="no_history: missing_scope")
    async with tips() as slack:
        await slack.keeper(deliveries.plan, [unclear])
        for _ in range(2):
            await slack.press("tips_again", value, channel="D1")
            await slack.server.tasks.drain(10)
        found: Any = await slack.keeper(lambda connection: deliveries.of_channel(connection, HERE, "C1"))
        again = value.endswith("W48 1")
        assert (found[0].state, found[0].job.attempt) == (("planned", 2) if again else ("unknown", 1))


async def test_the_form_sets_tips_up() -> None:
    """Opened from an answer about tips, submitted without a word typed."""
    async with tips() as slack:
        await said(slack, "tips status")
        await slack.press("form", "tips", ephemeral=True)
        (opened,) = await slack.standin.called("views.open")
        view = opened["view"] if isinstance(opened["view"], dict) else json.loads(opened["view"])
        filled: dict[str, dict[str, Any]] = {
            "weekday": {"type": "static_select", "selected_option": {"value": "friday"}},
            "time": {"type": "timepicker", "selected_time": "16:30"},
            "zone": {"type": "plain_text_input", "value": "Asia/Tokyo"},
            "tracks": {"type": "multi_static_select", "selected_options": [{"value": "audit"}]},
        }
        await slack.submit(view, filled)
        await slack.server.tasks.drain(10)
        held = await slack.keeper(subscriptions.read, HERE, "C1")
        assert held is not None
        assert (held.weekday, held.minute, held.zone, held.tracks) == (5, 990, "Asia/Tokyo", ("audit",))
        await slack.press("form", "tips", ephemeral=True)
        opened = (await slack.standin.called("views.open", 2))[-1]
        view = opened["view"] if isinstance(opened["view"], dict) else json.loads(opened["view"])
        first = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
        assert first["weekday"]["initial_option"]["value"] == "friday"
        assert first["time"]["initial_time"] == "16:30"
        assert first["zone"]["initial_value"] == "Asia/Tokyo"
        assert [option["value"] for option in first["tracks"]["initial_options"]] == ["audit"]


async def test_a_zone_that_is_missing_or_unknown_is_mended_in_the_form() -> None:
    """What else was chosen stays; the form is taken once the zone is known."""
    async with tips() as slack:
        await said(slack, "tips status")
        await slack.press("form", "tips", ephemeral=True)
        (opened,) = await slack.standin.called("views.open")
        view = opened["view"] if isinstance(opened["view"], dict) else json.loads(opened["view"])
        for zone, words in ((None, "I cannot see yours"), ("Mars/Olympus", "I know no time zone “Mars/Olympus”")):
            got = (await slack.submit(view, {"zone": {"type": "plain_text_input", "value": zone}})).message
            assert got["response_action"] == "errors"
            assert words in got["errors"]["zone"]
        assert await slack.keeper(subscriptions.read, HERE, "C1") is None
        assert (await slack.submit(view, {"zone": {"type": "plain_text_input", "value": "Asia/Tokyo"}})).text == ""
        await slack.server.tasks.drain(10)
        assert await slack.keeper(subscriptions.read, HERE, "C1") is not None
