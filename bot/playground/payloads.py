"""What Slack sends when a person does something: each payload as Slack writes it."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING

from bot.playground.workspace import named

if TYPE_CHECKING:
    from bot.playground.standin import StandIn
    from bot.playground.workspace import Channel, Message
    from bot.slack.text import Json

DOMAIN = "playground"


class Payloads:
    """Writes them for one workspace."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin
        self._space = standin.workspace
        self._numbers = itertools.count(1)

    def command(self, user: str, channel: Channel, command: str, text: str) -> dict[str, str]:
        """A slash command, as the fields of a form."""
        return {
            "team_id": self._space.team,
            "team_domain": DOMAIN,
            "channel_id": channel.id,
            "channel_name": "directmessage" if channel.direct else channel.name,
            "user_id": user,
            "user_name": self._person(user)["username"],
            "command": command,
            "text": text,
            "api_app_id": self._space.app_id,
            "is_enterprise_install": "false",
            "response_url": self._standin.response_url(channel.id, user),
            "trigger_id": self._standin.tickets.trigger(user),
        }

    def event(self, event: Json) -> Json:
        """An event in its envelope."""
        space = self._space
        bot = {
            "enterprise_id": None,
            "team_id": space.team,
            "user_id": space.app.id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        return {
            "team_id": space.team,
            "api_app_id": space.app_id,
            "event": event | {"event_ts": event.get("ts") or space.timestamp()},
            "type": "event_callback",
            "event_id": f"Ev{next(self._numbers):010d}",
            "event_time": int(time.time()),
            "authorizations": [bot],
            "is_ext_shared_channel": False,
        }

    def message(self, message: Message, channel: Channel, kind: str) -> Json:
        """What a person wrote, as `message` or `app_mention` tells it."""
        words: Json = {"type": "rich_text_section", "elements": [{"type": "text", "text": message.text or " "}]}
        blocks = named([{"type": "rich_text", "elements": [words]}])
        event: Json = {"type": kind, "user": message.user, "text": message.text, "ts": message.ts, "channel": channel.id}
        event |= {"team": self._space.team, "blocks": blocks, "client_msg_id": f"m-{message.ts}"}
        if kind == "message":
            event["channel_type"] = "im" if channel.direct else "channel"
        return event | ({"thread_ts": message.thread} if message.thread else {})

    def pressed(self, message: Message, user: str, actions: list[Json], values: Json) -> Json:
        """An element under a message was used."""
        space = self._space
        thread = {"thread_ts": message.thread} if message.thread else {}
        box = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": bool(message.to),
            **thread,
        }
        return self._interaction("block_actions", user) | {
            "container": box,
            "channel": {"id": message.channel, "name": space.channels[message.channel].name},
            **({} if message.to else {"message": message.as_slack() | {"app_id": space.app_id, "team": space.team}}),
            "state": {"values": values},
            "response_url": self._standin.response_url(message.channel, user, message.ts, message.thread),
            "actions": [action | {"action_ts": space.timestamp()} for action in actions],
        }

    def used(self, view: Json, user: str, actions: list[Json], values: Json) -> Json:
        """An element of a modal or a Home tab was used."""
        return self._interaction("block_actions", user) | {
            "container": {"type": "view", "view_id": view["id"]},
            "view": view | {"state": {"values": values}},
            "actions": [action | {"action_ts": self._space.timestamp()} for action in actions],
        }

    def suggestion(self, user: str, element: Json, typed: str, where: Json) -> Json:
        """Somebody types into a search field; `where` holds the view, or the message and its channel."""
        named_by = {"action_id": element["action_id"], "block_id": element["block_id"], "value": typed}
        return self._interaction("block_suggestion", user, trigger=False) | named_by | where

    def submitted(self, view: Json, user: str, values: Json) -> Json:
        """A form was sent."""
        return self._interaction("view_submission", user) | {"view": view | {"state": {"values": values}}, "response_urls": []}

    def closed(self, view: Json, user: str) -> Json:
        """A modal that asked to be told was closed."""
        return self._interaction("view_closed", user, trigger=False) | {"view": view, "is_cleared": False}

    def shortcut(self, user: str, callback: str, message: Message | None = None) -> Json:
        """A shortcut, global or of a message."""
        made = self._interaction("message_action" if message else "shortcut", user) | {"callback_id": callback}
        if message is None:
            return made
        space = self._space
        return made | {
            "message_ts": message.ts,
            "message": message.as_slack(),
            "channel": {"id": message.channel, "name": space.channels[message.channel].name},
            "response_url": self._standin.response_url(message.channel, user, message.ts, message.thread),
        }

    def _person(self, user: str) -> Json:
        short = self._space.people[user].name.split()[0].lower()
        return {"id": user, "username": short, "name": short, "team_id": self._space.team}

    def _interaction(self, kind: str, user: str, *, trigger: bool = True) -> Json:
        return {
            "type": kind,
            "user": self._person(user),
            "api_app_id": self._space.app_id,
            "team": {"id": self._space.team, "domain": DOMAIN},
            "enterprise": None,
            "is_enterprise_install": False,
            **({"trigger_id": self._standin.tickets.trigger(user)} if trigger else {}),
        }
