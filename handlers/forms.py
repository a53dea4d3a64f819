"""Forms as data: a surface draws them its own way, and a submission builds a Query or an effect, never through the parser."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from handlers.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.effects import Effect, Outcome
    from handlers.query import Query


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: what is shown and what is sent."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Field:
    """One input."""

    id: str
    label: str
    kind: Literal["text", "number", "select", "multi_select", "typeahead", "multi_typeahead", "date", "time"]
    choices: tuple[Choice, ...] = ()
    """For select and multi_select, at most 100; a typeahead asks `suggest(prefix)`, and has here what it holds at first."""
    required: bool = True
    hint: str | None = None
    value: tuple[str, ...] = ()
    """What it holds at first."""
    max_length: int = 500
    max_items: int = 5
    lines: bool = False
    """Text of several lines."""
    redraws: bool = False
    """What else is asked depends on it: the form is made anew when it changes."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the fields, and what its submission does."""

    id: str
    title: str
    """At most 24 characters."""
    fields: tuple[Field, ...]
    submit: str = "Ask"
    """At most 24 characters; empty: there is nothing to submit."""
    intro: str | None = None
    state: str = ""
    """What earlier steps said, as a line; it comes back with the submission."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form is made from, and what comes back."""

    catalog: Catalog
    today: date
    values: Mapping[str, tuple[str, ...]] | None = None
    """What was filled in, by field; None: the form is opened."""
    person: Person = field(default_factory=Person)
    """The saved profile."""
    state: str = ""

    def all(self, name: str) -> tuple[str, ...]:
        """Everything filled in at a field."""
        return (self.values or {}).get(name, ())

    def one(self, name: str) -> str:
        """What was filled in at a field; empty for nothing."""
        return " ".join(self.all(name)).strip()


Submitted: TypeAlias = "Query | Effect | Form | dict[str, str]"
"""What a submission asks, what it wants to be done, the next step (laid over this one, to go back to), or what is wrong with which
field."""


@dataclass(frozen=True, slots=True)
class FormSpec:
    """One form there is."""

    build: Callable[[Filled], Form]
    """The form as it opens, or made anew while it is filled in."""
    submit: Callable[[Filled], Submitted]
    title: str
    """Said while it is not drawn yet."""
    of_person: bool = False
    """The saved profile has to be read before it can be drawn."""
    of_channel: bool = False
    """It opens with how the channel's weekly tips stand."""
    here: bool = False
    """Its answer is shown where the form was; else where it was opened from."""
    said: Callable[[Answer, Query, Catalog], Answer] | None = None
    """The answer with what was filled in: who filled in a form sees that it was read."""
    unasked: Callable[[Person], Person] | None = None
    """What of the saved profile its fields do not ask, and its answer goes by beside them; None: all of it."""
    refused: Callable[[Outcome], dict[str, str]] | None = None
    """What came of an effect, as what is wrong with which field: the form then stays open. Empty: nothing is to be mended in it."""
