"""What an intent handler is given and what a surface hands in and gets back: all plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from handlers.memory import Memory
from handlers.person import Person

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.facts import Fact
    from handlers.answer import Answer
    from handlers.effects import Effect, Outcome
    from handlers.query import Query

Audience = Literal["private", "channel"]


@dataclass(frozen=True, slots=True)
class Request:
    """One thing said or clicked, by whom, where and on which day."""

    asked: str | Query
    """A line of text, or a Query (a form's submission)."""
    today: date
    asker: str = "someone"
    thread: str = ""
    audience: Audience = "private"
    """`private`: only the asker sees the answer."""
    opens: bool = False
    """It was said outside any thread (a command, a new message to the bot): it goes on from what was asked there before only where
    it says so, and a name alone asks what that is."""
    keeps: bool = False
    """Whether what a person asks to be kept can be kept where this is asked."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer, the thread's memory after it, what is to be done, and the Query that was understood."""

    answer: Answer
    memory: Memory
    query: Query
    effects: tuple[Effect, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    """What came of each, once a surface has tried it."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What an intent handler sees."""

    query: Query
    catalog: Catalog
    today: date
    person: Person = field(default_factory=Person)
    """Everything that counts about the asker here: saved profile (private answers only), thread, this question."""
    memory: Memory = field(default_factory=Memory)
    private: bool = True
    keeps: bool = False
    saved: Person = field(default_factory=Person)
    """What is kept of the asker; nothing where others see the answer."""

    @property
    def day(self) -> date:
        """The day the question is about: one that it names, else today; of a year or month that runs, today as well."""
        named = self.query.on
        if named is None or named.first <= self.today <= named.last:
            return self.today
        return named.first


class Ledger:
    """Collects the facts an answer uses while it is being written, each once, in order of use."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._facts: dict[tuple[str, str], Fact] = {}

    def use(self, owner: str, *paths: str) -> Fact | None:
        """Note the facts at these paths; the first one found is returned."""
        first: Fact | None = None
        for path in paths:
            found = self._facts.get((owner, path)) or self._catalog.fact(owner, path)
            if found is not None:
                self._facts[owner, path] = found
                first = first or found
        return first

    def take(self, other: Ledger) -> None:
        """Note everything that another ledger holds."""
        self._facts |= other._facts

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything used so far."""
        return tuple(self._facts.values())
