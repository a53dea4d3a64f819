"""What a thread remembers: ids and Queries, never text; what a person said is kept per thread and person."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers.person import Person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.query import Query


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
    """Who asked the last question."""
    pending: Pending | None = None
    asked: frozenset[str] = frozenset()
    """Slots already asked for in this thread: none is asked twice."""
    people: Mapping[str, Person] = field(default_factory=dict)

    def person(self, asker: str) -> Person:
        """What this person said of themselves in this thread."""
        return self.people.get(asker, Person())

    def heard_by(self, asker: str) -> Memory:
        """This memory as it counts for a person: what somebody else said of themselves in the last question is left out."""
        told = [query for query in (self.last, self.wish) if query is not None and not query.asker.said_nothing()]
        if not self.speaker or self.speaker == asker or not (told or self.other):
            return self
        return replace(self, last=self.last and self.last.for_anybody(), wish=self.wish and self.wish.for_anybody(), other=False)

    def with_person(self, asker: str, person: Person) -> Memory:
        """This memory with a person's statements replaced."""
        return replace(self, people={**self.people, asker: person})
