"""Where questions from Slack are answered: reads what is remembered, asks the pure `respond`, keeps what is to be remembered."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from sqlalchemy.exc import SQLAlchemyError

from bot.effects import Actor
from bot.slack.text import clean
from bot.store.recall import BRIEF, PATIENT_SECONDS, THREAD
from bot.tips.access import Place
from handlers import profile_form, tips_form
from handlers.ask import Audience, Reply, Request
from handlers.because import beside_profile
from handlers.confirm import confirm
from handlers.effects import DeleteMyData, Refused
from handlers.forms import Filled
from handlers.memory import Memory
from handlers.mentions import with_mentions
from handlers.person import Person
from handlers.query import Intent, Query

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bot.effects import Effects
    from bot.store.recall import Recall, Recalled
    from bot.workspace import Workspace
    from catalog.catalog import Catalog
    from handlers.effects import Effect
    from handlers.forms import Choice, FormSpec

LONGEST = 10_000
"""Characters of a question that are read: the last ones, where a long message asks."""


class Respond(Protocol):
    """The way from a question to a reply (handlers/respond.py); an effect comes back answered as refused, and is tried here."""

    def __call__(self, request: Request, person: Person, memory: Memory, catalog: Catalog, /) -> Reply:
        """Pure: values in, values out."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Who asks, where, and under which keys this conversation is remembered."""

    workspace: Workspace
    person: str
    channel: str
    audience: Audience
    thread: str
    """Key of the thread whose memory counts."""
    keep: timedelta = THREAD
    also: tuple[tuple[str, timedelta], ...] = ()
    """Further keys to remember the answer under, with how long."""

    @property
    def outside(self) -> bool:
        """It stands in no thread: what was asked there before is remembered for a short while only."""
        return self.keep == BRIEF

    @property
    def private(self) -> bool:
        """Only the asker sees the answer."""
        return self.audience == "private"


LATE = (
    "What was said here before, and your saved profile, could not be read in time: this answer goes without. "
    "Ask again in a moment if it matters."
)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything an answer needs, injected."""

    respond: Respond
    catalog_for: Callable[[str], Catalog]
    today: Callable[[], date]
    forms: Mapping[str, FormSpec]
    suggest: Callable[[str, Catalog], list[Choice]]
    """What typing into a field of a form suggests."""
    recall: Recall
    effects: Effects

    async def answer(
        self,
        asked: str | Query,
        talk: Talk,
        *,
        start: str = "",
        with_profile: bool = False,
        unasked: Callable[[Person], Person] | None = None,
    ) -> Reply:
        """Answer, do what is asked to be done, and remember. `start` is the line a forgotten thread began with.

        `with_profile`: the saved profile was asked for, so the answer says what it did, or that there is none. `unasked`: what of
        it counts beside a form that asked the rest.
        """
        catalog = self.catalog_for(talk.workspace.id)
        recalled = await self.recall.read(talk.workspace, talk.thread, talk.person if talk.private else None)
        memory = recalled.memory or self._begun_with(start, talk, catalog)
        saved = recalled.profile or Person()
        reply = self.respond(self._request(asked, talk), unasked(saved) if unasked else saved, memory, catalog)
        if reply.effects:
            reply = await self._carried_out(reply, talk, catalog)
        await self._remember(reply, talk, recalled)
        if with_profile and not recalled.late:
            form = profile_form.build(self.filled(talk))
            reply = replace(reply, answer=beside_profile(reply.answer, recalled.profile, form))
        if recalled.late:
            reply = replace(reply, answer=replace(reply.answer, notes=(*reply.answer.notes, LATE)))
        return reply

    async def carry_out(self, effect: Effect, talk: Talk) -> Reply:
        """Do what a form asks to be done, and say what came of it."""
        catalog = self.catalog_for(talk.workspace.id)
        query = Query(intent=Intent.ME, slot="show")
        asked = Reply(confirm(effect, Refused(), catalog), Memory(), query, (effect,))
        return await self._carried_out(asked, talk, catalog)

    async def profile(self, talk: Talk) -> Recalled:
        """What is saved of a person; `late` where the database did not answer in time."""
        return await self.recall.read(talk.workspace, talk.thread, talk.person, seconds=PATIENT_SECONDS)

    async def tips_values(self, talk: Talk) -> Mapping[str, tuple[str, ...]] | None:
        """How the channel's weekly tips stand, as values of their form; None where that cannot be told in time."""
        if self.effects.tips is None:
            return None
        place = Place(talk.workspace, talk.channel, talk.person)
        try:
            return tips_form.values_of(await asyncio.wait_for(self.effects.tips.stands(place), PATIENT_SECONDS))
        except (SQLAlchemyError, TimeoutError, OSError):
            return None

    def filled(
        self, talk: Talk, values: Mapping[str, tuple[str, ...]] | None = None, *, person: Person | None = None, state: str = ""
    ) -> Filled:
        """What a form is made from."""
        return Filled(self.catalog_for(talk.workspace.id), self.today(), values, person or Person(), state)

    def shared(self, line: str, talk: Talk) -> Reply:
        """The answer to a line as a channel may see it: no profile, nothing remembered of the asker."""
        shared = replace(talk, audience="channel")
        return self.respond(self._request(line, shared), Person(), Memory(), self.catalog_for(talk.workspace.id))

    async def joined(self, talk: Talk) -> bool:
        """Whether this thread has been answered in."""
        return await self.recall.joined(talk.workspace, talk.thread)

    async def _carried_out(self, reply: Reply, talk: Talk, catalog: Catalog) -> Reply:
        """What was asked for is done, then said: the answer is that of the last thing that was to be done."""
        actor = Actor(talk.workspace, talk.person, talk.channel, talk.private)
        for effect in reply.effects:
            outcome = await self.effects(effect, actor)
            answer = with_mentions(confirm(effect, outcome, catalog, reply.query), catalog)
            reply = replace(reply, answer=answer, outcomes=(*reply.outcomes, outcome))
        return reply

    async def _remember(self, reply: Reply, talk: Talk, recalled: Recalled) -> None:
        """Keep the thread; not over a memory that could not be read, nor after a person had what they said deleted."""
        if recalled.late or any(isinstance(effect, DeleteMyData) for effect in reply.effects):
            return
        threads = {talk.thread: talk.keep, **dict(talk.also)}
        earlier = recalled.memory
        had_said = bool(talk.also) or (earlier is not None and talk.person in earlier.people)
        await self.recall.write(talk.workspace, threads, reply.memory, talk.person, had_said=had_said)

    def _request(self, asked: str | Query, talk: Talk) -> Request:
        return Request(_bounded(asked), self.today(), talk.person, talk.thread, talk.audience, talk.outside, keeps=True)

    def _begun_with(self, line: str, talk: Talk, catalog: Catalog) -> Memory:
        """A thread that was never remembered here (its card was shared into it) starts from what its card answers."""
        return self.respond(self._request(line, talk), Person(), Memory(), catalog).memory if line else Memory()


def _bounded(asked: str | Query) -> str | Query:
    """Words without control characters, as many as are read."""
    return clean(asked[-LONGEST:]) if isinstance(asked, str) else asked
