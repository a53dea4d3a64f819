"""What went over the wire and what was understood, for the inspector: each request with its answers and the facts behind them."""

from __future__ import annotations

import itertools
from collections import OrderedDict, deque
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from bot.slack import card
from handlers.line import to_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bot.playground.courier import Got
    from bot.playground.standin import Call
    from bot.playground.tickets import RefusedError
    from bot.slack.desk import Talk
    from bot.slack.text import Json
    from handlers.ask import Reply

MOST = 200
"""Requests kept."""


class Journal:
    """Requests to the app in the order in which they were sent; `tell` hears of each change."""

    def __init__(self, tell: Callable[[Json], object] = lambda _: None) -> None:
        self._tell = tell
        self._numbers = itertools.count(1)
        self.kept: deque[Json] = deque(maxlen=MOST)
        self._replies: OrderedDict[str, Json] = OrderedDict()

    def began(self, user: str, kind: str, what: str, payload: Json) -> Json:
        """A request goes out."""
        made: Json = {"id": next(self._numbers), "user": user, "kind": kind, "what": what[:200], "payload": payload}
        made |= {"status": None, "milliseconds": None, "trouble": "", "answer": None, "understood": [], "calls": []}
        self.kept.append(made)
        self._tell(made)
        return made

    def answered(self, exchange: Json, got: Got) -> None:
        """The app acknowledged it, or did not."""
        exchange |= {"status": got.status, "milliseconds": round(got.milliseconds, 1), "trouble": got.trouble}
        exchange["answer"] = got.body if got.body is not None else got.text
        self._tell(exchange)

    def refused(self, exchange: Json, refused: RefusedError) -> None:
        """The app's answer was not one that Slack takes."""
        exchange["trouble"] = "; ".join((refused.code, *refused.messages))
        self._tell(exchange)

    def called(self, call: Call) -> None:
        """The app called Slack; it is told with the request before it, keystrokes aside."""
        made = {"method": call.method, "arguments": call.arguments, "status": call.status, "answer": call.answer}
        for exchange in reversed(self.kept):
            if exchange["kind"] != "typeahead":
                exchange["calls"].append(made)
                self._tell(exchange)
                return

    def understood(self, talk: Talk, today: date, reply: Reply, *, asked: bool = True) -> None:
        """An answer goes out: what it was taken for, what was done, and the facts it used. Not `asked`: a form was filled in."""
        made: Json = {
            "line": to_line(reply.query) if asked else "",
            "kind": reply.answer.kind.value,
            "today": today.isoformat(),
            "audience": talk.audience,
            "effects": [
                {"effect": type(effect).__name__, "values": _told(effect), "outcome": type(outcome).__name__}
                for effect, outcome in zip(reply.effects, reply.outcomes, strict=False)
            ],
            "facts": [fact.as_json() | {"owner": fact.owner, "title": fact.title} for fact in reply.answer.facts],
        }
        self._replies[card.fallback(reply.answer)] = made
        while len(self._replies) > MOST:
            self._replies.popitem(last=False)
        for exchange in reversed(self.kept):
            if exchange["user"] == talk.person and exchange["kind"] != "typeahead":
                exchange["understood"].append(made)
                self._tell(exchange)
                return

    def behind(self, text: str) -> Any:
        """What was understood for the message with this text; None where no answer reads like it."""
        return self._replies.get(text) or self._replies.get(text.rpartition("\n\n")[0])  # its last line may say who shared it


def _told(value: Any) -> Any:
    """A value of the conversation as JSON, without what it leaves open."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if is_dataclass(value):
        told = {part.name: _told(getattr(value, part.name)) for part in fields(value)}
        return {name: one for name, one in told.items() if one not in (None, "", False, [], {})}
    if isinstance(value, list | tuple):
        return [_told(one) for one in value]
    return value if isinstance(value, str | int | float | None) else str(value)
