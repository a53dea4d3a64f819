"""What a person does on the page reaches the real app over signed HTTP, and what comes back stands where Slack would put it."""

from __future__ import annotations

import json
import socket
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.playground.run import bound
from bot.playground.town import APP, CAREERS, COLLEAGUE, GENERAL, YOU
from bot.settings import Settings
from handlers import compare_form
from tests.bot.playground.conftest import playground

if TYPE_CHECKING:
    from tests.bot.playground.conftest import Hand

DIRECT = f"D{YOU[1:]}"


def buttons(message: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A card's buttons by what they say, each as a page sends it."""
    rows = [block for block in message["blocks"] if block["type"] == "actions"]
    return {button["text"]["text"]: button | {"block_id": row["block_id"]} for row in rows for button in row["elements"]}


async def press(hand: Hand, message: dict[str, Any], label: str) -> dict[str, Any]:
    """Press a button of a card."""
    where = {"channel": message["channel"], "ts": message["ts"]}
    return await hand.do("press", where=where, actions=[buttons(message)[label]], values={})


async def opened(hand: Hand) -> dict[str, Any]:
    """The modal on top."""
    return dict((await hand.state())["views"][YOU][-1])


async def test_an_answer_stands_there_before_anything_is_asked(hand: Hand) -> None:
    """A colleague's question was really asked: its answer is in the thread, with what was understood."""
    question, answer = [
        message for message in await hand.messages(CAREERS) if f"<@{APP}>" in message["text"] or message.get("bot_id")
    ]
    assert question["user"] == COLLEAGUE
    assert answer["thread_ts"] == question["ts"]
    assert answer["note"]["line"].startswith("profile alpha")


async def test_a_command_is_answered_for_its_asker_alone(hand: Hand) -> None:
    """The answer comes in the acknowledgement, and only they see it."""
    assert (await hand.do("command", channel=GENERAL, text="/certadvice something"))["status"] == 200
    answer = (await hand.messages(GENERAL))[-1]
    assert answer["to"] == YOU
    assert f"{YOU} asked something (private)" in answer["text"]


async def test_a_direct_message_is_answered_in_its_thread(hand: Hand) -> None:
    """Without a mention."""
    sent = await hand.do("say", channel=DIRECT, text="hello")
    said, answer = await hand.messages(DIRECT)
    assert said["ts"] == sent["ts"] == answer["thread_ts"]
    assert "asked hello (private)" in answer["text"]


async def test_talk_among_people_is_not_sent_to_the_app(hand: Hand) -> None:
    """The app subscribes to mentions and direct messages, so Slack sends it nothing else."""
    before = len((await hand.state())["exchanges"])
    await hand.do("say", channel=GENERAL, text="lunch?")
    assert len((await hand.state())["exchanges"]) == before


async def test_a_button_is_answered_where_its_card_stands(hand: Hand) -> None:
    """Beside an ephemeral card for its asker; shared, in the channel."""
    await hand.do("command", channel=GENERAL, text="/certadvice something")
    card = (await hand.messages(GENERAL))[-1]
    await press(hand, card, "What next?")
    await hand.state()  # answered: two presses at once may be answered in any order
    await press(hand, card, "Share in channel")
    asked, shared = (await hand.messages(GENERAL))[-2:]
    assert (asked["to"], shared["to"]) == (YOU, "")
    assert "asked worth alpha" in asked["text"]
    assert shared["blocks"][0]["elements"][0]["text"].startswith(f"Shared by <@{YOU}>, who asked: ")


async def test_a_form_says_at_its_field_what_is_wrong_and_closes_when_taken(hand: Hand) -> None:
    """Left empty, Slack itself says so and the app is not asked; filled with blanks, the app says so; then it is answered."""
    answer = (await hand.messages(CAREERS))[-1]
    await press(hand, answer, "Ask a follow-up")
    view = await opened(hand)
    asked = len((await hand.state())["exchanges"])
    assert (await hand.do("submit", view=view["id"], values={}))["errors"] == {"line": "Please complete this required field."}
    assert len((await hand.state())["exchanges"]) == asked
    blank = {"line": {"line": {"type": "plain_text_input", "value": "  "}}}
    assert (await hand.do("submit", view=view["id"], values=blank))["errors"] == {"line": "Write a question first."}
    filled = {"line": {"line": {"type": "plain_text_input", "value": "and the fee?"}}}
    assert (await hand.do("submit", view=view["id"], values=filled))["errors"] == {}
    assert (await hand.state())["views"][YOU] == []
    follow_up = (await hand.messages(CAREERS))[-1]
    assert follow_up["thread_ts"] == answer["thread_ts"]
    assert "asked and the fee? (channel)" in follow_up["text"]


async def test_a_search_field_asks_the_app(hand: Hand) -> None:
    """Options come from the app; a value that it did not offer is none of a form's business here."""
    await hand.do("command", channel=GENERAL, text="/certadvice something")
    card = (await hand.messages(GENERAL))[-1]
    form = {"type": "button", "action_id": "form", "value": compare_form.ID, "block_id": "b"}
    await hand.do("press", where={"channel": GENERAL, "ts": card["ts"]}, actions=[form], values={})
    view = await opened(hand)
    element = {"action_id": compare_form.FIELD, "block_id": compare_form.FIELD}
    got = await hand.do("suggest", where={"view": view["id"]}, element=element, typed="al")
    assert [option["value"] for option in got["options"]] == ["alpha"]
    one = {compare_form.FIELD: {compare_form.FIELD: {"type": "multi_external_select", "selected_options": got["options"]}}}
    assert list((await hand.do("submit", view=view["id"], values=one))["errors"]) == [compare_form.FIELD]


async def test_a_closed_form_is_gone(hand: Hand) -> None:
    """And cannot be sent any more."""
    await press(hand, (await hand.messages(CAREERS))[-1], "Ask a follow-up")
    view = await opened(hand)
    await hand.do("close", view=view["id"])
    assert (await hand.state())["views"][YOU] == []
    assert await hand.do("submit", view=view["id"], values={}) == {"status": 409, "error": "This form is closed."}


async def test_nobody_uses_what_another_person_alone_sees(hand: Hand) -> None:
    """Somebody else's ephemeral card, somebody else's modal."""
    await hand.do("command", channel=GENERAL, text="/certadvice something")
    card = (await hand.messages(GENERAL))[-1]
    where = {"channel": GENERAL, "ts": card["ts"]}
    refused = await hand.do("press", user=COLLEAGUE, where=where, actions=[buttons(card)["What next?"]], values={})
    assert refused == {"status": 409, "error": "This message is gone."}
    await press(hand, (await hand.messages(CAREERS))[-1], "Ask a follow-up")
    assert (await hand.do("submit", user=COLLEAGUE, view=(await opened(hand))["id"], values={}))["status"] == 409


async def test_moving_the_calendar_moves_the_day_of_the_answers(hand: Hand) -> None:
    """For what is asked from then on; whoever waits for a day is told."""
    told: list[date] = []
    hand.playing.calendar.listeners.append(told.append)
    assert await hand.do("day", day="2031-05-01") == {"status": 200, "day": "2031-05-01", "moved": True}
    assert told == [date(2031, 5, 1)]
    await hand.do("say", channel=DIRECT, text="hello")
    answer = (await hand.messages(DIRECT))[-1]
    assert (answer["day"], answer["note"]["today"]) == ("2031-05-01", "2031-05-01")
    assert (await hand.do("day", day=None))["moved"] is False


@pytest.mark.parametrize("day", ["1848-01-01", "next week", 7])
async def test_a_day_that_is_none_is_refused(hand: Hand, day: object) -> None:
    """And the calendar stays."""
    assert (await hand.do("day", day=day))["status"] == 400
    assert (await hand.state())["moved"] is False


async def test_the_inspector_is_told_everything(hand: Hand) -> None:
    """The request as Slack sends it, how fast it was acknowledged, what was understood, and the calls that followed."""
    await hand.do("say", channel=DIRECT, text="hello")
    exchange = (await hand.state())["exchanges"][-1]
    assert (exchange["kind"], exchange["what"], exchange["status"]) == ("message", "hello", 200)
    assert exchange["payload"]["event"]["text"] == "hello"
    assert [understood["line"] for understood in exchange["understood"]] == ["profile alpha words:hello"]
    calls = [call["method"] for call in exchange["calls"]]
    assert calls[:2] == ["assistant.threads.setStatus", "chat.postMessage"]
    assert all(call["answer"]["ok"] for call in exchange["calls"])


async def test_an_open_page_hears_of_changes(hand: Hand) -> None:
    """As server-sent events, from the moment it listens."""
    async with hand.http.get(f"{hand.playing.address}/stream") as stream:
        heard = [await stream.content.readline(), await stream.content.readline()]
        assert b"listening" in heard[0]
        await hand.do("say", channel=GENERAL, text="lunch?")
        told = json.loads((await stream.content.readline()).removeprefix(b"data: "))
    assert (told["type"], told["message"]["text"]) == ("message", "lunch?")


async def test_slack_saying_slower_is_borne(hand: Hand) -> None:
    """One 429, and the answer comes all the same."""
    await hand.do("slower", method="chat.postMessage", calls=1, seconds=0)
    await hand.do("slower", method="chat.postMessage", calls=1, seconds=1)
    await hand.do("say", channel=DIRECT, text="hello")
    exchange = (await hand.state())["exchanges"][-1]
    assert [call["status"] for call in exchange["calls"] if call["method"] == "chat.postMessage"] == [429, 200]


async def test_what_cannot_be_done_is_said(hand: Hand) -> None:
    """In words for the person who tried."""
    assert "is not a command" in (await hand.do("command", channel=GENERAL, text="/weather"))["error"]
    assert "nothing to send" in (await hand.do("say", channel=GENERAL, text="  "))["error"]
    assert "not here" in (await hand.do("say", channel="C404", text="x"))["error"]
    assert (await hand.do("nothing"))["status"] == 400
    assert (await hand.do("say", text="x"))["status"] == 400


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("state", {"Host": "evil.example"}),
        ("state", {"Host": "127.0.0.1:1"}),
        ("state", {"Origin": "http://evil.example"}),
        ("stream", {"Sec-Fetch-Site": "cross-site"}),
        ("", {"Host": "rebound.example:{port}"}),
    ],
)
async def test_pages_from_elsewhere_read_nothing(hand: Hand, path: str, headers: dict[str, str]) -> None:
    """Neither under another name of this machine nor from another page."""
    port = hand.playing.address.rpartition(":")[2]
    made = {name: value.format(port=port) for name, value in headers.items()}
    async with hand.http.get(f"{hand.playing.address}/{path}", headers=made) as got:
        assert got.status == 403
        assert "Access-Control-Allow-Origin" not in got.headers


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "null"},
        {"Origin": "http://evil.example"},
        {"Origin": "{address}", "Content-Type": "text/plain"},
        {"Origin": "{address}", "Host": "evil.example"},
    ],
)
async def test_pages_from_elsewhere_do_nothing(hand: Hand, headers: dict[str, str]) -> None:
    """Not even what a browser sends without asking first."""
    made = {name: value.format(address=hand.playing.address) for name, value in headers.items()}
    body = json.dumps({"user": YOU, "channel": GENERAL, "text": "hello"})
    async with hand.http.post(
        f"{hand.playing.address}/do/say", data=body, headers={"Content-Type": "application/json"} | made
    ) as got:
        assert got.status == 403
    assert [message["text"] for message in await hand.messages(GENERAL) if message["text"] == "hello"] == []


async def test_the_apps_door_is_for_the_app(hand: Hand) -> None:
    """A browser is refused; so is whoever has no token."""
    url = f"{hand.playing.address}/api/auth.test"
    async with hand.http.post(url, headers={"Origin": hand.playing.address}) as got:
        assert got.status == 403
    async with hand.http.post(url) as got:
        assert await got.json() == {"ok": False, "error": "not_authed"}


async def test_it_listens_on_this_machine_alone(hand: Hand) -> None:
    """And says so to browsers: no other origin, no frame, nothing from elsewhere."""
    assert hand.playing.address.startswith("http://127.0.0.1:")
    async with hand.http.get(f"{hand.playing.address}/") as got:
        assert got.status == 200
        assert "default-src 'none'" in got.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in got.headers["Content-Security-Policy"]


def test_the_usual_port_in_use_gives_any_other() -> None:
    """Only a port that was asked for is insisted on."""
    with bound(None) as first, bound(None) as second:
        ports = [int(made.getsockname()[1]) for made in (first, second)]
    assert ports[0] != ports[1]


async def test_the_secrets_are_made_anew_for_each_start(hand: Hand) -> None:
    """Nobody's real token or secret is used, even where the environment holds one."""
    real = Settings(slack_signing_secret="real", slack_bot_token="xoxb-real")
    async with playground(real) as other:
        assert other.playing.standin.token not in ("xoxb-real", hand.playing.standin.token)
        assert await other.do("command", channel=GENERAL, text="/certadvice x") == {"status": 200}


def test_the_command_says_that_a_port_is_in_use() -> None:
    """In one line, before a browser opens, and it ends."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        got = CliRunner().invoke(main, ["playground", "--no-open", "--port", str(taken.getsockname()[1])])
    assert got.exit_code == 1
    assert "cannot be had" in got.output
    assert "Traceback" not in got.output
