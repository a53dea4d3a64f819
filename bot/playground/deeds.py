"""What a person can do in the workspace, carried to the app as Slack would, and what comes back shown as Slack would."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

from bot.playground import rules
from bot.playground.tickets import RefusedError
from bot.playground.workspace import Message
from bot.slack import limits

if TYPE_CHECKING:
    from bot.playground.courier import Courier, Got
    from bot.playground.journal import Journal
    from bot.playground.payloads import Payloads
    from bot.playground.standin import StandIn
    from bot.slack.text import Json

SLACKBOT = "USLACKBOT"
CONNECTION = "We had some trouble connecting. Try again?"
"""What Slack says in a modal that the app did not answer."""


class CannotError(Exception):
    """Something that cannot be done, in words for the person who tried."""


class Deeds:
    """A person's hands. `manifest` says what the app has: its command, events, shortcuts and Home tab."""

    def __init__(self, standin: StandIn, courier: Courier, payloads: Payloads, journal: Journal, manifest: Json) -> None:
        self._standin = standin
        self._space = standin.workspace
        self._courier = courier
        self._payloads = payloads
        self._journal = journal
        self._events = frozenset(manifest["settings"]["event_subscriptions"]["bot_events"])
        self._commands = {command["command"] for command in manifest["features"].get("slash_commands", ())}
        self._sending: set[asyncio.Task[None]] = set()

    async def say(self, user: str, channel_id: str, text: str, thread: str = "") -> Message:
        """Write a message; a slash command is given instead."""
        if not (words := text.strip()):
            raise CannotError("There is nothing to send.")
        channel = self._space.channels.get(channel_id)
        if channel is None or user not in channel.members:
            raise CannotError("This channel is not here.")
        message = self._space.say(channel_id, user, words, thread)
        app = self._space.app.id
        if app not in channel.members:
            return message
        mentioned = re.search(rf"<@{app}(\|[^>]*)?>", words) is not None
        kinds = [("message.im", "message")] if channel.direct else [("message.channels", "message")]
        kinds += [("app_mention", "app_mention")] if mentioned and not channel.direct else []
        for subscription, kind in kinds:
            if subscription in self._events:
                self._send_event(user, self._payloads.message(message, channel, kind), words)
        return message

    def _send_event(self, user: str, event: Json, what: str) -> None:
        """Events go out beside what the person does next."""
        task = asyncio.get_running_loop().create_task(self._event(user, event, what))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _event(self, user: str, event: Json, what: str) -> None:
        envelope = self._payloads.event(event)
        kept = self._journal.began(user, event["type"], what, envelope)
        self._journal.answered(kept, await self._courier.event(envelope))

    async def command(self, user: str, channel_id: str, text: str) -> None:
        """Give a slash command; its answer stands in the acknowledgement."""
        channel = self._space.channels.get(channel_id)
        if channel is None or user not in channel.members:
            raise CannotError("This channel is not here.")
        command, _, words = text.strip().partition(" ")
        if command not in self._commands:
            known = ", ".join(sorted(self._commands))
            raise CannotError(f"{command} is not a command of this workspace. Here is: {known}.")
        fields = self._payloads.command(user, channel, command, words.strip())
        kept = self._journal.began(user, "slash command", text.strip(), dict(fields))
        got = await self._courier.form(fields)
        self._journal.answered(kept, got)
        if got.trouble:
            self._slackbot(user, channel_id, f'{command} failed with the error "{got.trouble}"')
            return
        answer = got.body or ({"text": got.text} if got.text.strip() else None)
        if answer is None:
            return
        try:
            rules.message(answer)
        except RefusedError as refused:
            self._journal.refused(kept, refused)
            self._slackbot(user, channel_id, f'{command} failed with the error "invalid_command_response"')
            return
        space = self._space
        to = "" if answer.get("response_type") == "in_channel" else user
        space.add(
            Message(
                channel_id, space.timestamp(), space.app.id, answer["text"], answer.get("blocks") or [], "", to, bot=space.bot_id
            )
        )

    def _slackbot(self, user: str, channel: str, text: str) -> None:
        self._space.add(Message(channel, self._space.timestamp(), SLACKBOT, text, to=user))

    async def press(self, user: str, where: Json, actions: list[Json], values: Json) -> None:
        """Use an element of a message, a modal or a Home tab."""
        payload = self._where(user, where, actions, values)
        label = str((actions[0].get("text") or {}).get("text") or actions[0].get("action_id"))
        kept = self._journal.began(user, "button", label, payload)
        got = await self._courier.interaction(payload)
        self._journal.answered(kept, got)
        if got.trouble:
            raise CannotError(f"The app did not take this ({got.trouble}).")

    def _where(self, user: str, where: Json, actions: list[Json], values: Json) -> Json:
        if view_id := where.get("view"):
            return self._payloads.used(self._view(user, str(view_id)), user, actions, values)
        return self._payloads.pressed(self._message(user, where), user, actions, values)

    def _message(self, user: str, where: Json) -> Message:
        found = self._space.find(str(where.get("channel")), str(where.get("ts")))
        if found is None or found.to not in ("", user):
            raise CannotError("This message is gone.")
        return found

    def _view(self, user: str, view_id: str) -> Json:
        found = self._space.view(view_id)
        if found is None or found[0] != user:
            raise CannotError("This form is closed.")
        return found[1]

    async def suggest(self, user: str, where: Json, element: Json, typed: str) -> list[Json]:
        """Options for what is typed into a search field."""
        if view_id := where.get("view"):
            inside: Json = {"view": self._view(user, str(view_id)), "container": {"type": "view", "view_id": view_id}}
        else:
            message = self._message(user, where)
            inside = {"message": message.as_slack(), "channel": {"id": message.channel}}
        payload = self._payloads.suggestion(user, element, typed, inside)
        kept = self._journal.began(user, "typeahead", typed, payload)
        got = await self._courier.interaction(payload)
        self._journal.answered(kept, got)
        options = (got.body or {}).get("options")
        if got.trouble or not isinstance(options, list) or limits.option_problems(options):
            raise CannotError("The app gave no options.")
        return options

    async def submit(self, user: str, view_id: str, values: Json) -> dict[str, str]:
        """Send a form; what is wrong with it, by block, or nothing where it was taken."""
        view = self._view(user, view_id)
        if wrong := rules.mistakes(view, values):
            return wrong
        payload = self._payloads.submitted(view, user, values)
        kept = self._journal.began(user, "form", str((view.get("title") or {}).get("text", "")), payload)
        got = await self._courier.interaction(payload)
        self._journal.answered(kept, got)
        if got.trouble:
            return {"": CONNECTION}
        try:
            return self._after(user, view, got)
        except RefusedError as refused:
            self._journal.refused(kept, refused)
            return {"": CONNECTION}

    def _after(self, user: str, view: Json, got: Got) -> dict[str, str]:
        """What the app's answer does to the modal."""
        answer = got.body or {}
        match answer.get("response_action"):
            case "errors":
                errors = {str(block): str(said) for block, said in (answer.get("errors") or {}).items()}
                inputs = {block["block_id"] for block in view["blocks"] if block.get("type") == "input"}
                if not errors or not errors.keys() <= inputs:
                    raise RefusedError("invalid_errors", f"errors name blocks that are no inputs: {sorted(errors.keys() - inputs)}")
                return errors
            case "update":
                self._standin.methods.replaced(user, view, answer.get("view"))
            case "push":
                self._standin.methods.pushed(user, answer.get("view"))
            case "clear":
                self._leave(user, 0)
            case _:
                self._leave(user, self._space.views[user].index(view))
        return {}

    async def close(self, user: str, view_id: str) -> None:
        """Close a modal, and those over it."""
        view = self._view(user, view_id)
        self._leave(user, self._space.views[user].index(view))
        if view.get("notify_on_close"):
            payload = self._payloads.closed(view, user)
            kept = self._journal.began(user, "form closed", "", payload)
            self._journal.answered(kept, await self._courier.interaction(payload))

    def _leave(self, user: str, many: int) -> None:
        self._space.views[user] = self._space.views[user][:many]
        self._space.shown(user)

    async def open_app(self, user: str, tab: str) -> None:
        """Look at the app's Home or Messages tab."""
        if "app_home_opened" not in self._events:
            return
        event: Json = {"type": "app_home_opened", "user": user, "channel": self._space.direct_with(user).id, "tab": tab}
        if tab == "home" and (view := self._space.homes.get(user)):
            event["view"] = view
        self._send_event(user, event, tab)

    async def shortcut(self, user: str, callback: str, where: Json | None) -> None:
        """Use a shortcut, global or of a message."""
        payload = self._payloads.shortcut(user, callback, self._message(user, where) if where else None)
        kept = self._journal.began(user, "shortcut", callback, payload)
        got = await self._courier.interaction(payload)
        self._journal.answered(kept, got)
        if got.trouble:
            raise CannotError(f"The app did not take this ({got.trouble}).")

    async def settled(self) -> None:
        """Until no event is on its way."""
        while self._sending:
            await asyncio.wait(set(self._sending))
