"""A workspace in memory: people, channels, messages, modals and Home tabs, and who is told when something changes."""

from __future__ import annotations

import itertools
import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.slack.text import Json

MOST_MESSAGES = 2_000
"""Of a channel; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the workspace."""

    id: str
    name: str
    bot: bool = False


@dataclass(slots=True)
class Channel:
    """A channel, or the direct messages between a person and the app."""

    id: str
    name: str
    topic: str = ""
    direct: bool = False
    members: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Message:
    """A message as it stands in a channel."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread: str = ""
    """Timestamp of the thread's first message."""
    to: str = ""
    """Set where only this person sees it."""
    metadata: Json | None = None
    bot: str = ""
    """The bot's id, where a bot wrote it."""
    edited: bool = False
    day: str = ""
    """The day that the calendar of the answers showed."""
    note: Any = None
    """What whoever watches the workspace knows of a bot's message."""

    def as_slack(self) -> Json:
        """The message as Slack's API gives it."""
        made: Json = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts}
        optional = {"blocks": self.blocks, "thread_ts": self.thread, "bot_id": self.bot, "metadata": self.metadata}
        made |= {key: value for key, value in optional.items() if value}
        return made | ({"edited": {"user": self.user, "ts": self.ts}} if self.edited else {})

    def as_shown(self) -> Json:
        """The same with what only a page needs."""
        return self.as_slack() | {"channel": self.channel, "to": self.to, "day": self.day, "note": self.note}


class Workspace:
    """One workspace with one app in it. Every change is told to whoever listens, as a small JSON object."""

    def __init__(self, team: str, name: str, app: Person, people: list[Person], channels: list[Channel]) -> None:
        self.team = team
        self.name = name
        self.app = app
        self.bot_id = f"B{app.id[1:]}"
        self.app_id = f"A{app.id[1:]}"
        self.people = {person.id: person for person in [*people, app]}
        self.channels = {channel.id: channel for channel in channels}
        self.messages: dict[str, list[Message]] = {channel.id: [] for channel in channels}
        self.views: dict[str, list[Json]] = {}
        """The stack of open modals, by person."""
        self.homes: dict[str, Json] = {}
        self.statuses: dict[str, str] = {}
        """What the app says it is doing, by channel and thread."""
        self.titles: dict[str, str] = {}
        """What conversations with the app are called, by channel and thread."""
        self.prompts: dict[str, list[Json]] = {}
        """What the app suggests to ask it, by channel."""
        self.listeners: list[Callable[[Json], object]] = []
        self.day: Callable[[], str] = lambda: ""
        self.behind: Callable[[str], Any] = lambda _text: None
        self._last = 0
        self._numbers = itertools.count(1)

    def tell(self, kind: str, **what: Any) -> None:
        """Tell everybody who listens."""
        for listener in tuple(self.listeners):
            listener({"type": kind, **what})

    def timestamp(self) -> str:
        """A message's id: seconds and microseconds of the real clock, each only once."""
        self._last = max(self._last + 1, time.time_ns() // 1_000)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"

    def direct_with(self, person: str) -> Channel:
        """The direct messages of a person and the app, begun where there were none."""
        for channel in self.channels.values():
            if channel.direct and person in channel.members:
                return channel
        channel = Channel(f"D{person[1:]}", self.app.name, direct=True, members={person, self.app.id})
        self.channels[channel.id] = channel
        self.messages[channel.id] = []
        return channel

    def add(self, message: Message) -> Message:
        """A new message."""
        message.blocks = named(message.blocks)
        message.day = self.day()
        if message.bot:
            message.note = self.behind(message.text)
            self.status(message.channel, message.thread, "")
        kept = self.messages[message.channel]
        kept.append(message)
        del kept[:-MOST_MESSAGES]
        self.tell("message", message=message.as_shown())
        return message

    def status(self, channel: str, thread: str, status: str) -> None:
        """What the app does now in a thread; its next message there ends it."""
        key = f"{channel}:{thread}"
        if self.statuses.get(key, "") != status:
            self.statuses[key] = status
            self.tell("status", key=key, status=status)

    def title(self, channel: str, thread: str, title: str) -> None:
        """A conversation with the app has a name now."""
        key = f"{channel}:{thread}"
        self.titles[key] = title
        self.tell("title", key=key, title=title)

    def say(self, channel: str, user: str, text: str, thread: str = "") -> Message:
        """What a person writes."""
        return self.add(Message(channel, self.timestamp(), user, text, thread=thread))

    def find(self, channel: str, ts: str) -> Message | None:
        """A message that is still there."""
        return next((message for message in self.messages.get(channel, ()) if message.ts == ts), None)

    def changed(self, message: Message) -> None:
        """A message reads differently now."""
        message.blocks = named(message.blocks)
        self.tell("message", message=message.as_shown())

    def remove(self, message: Message) -> None:
        """A message goes."""
        self.messages[message.channel].remove(message)
        self.tell("removed", channel=message.channel, ts=message.ts)

    def view(self, view_id: str) -> tuple[str, Json] | None:
        """An open modal or a Home tab, and whose it is."""
        for person, stack in self.views.items():
            for view in stack:
                if view["id"] == view_id:
                    return person, view
        return next(((person, view) for person, view in self.homes.items() if view["id"] == view_id), None)

    def made(self, view: Json, *, root: Json | None = None, previous: Json | None = None) -> Json:
        """A view as Slack keeps it."""
        number = f"V{next(self._numbers):08d}"
        return view | {
            "id": number,
            "team_id": self.team,
            "app_id": self.app_id,
            "bot_id": self.bot_id,
            "blocks": named(view.get("blocks", [])),
            "private_metadata": view.get("private_metadata", ""),
            "callback_id": view.get("callback_id", ""),
            "external_id": view.get("external_id", ""),
            "hash": self.hash(),
            "state": {"values": {}},
            "root_view_id": root["id"] if root else number,
            "previous_view_id": previous["id"] if previous else None,
        }

    def hash(self) -> str:
        """Changes with each version of a view."""
        return f"{int(time.time())}.{secrets.token_hex(4)}"

    def shown(self, person: str) -> None:
        """A person's modals are others now."""
        self.tell("views", user=person, views=self.views.get(person, []))


def named(blocks: list[Json]) -> list[Json]:
    """Blocks with an id each, as Slack gives them one."""
    return [block if "block_id" in block else {**block, "block_id": secrets.token_urlsafe(4)} for block in blocks]
