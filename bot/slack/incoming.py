"""Payloads of Slack as plain values: what was said or pressed, by whom, and where the answer belongs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.slack import text
from bot.slack.desk import Talk
from bot.slack.views import Origin
from bot.store.recall import BRIEF
from bot.workspace import Workspace

if TYPE_CHECKING:
    from bot.slack.buttons import Place

_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
_SAID = frozenset({"", "file_share", "thread_broadcast", "me_message"})
"""Subtypes of a message that a person wrote: beside a file, shown in the channel too, as /me. All others tell of something else."""
_USER = re.compile(r"[UW][A-Z0-9]+\Z")


@dataclass(frozen=True, slots=True)
class Said:
    """A message to the bot."""

    text: str
    talk: Talk
    channel: str
    answer_in: str
    """Timestamp of the thread the answer belongs into."""
    place: Place
    key: str
    """Channel and timestamp: two events may tell of one message."""
    begins: bool = False
    """It begins a thread."""
    addressed: bool = True
    """False: nobody named the bot; it may answer only in a thread that it has joined."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button under a card."""

    action: str
    value: str
    talk: Talk
    channel: str
    answer_in: str
    place: Place
    response_url: str
    trigger: str
    view: str = ""
    """Id of the modal it stands in."""
    hash: str = ""
    form: str = ""
    """Which view that is."""
    home: bool = False
    """It stands in the Home tab."""


def workspace(body: dict[str, Any]) -> Workspace:
    """The workspace a payload is from: commands, interactions and events each say it in their own way.

    An event in a channel shared between organisations names the sender's team; the one the app is installed in stands in
    `authorizations`.
    """
    installed: dict[str, Any] = next(iter(body.get("authorizations") or ()), {})
    team, enterprise = body.get("team") or {}, body.get("enterprise") or {}
    team_id = installed.get("team_id") or body.get("team_id") or team.get("id")
    enterprise_id = installed.get("enterprise_id") or body.get("enterprise_id") or enterprise.get("id") or team.get("enterprise_id")
    return Workspace("slack", str(enterprise_id or ""), str(team_id or ""))


def command_talk(body: dict[str, Any]) -> tuple[Talk, Place]:
    """Where a slash command was given; follow-ups are remembered per person and channel for half an hour."""
    return _private_talk(workspace(body), str(body.get("channel_id", "")), str(body.get("user_id", "")))


def said(body: dict[str, Any], bot_user: str | None) -> Said | None:
    """The message an event tells of, or None where it is not one to answer."""
    event = body.get("event") or {}
    person, channel, ts = event.get("user"), event.get("channel"), event.get("ts")
    odd = event.get("bot_id") or event.get("hidden") or (event.get("subtype") or "") not in _SAID
    if not (person and channel and ts) or person == bot_user or odd:
        return None
    words = str(event.get("text") or "")
    own = bot_user or _own_user(body)
    direct = event.get("channel_type") == "im" or (event.get("type") == "message" and str(channel).startswith("D"))
    mention = event.get("type") == "app_mention"
    thread = event.get("thread_ts")
    if not mention and not direct and (not thread or _MENTION.search(words)):
        return None  # talk among others, or a mention that app_mention tells of
    root = str(thread or ts)
    place: Place = "dm" if direct else "channel"
    talk = _thread_talk(body, str(person), str(channel), root, place)
    if direct:
        brief = (_brief(str(channel), str(person)), BRIEF)
        if not thread:  # a new message to the bot goes on from the last one, and starts a thread of its own
            talk = replace(talk, thread=brief[0], keep=brief[1], also=((talk.thread, talk.keep),))
        else:
            talk = replace(talk, also=(brief,))
    key = f"message:{channel}:{ts}"
    return Said(_without_mention(words, own), talk, str(channel), root, place, key, begins=not thread, addressed=mention or direct)


def pressed(body: dict[str, Any]) -> Pressed | None:
    """The button an interaction tells of."""
    actions = body.get("actions") or []
    if not actions:
        return None
    action, box = actions[0], body.get("container") or {}
    channel = str((body.get("channel") or {}).get("id") or box.get("channel_id") or "")
    person = str((body.get("user") or {}).get("id") or "")
    message = body.get("message") or {}
    thread = str(message.get("thread_ts") or box.get("thread_ts") or "")
    place: Place
    root = thread or str(message.get("ts") or box.get("message_ts") or "")
    view = body.get("view") or {}
    if view:
        channel, root = Origin.unpacked(str(view.get("private_metadata") or "")).channel, ""
        talk, place = _private_talk(workspace(body), channel, person)[0], "modal"
    elif box.get("is_ephemeral") or message.get("is_ephemeral"):
        talk, place = _private_talk(workspace(body), channel, person)
        root = thread
    else:
        place = "dm" if channel.startswith("D") else "channel"
        talk = _thread_talk(body, person, channel, root, place)
    option = action.get("selected_option") or {}
    return Pressed(
        action=str(action.get("action_id", "")),
        value=str(action.get("value") or option.get("value") or ""),
        talk=talk,
        channel=channel,
        answer_in=root,
        place=place,
        response_url=str(body.get("response_url") or ""),
        trigger=str(body.get("trigger_id") or ""),
        view=str(view.get("id") or "") if view.get("type") == "modal" else "",
        hash=str(view.get("hash") or "") if view.get("type") == "modal" else "",
        form=str(view.get("callback_id") or ""),
        home=view.get("type") == "home",
    )


def home_talk(body: dict[str, Any]) -> Talk:
    """The talk of somebody who looks at the Home tab."""
    return _private_talk(workspace(body), "", str((body.get("event") or {}).get("user") or ""))[0]


def shortcut_talk(body: dict[str, Any]) -> Talk:
    """The talk of somebody who chose a shortcut: seen by them alone, in the message's channel or in none."""
    channel = str((body.get("channel") or {}).get("id") or "")
    return _private_talk(workspace(body), channel, str((body.get("user") or {}).get("id") or ""))[0]


def alone(pressed: Pressed) -> Talk:
    """The talk of somebody who wants an answer for themselves alone, wherever the button stands."""
    return _private_talk(pressed.talk.workspace, pressed.channel, pressed.talk.person)[0]


def submitted_talk(body: dict[str, Any], channel: str, thread: str, *, private: bool) -> tuple[Talk, Place]:
    """Where the answer to a modal belongs: where the modal was opened from."""
    person = str((body.get("user") or {}).get("id") or "")
    if private or not thread:
        return _private_talk(workspace(body), channel, person)
    place: Place = "dm" if channel.startswith("D") else "channel"
    return _thread_talk(body, person, channel, thread, place), place


def named(person: str) -> str:
    """A person as a mention, where the id is one."""
    return f"<@{person}>" if _USER.match(person) else "someone"


def asked_by(person: str, words: str) -> str:
    """A line of mrkdwn over an answer that others read too: who asked what."""
    return f"{named(person)} asked: {text.mrkdwn(' '.join(words.split()), _ASKED)}"


_ASKED = 300
"""Characters of a question that stand over its answer."""


def _private_talk(where: Workspace, channel: str, person: str) -> tuple[Talk, Place]:
    """What the asker alone sees in a channel, remembered per person and channel."""
    talk = Talk(where, person, channel, "private", _brief(channel, person), BRIEF)
    return talk, "dm" if channel.startswith("D") else "ephemeral"


def _thread_talk(body: dict[str, Any], person: str, channel: str, root: str, place: Place) -> Talk:
    return Talk(workspace(body), person, channel, "private" if place == "dm" else "channel", f"{channel}:{root}")


def _brief(channel: str, person: str) -> str:
    return f"{channel}:{person}"


def _own_user(body: dict[str, Any]) -> str | None:
    """The bot's user id as an event names it, for the time before Slack has told."""
    for authorization in body.get("authorizations") or ():
        if authorization.get("is_bot"):
            return str(authorization.get("user_id"))
    return None


def _without_mention(words: str, own: str | None) -> str:
    """The message without the bot's name; a leading mention is the bot where its id is not known."""
    if own:
        return _MENTION.sub(lambda found: " " if found[1] == own else found[0], words).strip()
    return _MENTION.sub("", words, count=1).strip() if _MENTION.match(words.lstrip()) else words.strip()
