"""Tips that explain one word of the field: what it is, what it is not, and which credentials name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from catalog.engine.term_named import who_names
from handlers import wording
from handlers.advising import names
from handlers.answer import Prompt
from handlers.query import Intent, Query
from handlers.tipping.card import Card, points
from handlers.tipping.tip import Tip, TipKind
from handlers.tipping.whose import tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Answer


def tips(catalog: Catalog, day: date) -> Iterator[Tip]:
    """Every word that belongs to a topic; the words of exam offices, and what no credential here names, are for questions."""
    del day
    for key, term in catalog.terms.items():
        topics = tuple(t for t in term.topics if t in catalog.topics)
        if topics and not (term.not_a_credential and not who_names(catalog, key)):
            testing = [i for i in term.credentials if i in catalog.offered]
            tracks = tracks_of(catalog, testing) or tracks_of(catalog, (), topics[:1])
            yield Tip(TipKind.TERM, key, topics, tracks, topics)


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """What it is in a sentence, the rest of it, what it is not, and who tests it."""
    card = Card(tip.kind, catalog, day)
    term = catalog.terms[tip.subject]
    card.ledger.use(tip.subject, "about")
    first, _, rest = term.about.partition(". ")
    named_there = term.name.casefold() in first.casefold()
    headline = wording.sentence(first if named_there else f"{term.name} – {first}")
    ids = [i for i in term.credentials if i in catalog.offered and is_open(catalog, i, day)]
    testing = f"Named by {wording.labels(catalog, ids)}" if ids else None
    if ids:
        card.ledger.use(tip.subject, "credentials")
    topic = tip.topics[0]
    return card.answer(
        headline,
        [points(rest or None, term.not_a_credential, testing)],
        named=ids,
        notes=[f"Read it: {term.url}"] if term.url else [],
        prompts=(
            Prompt(f"Who covers {names.topic(catalog, topic)}?"[:75], Query(intent=Intent.COVERAGE, topics=(topic,))),
            *card.profiles(ids),
        ),
    )
