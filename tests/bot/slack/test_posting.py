"""Answers whose receipt was lost: looked for where the conversation may be read, posted again only where they are not in it."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.slack.needs import HISTORY, SCOPES
from bot.slack.posting import SETTLE_SECONDS
from bot.slack.web import Web
from tests.bot.slack.scene import Scene, scene
from tests.bot.slack.standin import BOT_USER, Told
from tests.bot.slack.test_conversation import settled

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.playground.workspace import Message
    from bot.slack.setup import Wires

POST, REPLIES, WHISPER = "chat.postMessage", "conversations.replies", "chat.postEphemeral"
GONE = (Told(503, "<html>Down</html>"), Told(drop=True), Told(200, "<html>"), Told(body={"ok": False, "error": "internal_error"}))


@asynccontextmanager
async def reading(waited: list[float]) -> AsyncIterator[Scene]:
    """An app that may read the channels it is in; what it waits is written down."""

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    def impatient(wires: Wires) -> Wires:
        held = wires.web
        return replace(wires, web=Web(held._client, held._session, held._token, sleep))

    async with scene(change=impatient) as slack:
        slack.standin.methods._scopes = frozenset(scope.name for scope in SCOPES + HISTORY)
        yield slack


async def ask(slack: Scene) -> str:
    """Somebody names the app in a channel; the thread's first timestamp."""
    said = slack.standin.workspace.say("C1", "U1", f"<@{BOT_USER}> hello")
    await slack.event(text=said.text, ts=said.ts)
    await settled(slack)
    return said.ts


def said(slack: Scene) -> list[Message]:
    """What the app said in the channel."""
    return [message for message in slack.standin.workspace.messages["C1"] if message.bot]


@pytest.mark.parametrize("gone", GONE)
async def test_an_answer_that_is_not_there_is_posted_again_after_a_while(gone: Told) -> None:
    """Looked for at once and once it had time to arrive; it is there once, and nobody is told of any trouble."""
    waited: list[float] = []
    async with reading(waited) as slack:
        slack.standin.tell(POST, gone)
        thread = await ask(slack)
        (answer,) = said(slack)
        assert (answer.thread, answer.to) == (thread, "")
        assert len(slack.standin.calls[REPLIES]) == 2
        assert waited == [SETTLE_SECONDS]
        first, again = slack.standin.calls[POST]
        assert first == again


async def test_an_answer_that_arrived_is_found_and_left_alone() -> None:
    """Whoever asked sees it once and hears of nothing; what it carries is a key that says nothing."""
    waited: list[float] = []
    async with reading(waited) as slack:
        slack.standin.tell(POST, Told(lost=True))
        await ask(slack)
        (answer,) = said(slack)
        assert answer.metadata is not None
        assert list(answer.metadata["event_payload"]) == ["key"]
        assert len(slack.standin.calls[POST]) == 1
        assert waited == []


async def test_an_answer_that_arrives_late_is_found_on_the_second_look() -> None:
    """Slack may take a while to show what it took."""
    waited: list[float] = []
    async with reading(waited) as slack:
        slack.standin.tell(POST, Told(lost=True))
        slack.standin.tell(REPLIES, Told(body={"ok": True, "messages": [], "has_more": False}))
        await ask(slack)
        assert len(said(slack)) == 1
        assert waited == [SETTLE_SECONDS]


@pytest.mark.parametrize(
    "told",
    [
        Told(body={"ok": False, "error": "missing_scope"}),
        Told(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "60"}),
        Told(503, "<html>"),
        Told(body={"ok": True, "messages": [{"metadata": {"event_type": "other"}}], "has_more": True}),
    ],
)
async def test_where_nobody_can_look_the_asker_is_told_and_nothing_is_sent_again(told: Told) -> None:
    """One sentence that they alone see, in the thread; it does not say that the answer is lost."""
    async with reading([]) as slack:
        slack.standin.tell(POST, Told(lost=True))
        slack.standin.tell(REPLIES, *[told] * 3)
        thread = await ask(slack)
        answer, sentence = said(slack)
        assert answer.to == ""
        assert (sentence.to, sentence.thread) == ("U1", thread)
        assert "did not say whether it took the answer. If it is not there in a moment, please ask again" in sentence.text
        assert len(slack.standin.calls[POST]) == 1


@pytest.mark.parametrize("code", ["not_in_channel", "is_archived", "restricted_action_thread_locked"])
async def test_an_answer_that_slack_refuses_is_told_of_in_a_message(code: str, caplog: pytest.LogCaptureFixture) -> None:
    """Where not even a whisper is possible, who asked reads it in their direct messages."""
    refused: dict[str, Any] = {"ok": False, "error": code}
    async with reading([]) as slack:
        slack.standin.tell(POST, Told(body=refused))
        slack.standin.tell(WHISPER, Told(body=refused))
        await ask(slack)
        assert said(slack) == []
        (told,) = slack.standin.workspace.messages["D1"]
        reference = told.text.rsplit(" ", 1)[1].rstrip(".")
        assert any(reference in record.getMessage() and code in record.getMessage() for record in caplog.records)
