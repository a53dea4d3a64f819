"""Answer and its few section kinds: the only thing a surface sees.

Every string here is plain text: no markup of any chat, no escaping. A surface escapes and draws. Nothing in an Answer is
a copy of what the asker typed, except short quoted words that a surface escapes like everything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from catalog.facts import Fact
    from handlers.forms import Form
    from handlers.query import Query


class Kind(StrEnum):
    """What sort of answer this is; the values are a contract with tools outside."""

    PROFILE = "profile"
    FACT = "fact"
    PREREQUISITES = "prerequisites"
    ELIGIBILITY = "eligibility"
    COMPARE = "compare"
    RECOMMEND = "recommend"
    PLAN = "plan"
    PATH = "path"
    COVERAGE = "coverage"
    VERIFY = "verify"
    LIFECYCLE = "lifecycle"
    FIND = "find"
    WORTH = "worth"
    RENEWAL = "renewal"
    HIRE = "hire"
    CHANGES = "changes"
    EXPLAIN = "explain"
    CLARIFY = "clarify"
    HELP = "help"
    DECLINE = "decline"
    UNKNOWN = "unknown"
    TIPS = "tips"
    PROFILE_SAVED = "profile_saved"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A next step: what a button says and the Query it asks. Its line is `to_line(query)`."""

    label: str
    """At most 75 characters; two to four words."""
    query: Query
    sure: Sure | None = None
    """Asked first."""


@dataclass(frozen=True, slots=True)
class Sure:
    """A question before something that cannot be undone; confirm and deny at most 30 characters, text at most 300."""

    title: str
    text: str
    confirm: str
    deny: str


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled value of a Facts section."""

    label: str
    value: str
    source: str | None = None
    """Short provenance in words ("registry, checked 9 October 2026"), shown small where a surface can."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled values, drawn in two columns where there is room."""

    rows: tuple[Row, ...]
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Aligned rows; the first column names what a row is about. Every row has as many cells as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    """One sentence that says what the table shows; read out and shown above it."""
    spans: tuple[tuple[float, float], ...] = ()
    """A timeline's rows: from where to where each reaches, as shares of the whole (0 to 1). The cells say the same in words."""


@dataclass(frozen=True, slots=True)
class Point:
    """One item: a lead and perhaps a detail under it. `level` indents (a tree); `state` is said in words as well."""

    text: str
    detail: str | None = None
    level: int = 0
    state: Literal["met", "missing", "unknown", "yes", "no", "not_evidenced"] | None = None
    prompt: Prompt | None = None
    """A button that belongs to this point alone."""


@dataclass(frozen=True, slots=True)
class Points:
    """A list: reasons, steps, results, the branches of a tree."""

    items: tuple[Point, ...]
    title: str | None = None
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Weight:
    """One exam domain: its share in percent as a range (equal ends for one figure; None: not published or not known)."""

    name: str
    low: float | None
    high: float | None
    note: str | None = None
    """"AI security lives here: Skill 3.2.7 …" where the outline says so."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Exam domains with weights that people can see."""

    items: tuple[Weight, ...]
    title: str


Section = Facts | Table | Points | Weights


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer. The headline is one sentence that a person could forward."""

    kind: Kind
    headline: str
    sections: tuple[Section, ...] = ()
    title: str | None = None
    """Name of what the card is about (a profile's name); the headline stays the answer."""
    facts: tuple[Fact, ...] = ()
    """Every fact the text uses, in order of use."""
    prompts: tuple[Prompt, ...] = ()
    """Next steps, best first; a surface draws at most five, a menu with the rest among them."""
    credentials: tuple[str, ...] = ()
    """Catalog ids, by the contract of `kind`."""
    mentioned: tuple[str, ...] = ()
    """Every other id the text names."""
    notes: tuple[str, ...] = ()
    """Small print under the card: assumptions made, what is not published, check before you pay."""
    form: Form | None = None
    """A form that would ask what is missing (a surface may offer it)."""
    because: str | None = None
    """What of a saved profile made the answer what it is, and what a form said; said right under the headline."""
    aside: str | None = None
    """What of the message the answer does not go by; said right under the headline too."""
    pick: str | None = None
    """The one that an answer about several settles on: what "it" and "that one" mean next."""
    about: str | None = None
    """The credential a "report a wrong fact" is about."""

    @property
    def next_steps(self) -> tuple[Prompt, ...]:
        """Every button once: those of the whole answer, then those of single points."""
        found = {prompt.label: prompt for prompt in self.prompts}
        for section in self.sections:
            if isinstance(section, Points):
                for point in section.items:
                    if point.prompt:
                        found.setdefault(point.prompt.label, point.prompt)
        return tuple(found.values())

    def having(self, **changes: object) -> Answer:
        """A copy with some parts changed."""
        return replace(self, **changes)  # type: ignore[arg-type]
