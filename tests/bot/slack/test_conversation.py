"""Commands, mentions, messages and their threads, over real HTTP."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.playground.standin import RESPONSE_URL
from bot.slack import desk
from bot.slack.limits import problems
from tests.bot.slack import scene as scenes
from tests.bot.slack.scene import scene
from tests.bot.slack.standin import BOT, BOT_USER

if TYPE_CHECKING:
    from handlers.ask import Reply, Request
    from tests.bot.slack.scene import Scene


def shown(message: Any) -> str:
    """Everything of a message as one string."""
    return json.dumps(message, ensure_ascii=False)


async def settled(slack: Scene) -> None:
    """Wait until the server has nothing left to do."""
    while len(slack.server.tasks):
        await asyncio.wait(set(slack.server.tasks._running))


async def test_a_command_is_answered_in_the_acknowledgement(slack: Scene) -> None:
    """The HTTP answer holds the card, for the asker alone, and nothing else is posted."""
    got = await slack.command("compare alpha beta")
    assert got.status == 200
    assert got.message["response_type"] == "ephemeral"
    assert "U1 asked compare alpha beta (private)" in got.message["text"]
    assert "compare alpha beta" in shown(got.message["blocks"])
    assert problems({key: got.message[key] for key in ("text", "blocks")}) == []
    assert not slack.standin.calls["chat.postMessage"]
    assert not slack.standin.calls[RESPONSE_URL]


async def test_a_command_remembers_what_the_same_person_asked_in_the_same_channel(slack: Scene) -> None:
    """Follow-ups go on from the last question; another person starts from nothing."""
    await slack.command("first")
    assert "after first" in (await slack.command("second")).message["text"]
    assert "after nothing" in (await slack.command("third", user_id="U2")).message["text"]
    assert "after nothing" in (await slack.command("fourth", channel_id="C2")).message["text"]


async def test_a_duplicate_command_is_answered_once(slack: Scene) -> None:
    """The same trigger a second time gets an empty acknowledgement."""
    fields = slack.command_fields("once")
    assert (await slack.form(**fields)).text
    again = await slack.form(**fields)
    assert (again.status, again.text) == (200, "")


async def test_a_failing_command_gets_a_calm_sentence_and_a_reference(slack: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """The traceback is logged under the reference the person sees; no exception text leaves the process."""
    got = await slack.command("fail")
    assert got.status == 200
    assert "Something went wrong on our side" in got.message["text"]
    assert "xoxb" not in got.text
    reference = got.message["text"].rsplit(" ", 1)[1].rstrip(".")
    assert any(reference in record.getMessage() and record.exc_info for record in caplog.records)


async def test_hostile_text_is_cleaned_bounded_and_escaped(slack: Scene) -> None:
    """Broadcasts do not fire, control characters are dropped, and what is too long is cut."""
    got = await slack.command("y" * 5_000 + "a\x00b <!channel> & @here " + "x" * 9_900)
    text = shown(got.message)
    assert "<!channel>" not in text
    assert "@here" not in shown([got.message["text"], got.message["blocks"][:-2]])
    assert "\\u0000" not in text
    assert "&lt;!channel&gt; &amp;" in got.message["text"]
    assert problems({key: got.message[key] for key in ("text", "blocks")}) == []


def test_of_a_very_long_message_the_end_is_read() -> None:
    """What is pasted comes first, the question after it."""
    assert desk._bounded("pasted " * 2_000 + "and the question?").endswith(" pasted and the question?")  # type: ignore[union-attr]


async def test_a_mention_is_answered_in_its_thread(slack: Scene) -> None:
    """Without the bot's name, in the thread of the message, with no link previews."""
    got = await slack.event(text=f"<@{BOT_USER}> what is alpha?", ts="1700000001.000100")
    assert (got.status, got.text) == (200, "")
    (posted,) = await slack.standin.called("chat.postMessage")
    assert posted["channel"] == "C1"
    assert posted["thread_ts"] == "1700000001.000100"
    assert posted["unfurl_links"] is posted["unfurl_media"] is False
    assert "U1 asked what is alpha? (channel)" in posted["text"]


async def test_a_thread_is_continued_by_mention(slack: Scene) -> None:
    """The thread remembers what was asked in it; a mention elsewhere starts anew."""
    await slack.event(text=f"<@{BOT_USER}> first", ts="1.1")
    await slack.standin.called("chat.postMessage", 1)
    await slack.event(text=f"<@{BOT_USER}> second", ts="1.2", thread_ts="1.1")
    await slack.event(text=f"<@{BOT_USER}> third", ts="1.3")
    posted = await slack.standin.called("chat.postMessage", 3)
    texts = {call["thread_ts"] + call["text"].split(" asked ")[1] for call in posted}
    assert any(text.startswith("1.1second (channel) after first") for text in texts)
    assert any(text.startswith("1.3third (channel) after nothing") for text in texts)


async def test_a_plain_reply_is_answered_only_in_a_joined_thread(slack: Scene) -> None:
    """Where message events arrive, a joined thread goes on without a mention; other threads are left alone."""
    await slack.event(type="message", text="nobody asked you", ts="1.0", thread_ts="0.9")
    await slack.event(text=f"<@{BOT_USER}> first", ts="1.1")
    await slack.standin.called("chat.postMessage", 1)
    await slack.event(type="message", text="and beta?", ts="1.2", thread_ts="1.1")
    posted = await slack.standin.called("chat.postMessage", 2)
    assert "asked and beta? (channel) after first" in posted[1]["text"]
    await slack.event(type="message", text="unknown talk among people", ts="1.3", thread_ts="1.1")
    await slack.event(type="message", text="<@U7> what do you think?", ts="1.4", thread_ts="1.1")
    await settled(slack)
    assert len(slack.standin.calls["chat.postMessage"]) == 2


async def test_retries_of_an_event_are_answered_once(slack: Scene) -> None:
    """The same event id is acknowledged each time and answered the first time."""
    body = json.dumps(slack.event_body(text=f"<@{BOT_USER}> once"))
    for number in range(3):
        retried = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"} if number else {}
        assert (await slack.send(body, {**scenes.signature(body), **retried})).status == 200
    await settled(slack)
    assert len(slack.standin.calls["chat.postMessage"]) == 1


async def test_a_message_told_by_two_events_is_answered_once(slack: Scene) -> None:
    """app_mention and message tell of the same words in a channel; only one is answered, whichever comes first."""
    words = {"text": f"<@{BOT_USER}> once", "ts": "1.1", "thread_ts": "1.0"}
    await slack.event(type="message", **words)
    await slack.event(type="app_mention", **words)
    await slack.event(type="app_mention", **words)
    await slack.standin.called("chat.postMessage")
    await settled(slack)
    assert len(slack.standin.calls["chat.postMessage"]) == 1


async def test_bots_subtypes_and_itself_are_ignored(slack: Scene) -> None:
    """Two bots must never talk to each other, and edits are no questions."""
    await slack.event(text="hello", bot_id="B9")
    await slack.event(text="hello", bot_id=BOT, user=BOT_USER)
    await slack.event(text="hello", user=BOT_USER)
    await slack.event(type="message", channel="D1", channel_type="im", text="hello", subtype="message_changed")
    await slack.event(type="message", channel="C1", text="talk outside any thread")
    await settled(slack)
    assert not slack.standin.calls["chat.postMessage"]


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
async def test_what_a_person_wrote_is_answered_however_it_was_sent(slack: Scene, subtype: str) -> None:
    """Beside a file, into the channel too, as /me: silence would be no answer."""
    thread = {"thread_ts": "1.0"} if subtype == "thread_broadcast" else {}
    await slack.event(
        type="message", channel="D1", channel_type="im", text="how much is AAISM?", ts="1.5", subtype=subtype, **thread
    )
    await slack.standin.called("chat.postMessage")


async def test_other_events_are_acknowledged(slack: Scene) -> None:
    """An event nobody needs gets 200; 404 would make Slack send it again."""
    assert (await slack.event(type="channel_rename", text=None)).status == 200


async def test_slack_may_verify_the_address(slack: Scene) -> None:
    """The challenge of the set-up is sent back."""
    got = await slack.send(json.dumps({"type": "url_verification", "challenge": "c-123", "token": "t"}))
    assert "c-123" in got.text


async def test_a_direct_message_is_answered_in_its_thread_and_goes_on(slack: Scene) -> None:
    """Each message starts a thread; a new one still goes on from the last, and a reply from its thread."""
    await slack.event(type="message", channel="D1", channel_type="im", text="first", ts="1.1")
    await slack.standin.called("chat.postMessage", 1)
    await slack.event(type="message", channel="D1", channel_type="im", text="second", ts="1.2")
    posted = await slack.standin.called("chat.postMessage", 2)
    assert posted[0]["thread_ts"] == "1.1"
    assert "asked first (private) after nothing" in posted[0]["text"]
    assert posted[1]["thread_ts"] == "1.2"
    assert "asked second (private) after first" in posted[1]["text"]
    await slack.event(type="message", channel="D1", channel_type="im", text="third", ts="1.3", thread_ts="1.1")
    posted = await slack.standin.called("chat.postMessage", 3)
    assert posted[2]["thread_ts"] == "1.1"
    assert "asked third (private) after first" in posted[2]["text"]


async def test_commands_and_new_messages_stand_outside_threads() -> None:
    """There a name alone is a question of its own; in a thread it may ask the last one again."""
    asked: dict[str, bool] = {}

    def noted(request: Request, *rest: Any) -> Reply:
        asked[str(request.asked)] = request.opens
        return scenes.respond(request, *rest)

    async with scene(lambda keeper: scenes.desk(keeper, respond=noted)) as slack:
        await slack.command("by command")
        await slack.event(type="message", channel="D1", channel_type="im", text="by message", ts="1.1")
        await slack.standin.called("chat.postMessage", 1)
        await slack.event(type="message", channel="D1", channel_type="im", text="in its thread", ts="1.2", thread_ts="1.1")
        await slack.standin.called("chat.postMessage", 2)
    assert asked == {"by command": True, "by message": True, "in its thread": False}


async def test_a_failing_mention_gets_an_apology_in_the_thread(slack: Scene) -> None:
    """An event's last boundary answers too."""
    await slack.event(text=f"<@{BOT_USER}> fail", ts="1.1")
    (posted,) = await slack.standin.called("chat.postMessage")
    assert "Something went wrong on our side" in posted["text"]
    assert posted["thread_ts"] == "1.1"


async def test_a_mention_is_understood_before_slack_has_said_who_the_bot_is() -> None:
    """The event itself names the bot; nothing waits for auth.test."""
    async with scene() as slack:
        slack.server.identity._known = type(slack.server.identity._known)(enterprise_id=None, team_id=None, bot_token="x")
        await slack.event(text=f"<@U7> and <@{BOT_USER}> what is alpha?", ts="1.1")
        (posted,) = await slack.standin.called("chat.postMessage")
        assert "asked &lt;@U7&gt; and   what is alpha?" in posted["text"]
