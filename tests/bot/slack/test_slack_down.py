"""Every surface while Slack is slow, says "slower", answers with a page of HTML, or not at all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.playground.standin import RESPONSE_URL
from bot.slack import views
from bot.slack.needs import ADVISE, EXPLAIN
from bot.slack.web import Web
from tests.bot.slack.scene import Scene, scene
from tests.bot.slack.standin import BOT_USER, Told
from tests.bot.slack.test_conversation import settled, shown
from tests.bot.slack.test_home import picked, pressable
from tests.bot.slack.test_remembering import real

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.slack.setup import Wires
    from tests.bot.slack.scene import Got

Act = Callable[[Scene], Awaitable["Got"]]
PUBLISH, OPEN, UPDATE, POST = "views.publish", "views.open", "views.update", "chat.postMessage"
LIMITED = Told(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "9"})
BROKEN = {"html": Told(503, "<html>Down</html>"), "nothing": Told(drop=True)}
DIRECT = {"type": "message", "channel": "D1", "channel_type": "im"}


@asynccontextmanager
async def talking() -> AsyncIterator[Scene]:
    """The real conversation, with no time lost in waiting between two tries."""

    async def at_once(_seconds: float) -> None:
        return None

    def impatient(wires: Wires) -> Wires:
        held = wires.web
        return replace(wires, web=Web(held._client, held._session, held._token, at_once))

    async with scene(real, change=impatient) as slack:
        yield slack


async def in_thread(slack: Scene) -> Got:
    """A button under a channel's card."""
    return await slack.press("ask_0", "profile iapp-aigp")


async def ephemeral(slack: Scene) -> Got:
    """A button under a card that its asker alone sees."""
    return await slack.press("ask_0", "profile iapp-aigp", ephemeral=True)


async def privately(slack: Scene) -> Got:
    """Answer privately with my profile."""
    return await slack.press("private", "worth iapp-aigp")


async def explained(slack: Scene) -> Got:
    """The shortcut of a message."""
    return await slack.choose_shortcut(EXPLAIN.callback, text="AIGP wanted")


async def from_home(slack: Scene) -> Got:
    """A question of the Home tab."""
    return await slack.press_in(slack.page, "ask_0_2", "profile iapp-aigp")


async def in_modal(slack: Scene) -> Got:
    """A next step in a modal."""
    return await slack.press_in(slack.modal, "ask_0", "profile iapp-aigp")


async def follow_up(slack: Scene) -> Got:
    """The form that a channel's card opens."""
    view = views.draw(views.FOLLOW_UP, views.Origin("C1", "17.1", line="profile iapp-aigp"))
    return await slack.submit(view, {"line": {"type": "plain_text_input", "value": "and the fee of AIGP?"}})


ANSWERED: list[tuple[Act, str]] = [
    (in_thread, POST),
    (ephemeral, RESPONSE_URL),
    (privately, RESPONSE_URL),
    (explained, RESPONSE_URL),
    (from_home, OPEN),
    (in_modal, UPDATE),
    (follow_up, POST),
]


async def ready(slack: Scene) -> None:
    """The person has a Home tab and a modal open."""
    await slack.look_home()
    await settled(slack)
    await from_home(slack)
    await settled(slack)
    slack.standin.calls.clear()


def told(slack: Scene) -> list[str]:
    """Everything that was sent to where a person sees it."""
    return [shown([call]) for method in (POST, RESPONSE_URL, OPEN, UPDATE) for call in slack.standin.calls[method]]


@pytest.mark.parametrize(("act", "method"), ANSWERED)
async def test_slow_is_acknowledged_at_once_and_answered_once(act: Act, method: str) -> None:
    """The acknowledgement waits for no call; the answer comes when Slack takes it."""
    async with talking() as slack:
        await ready(slack)
        free = slack.standin.hold(method)
        assert (await act(slack)).status == 200
        await slack.standin.called(method)
        free.set()
        await settled(slack)
        assert len(slack.standin.calls[method]) == 1
        assert not any("reference" in said for said in told(slack))


@pytest.mark.parametrize(("act", "method"), ANSWERED)
async def test_slower_is_obeyed_and_the_same_sent_again(act: Act, method: str) -> None:
    """429 did nothing."""
    async with talking() as slack:
        await ready(slack)
        slack.standin.tell(method, LIMITED)
        await act(slack)
        first, again = await slack.standin.called(method, 2)
        await settled(slack)
        assert first == again
        assert not any("reference" in said for said in told(slack))


@pytest.mark.parametrize("trouble", BROKEN)
@pytest.mark.parametrize(("act", "method"), ANSWERED)
async def test_broken_is_told_once_and_nothing_is_answered_twice(act: Act, method: str, trouble: str) -> None:
    """One calm sentence with a reference, by another way; what may have arrived is not sent again, unless twice does no harm."""
    async with talking() as slack:
        await ready(slack)
        tries = 3 if method == UPDATE else 1
        slack.standin.tell(method, *[BROKEN[trouble]] * tries)
        await act(slack)
        await settled(slack)
        answers = [said for said in told(slack) if "AIGP" in said]
        sentences = [said for said in told(slack) if "reference" in said]
        assert len(answers) == tries
        assert len(sentences) == 1
        assert "html" not in sentences[0].lower().replace("mrkdwn", "")
        assert "please ask again" in sentences[0]


@pytest.mark.parametrize("trouble", [LIMITED, *BROKEN.values()])
async def test_what_is_answered_in_the_acknowledgement_needs_no_call(trouble: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command, a form's next step, a form's answer and what is wrong in it; typing, too."""
    monkeypatch.setattr("bot.slack.modals.ACKNOWLEDGE_SECONDS", 60.0)  # on a busy machine an answer may take its time
    monkeypatch.setattr("bot.slack.listeners.ACKNOWLEDGE_SECONDS", 60.0)
    monkeypatch.setattr("bot.store.recall.READ_SECONDS", 60.0)
    async with talking() as slack:
        for method in (POST, RESPONSE_URL, OPEN, UPDATE, PUBLISH):
            slack.standin.tell(method, *[trouble] * 9)
        assert "AIGP" in (await slack.command("what does AIGP cost?")).message["text"]
        assert (await slack.type_in("aig")).message["options"]
        form = views.draw(slack_form("profile"), views.Origin(home="home"))
        wrong = {"holds": picked("isaca-cism"), "since:isaca-cism": {"type": "plain_text_input", "value": "soon"}}
        assert "errors" in (await slack.submit(form, wrong)).message
        saved = (await slack.submit(form, {"holds": picked("isaca-cism")})).message
        assert "Saved: you hold CISM" in shown([saved])
        step = views.draw(slack_form("advice"), views.NOWHERE)
        for _ in range(3):
            step = (await slack.submit(step, {})).message["view"]
        assert "depends on" in shown([step]) or "job" in shown([step])
        await settled(slack)


def slack_form(name: str) -> Any:
    """A form as it opens for a stranger."""
    from handlers.form_list import FORMS
    from handlers.forms import Filled
    from tests.bot.slack.scene import TODAY
    from tests.bot.slack.test_remembering import CATALOG

    return FORMS[name].build(Filled(CATALOG, TODAY))


@pytest.mark.parametrize("trouble", [LIMITED, *BROKEN.values()])
async def test_the_home_tab_is_published_again(trouble: Told) -> None:
    """The same page twice does no harm."""
    async with talking() as slack:
        slack.standin.tell(PUBLISH, trouble)
        await slack.look_home()
        await settled(slack)
        assert "Your profile" in shown([slack.page])


@pytest.mark.parametrize("trouble", BROKEN)
async def test_a_form_that_does_not_open_or_fill_is_told(trouble: str) -> None:
    """In a direct message where there is no other way; in the modal that is there already."""
    async with talking() as slack:
        await ready(slack)
        slack.standin.tell(OPEN, BROKEN[trouble])
        await slack.choose_shortcut(ADVISE.callback)
        await settled(slack)
        (call,) = slack.standin.calls[POST]
        assert call["channel"] == "U1"
        assert "did not open the form" in call["text"]
        slack.standin.tell(UPDATE, *[BROKEN[trouble]] * 3)
        button = pressable(slack.page)["Set up my profile"]
        await slack.press_in(slack.page, button["action_id"], button["value"])
        await settled(slack)
        assert "did not open the form" in shown([slack.modal])


@pytest.mark.parametrize("trouble", BROKEN)
async def test_a_mention_and_a_direct_message_are_not_answered_twice(trouble: str) -> None:
    """The post may have arrived; Slack's retries of the event change nothing either."""
    async with talking() as slack:
        for number, event in enumerate(({"text": f"<@{BOT_USER}> AIGP"}, {**DIRECT, "text": "AIGP"})):
            slack.standin.calls.clear()
            slack.standin.tell(POST, BROKEN[trouble])
            for _ in range(2):
                await slack.event(**event, ts=f"41.{number}")
            await settled(slack)
            assert len(slack.standin.calls[POST]) == 1
