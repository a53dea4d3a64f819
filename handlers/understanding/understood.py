"""What a message turned out to ask: the Query, and what its answer and the memory have to know beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers.person import Person

if TYPE_CHECKING:
    from catalog.engine.telling import ToldApart
    from handlers.leads import Lead
    from handlers.memory import Pending
    from handlers.query import Query
    from handlers.understanding.noticed import Noticed


@dataclass(frozen=True)
class Understood:
    """The Query, what the asker said of themselves in the message, and a question that is now open."""

    query: Query
    said: Person = field(default_factory=Person)
    pending: Pending | None = None
    lead: Lead | None = None
    """What the answer says first: what a follow-up changed."""
    other: bool = False
    """It is asked for somebody else: nothing known of the asker counts."""
    forgotten: tuple[str, ...] = ()
    """Credentials that the asker corrected: not held after all."""
    anew: bool = False
    """Somebody else speaks under the same name: nothing told before is theirs."""
    told: ToldApart | None = None
    """Which of several credentials with the same letters is meant, and what says so."""
    second: Query | None = None
    """What the message asks besides, of something else or of another kind."""
    perhaps: tuple[Query, ...] = ()
    """What it may well ask instead, the likelier first."""
    matter: tuple[str, ...] = ()
    """Topic ids that the message asks about, whatever its Query holds of them."""
    jobs: tuple[str, ...] = ()
    """Role ids that it names."""
    noticed: tuple[Noticed, ...] = ()
    """What the message names, for the line on what the answer does not go by."""
    premise: Query | None = None
    """A statement that the question rests on, put for its verdict …"""
    otherwise: Understood | None = None
    """… and what is asked besides where it is not so."""
    ranked: tuple[str, str] | None = None
    """The credential that was taken as the first of several by a figure, and by which, in words."""
