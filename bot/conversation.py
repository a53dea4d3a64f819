"""A conversation where nothing is kept but its threads: how every surface without accounts answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.threads import Threads, ThreadsInMemory
from handlers.ask import Request
from handlers.person import Person
from handlers.respond import respond

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.query import Query


@dataclass(frozen=True, slots=True)
class Conversation:
    """Answers from one catalog, on the day the calendar shows when it is asked."""

    catalog: Catalog
    today: Callable[[], date]
    threads: Threads = field(default_factory=ThreadsInMemory)

    def say(self, asked: str | Query, thread: str, asker: str = "someone") -> Answer:
        """Answer in a thread, and keep what the thread remembers."""
        request = Request(asked, self.today(), asker=asker, thread=thread)
        reply = respond(request, Person(), self.threads.get(thread), self.catalog)
        self.threads.put(thread, reply.memory)
        return reply.answer
