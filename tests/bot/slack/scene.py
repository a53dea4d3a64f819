"""A real server over real HTTP with signed requests, the stand-in behind it, and a conversation small enough to foresee."""

from __future__ import annotations

import itertools
import json
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urlencode

import aiohttp

from bot.effects import Effects
from bot.playground import courier
from bot.server import serving
from bot.settings import Settings
from bot.slack.desk import Desk
from bot.store.recall import Recall
from handlers import compare_form
from handlers.answer import Answer, Kind, Prompt
from handlers.ask import Reply, Request
from handlers.form_list import FORMS, suggest
from handlers.query import Intent, Query, about
from tests.bot.keepers import kept
from tests.bot.slack.standin import BOT_USER, TOKEN, StandIn, standing_in
from tests.catalogs import catalog, credential

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.server import Running
    from bot.slack.setup import Wires
    from bot.store.keeper import Keeper
    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.person import Person

SECRET = "the-signing-secret"
TODAY = date(2026, 6, 15)
CATALOG = catalog(credential("alpha"), credential("beta"), credential("gamma"))
KINDS = {"unknown": Kind.UNKNOWN, "clarify": Kind.CLARIFY}


def respond(request: Request, person: Person, memory: Memory, catalog: Catalog) -> Reply:  # noqa: ARG001
    """Answers with what it was asked, by whom, in which audience, and what was asked before; one word makes it fail."""
    if request.asked == "fail":
        raise RuntimeError("xoxb-secret must not reach anybody")
    asked = request.asked if isinstance(request.asked, str) else f"form {' '.join(request.asked.credentials)}"
    before = memory.topic[0] if memory.topic else "nothing"
    query = Query(intent=Intent.PROFILE, sides=about("alpha"), words=asked[:80])
    answer = Answer(
        KINDS.get(asked.split(" ")[0], Kind.FACT),
        headline=f"{request.asker} asked {asked} ({request.audience}) after {before}",
        prompts=(Prompt("What next?", Query(intent=Intent.WORTH, sides=about("alpha"))),),
    )
    return Reply(answer, replace(memory, topic=(asked,), last=query), query)


def desk(keeper: Keeper, **parts: Any) -> Desk:
    """A desk whose answers can be foreseen."""
    usual: dict[str, Any] = {
        "respond": respond,
        "catalog_for": lambda _workspace: CATALOG,
        "today": lambda: TODAY,
        "forms": FORMS,
        "suggest": suggest,
        "recall": Recall(keeper),
        "effects": Effects(keeper),
    }
    return Desk(**(usual | parts))


def settings(standin: StandIn) -> Settings:
    """Settings for a server on any free port, talking to the stand-in."""
    return Settings(slack_signing_secret=SECRET, slack_bot_token=TOKEN, slack_api_base_url=standin.api, port=0)


@dataclass(frozen=True, slots=True)
class Got:
    """An HTTP answer."""

    status: int
    text: str

    @property
    def message(self) -> dict[str, Any]:
        """The body as an object."""
        return dict(json.loads(self.text))


@dataclass(slots=True)
class Scene:
    """A running server, the stand-in behind it, and Slack's side of the wire."""

    standin: StandIn
    server: Running
    http: aiohttp.ClientSession
    keeper: Keeper
    _numbers: ClassVar[itertools.count[int]] = itertools.count(1)
    """Ids of events and triggers: never the same twice, whatever scene they are of."""

    async def send(self, body: str, headers: dict[str, str] | None = None, *, kind: str = "application/json") -> Got:
        """Post a signed body; headers given replace the right ones."""
        made = {"Content-Type": kind, **signature(body), **(headers or {})}
        async with self.http.post(f"{self.server.address}/slack/events", data=body.encode(), headers=made) as got:
            return Got(got.status, await got.text())

    async def form(self, **fields: str) -> Got:
        """Post a signed form."""
        return await self.send(urlencode(fields), kind="application/x-www-form-urlencoded")

    async def command(self, text: str, **fields: str) -> Got:
        """Give the slash command."""
        return await self.form(**{**self.command_fields(text), **fields})

    def command_fields(self, text: str) -> dict[str, str]:
        """What Slack sends with the slash command."""
        return {
            "command": "/certadvice",
            "text": text,
            "team_id": "T1",
            "channel_id": "C1",
            "user_id": "U1",
            "trigger_id": self.standin.tickets.trigger("U1"),
            "response_url": self.standin.response_url("C1", "U1"),
        }

    def event_body(self, **event: Any) -> dict[str, Any]:
        """An event's envelope."""
        number = next(self._numbers)
        usual = {"type": "app_mention", "user": "U1", "channel": "C1", "ts": f"1700000001.{number:06d}", "channel_type": "channel"}
        return {
            "type": "event_callback",
            "team_id": "T1",
            "event_id": f"Ev{number}",
            "event": {key: value for key, value in (usual | event).items() if value is not None},
            "authorizations": [{"team_id": "T1", "user_id": BOT_USER, "is_bot": True}],
        }

    async def event(self, **event: Any) -> Got:
        """Send an event."""
        return await self.send(json.dumps(self.event_body(**event)))

    async def press(self, action: str, value: str = "", *, channel: str = "C1", ephemeral: bool = False, **fields: Any) -> Got:
        """Press a button under a card."""
        box = {"type": "message", "message_ts": "1700000002.000001", "channel_id": channel, "is_ephemeral": ephemeral}
        message = {} if ephemeral else {"message": {"ts": "1700000002.000001", "thread_ts": "1700000001.000001"}}
        payload = {
            "type": "block_actions",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "channel": {"id": channel},
            "container": box,
            "trigger_id": self.standin.tickets.trigger("U1"),
            "response_url": self.standin.response_url(channel, "U1"),
            "actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value}],
            **message,
            **fields,
        }
        return await self.form(payload=json.dumps(payload))

    async def choose(self, action: str, value: str) -> Got:
        """Choose an entry of the menu under a card."""
        entry = {"text": {"type": "plain_text", "text": "An entry"}, "value": value}
        return await self.press(
            action, actions=[{"type": "overflow", "action_id": action, "block_id": "b", "selected_option": entry}]
        )

    async def submit(self, view: dict[str, Any], values: dict[str, dict[str, Any]]) -> Got:
        """Submit a modal as it was opened, with what was filled in by field."""
        state = {"values": {name: {name: element} for name, element in values.items()}}
        payload = {
            "type": "view_submission",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "trigger_id": self.standin.tickets.trigger("U1"),
            "view": {"id": "V1", "hash": "1.a", **view, "state": state},
        }
        return await self.form(payload=json.dumps(payload))

    @property
    def modal(self) -> dict[str, Any]:
        """The modal that the person looks at."""
        return self.standin.workspace.views["U1"][-1]

    @property
    def page(self) -> dict[str, Any]:
        """The person's Home tab."""
        return self.standin.workspace.homes["U1"]

    async def press_in(self, view: dict[str, Any], action: str, value: str = "", **filled: dict[str, Any]) -> Got:
        """Press a button, or change a field, in a view as Slack shows it; `filled`: what is filled in by field."""
        payload = {
            "type": "block_actions",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "container": {"type": "view", "view_id": view["id"]},
            "trigger_id": self.standin.tickets.trigger("U1"),
            "view": {**view, "state": {"values": {name: {name: element} for name, element in filled.items()}}},
            "actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value}],
        }
        return await self.form(payload=json.dumps(payload))

    async def rate(self, value: str, **fields: Any) -> Got:
        """Press a thumb under a card."""
        return await self.press("rate", actions=[{"type": "feedback_buttons", "action_id": "rate", "value": value}], **fields)

    async def choose_shortcut(self, callback: str, **message: Any) -> Got:
        """Choose a shortcut: of a message, or of the workspace."""
        user = {"id": "U1"}
        payload: dict[str, Any] = {"type": "shortcut", "callback_id": callback, "team": {"id": "T1"}, "user": user}
        payload["trigger_id"] = self.standin.tickets.trigger("U1")
        if message:
            payload |= {"type": "message_action", "channel": {"id": "C1"}, "message": {"ts": "1700000009.000001", **message}}
            payload["response_url"] = self.standin.response_url("C1", "U1")
        return await self.form(payload=json.dumps(payload))

    async def look_home(self, **event: Any) -> Got:
        """Open the Home tab."""
        usual = {"type": "app_home_opened", "tab": "home", "channel": "D1", "ts": None, "channel_type": None}
        return await self.event(**(usual | event))

    async def type_in(self, prefix: str) -> Got:
        """Type into a search field."""
        payload = {
            "type": "block_suggestion",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "action_id": compare_form.FIELD,
            "block_id": compare_form.FIELD,
            "value": prefix,
            "view": {"callback_id": compare_form.ID},
        }
        return await self.form(payload=json.dumps(payload))


def signature(body: str, *, secret: str = SECRET, timestamp: str | None = None) -> dict[str, str]:
    """The two headers Slack signs a body with."""
    return courier.signature(body, secret, timestamp)


@asynccontextmanager
async def scene(
    made: Callable[[Keeper], Desk] = desk,
    change: Callable[[Wires], Wires] = lambda wires: wires,
    keeper: Keeper | None = None,
) -> AsyncIterator[Scene]:
    """Everything running; on leaving, everything closed. `keeper`: what an earlier scene kept."""
    with nullcontext(keeper) if keeper else kept() as keeping:
        async with (
            standing_in() as standin,
            serving(settings(standin), made(keeping), keeping, change=change) as server,
            aiohttp.ClientSession() as http,
        ):
            await standin.called("auth.test")
            yield Scene(standin, server, http, keeping)
