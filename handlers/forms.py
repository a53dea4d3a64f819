"""Forms as data: a surface draws them its own way, and a submission builds a Query directly, never through the parser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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
    """For select and multi_select, at most 100; a typeahead asks `suggest(prefix)`."""
    required: bool = True
    hint: str | None = None
    value: tuple[str, ...] = ()
    """What it holds at first."""
    max_length: int = 500
    max_items: int = 5


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the fields, and what its submission does."""

    id: str
    title: str
    """At most 24 characters."""
    fields: tuple[Field, ...]
    submit: str = "Ask"
    intro: str | None = None
