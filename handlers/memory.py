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
    last: Query | None = None
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
        if self.last is None or not self.speaker or self.speaker == asker or self.last.asker.said_nothing():
            return self
        roles = tuple(role for role in self.last.roles if role != self.last.asker.role)
        return replace(self, last=self.last.having(asker=Person(), roles=roles))

    def with_person(self, asker: str, person: Person) -> Memory:
        """This memory with a person's statements replaced."""
        return replace(self, people={**self.people, asker: person})
