"""The page and what it asks for: its files, everything at once, changes as they happen, and what a person does."""

from __future__ import annotations

import asyncio
import json
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.playground.calendar import moment_of
from bot.playground.deeds import CannotError
from bot.playground.town import GUIDE, YOU

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from bot.playground.calendar import MovableClock
    from bot.playground.deeds import Deeds
    from bot.playground.journal import Journal
    from bot.playground.standin import StandIn
    from bot.slack.text import Json
    from bot.store.keeper import Keeper

STATIC = Path(__file__).parent / "static"
FILES = {"/": ("index.html", "text/html"), "/page.js": ("page.js", "text/javascript"), "/page.css": ("page.css", "text/css"),
         "/licences.txt": ("licences.txt", "text/plain")}  # fmt: skip
SHOWN_EXCHANGES = 40
HEARTBEAT_SECONDS = 15.0
WAITING = 1_000
"""Changes that a page may be behind; one that hangs longer is let go and comes again by itself."""


class Page:
    """What a browser talks to."""

    def __init__(
        self, standin: StandIn, deeds: Deeds, journal: Journal, calendar: MovableClock, manifest: Json, *, keeper: Keeper
    ) -> None:
        self._space = standin.workspace
        self._standin = standin
        self._deeds = deeds
        self._journal = journal
        self._calendar = calendar
        self._manifest = manifest
        self._keeper = keeper
        self._closing = asyncio.Event()

    def routes(self) -> list[web.RouteDef]:
        """Everything that is served to a browser."""
        files = [web.get(path, self._file) for path in FILES]
        return [*files, web.get("/state", self._state), web.get("/stream", self._stream), web.post("/do/{deed}", self._do)]

    async def close(self) -> None:
        """Let go of every open page."""
        self._closing.set()

    async def _file(self, request: web.Request) -> web.Response:
        name, kind = FILES[request.path]
        return web.Response(body=(STATIC / name).read_bytes(), headers={"Content-Type": f"{kind}; charset=utf-8"})

    async def _state(self, _request: web.Request) -> web.Response:
        return web.json_response(self.state(), dumps=_compact)

    def state(self) -> Json:
        """Everything a page shows."""
        space, features = self._space, self._manifest["features"]
        return {
            "team": space.name,
            "you": YOU,
            "app": {
                "id": space.app.id,
                "name": space.app.name,
                "description": self._manifest["display_information"]["description"],
                "about": self._manifest["display_information"]["long_description"],
                "home": bool(features["app_home"]["home_tab_enabled"]),
                "commands": features.get("slash_commands", []),
                "shortcuts": features.get("shortcuts", []),
                "scopes": self._manifest["oauth_config"]["scopes"]["bot"],
            },
            "people": [asdict(person) for person in space.people.values()],
            "channels": [asdict(channel) | {"members": sorted(channel.members)} for channel in space.channels.values()],
            "messages": [message.as_shown() for messages in space.messages.values() for message in messages],
            "views": space.views,
            "homes": space.homes,
            "statuses": space.statuses,
            "titles": space.titles,
            "prompts": space.prompts,
            "exchanges": list(self._journal.kept)[-SHOWN_EXCHANGES:],
            "guide": [asdict(step) for step in GUIDE],
            **self._day(),
        }

    def _day(self) -> Json:
        return {"day": self._calendar.today().isoformat(), "moved": self._calendar.moved}

    # ------------------------------------------------------------------ changes

    @contextmanager
    def _changes(self) -> Iterator[asyncio.Queue[Json]]:
        queue: asyncio.Queue[Json] = asyncio.Queue()
        self._space.listeners.append(queue.put_nowait)
        try:
            yield queue
        finally:
            self._space.listeners.remove(queue.put_nowait)

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        """Changes as server-sent events; the first one says that from here on none is missed."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        with self._changes() as queue:
            await response.write(b'data: {"type":"listening"}\n\n')
            closing = asyncio.create_task(self._closing.wait())
            try:
                while not closing.done() and queue.qsize() < WAITING:
                    change = asyncio.create_task(queue.get())
                    done, _ = await asyncio.wait({change, closing}, timeout=HEARTBEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED)
                    if change in done:
                        await response.write(f"data: {_compact(change.result())}\n\n".encode())
                    else:
                        change.cancel()
                        await response.write(b": still here\n\n")
            except ConnectionError:
                pass  # the page was closed
            finally:
                closing.cancel()
        return response

    # ------------------------------------------------------------------ what a person does

    async def _do(self, request: web.Request) -> web.Response:
        """One deed, with what comes of it; what cannot be done is said in words."""
        try:
            deed: Callable[..., Awaitable[Json | None]] = getattr(self, f"_do_{request.match_info['deed']}")
            return web.json_response(await deed(**await request.json()) or {}, dumps=_compact)
        except CannotError as error:
            return web.json_response({"error": str(error)}, status=409)
        except (AttributeError, TypeError, ValueError, KeyError) as error:
            return web.json_response({"error": f"This cannot be read: {error}"}, status=400)

    async def _do_say(self, user: str, channel: str, text: str, thread: str = "") -> Json:
        message = await self._deeds.say(user, channel, text, thread)
        return {"ts": message.ts}

    async def _do_command(self, user: str, channel: str, text: str) -> None:
        await self._deeds.command(user, channel, text)

    async def _do_press(self, user: str, where: Json, actions: list[Json], values: Json) -> None:
        await self._deeds.press(user, where, actions, values)

    async def _do_suggest(self, user: str, where: Json, element: Json, typed: str) -> Json:
        return {"options": await self._deeds.suggest(user, where, element, typed)}

    async def _do_submit(self, user: str, view: str, values: Json) -> Json:
        return {"errors": await self._deeds.submit(user, view, values)}

    async def _do_close(self, user: str, view: str) -> None:
        await self._deeds.close(user, view)

    async def _do_open(self, user: str, tab: str) -> None:
        await self._deeds.open_app(user, tab)

    async def _do_shortcut(self, user: str, callback: str, where: Json | None = None) -> None:
        await self._deeds.shortcut(user, callback, where)

    async def _do_day(self, day: str | None) -> Json:
        """Move the calendar; None: back to the real day."""
        wanted = date.fromisoformat(day) if day else None
        self._calendar.move(wanted, await moment_of(wanted, self._keeper) if wanted else None)
        self._space.tell("day", **self._day())
        return self._day()

    async def _do_slower(self, method: str, calls: int = 1, seconds: int = 1) -> None:
        """Answer the app's next calls of a method with 429."""
        self._standin.tickets.limit(method, int(calls), int(seconds))


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
