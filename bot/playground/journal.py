"""What went over the wire and what was understood, for the inspector: each request with its answers and the facts behind them."""

from __future__ import annotations

import itertools
from collections import OrderedDict, deque
from typing import TYPE_CHECKING, Any

from bot.slack import card
from handlers.line import to_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.playground.courier import Got
    from bot.playground.standin import Call
    from bot.playground.tickets import RefusedError
    from bot.slack.desk import Respond
    from bot.slack.text import Json
    from catalog.catalog import Catalog
    from handlers.ask import Reply, Request
    from handlers.memory import Memory
    from handlers.person import Person

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

    def watching(self, respond: Respond) -> Respond:
        """The same `respond`, with what it understood and the facts it used noted."""

        def watched(request: Request, person: Person, memory: Memory, catalog: Catalog, /) -> Reply:
            reply = respond(request, person, memory, catalog)
            self._understood(request, reply)
            return reply

        return watched

    def _understood(self, request: Request, reply: Reply) -> None:
        made: Json = {
            "line": to_line(reply.query),
            "intent": reply.query.intent.value,
            "kind": reply.answer.kind.value,
            "today": request.today.isoformat(),
            "audience": request.audience,
            "facts": [fact.as_json() | {"owner": fact.owner, "title": fact.title} for fact in reply.answer.facts],
        }
        self._replies[card.fallback(reply.answer)] = made
        while len(self._replies) > MOST:
            self._replies.popitem(last=False)
        for exchange in reversed(self.kept):
            if exchange["user"] == request.asker and exchange["kind"] != "typeahead":
                exchange["understood"].append(made)
                self._tell(exchange)
                return

    def behind(self, text: str) -> Any:
        """What was understood for the message with this text; None where no answer reads like it."""
        return self._replies.get(text)
