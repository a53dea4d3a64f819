"""Tips from what the catalog says in prose: false beliefs, questions people ask, gaps of the field, checks, comparisons."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State, standing
from catalog.reference import Belief
from handlers import wording
from handlers.advising import names
from handlers.answer import Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import standing as said_standing
from handlers.aspects.cited import cited
from handlers.query import Intent, Query
from handlers.tipping.card import Card
from handlers.tipping.tip import TITLES, Tip, TipKind
from handlers.tipping.whose import tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.reference import Said
    from handlers.answer import Answer, Section

KINDS = {
    "faq": TipKind.QUESTION, "stance": TipKind.QUESTION, "case": TipKind.QUESTION, "figure": TipKind.QUESTION,
    "gap": TipKind.GAP, "check": TipKind.CHECK, "comparison": TipKind.PAIR,
}  # fmt: skip
"""Which tip an entry of faq/ makes."""
AFTERMATH_DAYS = 365
"""So long after an end people still ask about it; then what is said of it rests."""
_CITED = 2
_LONGEST = 240
_OF_AN_END = re.compile(r"\.(?:lifecycle|windows|validity|new_exam_of|replaced_by)\b|\.windows\.")
_OPENING_NO = re.compile(r"^No[.:,] ?")
_ASSENT = re.compile(r"^(?:Yes|No): ")
"""How an answer to a question begins, which nobody asked here."""
_FOUND_NOTHING = re.compile(r"^(?:We found no|We know of no)\b")


def tips(catalog: Catalog, day: date) -> Iterator[Tip]:
    """Every entry that is worth a tip and speaks of nothing that does not exist yet, or is long gone, on the day."""
    for kind, key, entry in _entries(catalog):
        if entry.tip and holds(catalog, entry, day):
            yield Tip(
                kind,
                key,
                tuple(i for i in entry.credentials if i in catalog.offered) or entry.topics,
                tracks_of(catalog, entry.credentials, entry.topics),
                tuple(t for t in entry.topics if t in catalog.topics),
            )


def _entries(catalog: Catalog) -> Iterator[tuple[TipKind, str, Said]]:
    for key, belief in catalog.beliefs.items():
        yield TipKind.BELIEF, key, belief
    for key, entry in catalog.said.items():
        yield KINDS[entry.kind], key, entry


def holds(catalog: Catalog, entry: Said, day: date) -> bool:
    """Whether prose can be said on a day: it is written for the time when all it names exists, and is not told for ever."""
    named = {*entry.credentials, *(owner for cite in entry.cites if (owner := cite.partition(".")[0]) in catalog.credentials)}
    return all(i in catalog.offered and _exists(catalog, i, day) and _recent(catalog, entry, i, day) for i in named)


def _exists(catalog: Catalog, credential: str, day: date) -> bool:
    """It can be taken, could be, or is announced as its file says."""
    return standing(catalog, credential, day).state is not State.ANNOUNCED or day >= catalog.credentials[credential].recorded.first


def _recent(catalog: Catalog, entry: Said, credential: str, day: date) -> bool:
    """Of what has ended only prose about its end is told, for as long as people ask."""
    found = standing(catalog, credential, day)
    if found.state is not State.RETIRED or found.open_languages:
        return True
    about_it = isinstance(entry, Belief) or any(_OF_AN_END.search(f".{cite}") for cite in entry.cites)
    return about_it and (found.ends is None or day <= found.ends.event.date.last + timedelta(AFTERMATH_DAYS))


_MORE = 4
"""So many sentences stand below the first: all of what is told of three sides, and of no long list."""


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """The tip on one entry: its sentence, a few more, and what it rests on."""
    entry = catalog.beliefs[tip.subject] if tip.kind is TipKind.BELIEF else catalog.said[tip.subject]
    card = Card(tip.kind, catalog, day)
    card.ledger.use(tip.subject, "short")
    sections: list[Section] = []
    if more := tuple(Point(wording.sentence(wording.spelt(text))) for text in entry.more[:_MORE]):
        sections.append(Points(more))
    if rests := tuple(Point(text) for text in _rests(card, entry)):
        sections.append(Points(rests, "What it rests on"))
    closed = [note for note in _closed(card, entry) if Point(note) not in rests]
    answer = card.answer(_headline(entry), sections, named=entry.credentials, prompts=_prompts(card, entry, tip.kind), notes=closed)
    asked = entry.ask[0] if tip.kind is TipKind.QUESTION else ""
    return answer.having(title=asked if asked.endswith("?") else TITLES[tip.kind])


def _headline(entry: Said) -> str:
    """The sentence itself; before a correction stands what it corrects."""
    short = wording.sentence(entry.short)
    if not isinstance(entry, Belief):
        return short
    lead = f"“{entry.belief.rstrip('.')}”?"
    if _FOUND_NOTHING.match(short):
        return f"{lead} {short}"
    return f"{lead} Not so. {_OPENING_NO.sub('', short)}"


def _rests(card: Card, entry: Said) -> Iterator[str]:
    """The first few cited facts that can be told shortly; only what is told is noted."""
    told: set[str] = set()
    for cite in entry.cites:
        own = Ledger(card.catalog)
        for text in cited(card.catalog, card.day, own, [cite]):
            if len(told) < _CITED and len(text) <= _LONGEST and text not in told:
                card.ledger.take(own)
                told.add(text)
                yield wording.sentence(_ASSENT.sub("", text))


def _closed(card: Card, entry: Said) -> Iterator[str]:
    """What of it cannot be taken on the day: prose never says so itself."""
    for credential in entry.credentials:
        talk = card.talk(credential)
        if not talk.standing.open:
            yield wording.sentence(f"{talk.name} is {said_standing.state_words(talk)}")


def _prompts(card: Card, entry: Said, kind: TipKind) -> Iterator[Prompt]:
    open_now = [i for i in entry.credentials if card.talk(i).standing.open]
    if kind is TipKind.PAIR:
        yield from card.compare(open_now)
    if kind in (TipKind.GAP, TipKind.QUESTION) and entry.topics:
        topic = entry.topics[0]
        yield Prompt(f"Who covers {names.topic(card.catalog, topic)}?"[:75], Query(intent=Intent.COVERAGE, topics=(topic,)))
    yield from card.profiles(open_now)
    yield from card.compare(open_now if len(open_now) == 2 else ())
    if kind is TipKind.CHECK or not open_now:
        yield Prompt("Which fits my job?", Query(intent=Intent.RECOMMEND))
