"""Traps of the frameworks below: waiting for `ack()` in steps, a connection a call, a look-up a request, hidden reads, copies."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bot.slack
from tests.bot.slack.standin import BOT_USER

if TYPE_CHECKING:
    import pytest

    from tests.bot.slack.scene import Scene


async def test_no_request_waits_in_steps_for_its_acknowledgement(slack: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bolt asks every ten milliseconds whether a listener has acknowledged; ours have when they return."""
    slept: list[float] = []
    really = asyncio.sleep

    async def sleep(seconds: float, *_: Any) -> None:
        slept.append(seconds)
        await really(0)

    monkeypatch.setattr("slack_bolt.listener.asyncio_runner.asyncio.sleep", sleep)
    await slack.command("one")
    await slack.press("ask_0", "two")
    await slack.type_in("al")
    assert [seconds for seconds in slept if seconds == 0.01] == []


async def test_all_calls_to_slack_share_connections(slack: Scene) -> None:
    """One after the other, they need a single one; a session per call would open one each."""
    for number in range(1, 6):
        await slack.event(text=f"<@{BOT_USER}> number {number}", ts=f"17{number}.1")
        await slack.standin.called("chat.postMessage", number)
        await slack.server.tasks.drain(5)
    assert len(slack.standin.connections) <= 2


async def test_slack_is_asked_once_who_the_bot_is(slack: Scene) -> None:
    """Not with every request, as Bolt's own authorization would."""
    for number in range(5):
        await slack.command(f"number {number}")
        await slack.press("unknown", "x")
    assert len(slack.standin.calls["auth.test"]) == 1


async def test_a_thread_of_direct_messages_is_never_read_back(slack: Scene) -> None:
    """Bolt would read the history of a thread before it posts into one; that is asked for once a minute at most."""
    for ts in ("1.1", "1.2"):
        await slack.event(type="message", channel="D1", channel_type="im", text="hello", ts=ts, thread_ts="1.0")
    await slack.standin.called("chat.postMessage", 2)
    assert set(slack.standin.calls) == {"auth.test", "chat.postMessage", "assistant.threads.setStatus"}


def test_no_listener_is_lazy() -> None:
    """Bolt copies the client of a lazy listener, which a shared session does not survive."""
    assert [path.name for path in Path(bot.slack.__file__).parent.glob("**/*.py") if "lazy" in path.read_text("utf-8")] == []
