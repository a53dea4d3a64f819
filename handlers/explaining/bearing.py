"""The few sentences of a credential's own file that bear on a question no intent fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search import Hit, search_credential
from catalog.values import Depth
from handlers import wording
from handlers.answer import Answer, Kind, Point, Points
from handlers.aspects import age, standing
from handlers.aspects.money import amount_words
from handlers.aspects.outline import DEPTHS
from handlers.aspects.talk import Talk, page

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_MOST = 4
_WRITES = re.compile(r"\b(?:writ\w+|wrote|author\w*|draft\w*)\b", re.IGNORECASE)
"""Asks for the authors: who administers an exam need not write it."""
_WORTH_IT = 0.45
"""Share of the best sentence's score from which another one is worth showing beside it."""
_FIELDS = {
    "retake": "retake",
    "eligibility_window": "time to sit the exam",
    "conditions": "exam conditions",
    "tasks": "tasks",
    "delivery_limits": "limits of delivery",
    "not_accepted": "not accepted",
    "deadline": "deadline",
    "until_then": "until then",
    "former": "the outline before",
    "includes": "included in a fee",
    "condition": "condition of a fee",
    "by": "who administers it",
    "relation": "goes with it",
    "ai": "AI security lives here",
    "topic": "renewal",
}
_JUDGED = {"validates": "it shows", "best_for": "best for", "not_for": "not for"}
_VALUES: dict[str, str | dict[str, str]] = {
    "report_hours": "{} hours for the report after the hands-on part",
    "attempts": "attempts included in the fee: {}",
    "unscored": "{} of the questions do not count",
    "adaptive": {"True": "the exam is adaptive", "False": "the exam is not adaptive"},
    "open_book": {"True": "the exam is open book", "False": "the exam is closed book"},
}


def bearing(talk: Talk, words: str) -> Answer | None:
    """An answer from the credential's own sentences; None where none bears on the words."""
    hits = search_credential(talk.catalog, talk.id, words, _AT_MOST)
    if not hits:
        return None
    best = hits[0]
    others = [hit for hit in hits[1:] if hit.score >= _WORTH_IT * best.score]
    hits = [best, *others]
    told = said_of(talk, best)
    for hit in hits:
        talk.ledger.use(hit.owner, hit.path)
    if best.path == "administration.by" and _WRITES.search(words):
        headline = f"We found no statement on who writes the questions of {talk.name}. {told}"
    elif best.answers:
        headline = f"{talk.name}: {told}"
    elif best.near:
        headline = f"What we hold on that for {talk.name}: {told}"
    else:
        headline = f"We hold no direct answer to that for {talk.name}. The nearest we have: {told}"
    points = Points(tuple(Point(said_of(talk, hit)) for hit in others), "What else bears on it") if others else None
    return Answer(
        Kind.EXPLAIN,
        wording.sentence(headline),
        sections=(points,) if points else (),
        facts=talk.ledger.facts,
        credentials=(talk.id,),
        notes=tuple(_notes(talk, sure=best.answers)),
        about=talk.id,
    )


def _notes(talk: Talk, *, sure: bool) -> Iterator[str]:
    if not talk.standing.open:
        yield wording.sentence(f"{talk.name} is {standing.state_words(talk)}")
    yield from age.notes(talk.ledger.facts, talk.catalog, talk.today)
    where = page(talk)
    if where and not sure:
        yield f"For certainty ask the issuer. {where}"


def said_of(talk: Talk, hit: Hit) -> str:
    """A found text as a sentence, with the field it stands in where the text does not say so."""
    field = hit.path.split(".")[-1]
    field = hit.path.split(".")[-2] if field.isdigit() else field
    wide = f" ({talk.issuer} in general)" if hit.kind == "issuer" else ""
    values = _VALUES.get(field)
    if isinstance(values, dict):
        return wording.sentence(f"{values.get(hit.text, hit.text)}{wide}")
    if values is not None:
        number = hit.text.removesuffix(".0")
        return wording.sentence(f"{values.format(number)}{wide}")
    if field == "detail":
        domain = talk.held.domains.items[int(hit.path.split(".")[2])].name if talk.held.domains else "this domain"
        return wording.sentence(f"the domain {domain} covers {hit.text}")
    lead = _lead(talk, hit, field)
    held = talk.catalog.credentials
    plain = (
        wording.listing(wording.label(talk.catalog, i) if i in held else i for i in hit.text.split(", "))
        if field == "not_accepted"
        else hit.text
    )
    text = f"{lead}: {plain}" if lead else plain
    text = f"{text.rstrip('.')}{wide}" if wide else text
    judged = " (our judgement)" if hit.path.startswith("judgement.") else ""
    return wording.sentence(f"{text.rstrip('.')}{judged}" if judged else text)


def _lead(talk: Talk, hit: Hit, field: str) -> str | None:
    """What stands before a text that does not say what it is about: its field, a topic with its depth, an amount."""
    kind, _, rest = hit.path.partition(".")
    key = rest.partition(".")[0]
    if kind == "topics" and key in talk.held.topics:
        topic = talk.catalog.topics[key].name if key in talk.catalog.topics else key
        depth = talk.held.topics[key].depth
        talk.use(f"topics.{key}.depth")
        return f"not covered ({topic})" if depth is Depth.NONE else f"{topic}, {DEPTHS[depth]}"
    if kind == "judgement":
        return _JUDGED.get(key)
    if kind == "fees" and hit.owner == talk.id:
        price = next((p for p in talk.fees if p.path == f"fees.{key}"), None)
        return amount_words(price) if price is not None else _FIELDS.get(field)
    return _FIELDS.get(field)
