"""The app's own pane: what it offers, that it is at work, what a conversation is called; and the thumbs under answers."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from bot.playground.standin import RESPONSE_URL
from bot.slack.limits import view_problems
from bot.store import feedback
from handlers.openings import OPENINGS
from tests.bot.slack.standin import BOT_USER, Told
from tests.bot.slack.test_conversation import settled
from tests.bot.slack.test_remembering import talking

if TYPE_CHECKING:
    from tests.bot.slack.scene import Scene

STATUS, TITLE, PROMPTS = "assistant.threads.setStatus", "agents.sessions.setStatus", "assistant.threads.setSuggestedPrompts"
DIRECT = {"type": "message", "channel": "D1", "channel_type": "im"}


def thumbs(message: dict[str, Any]) -> dict[str, str]:
    """What the two thumbs of a message send."""
    (made,) = [element for block in message["blocks"] if block["type"] == "context_actions" for element in block["elements"]]
    return {side: made[f"{side}_button"]["value"] for side in ("positive", "negative")}


async def test_the_pane_offers_what_to_begin_with_once() -> None:
    """Without naming a thread, as an app with an agent view must; at most four."""
    async with talking() as slack:
        for _ in range(2):
            await slack.look_home(tab="messages")
        await settled(slack)
        (offered,) = slack.standin.calls[PROMPTS]
        assert "thread_ts" not in offered
        assert [prompt["title"] for prompt in offered["prompts"]] == [opening.title for opening in OPENINGS]
        assert len(OPENINGS) <= 4
        assert not slack.standin.calls["views.publish"]


async def test_a_direct_message_shows_work_is_answered_and_names_its_conversation() -> None:
    """The name is made of what was understood, never of the words; a reply in the thread names nothing anew."""
    async with talking() as slack:
        await slack.event(**DIRECT, text="<!channel> whats the price of AIGP??", ts="31.1")
        await settled(slack)
        (status,), (title,), (posted,) = (slack.standin.calls[name] for name in (STATUS, TITLE, "chat.postMessage"))
        assert (status["thread_ts"], status["channel_id"]) == ("31.1", "D1")
        assert posted["thread_ts"] == "31.1"
        assert title["title"] == "Exam fee: AIGP"
        await slack.event(**DIRECT, text="and how long is it valid?", ts="31.2", thread_ts="31.1")
        await settled(slack)
        assert len(slack.standin.calls[TITLE]) == 1
        await slack.event(text=f"<@{BOT_USER}> AIGP", ts="31.3")
        await settled(slack)
        assert len(slack.standin.calls[STATUS]) == 2


@pytest.mark.parametrize("told", [Told(429, {"ok": False}, {"Retry-After": "30"}), Told(503, "<html>"), Told(drop=True)])
async def test_no_trouble_with_status_or_name_stops_an_answer(told: Told) -> None:
    """They are said once, and not again."""
    async with talking() as slack:
        slack.standin.tell(STATUS, told)
        slack.standin.tell(TITLE, Told(body={"ok": False, "error": "missing_scope"}))
        await slack.event(**DIRECT, text="price of AIGP", ts="31.1")
        await settled(slack)
        assert len(slack.standin.calls["chat.postMessage"]) == 1
        assert len(slack.standin.calls[STATUS]) == 1


async def test_a_status_that_comes_late_is_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer does not wait for it, and it does not stay under the answer."""
    monkeypatch.setattr("bot.slack.pane.STATUS_SECONDS", 0.0)
    async with talking() as slack:
        free = slack.standin.hold(STATUS)
        await slack.event(**DIRECT, text="price of AIGP", ts="31.1")
        await slack.standin.called("chat.postMessage")
        free.set()
        await settled(slack)
        assert [call["status"] for call in slack.standin.calls[STATUS]][-1] == ""


async def rated(slack: Scene) -> list[tuple[str, bool, str | None]]:
    """What is kept of ratings."""
    await settled(slack)
    await asyncio.sleep(0)
    return [(one.line, one.useful, one.reason) for one in await slack.keeper(feedback.ratings)]


async def test_a_thumb_is_kept_and_a_thumb_down_is_asked_why() -> None:
    """At once, then with its reason in place of the first; one rating a person and answer."""
    async with talking() as slack:
        card = (await slack.command("what does AIGP cost?")).message
        values = thumbs(card)
        await slack.rate(values["positive"], ephemeral=True)
        assert await rated(slack) == [("fact iapp-aigp aspect:fee", True, None)]
        assert "Thank you" in slack.standin.calls[RESPONSE_URL][0]["text"]
        await slack.rate(values["negative"], ephemeral=True)
        assert await rated(slack) == [("fact iapp-aigp aspect:fee", False, None)]
        form = slack.modal
        assert view_problems(form) == []
        filled = {"comment": {"type": "plain_text_input", "value": "It was *raised* <!here>"}}
        refused = await slack.submit(form, filled)
        assert list(refused.message["errors"]) == ["reason"]
        chosen = {"reason": {"type": "static_select", "selected_option": {"value": "wrong"}}}
        got = (await slack.submit(form, filled | chosen)).message
        assert "Thank you" in str(got["view"]["blocks"])
        assert await rated(slack) == [("fact iapp-aigp aspect:fee", False, "wrong: It was *raised* <!here>")]


async def test_a_rating_says_nothing_of_who_asked() -> None:
    """What the asker said of themselves is not kept with somebody else's rating."""
    async with talking() as slack:
        await slack.event(text=f"<@{BOT_USER}> I hold CISA, can I take AAISM?", ts="32.1")
        (card,) = await slack.standin.called("chat.postMessage")
        assert "cisa" not in thumbs(card)["positive"]
        await slack.rate(thumbs(card)["positive"], user={"id": "U2"})
        assert await rated(slack) == [("eligibility isaca-aaism", True, None)]


async def test_a_thumb_down_whose_form_does_not_open_is_kept_all_the_same() -> None:
    """Slack forgets a trigger after three seconds."""
    async with talking() as slack:
        slack.standin.tell("views.open", Told(body={"ok": False, "error": "expired_trigger_id"}))
        await slack.rate("no fact iapp-aigp aspect:fee", ephemeral=True)
        assert await rated(slack) == [("fact iapp-aigp aspect:fee", False, None)]
