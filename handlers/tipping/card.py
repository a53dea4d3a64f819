"""What every tip is written on: the facts it uses, the ids it names, its buttons and its small print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.aspects.talk import Talk
from handlers.mentions import with_mentions
from handlers.query import Intent, Query, about
from handlers.tipping.tip import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Section
    from handlers.tipping.tip import TipKind

BUTTONS = 3
"""Next steps of a tip: a surface adds its own (less like this, pause, stop)."""
POINTS = 4
"""A tip says one thing: more points than these are for the answer behind its buttons."""


@dataclass
class Card:
    """A tip while it is written."""

    kind: TipKind
    catalog: Catalog
    day: date
    ledger: Ledger = field(init=False)

    def __post_init__(self) -> None:
        """Facts are collected from the first word on."""
        self.ledger = Ledger(self.catalog)

    def talk(self, credential: str) -> Talk:
        """What sentences about a credential need."""
        return Talk(credential, self.catalog, self.day, self.ledger)

    def shows(self, credential: str) -> str:
        """What it shows, in our judgement, as it stands inside a sentence: no full stop."""
        talk = self.talk(credential)
        talk.use("judgement.validates.text")
        return talk.held.judgement.validates.text.rstrip(".")

    def answer(
        self,
        headline: str,
        sections: Iterable[Section] = (),
        *,
        named: Iterable[str] = (),
        prompts: Iterable[Prompt] = (),
        notes: Iterable[str] = (),
    ) -> Answer:
        """The tip. `named`: what it is about; of these only what can be taken on the day stands among `credentials`."""
        ids = [i for i in dict.fromkeys(named) if i in self.catalog.credentials]
        open_now = tuple(i for i in ids if self.talk(i).standing.open)
        small = [*notes]
        if any(".amount" in fact.field for fact in self.ledger.facts):
            small.append(wording.CHECK_BEFORE_PAYING)
        small += list(age.notes(self.ledger.facts, self.catalog, self.day))[:1]
        buttons: dict[str, Prompt] = {}
        for prompt in prompts:
            buttons.setdefault(prompt.label, prompt)
        return with_mentions(
            Answer(
                Kind.TIPS,
                headline,
                sections=tuple(section for section in sections if not isinstance(section, Points) or section.items),
                title=TITLES[self.kind],
                facts=self.ledger.facts,
                prompts=tuple(buttons.values())[:BUTTONS],
                credentials=open_now,
                mentioned=tuple(i for i in ids if i not in open_now),
                notes=tuple(small),
                about=next(iter(ids), None),
            ),
            self.catalog,
        )

    def profiles(self, credentials: Iterable[str], most: int = 2) -> list[Prompt]:
        """A button for each of the first few credentials."""
        return [
            Prompt(f"About {wording.label(self.catalog, i)}"[:75], Query(intent=Intent.PROFILE, sides=about(i)))
            for i in list(dict.fromkeys(credentials))[:most]
        ]

    def compare(self, credentials: Iterable[str]) -> list[Prompt]:
        """A button that lays two to five side by side; none for one."""
        ids = tuple(dict.fromkeys(credentials))[:5]
        return [Prompt("Compare them", Query(intent=Intent.COMPARE, sides=about(*ids)))] if len(ids) > 1 else []


def points(*texts: str | tuple[str, str | None] | None, title: str | None = None) -> Points:
    """A list of sentences, or of leads with a detail; what is empty is left out."""
    items = []
    for text in texts:
        lead, detail = text if isinstance(text, tuple) else (text, None)
        if lead:
            items.append(Point(wording.sentence(lead) if detail is None else lead, wording.sentence(detail) if detail else None))
    return Points(tuple(items[:POINTS]), title)
