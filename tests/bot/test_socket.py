"""Socket Mode: a command and an event over a connection that the app opened, answered as over HTTP."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

from bot.settings import SettingsError, read_settings
from bot.socket import RefusedError, connected
from tests.bot.keepers import kept
from tests.bot.slack.scene import desk, settings
from tests.bot.slack.standin import BOT_USER, TOKEN, Told, standing_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


class Line:
    """Slack's end of a socket."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.open: asyncio.Queue[web.WebSocketResponse] = asyncio.Queue()
        self.address = ""

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """The app connects."""
        line = web.WebSocketResponse()
        await line.prepare(request)
        await line.send_json({"type": "hello", "num_connections": 1})
        await self.open.put(line)
        async for message in line:
            await self.heard.put(json.loads(message.data))
        return line

    async def say(self, kind: str, payload: dict[str, Any]) -> dict[str, Any]:
        """Send an envelope, and wait until it is acknowledged."""
        line = await self.open.get()
        await self.open.put(line)
        await line.send_json({"type": kind, "envelope_id": "E1", "payload": payload, "accepts_response_payload": True})
        return await asyncio.wait_for(self.heard.get(), 10)


@asynccontextmanager
async def lines() -> AsyncIterator[Line]:
    """A socket server on this machine."""
    line = Line()
    app = web.Application()
    app.router.add_get("/link", line.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    line.address = f"ws://127.0.0.1:{runner.addresses[0][1]}/link"
    try:
        yield line
    finally:
        await runner.cleanup()


async def test_a_command_is_answered_in_its_acknowledgement_and_a_mention_in_its_thread() -> None:
    """The same app, without an address or a signing secret of its own."""
    with kept() as keeper:
        async with standing_in() as standin, lines() as line:
            standin.tell("apps.connections.open", *[Told(body={"ok": True, "url": line.address})] * 3)
            made = replace(settings(standin), slack_signing_secret="", slack_app_token="xapp-test")
            async with connected(made, desk(keeper), keeper):
                command = {"command": "/certadvice", "text": "hello", "team_id": "T1", "channel_id": "C1", "user_id": "U1"}
                got = await line.say("slash_commands", {**command, "trigger_id": "1.1", "response_url": ""})
                assert got["envelope_id"] == "E1"
                assert "U1 asked hello (private)" in got["payload"]["text"]
                event = {"type": "app_mention", "user": "U1", "channel": "C1", "ts": "1.2", "text": f"<@{BOT_USER}> hi"}
                body = {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event}
                assert (await line.say("events_api", body))["envelope_id"] == "E1"
                (posted,) = await standin.called("chat.postMessage")
                assert posted["thread_ts"] == "1.2"


async def test_a_token_that_slack_refuses_is_said_once_with_what_to_look_at() -> None:
    """The SDK would go on asking, with a stack trace every ten seconds."""
    with kept() as keeper:
        async with standing_in() as standin:
            standin.tell("apps.connections.open", Told(body={"ok": False, "error": "not_allowed_token_type"}))
            made = replace(settings(standin), slack_app_token="xapp-test")
            with pytest.raises(
                RefusedError, match=r"not_allowed_token_type\. SLACK_APP_TOKEN .* connections:write, and Socket Mode"
            ):
                async with connected(made, desk(keeper), keeper):
                    pass
            assert len(await standin.called("apps.connections.open")) == 1


async def test_a_slack_that_is_away_is_asked_again(caplog: pytest.LogCaptureFixture) -> None:
    """A lost connection, a page of HTML, or an error that passes: each is a line, and then it goes well."""
    away = [Told(drop=True), Told(status=503, body="<html>"), Told(body={"ok": False, "error": "internal_error"})]
    with kept() as keeper:
        async with standing_in() as standin, lines() as line:
            standin.tell("apps.connections.open", *away, Told(body={"ok": True, "url": line.address}))
            made = replace(settings(standin), slack_app_token="xapp-test")
            async with connected(made, desk(keeper), keeper, again=0):
                await asyncio.wait_for(line.open.get(), 10)
    told = [record.message for record in caplog.records if record.name == "bot.socket"]
    assert len(told) == 3
    assert all("opened no connection" in line_ for line_ in told)
    assert "internal_error" in told[2]


async def test_it_can_be_stopped_before_it_is_connected(tmp_path: Path) -> None:
    """Ctrl+C and SIGTERM end it while Slack does not answer."""
    async with standing_in() as standin:
        held = standin.hold("apps.connections.open")
        tokens = {"SLACK_APP_TOKEN": "xapp-1", "SLACK_BOT_TOKEN": TOKEN, "SLACK_API_BASE_URL": standin.api}
        environ = {**os.environ, **tokens, "DATABASE_URL": f"sqlite:///{tmp_path}/kept.sqlite"}
        asked = [sys.executable, "-m", "bot", "socket"]
        process = await asyncio.create_subprocess_exec(*asked, env=environ, stderr=asyncio.subprocess.PIPE)
        try:
            await standin.called("apps.connections.open")
            process.terminate()
            _, said = await asyncio.wait_for(process.communicate(), 30)
        finally:
            held.set()
            if process.returncode is None:
                process.kill()
    assert process.returncode == 0
    assert b"Traceback" not in said


def test_what_it_needs_is_named() -> None:
    """The app-level token and the bot's; no signing secret."""
    with pytest.raises(SettingsError) as caught:
        read_settings({}, socket=True)
    assert "SLACK_APP_TOKEN" in str(caught.value)
    assert "SLACK_BOT_TOKEN" in str(caught.value)
    assert "SIGNING" not in str(caught.value)
    assert "xapp-1" not in repr(read_settings({"SLACK_APP_TOKEN": "xapp-1", "SLACK_BOT_TOKEN": "xoxb-1"}, socket=True))
