"""Conversations that last as long as the process, with nobody's profile: what the terminal and the JSON chat hold."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.respond import respond

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.query import Query

MOST_THREADS = 10_000
"""The thread that was silent longest is forgotten first."""
MOST_PEOPLE = 100
"""People of one thread whose statements are kept: those who spoke last."""


class Conversation:
    """Answers from one catalog, on the day the calendar shows when something is said."""

    def __init__(self, catalog: Catalog, today: Callable[[], date], most_threads: int = MOST_THREADS) -> None:
        self._catalog = catalog
        self._today = today
        self._most = most_threads
        self._threads: OrderedDict[str, Memory] = OrderedDict()

    def say(self, asked: str | Query, thread: str, asker: str = "someone") -> Answer:
        """Answer in a thread, and keep what the thread remembers; one not seen before starts with nothing."""
        request = Request(asked, self._today(), asker=asker, thread=thread)
        reply = respond(request, Person(), self._threads.get(thread) or Memory(), self._catalog)
        self._keep(thread, asker, reply.memory)
        return reply.answer

    def _keep(self, thread: str, asker: str, memory: Memory) -> None:
        if len(memory.people) > MOST_PEOPLE:
            others = [(who, said) for who, said in memory.people.items() if who != asker]
            memory = replace(memory, people=dict([*others[1 - MOST_PEOPLE :], (asker, memory.person(asker))]))
        self._threads[thread] = memory
        self._threads.move_to_end(thread)
        if len(self._threads) > self._most:
            self._threads.popitem(last=False)
