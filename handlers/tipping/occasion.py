"""What tips on dated events share: when it is, what ends or begins, and the button that leads to how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.openings import Dated
from handlers import wording
from handlers.answer import Prompt
from handlers.changing import events as said
from handlers.gating.calendar import spoken
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from catalog.engine.changes import Change
    from handlers.aspects.talk import Talk
    from handlers.tipping.card import Card
    from handlers.tipping.events import Event


def when_of(card: Card, change: Change) -> str:
    """Its day with the preposition: "on 31 August 2026", "expected in Q1 2027"."""
    said.noted(change, card.ledger)
    return spoken(Dated(change.what, change.event, change.path))


def what_of(talk: Talk, event: Event) -> str:
    """What ends or begins: "MLA-C01 in English", "exam SY0-701 of Security+ in English"."""
    every = [said.what(talk, change) for change in event.changes]
    bare = [text.removeprefix("last day of ").removeprefix("first day of ").removesuffix(" as a whole") for text in every]
    return wording.listing(dict.fromkeys(bare))


def bare(when: str) -> str:
    """A day without its preposition."""
    return when.removeprefix("on ").removeprefix("in ")


def standing_prompt(talk: Talk) -> list[Prompt]:
    """The button that leads to how it stands."""
    return [Prompt(f"How {talk.name} stands"[:75], Query(intent=Intent.LIFECYCLE, sides=about(talk.id)))]
