"""Where questions from Slack are answered: reads what is remembered, asks the pure `respond`, keeps what is to be remembered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from bot import memory as kept
from bot.slack.text import clean
from handlers.ask import Audience, Reply, Request
from handlers.memory import Memory
from handlers.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bot.memory import MemoryStore
    from catalog.catalog import Catalog
    from handlers.forms import Choice, Form
    from handlers.query import Query

LONGEST = 10_000
"""Characters of a question that are read."""


class Respond(Protocol):
    """The way from a question to a reply (handlers/respond.py).

    An effect comes back answered as refused, which holds here: this installation keeps nothing yet.
    """

    def __call__(self, request: Request, person: Person, memory: Memory, catalog: Catalog, /) -> Reply:
        """Pure: values in, values out."""


class People(Protocol):
    """Saved profiles."""

    async def profile(self, workspace: str, person: str) -> Person | None:
        """What a person asked to be kept about themselves; None where nothing is."""


class Nobody:
    """No profiles are kept yet."""

    async def profile(self, workspace: str, person: str) -> Person | None:  # noqa: ARG002
        """Nothing is kept."""
        return None


@dataclass(frozen=True, slots=True)
class Forms:
    """Forms as the handlers define them: what to draw, what to suggest, what a submission asks."""

    by_id: Mapping[str, Callable[[Catalog], Form]]
    suggest: Callable[[str, Catalog], list[Choice]]
    submit: Callable[[str, Mapping[str, tuple[str, ...]], Catalog], Query | dict[str, str]]


@dataclass(frozen=True, slots=True)
class Talk:
    """Who asks, where, and under which keys this conversation is remembered."""

    workspace: str
    person: str
    audience: Audience
    thread: str
    """Key of the thread whose memory counts."""
    keep: timedelta = kept.THREAD
    also: tuple[tuple[str, timedelta], ...] = ()
    """Further keys to remember the answer under, with how long."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything an answer needs, injected."""

    respond: Respond
    catalog_for: Callable[[str], Catalog]
    today: Callable[[], date]
    forms: Forms
    memory: MemoryStore
    people: People = field(default_factory=Nobody)

    async def answer(self, asked: str | Query, talk: Talk, *, start: str = "") -> Reply:
        """Answer, and remember. `start` is the line a forgotten thread began with."""
        catalog = self.catalog_for(talk.workspace)
        memory = await self.memory.get(talk.workspace, talk.thread)
        if memory is None:
            memory = self._begun_with(start, talk, catalog)
        private = talk.audience == "private"
        person = (await self.people.profile(talk.workspace, talk.person) if private else None) or Person()
        asked = _bounded(asked)
        reply = self.respond(Request(asked, self.today(), talk.person, talk.thread, talk.audience), person, memory, catalog)
        for thread, keep in ((talk.thread, talk.keep), *talk.also):
            await self.memory.put(talk.workspace, thread, reply.memory, keep)
        return reply

    def shared(self, line: str, talk: Talk) -> Reply:
        """The answer to a line as a channel may see it: no profile, nothing remembered of the asker."""
        catalog = self.catalog_for(talk.workspace)
        request = Request(_bounded(line), self.today(), talk.person, talk.thread, "channel")
        return self.respond(request, Person(), Memory(), catalog)

    async def joined(self, talk: Talk) -> bool:
        """Whether this thread has been answered in."""
        return await self.memory.get(talk.workspace, talk.thread) is not None

    def _begun_with(self, line: str, talk: Talk, catalog: Catalog) -> Memory:
        """A thread that was never remembered here (its card was shared into it) starts from what its card answers."""
        if not line:
            return Memory()
        request = Request(_bounded(line), self.today(), talk.person, talk.thread, talk.audience)
        return self.respond(request, Person(), Memory(), catalog).memory


def _bounded(asked: str | Query) -> str | Query:
    """Words without control characters, as many as are read."""
    return clean(asked[:LONGEST]) if isinstance(asked, str) else asked
