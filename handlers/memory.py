"""What a thread remembers: ids and Queries, never text; what a person said is kept per thread and person."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handlers.query import Intent, Query


@dataclass(frozen=True, slots=True)
class Pending:
    """A question we asked back: the Query it interrupts, what is missing, and the choices offered."""

    query: Query
    slot: str
    choices: tuple[Query, ...] = ()
    asker: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """A thread's focus."""

    topic: tuple[str, ...] = ()
    """Credential ids last talked about, the latest answer's first."""
    named: tuple[str, ...] = ()
    """Credential ids that questions of this thread named, in the order they came up: "the first one"."""
    listed: tuple[str, ...] = ()
    """Credential ids that the last answer laid out, in its order: what "those" and "the three" are."""
    matter: tuple[str, ...] = ()
    """Topic ids that the talk is about beside the credentials: what "what would, then?" is asked of."""
    jobs: tuple[str, ...] = ()
    """Role ids that it was last asked for."""
    pick: str | None = None
    """The one of them that it settled on: what "it" and "that one" are."""
    last: Query | None = None
    wish: Query | None = None
    """The last question whose answer hangs on who asks and within which limits: what "and with 700?" asks again."""
    other: bool = False
    """Whether the last question was asked for somebody else."""
    speaker: str = ""
    """Who asked the last question; in what is `heard_by` somebody, who asks now."""
    crossed: bool = False
    """In what is `heard_by` somebody: somebody else asked the last question."""
    pending: Pending | None = None
    offered: tuple[tuple[str, Query], ...] = ()
    """The buttons of the last answer: what each says and what it asks, for who types its words."""
    asked: frozenset[str] = frozenset()
    """Slots already asked for in this thread: none is asked twice."""
    people: Mapping[str, Person] = field(default_factory=dict)

    def person(self, asker: str) -> Person:
        """What this person said of themselves in this thread."""
        return self.people.get(asker, Person())

    def heard_by(self, asker: str) -> Memory:
        """This memory as it counts for a person: what somebody else said of themselves in the last question is left out."""
        if not self.speaker or self.speaker == asker:
            return self
        told = any(query is not None and not query.asker.said_nothing() for query in (self.last, self.wish))
        return replace(self.of_nobody() if told or self.other else self, speaker=asker, crossed=True)

    def of_nobody(self) -> Memory:
        """This memory without whom the last question was asked for: neither what they have counts nor their job."""
        theirs = {query.asker.role for query in (self.last, self.wish) if query is not None}
        last, wish = (query and query.for_anybody() for query in (self.last, self.wish))
        if self.other:
            last, wish = (query and query.having(roles=()) for query in (last, wish))
        jobs = tuple(job for job in self.jobs if job not in theirs)
        offered = tuple((label, query.for_anybody()) for label, query in self.offered)
        return replace(self, last=last, wish=wish, jobs=jobs, offered=offered, other=False)

    def latest(self, *intents: Intent) -> Query | None:
        """The last question where it is of one of these intents, else the last wish where that is; None where neither is."""
        return next((query for query in (self.last, self.wish) if query is not None and query.intent in intents), None)

    def anew(self) -> Memory:
        """This memory with nothing talked about: what people said of themselves is kept."""
        return replace(self, topic=(), named=(), last=None, pending=None)

    def without(self, gone: Iterable[str]) -> Memory:
        """This memory with some credentials and designations forgotten, whoever was said to hold them."""
        ids = frozenset(gone)
        last, wish = (query and query.having(asker=query.asker.without(ids)) for query in (self.last, self.wish))
        people = {who: person.without(ids) for who, person in self.people.items()}
        offered = tuple((label, query.having(asker=query.asker.without(ids))) for label, query in self.offered)
        return replace(self, last=last, wish=wish, people=people, offered=offered)

    def with_person(self, asker: str, person: Person) -> Memory:
        """This memory with a person's statements replaced."""
        return replace(self, people={**self.people, asker: person})
