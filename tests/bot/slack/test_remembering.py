"""What is kept: profiles, threads, reports and events, over real HTTP and a real database file, across restarts and failures."""

from __future__ import annotations

import asyncio
import json
import threading
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from bot.housekeeping import Housekeeping
from bot.inbox import Inbox
from bot.playground.standin import RESPONSE_URL
from bot.slack import incoming
from bot.store import inbox
from bot.store.inbox import HELD
from bot.store.keeper import WORKERS, now
from bot.workspace import Workspace
from catalog.load import load
from handlers.respond import respond
from tests.bot.keepers import kept
from tests.bot.slack.scene import desk, scene
from tests.bot.slack.standin import BOT_USER
from tests.bot.slack.test_conversation import settled, shown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    import pytest

    from bot.slack.desk import Desk
    from bot.store.keeper import Keeper
    from tests.bot.slack.scene import Scene

T1 = Workspace("slack", "", "T1")
CATALOG = load()


def real(keeper: Keeper) -> Desk:
    """The real conversation over the real catalog."""
    return desk(keeper, respond=respond, catalog_for=lambda _workspace: CATALOG)


@asynccontextmanager
async def talking(keeper: Keeper | None = None) -> AsyncIterator[Scene]:
    """A server with the real conversation."""
    async with scene(real, keeper=keeper) as slack:
        yield slack


async def said(slack: Scene, words: str, **fields: str) -> str:
    """The text of the answer to a command."""
    return str((await slack.command(words, **fields)).message["text"])


@contextmanager
def silent(keeper: Keeper) -> Iterator[None]:
    """The database answers nobody, as one at the end of a line may: every thread that talks to it is busy."""
    free = threading.Event()
    near, keeper._near = keeper._near, False
    busy = [keeper._threads.submit(free.wait) for _ in range(WORKERS)]
    try:
        yield
    finally:
        free.set()
        keeper._near = near
        for one in busy:
            one.result()


async def test_a_profile_is_saved_in_words_and_survives_a_restart() -> None:
    """Confirmed after the commit, shown by `me`, changed and forgotten in words, and nobody else's."""
    with kept() as keeper:
        async with talking(keeper) as slack:
            assert (await said(slack, "me I hold CISM since 2022")).startswith("Saved: you hold CISM since 2022.")
            assert "you hold CISM since 2022 and AIGP" in await said(slack, "me I hold AIGP")
        async with talking(keeper) as slack:
            assert "Saved about you: you hold CISM since 2022 and AIGP." in await said(slack, "me", channel_id="C2")
            assert "Nothing about you is saved" in await said(slack, "me", user_id="U2")
            assert "Nothing about you is saved" in await said(slack, "me", team_id="T2")
            assert "Forgotten: AIGP." in await said(slack, "me forget AIGP")
            assert "AIGP" not in (await said(slack, "me", channel_id="C3")).split("\n")[0]


async def test_a_saved_profile_shapes_what_its_owner_alone_sees() -> None:
    """In a channel only what was said there counts, and nothing of the profile is shown."""
    async with talking() as slack:
        before = await said(slack, "can I take AAISM?", channel_id="C1")
        await said(slack, "me I hold CISM since 2022")
        assert "CISM" in (await said(slack, "can I take AAISM?", channel_id="C2")).split("\n")[0]
        await slack.event(text=f"<@{BOT_USER}> can I take AAISM?")
        posted = (await slack.standin.called("chat.postMessage"))[0]["text"]
        assert posted.split("\n")[0] == before.split("\n")[0]
        await slack.event(text=f"<@{BOT_USER}> me I hold AIGP", ts="17.2")
        assert "CISM" not in (await slack.standin.called("chat.postMessage", 2))[1]["text"]


async def test_a_thread_goes_on_after_a_restart_and_in_another_process() -> None:
    """What it talks about stands in the database."""
    with kept() as keeper:
        async with talking(keeper) as slack:
            await slack.event(text=f"<@{BOT_USER}> what does AIGP cost?", ts="17.1")
            await slack.standin.called("chat.postMessage")
        async with talking(keeper) as one, talking(keeper) as two:
            await two.event(text=f"<@{BOT_USER}> and how long is it valid?", ts="17.2", thread_ts="17.1")
            assert "AIGP" in (await two.standin.called("chat.postMessage"))[0]["text"]
            await one.event(text="and what does it require?", ts="17.3", thread_ts="17.1", type="message")
            assert "AIGP" in (await one.standin.called("chat.postMessage"))[0]["text"]


async def test_a_failed_write_says_so_and_nothing_has_to_be_typed_again() -> None:
    """The wish stands in the answer, and a button sends it once more."""
    async with talking() as slack:
        await slack.keeper(lambda connection: connection.execute(text("ALTER TABLE profile RENAME TO elsewhere")))
        got = (await slack.command("me I hold CISM since 2022")).message
        assert "did not work, and nothing was changed" in got["text"]
        assert "you hold CISM since 2022" in got["text"]
        await slack.keeper(lambda connection: connection.execute(text("ALTER TABLE elsewhere RENAME TO profile")))
        again = next(e for b in got["blocks"] if b["type"] == "actions" for e in b["elements"] if e["text"]["text"] == "Try again")
        await slack.press(again["action_id"], again["value"], ephemeral=True)
        assert "Saved: you hold CISM since 2022" in shown(await slack.standin.called(RESPONSE_URL))


async def test_a_silent_database_holds_no_answer_up() -> None:
    """It comes without what is remembered, and says so; what was remembered stays as it was."""
    async with talking() as slack:
        await said(slack, "what does AIGP cost?")
        with silent(slack.keeper):
            late = await said(slack, "what does AAISM cost?")
            assert late.startswith("AAISM costs")
            assert "could not be read in time" in late
            assert (await slack.event(text=f"<@{BOT_USER}> hello")).status == 503
        assert "AIGP" in await said(slack, "and how long is it valid?")


async def test_what_takes_long_is_confirmed_through_the_response_url(monkeypatch: pytest.MonkeyPatch) -> None:
    """The acknowledgement says that the outcome follows, and it does, after the commit."""
    monkeypatch.setattr("bot.slack.listeners.ACKNOWLEDGE_SECONDS", 0.0)
    async with talking() as slack:
        assert "follows here" in await said(slack, "me I hold CISM")
        assert "Saved: you hold CISM" in shown(await slack.standin.called(RESPONSE_URL))


async def test_delete_my_data_says_what_was_deleted() -> None:
    """By command and in a direct message; a second time there is nothing left."""
    async with talking() as slack:
        await said(slack, "me I hold CISM since 2022")
        await said(slack, "I have 3 years in audit, can I take AAIA?")
        shown_to_me = (await slack.command("me", channel_id="C2")).message
        (delete,) = [button for button in pressable(shown_to_me) if button["text"]["text"] == "Delete my data"]
        assert "cannot be undone" in delete["confirm"]["text"]["text"]
        assert any(button["action_id"] == "form" for button in pressable(shown_to_me))
        deleted = await said(slack, "me delete")
        assert deleted.startswith("Deleted: your saved profile and what you said of yourself in 1 conversation.")
        assert "Nothing about you is saved" in await said(slack, "me")
        await said(slack, "me I hold CISM since 2022")
        await slack.event(type="message", channel="D1", channel_type="im", text="please delete my data", ts="18.1")
        assert "Deleted: your saved profile" in (await slack.standin.called("chat.postMessage"))[0]["text"]
        assert "you hold" not in shown(await slack.keeper(_everything))


def _everything(connection: Any) -> list[Any]:
    tables = ("profile", "statement", "thread", "rating", "report")
    return [tuple(row) for table in tables for row in connection.execute(text(f"SELECT * FROM {table}"))]  # noqa: S608


async def test_an_uninstalled_workspace_leaves_nothing() -> None:
    """Slack tells of it with an event; another workspace keeps its own."""
    async with talking() as slack:
        for team in ("T1", "T2"):
            await said(slack, "me I hold CISM", team_id=team)
        body = slack.event_body(type="app_uninstalled", user=None, channel=None, ts=None)
        assert (await slack.send(json.dumps(body))).status == 200
        await settled(slack)
        assert {row[2] for row in await slack.keeper(_everything)} == {"T2"}


async def test_an_event_left_by_a_dead_process_is_answered_once() -> None:
    """Whoever looks next answers it, unless an answer may have arrived already; its retries are known."""
    with kept() as keeper:
        async with talking() as slack:
            bodies = [slack.event_body(text=f"<@{BOT_USER}> what does AIGP cost?", ts=f"19.{n}") for n in (1, 2)]
        long_ago = now() - HELD - timedelta(seconds=1)
        for body in bodies:
            found = incoming.said(body, BOT_USER)
            assert found is not None
            await keeper(inbox.record, T1, body["event_id"], key=found.key, body=body, now=long_ago)
        await keeper(inbox.sending, T1, bodies[1]["event_id"])
        ours = Inbox(keeper, "slack")
        taken: list[str] = []

        async def answer(left: inbox.Left) -> None:
            taken.append(left.event)
            await ours.done(left.workspace, left.event)

        for _ in range(2):
            await Housekeeping(keeper, ours, answer).round()
        assert taken == [bodies[0]["event_id"]]
        async with talking(keeper) as slack:
            assert (await slack.send(json.dumps(bodies[0]))).status == 200
            await settled(slack)
            assert not slack.standin.calls["chat.postMessage"]


async def test_an_event_that_cannot_be_answered_keeps_nobody_from_the_next(caplog: pytest.LogCaptureFixture) -> None:
    """It is logged and forgotten, and the rounds go on."""
    with kept() as keeper:
        long_ago = now() - HELD - timedelta(seconds=1)
        for name in ("Ev-odd", "Ev-good"):
            await keeper(inbox.record, T1, name, key=f"message:{name}", body={}, now=long_ago)
        taken: list[str] = []

        async def answer(left: inbox.Left) -> None:
            if left.event == "Ev-odd":
                raise KeyError("event")
            taken.append(left.event)

        await Housekeeping(keeper, Inbox(keeper, "slack"), answer).round()
        assert taken == ["Ev-good"]
        assert "could not be answered" in caplog.text
        left = await keeper(lambda connection: connection.execute(text("SELECT event FROM inbox")).scalars().all())
        assert left == ["Ev-good"]


async def test_a_server_takes_up_what_was_left() -> None:
    """When it starts: the person gets the answer that a killed process owed."""
    with kept() as keeper:
        async with talking(keeper) as slack:
            body = slack.event_body(text=f"<@{BOT_USER}> what does AIGP cost?", ts="19.1")
        long_ago = now() - HELD - timedelta(seconds=1)
        await keeper(inbox.record, T1, body["event_id"], key="message:C1:19.1", body=body, now=long_ago)
        async with talking(keeper) as slack:
            assert "AIGP costs" in (await slack.standin.called("chat.postMessage"))[0]["text"]
            await settled(slack)
        assert len(await keeper(lambda connection: connection.execute(text("SELECT * FROM inbox")).all())) == 0


async def test_an_answer_that_is_not_delivered_leaves_no_text_behind(slack: Scene) -> None:
    """The text of an event stands in the inbox only until it was answered."""
    await slack.event(text=f"<@{BOT_USER}> a private matter")
    await slack.standin.called("chat.postMessage")
    await settled(slack)
    await asyncio.sleep(0)
    assert "private matter" not in shown([tuple(row) for row in await slack.keeper(_inbox)])


def _inbox(connection: Any) -> list[Any]:
    return list(connection.execute(text("SELECT event, body FROM inbox")))


async def test_a_saved_profile_answers_privately_from_a_channels_card() -> None:
    """The button under what A asked answers B by B's profile, for B alone, and says what of it counted."""
    async with talking() as slack:
        await said(slack, "me I hold CISM since 2022", user_id="U2")
        await slack.event(text=f"<@{BOT_USER}> I hold CISA, can I take AAISM?", ts="21.1")
        (card,) = await slack.standin.called("chat.postMessage")
        private = next(b for b in pressable(card) if b["action_id"] == "private")
        assert "cisa" not in private["value"]
        await slack.press(private["action_id"], private["value"], user={"id": "U2"})
        (told,) = await slack.standin.called(RESPONSE_URL)
        assert told["response_type"] == "ephemeral"
        assert "Because you hold CISM since 2022 (from your saved profile, which only you see)." in told["text"]
        assert "CISA" not in told["text"].split("\n")[0]
        await slack.press(private["action_id"], private["value"], user={"id": "U3"})
        assert "No profile of yours is saved yet" in (await slack.standin.called(RESPONSE_URL, 2))[1]["text"]


def pressable(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Every button of a message."""
    return [element for block in message["blocks"] if block["type"] == "actions" for element in block["elements"]]
