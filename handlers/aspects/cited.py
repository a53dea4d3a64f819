"""Facts that a prose answer rests on, said in words: prose holds no figures, these lines do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.blocks import Statement
from catalog.engine.fees import priced
from catalog.values import Confidence
from handlers import wording
from handlers.aspects.every import SPEAKERS
from handlers.aspects.money import LABELS, dated, price_words
from handlers.aspects.outline import DEPTHS
from handlers.aspects.talk import Talk
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.ask import Ledger

_ASPECTS: tuple[tuple[str, Aspect], ...] = (
    ("conditions.certify.steps", Aspect.STEPS),
    ("conditions.certify.deadline", Aspect.STEPS),
    ("conditions.keep", Aspect.RENEWAL),
    ("conditions", Aspect.PREREQUISITES),
    ("recertification", Aspect.RENEWAL),
    ("recognition", Aspect.RECOGNITION),
    ("validity", Aspect.VALIDITY),
    ("lifecycle.launched", Aspect.LAUNCHED),
    ("lifecycle", Aspect.RETIREMENT),
    ("new_exam_of", Aspect.SUCCESSOR),
    ("replaced_by", Aspect.SUCCESSOR),
    ("domains.effective", Aspect.OUTLINE),
    ("domains", Aspect.AI_CONTENT),
    ("topics", Aspect.TOPICS),
    ("judgement.topics", Aspect.TOPICS),
    ("audience", Aspect.AUDIENCE),
    ("effort", Aspect.EFFORT),
    ("judgement.effort", Aspect.EFFORT),
    ("companions", Aspect.COMPANION),
    ("administration", Aspect.ISSUER),
    ("issuer", Aspect.ISSUER),
    ("website", Aspect.WEBSITE),
    ("name", Aspect.NAME),
    ("acronym", Aspect.NAME),
    ("judgement.best_for", Aspect.BEST_FOR),
    ("judgement.not_for", Aspect.CAVEAT),
    ("judgement.validates", Aspect.VALIDATES),
    ("fees", Aspect.FEE),
)
_EXAM_FIELDS = {
    "questions": Aspect.QUESTIONS,
    "scored": Aspect.QUESTIONS,
    "minutes": Aspect.DURATION,
    "report_hours": Aspect.DURATION,
    "appointment_minutes": Aspect.DURATION,
    "passing": Aspect.PASSING,
    "delivery": Aspect.DELIVERY,
    "proctored": Aspect.PROCTORED,
    "open_book": Aspect.OPEN_BOOK,
    "languages": Aspect.LANGUAGES,
    "windows": Aspect.RETIREMENT,
    "retake": Aspect.RETAKE,
    "attempts": Aspect.RETAKE,
    "eligibility_window": Aspect.ELIGIBILITY_WINDOW,
    "outline_from": Aspect.OUTLINE,
    "skills_updated": Aspect.OUTLINE,
}
_TOPIC = re.compile(r"(?:judgement\.)?topics\.([^.]+)(?:\.|\Z)")
"""A fact on one topic, which is said of that topic alone."""


def cited(catalog: Catalog, today: date, ledger: Ledger, cites: Iterable[str]) -> Iterator[str]:
    """One sentence for each cited fact, the same sentence never twice."""
    told: set[str] = set()
    for cite in cites:
        owner, _, path = cite.partition(".")
        if owner not in catalog.credentials:
            ledger.use(owner, path)
            continue
        sentence = _sentence(Talk(owner, catalog, today, ledger), path)
        if sentence and sentence not in told:
            told.add(sentence)
            yield sentence


def _sentence(talk: Talk, path: str) -> str | None:
    head, *rest = path.split(".")
    if head == "statements" and rest:
        statement: Statement | None = talk.held.statements.get(rest[0])
        talk.use(f"statements.{rest[0]}.text")
        return f"{talk.name}: {wording.sentence(statement.text)}" if statement else None
    if head == "fees" and rest and rest[0] in talk.held.fees:
        price = priced(talk.id, f"fees.{rest[0]}", talk.held.fees[rest[0]])
        said = price_words(talk, price)
        return f"{talk.name}, {LABELS[price.fee.for_].lower()}: {said}{dated(talk, [price])}." if said else None
    if topic := _TOPIC.match(path):
        return _depth(talk, topic[1])
    aspect = aspect_of(path)
    if aspect is None:
        talk.use(path)
        return None
    saying = SPEAKERS[aspect](talk)
    return saying.text if saying.has_value else None


def _depth(talk: Talk, topic: str) -> str | None:
    """How deep it goes into one topic."""
    depth = talk.held.depths().get(topic)
    if depth is None:
        return None
    shown = talk.held.shown(topic)
    fact = talk.use(f"{shown[0]}.depth") if shown else None
    held = talk.catalog.topics.get(topic)
    judged = " (our judgement)" if fact is not None and fact.confidence is Confidence.JUDGEMENT else ""
    return f"{talk.name}, {held.name if held else topic.replace('-', ' ')}: {DEPTHS[depth]}{judged}."


def aspect_of(path: str) -> Aspect | None:
    """The aspect that speaks of a fact path, None where none does."""
    head, *rest = path.split(".")
    if head == "exams":
        return _EXAM_FIELDS.get(rest[1], Aspect.FORMAT) if len(rest) > 1 else Aspect.FORMAT
    return next((aspect for prefix, aspect in _ASPECTS if path == prefix or path.startswith(f"{prefix}.")), None)
