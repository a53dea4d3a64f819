"""Every place where people meet the app: what they do there, what the answer shows, and which call brings it."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.playground.standin import RESPONSE_URL
from bot.slack import views
from bot.slack.needs import ADVISE, EXPLAIN
from handlers.form_list import FORMS
from handlers.forms import Filled
from tests.bot.slack.scene import TODAY, Scene
from tests.bot.slack.standin import BOT_USER
from tests.bot.slack.test_conversation import settled
from tests.bot.slack.test_home import picked, pressable
from tests.bot.slack.test_remembering import CATALOG

if TYPE_CHECKING:
    from tests.bot.slack.scene import Got

Act = Callable[[Scene], Awaitable["Got"]]
POST, OPEN, UPDATE, PUBLISH, ACK = "chat.postMessage", "views.open", "views.update", "views.publish", "the acknowledgement"
THREAD = "1700000001.000001"


@dataclass(frozen=True, slots=True)
class Surface:
    """One of them."""

    name: str
    act: Act
    answer: str
    """What the answer shows, and nothing before it did."""
    by: str
    """The call that brings it."""
    before: Act | None = None
    """What has to be done first."""
    late: bool = False
    """The answer is not ready in time for the acknowledgement."""
    quiet: bool = False
    """What was asked for is done, and nobody waits for the word that says so."""
    direct: bool = False
    """It stands in a conversation that the app may read."""


def form(name: str, *, private: bool = False) -> Callable[[Scene], dict[str, Any]]:
    """A form as it opens for a stranger: in a thread, from the Home tab, or (`private`) under what one person sees."""

    def opened(slack: Scene) -> dict[str, Any]:
        here = views.Origin("C1", THREAD)
        if private:
            here = views.Origin("C1", response_url=slack.standin.response_url("C1", "U1"))
        return views.draw(FORMS[name].build(Filled(CATALOG, TODAY)), here)

    return opened


def chosen(value: str) -> dict[str, Any]:
    """An entry of a menu of a form."""
    return {"type": "static_select", "selected_option": {"value": value}}


def typed(value: str) -> dict[str, Any]:
    """What is written in a field."""
    return {"type": "plain_text_input", "value": value}


BOTH = {"credentials": picked("iapp-aigp", "isaca-aaism")}
WRONG = {"holds": picked("isaca-cism"), "since:isaca-cism": typed("soon")}


async def home(slack: Scene) -> Got:
    """Open the Home tab."""
    got = await slack.look_home()
    await settled(slack)
    return got


async def modal(slack: Scene) -> Got:
    """Have an answer in a modal."""
    await home(slack)
    got = await slack.press_in(slack.page, "ask_0_2", "help")
    await settled(slack)
    return got


async def profile_form(slack: Scene) -> Got:
    """Have the profile form open."""
    await home(slack)
    button = pressable(slack.page)["Set up my profile"]
    got = await slack.press_in(slack.page, button["action_id"], button["value"])
    await settled(slack)
    return got


async def joined(slack: Scene) -> Got:
    """Have a thread that the app answered in."""
    got = await slack.event(text=f"<@{BOT_USER}> what is CISM?", ts=THREAD)
    await settled(slack)
    return got


async def tips_on(slack: Scene) -> Got:
    """Have weekly tips."""
    got = await slack.command("tips on monday 9:00 UTC")
    await settled(slack)
    return got


def submitted(view: Callable[[Scene], dict[str, Any]], **filled: Any) -> Act:
    """Submit a form."""
    return lambda slack: slack.submit(view(slack), filled)


def opens(name: str) -> Act:
    """A button that opens a form, under a card that one person sees."""
    return lambda slack: slack.press("form", name, ephemeral=True)


def from_card(_slack: Scene) -> dict[str, Any]:
    """The form that a card in a thread opens."""
    return views.draw(views.FOLLOW_UP, views.Origin("C1", THREAD, line="profile iapp-aigp"))


def sharing(slack: Scene) -> Awaitable[Got]:
    """Share what one person saw."""
    return slack.press("share", "profile iapp-aigp", ephemeral=True)


def held_chosen(slack: Scene) -> Awaitable[Got]:
    """Choose what one holds in the profile form."""
    return slack.press_in(slack.modal, "holds", holds=picked("isaca-cism"))


def asking(text: str, **event: Any) -> Act:
    """A message to the app; it stands in its channel as Slack would have it."""

    async def said(slack: Scene) -> Got:
        where = event.get("channel", "C1")
        message = slack.standin.workspace.say(where, "U1", text, event.get("thread_ts", ""))
        return await slack.event(text=text, ts=message.ts, **event)

    return said


AIGP = "AIGP"
DIRECT = {"type": "message", "channel": "D1", "channel_type": "im"}
SURFACES = (
    Surface("slash command", lambda s: s.command("what does AIGP cost?"), AIGP, ACK),
    Surface("slash command, late", lambda s: s.command("what does AIGP cost?"), AIGP, RESPONSE_URL, late=True),
    Surface("mention", asking(f"<@{BOT_USER}> AIGP"), AIGP, POST),
    Surface("reply in a joined thread", asking("and AIGP?", type="message", thread_ts=THREAD), AIGP, POST, joined),
    Surface("direct message", asking("AIGP", **DIRECT), AIGP, POST, direct=True),
    Surface("button in a channel", lambda s: s.press("ask_0", "profile iapp-aigp"), AIGP, POST),
    Surface("entry of a menu", lambda s: s.choose("more", "profile iapp-aigp"), AIGP, POST),
    Surface("button for oneself", lambda s: s.press("ask_0", "profile iapp-aigp", ephemeral=True), AIGP, RESPONSE_URL),
    Surface("button in Home", lambda s: s.press_in(s.page, "ask_0_2", "profile iapp-aigp"), "AI governance", OPEN, home),
    Surface("button in a modal", lambda s: s.press_in(s.modal, "ask_0", "profile iapp-aigp"), "AI governance", UPDATE, modal),
    Surface("answer with my profile", lambda s: s.press("private", "worth iapp-aigp"), AIGP, RESPONSE_URL),
    Surface("share in channel", sharing, "Shared by", RESPONSE_URL),
    Surface("typing", lambda s: s.type_in("aig"), AIGP, ACK),
    Surface("compare form opens", opens("compare"), '"callback_id": "compare"', OPEN),
    Surface("profile form opens", opens("profile"), '"callback_id": "profile"', OPEN),
    Surface("tips form opens", opens("tips"), '"callback_id": "tips"', OPEN),
    Surface("follow-up form opens", lambda s: s.press("follow_up", "profile iapp-aigp"), '"callback_id": "follow_up"', OPEN),
    Surface("wizard opens", lambda s: s.choose_shortcut(ADVISE.callback), '"callback_id": "advice"', OPEN),
    Surface("thumb down asks why", lambda s: s.rate("no profile iapp-aigp"), '"callback_id": "feedback"', OPEN),
    Surface("thumb up", lambda s: s.rate("yes profile iapp-aigp"), "Thank you, noted", RESPONSE_URL, quiet=True),
    Surface("mistake in a form", submitted(form("profile"), **WRONG), '"errors"', ACK),
    Surface("next step of a form", submitted(form("advice")), '"response_action": "push"', ACK),
    Surface("profile saved", submitted(form("profile"), holds=picked("isaca-cism")), "Saved: you hold CISM", ACK),
    Surface("reason for a thumb down", submitted(form("feedback"), reason=chosen("wrong")), "Thank you, noted", ACK),
    Surface("comparison by form in a thread", submitted(form("compare"), **BOTH), AIGP, POST),
    Surface("comparison by form for oneself", submitted(form("compare", private=True), **BOTH), AIGP, RESPONSE_URL),
    Surface("follow-up", submitted(from_card, line=typed("and the fee of AIGP?")), AIGP, POST),
    Surface("tips set up by form", submitted(form("tips", private=True), zone=typed("UTC")), "Weekly tips are on", RESPONSE_URL),
    Surface("field that brings others", held_chosen, "since:isaca-cism", UPDATE, profile_form),
    Surface("message shortcut", lambda s: s.choose_shortcut(EXPLAIN.callback, text="AIGP wanted"), AIGP, RESPONSE_URL),
    Surface("Home opened", lambda s: s.look_home(), "Your profile", PUBLISH),
    Surface("deleted from Home", lambda s: s.press_in(s.page, "ask_0", "me slot:delete"), "nothing of yours", PUBLISH, home),
    Surface("tips set up", lambda s: s.command("tips on monday 9:00 UTC"), "Weekly tips are on", RESPONSE_URL, late=True),
    Surface("tips shown", lambda s: s.command("tips preview"), "Only you see this", RESPONSE_URL, late=True),
    Surface("tips paused by button", lambda s: s.press("tips_pause", "tips slot:pause"), "paused", POST, tips_on),
    Surface("less like this", lambda s: s.press("tips_less", "belief:one"), "tips of this kind come last", RESPONSE_URL, tips_on),
)  # fmt: skip


def seen(slack: Scene, got: Got | None = None) -> list[str]:
    """Everything that the first person sees now, each place as a string; with what was acknowledged."""
    space = slack.standin.workspace
    mine = [one for one in space.channels.values() if "U1" in one.members]
    messages = [message for channel in mine for message in space.messages[channel.id] if message.bot and message.to in ("", "U1")]
    shown = [json.dumps([message.text, message.blocks], ensure_ascii=False) for message in messages]
    shown += [json.dumps(view, ensure_ascii=False) for view in space.views.get("U1", ())]
    shown += [json.dumps(space.homes["U1"], ensure_ascii=False)] if "U1" in space.homes else []
    if got and got.text:
        shown.append(json.dumps(got.message, ensure_ascii=False))
    return shown
