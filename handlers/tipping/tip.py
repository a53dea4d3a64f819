"""A tip before it is written: its id, its kind, whom and what it concerns, and how soon it has to be told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TipKind(StrEnum):
    """What sort of tip it is; the value is the first part of an id, and what "less like this" is about."""

    END = "end"
    """A last day to come."""
    ENDED = "ended"
    """A last day just gone by."""
    COMING = "coming"
    """A launch, a beta or an exam version to come."""
    LATE = "late"
    """An expected day that has passed, confirmed by nothing we hold."""
    NEW = "new"
    CHANGED = "changed"
    """What is examined changes, or has just changed."""
    PRICE = "price"
    """A fee that changes, or an offer that ends."""
    DISPUTE = "dispute"
    """A price on which sources disagree."""
    PAIR = "pair"
    GAP = "gap"
    NAME = "name"
    """Letters that mean several things, or a name of nothing."""
    BELIEF = "belief"
    CHECK = "check"
    QUESTION = "question"
    WAY = "way"
    INSIDE = "inside"
    """Where AI stands in an exam."""
    INTERVIEW = "interview"
    TERM = "term"


TITLES: dict[TipKind, str] = {
    TipKind.END: "Ends soon",
    TipKind.ENDED: "Just ended",
    TipKind.COMING: "Coming up",
    TipKind.LATE: "Expected, not confirmed",
    TipKind.NEW: "New",
    TipKind.CHANGED: "Exam content changes",
    TipKind.PRICE: "A price changes",
    TipKind.DISPUTE: "Prices that do not agree",
    TipKind.PAIR: "Side by side",
    TipKind.GAP: "What exams leave open",
    TipKind.NAME: "Mind the name",
    TipKind.BELIEF: "Often heard",
    TipKind.CHECK: "Before you trust a badge",
    TipKind.QUESTION: "A question people ask",
    TipKind.WAY: "The way to it",
    TipKind.INSIDE: "Where the AI is",
    TipKind.INTERVIEW: "Ask it in an interview",
    TipKind.TERM: "A word explained",
}
"""What stands over a tip."""


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip of the deck of a day, not yet written."""

    kind: TipKind
    subject: str
    """Ids of the catalog, a date where the tip is about one: `isaca-aaism`, `ms-az-500:2026-08-31`, `isaca-aaism+iapp-aigp`."""
    about: tuple[str, ...] = ()
    """What it is about, the main one first: ids of credentials, else of topics. Tips in a row should not share the first."""
    tracks: tuple[str, ...] = ()
    """Tracks it concerns; with no topics either: everybody."""
    topics: tuple[str, ...] = ()
    """Topics it concerns, the main one first."""
    urgency: int = 0
    """0 can wait; else the higher, the sooner it has to be told."""

    @property
    def id(self) -> str:
        """The same for as long as what it tells is the same: `belief:aaism-needs-both`."""
        return f"{self.kind.value}:{self.subject}"

    @property
    def topic(self) -> str | None:
        """Its main topic."""
        return next(iter(self.topics), None)
