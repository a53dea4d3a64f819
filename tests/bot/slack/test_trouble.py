"""What happens when requests are forged, Slack is slow or broken, and the process is asked to stop."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import aiohttp
import pytest
from sqlalchemy import text

from bot.playground.standin import RESPONSE_URL
from bot.server import AddressError, Running, serve, serving
from bot.slack.web import Web
from tests.bot.keepers import kept
from tests.bot.slack.scene import Scene, desk, scene, settings, signature
from tests.bot.slack.standin import BOT_USER, Told, standing_in

if TYPE_CHECKING:
    from bot.slack.setup import Wires

BODY = '{"type": "url_verification", "challenge": "c"}'


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Request-Timestamp": "soon"},
        {"X-Slack-Request-Timestamp": "1" * 40},
        {"X-Slack-Request-Timestamp": "-1"},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Signature": "v0=short"},
        {"X-Slack-Signature": "v1=" + "0" * 64},
        {"X-Slack-Signature": "v0=" + "g" * 64},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=" + "0" * 64},
        signature(BODY, secret="another secret"),
        signature(BODY, timestamp=str(int(time.time()) - 3_600)),
        signature(BODY + " "),
    ],
)
async def test_requests_not_signed_by_slack_are_refused(
    slack: Scene, headers: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    """Malformed, wrong or old signatures get 401 without a trace of the body in the log."""
    got = await slack.send(BODY, headers)
    assert (got.status, got.text) == (401, "")
    assert BODY not in caplog.text
    assert len(caplog.records) <= 1


async def test_a_wrong_signing_secret_is_told_to_who_runs_the_server(slack: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """Slack shows only that the address was not verified. One line a minute, and none for what is no signature at all."""
    await slack.send(BODY, {"X-Slack-Signature": "v0=short"})
    assert not caplog.records
    for _ in range(3):
        await slack.send(BODY, signature(BODY, secret="another secret"))
    (told,) = [record.message for record in caplog.records]
    assert "SLACK_SIGNING_SECRET" in told
    assert "clock" in told


async def test_scopes_that_were_not_granted_are_named_with_what_is_lost(slack: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """Once, not every hour; where Slack does not name them, nothing is guessed."""
    who = {"ok": True, "team_id": "T1", "user_id": BOT_USER, "bot_id": "B0BOT"}
    some = Told(body=who, headers={"X-OAuth-Scopes": "commands,im:history, app_mentions:read,assistant:write"})
    slack.standin.tell("auth.test", Told(body=who), some, some)
    told = []
    for _ in range(3):
        slack.server.identity._ask_again = 0.0
        await slack.server.identity.learn()
        told.append([record.message for record in caplog.records if record.name == "bot.slack.identity"])
    assert told[0] == []
    assert len(told[1]) == 2
    assert "lacks the scope chat:write" in told[1][0]
    assert "answers to mentions" in told[1][0]
    assert told[2] == told[1]


async def test_a_signature_of_other_characters_is_refused(slack: Scene) -> None:
    """Non-ASCII digits are digits to Python and none to Slack."""
    headers = {"X-Slack-Request-Timestamp": "١٢٣", "X-Slack-Signature": "v0=" + "0" * 64}
    async with slack.http.post(f"{slack.server.address}/slack/events", data=b"{}", headers=headers) as got:
        assert got.status in (400, 401)


async def test_an_oversized_body_is_refused(slack: Scene) -> None:
    """More than Slack ever sends is not read to the end."""
    body = io.BytesIO(b"x" * 1_100_000)
    headers = {"X-Slack-Request-Timestamp": str(int(time.time())), "X-Slack-Signature": "v0=" + "0" * 64}
    async with slack.http.post(f"{slack.server.address}/slack/events", data=body, headers=headers) as got:
        assert got.status == 413


async def test_a_signed_body_that_is_no_payload_is_refused(slack: Scene) -> None:
    """Broken JSON is a bad request, not a stack trace."""
    assert (await slack.send("{broken")).status == 400
    assert (await slack.form(payload="[1")).status == 400


@pytest.mark.parametrize(
    "body",
    [
        "[]", "null", '"x"', '{"type": "event_callback"}', '{"type": "event_callback", "event": "x"}',
        '{"type": "event_callback", "event": {"type": []}}',
        '{"type": "event_callback", "team_id": "T1", "authorizations": [null], "event": {"type": "x"}}',
    ],
)  # fmt: skip
async def test_a_signed_event_of_another_shape_is_refused(slack: Scene, body: str) -> None:
    """JSON that is no event is a bad request too, and the log stays quiet."""
    assert (await slack.send(body)).status == 400


@pytest.mark.parametrize(
    "payload",
    [
        "[]", "null", '{"type": "block_actions", "actions": []}', '{"type": "block_actions", "actions": ["x"]}',
        '{"type": "block_actions", "actions": [{"action_id": "ask"}], "user": "x"}',
        '{"type": "view_submission", "view": {"callback_id": "compare"}}',
        '{"type": "shortcut", "callback_id": ["x"]}',
    ],
)  # fmt: skip
async def test_a_signed_interaction_of_another_shape_is_refused(slack: Scene, payload: str) -> None:
    """The same of what is pressed and submitted."""
    assert (await slack.form(payload=payload)).status == 400


async def test_a_body_that_is_no_text_is_refused(slack: Scene) -> None:
    """Bytes that are not UTF-8 never reach the parser."""
    headers = {"X-Slack-Request-Timestamp": str(int(time.time())), "X-Slack-Signature": "v0=" + "0" * 64}
    async with slack.http.post(f"{slack.server.address}/slack/events", data=b"\xff\xfe", headers=headers) as got:
        assert got.status == 400


async def test_commands_do_not_wait_for_slack(slack: Scene) -> None:
    """With every call to Slack hanging, a command is still answered: no call goes out before the acknowledgement."""
    held = [slack.standin.hold("auth.test"), slack.standin.hold("chat.postMessage")]
    slack.server.identity._ask_again = 0.0
    assert (await slack.command("quick")).message["text"]
    assert (await slack.event(text=f"<@{BOT_USER}> quick")).status == 200
    for event in held:
        event.set()


async def test_an_event_that_cannot_be_recorded_is_asked_for_again() -> None:
    """503 makes Slack send it once more."""
    async with scene() as slack:
        await slack.keeper(lambda connection: connection.execute(text("DROP TABLE inbox")))
        assert (await slack.event(text=f"<@{BOT_USER}> hello")).status == 503
        assert not slack.standin.calls["chat.postMessage"]


async def test_a_rate_limited_post_is_repeated_after_the_time_slack_says() -> None:
    """429 did nothing, so the same message is sent again once Slack allows."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    def impatient(wires: Wires) -> Wires:
        held = wires.web
        return replace(wires, web=Web(held._client, held._session, held._token, sleep))

    limited = Told(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "7"})
    async with scene(change=impatient) as slack:
        slack.standin.tell("chat.postMessage", limited)
        await slack.event(text=f"<@{BOT_USER}> hello")
        posted = await slack.standin.called("chat.postMessage", 2)
        assert posted[0] == posted[1]
        slack.standin.tell(RESPONSE_URL, limited)
        await slack.press("ask_0", "worth alpha", ephemeral=True)
        await slack.standin.called(RESPONSE_URL, 2)
    assert slept == [7.0, 7.0]


@pytest.mark.parametrize("told", [Told(503, "<html>busy</html>"), Told(200, "<html>"), Told(200, ""), Told(drop=True)])
async def test_an_unclear_outcome_is_not_repeated_and_the_server_goes_on(
    slack: Scene, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    """A page of HTML, nothing at all, a closed connection: the message may have arrived, so it is not sent twice."""
    slack.standin.tell("chat.postMessage", told)
    await slack.event(text=f"<@{BOT_USER}> hello")
    await slack.standin.called("chat.postMessage")
    while len(slack.server.tasks):
        await asyncio.wait(set(slack.server.tasks._running))
    assert len(slack.standin.calls["chat.postMessage"]) == 1
    assert "html" not in caplog.text
    assert (await slack.command("still there")).status == 200


async def test_a_stand_in_on_this_machine_is_reached_past_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's proxy is for the world outside."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with kept() as keeper:
        async with standing_in() as standin, serving(settings(standin), desk(keeper), keeper):
            assert await standin.called("auth.test")


async def test_who_the_bot_is_is_asked_again_where_no_answer_came() -> None:
    """A first connection that is lost costs no half minute; after three Slack is left alone."""
    with kept() as keeper:
        async with standing_in() as standin:
            standin.tell("auth.test", Told(drop=True), Told(drop=True))
            async with serving(settings(standin), desk(keeper), keeper) as server:
                assert len(await standin.called("auth.test", 3)) == 3
                await server.identity.learn()
                assert server.identity.bot_user == BOT_USER
                standin.tell("auth.test", *[Told(drop=True)] * 4)
                server.identity._ask_again = 0.0
                await server.identity.learn()
                assert len(standin.calls["auth.test"]) == 6


async def test_a_port_that_another_program_has_is_said_with_what_to_change() -> None:
    """Port 3000 is a favourite of many."""
    with kept() as keeper:
        async with standing_in() as standin:
            taken = replace(settings(standin), port=int(standin.address.rpartition(":")[2]))
            with pytest.raises(AddressError, match=rf"port {taken.port}: .*in use.* PORT and HOST"):
                async with serving(taken, desk(keeper), keeper):
                    pass


async def test_health_and_readiness(slack: Scene) -> None:
    """Alive and ready; not ready once Slack refuses the token."""
    for path in ("healthz", "readyz"):
        async with slack.http.get(f"{slack.server.address}/{path}") as got:
            assert got.status == 200
    slack.standin.tell("auth.test", Told(body={"ok": False, "error": "invalid_auth"}))
    slack.server.identity._ask_again = 0.0
    await slack.server.identity.learn()
    async with slack.http.get(f"{slack.server.address}/readyz") as got:
        assert got.status == 503
        assert "invalid_auth" in await got.text()


async def test_secrets_are_not_logged(slack: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """Neither token nor secret nor what people wrote, whatever goes wrong."""
    caplog.set_level("DEBUG")
    slack.standin.tell("chat.postMessage", Told(body={"ok": False, "error": "fatal_error"}))
    await slack.event(text=f"<@{BOT_USER}> a private matter")
    await slack.standin.called("chat.postMessage")
    await slack.command("another private matter")
    await slack.send("{}", {"X-Slack-Signature": "v0=" + "0" * 64})
    assert "xoxb-test" not in caplog.text
    assert "private matter" not in caplog.text


async def test_sigterm_lets_an_answer_under_way_arrive() -> None:
    """Asked to stop while Slack is slow: no new work is taken, the answer still goes out, then the process ends."""
    with kept() as keeper:
        async with standing_in() as standin, aiohttp.ClientSession() as http:
            listening: asyncio.Future[Running] = asyncio.get_running_loop().create_future()
            running = asyncio.create_task(serve(settings(standin), desk(keeper), keeper, listening.set_result))
            slack = Scene(standin, await listening, http, keeper)
            slow = standin.hold("chat.postMessage")
            await slack.event(text=f"<@{BOT_USER}> hello")
            await standin.called("chat.postMessage")
            os.kill(os.getpid(), signal.SIGTERM)
            while not slack.server.guard.closing:
                await asyncio.wait({running}, timeout=0.01)
            assert not running.done()
            slow.set()
            await asyncio.wait_for(running, 10)
            assert len(standin.calls["chat.postMessage"]) == 1
            assert len(slack.server.tasks) == 0
            with pytest.raises(aiohttp.ClientError):
                await slack.command("too late")
