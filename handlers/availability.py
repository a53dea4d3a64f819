"""That it is not settled whether something on sale can be had: said wherever somebody may act on its being so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Kind
from handlers.ask import Ledger
from handlers.aspects.on_sale import remarks
from handlers.aspects.talk import Talk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.answer import Answer
    from handlers.ask import Ask

_OF_ONE = frozenset((Kind.PROFILE, Kind.PREREQUISITES, Kind.ELIGIBILITY, Kind.WORTH, Kind.LIFECYCLE))
"""Answers on what was asked about, in whose first sentences it stands."""
_OF_SEVERAL = frozenset((Kind.PLAN, Kind.PATH, Kind.RECOMMEND, Kind.FIND, Kind.COMPARE, Kind.HIRE))
"""Answers that advise or set side by side: of one alone it stands first too, of several below."""
_UP_TO = 4


def with_availability(answer: Answer, ask: Ask) -> Answer:
    """The answer with the remarks on what it is about or advises; itself where there are none, or none concern it."""
    told = tuple(_told(answer, ask))
    if not told or answer.kind not in _OF_ONE | _OF_SEVERAL | {Kind.FACT}:
        return answer
    alone = len(answer.credentials) == 1
    facts = {(fact.owner, fact.field): fact for fact in (*answer.facts, *(fact for _, ledger in told for fact in ledger.facts))}
    texts = [text for text, _ in told]
    if alone:
        return answer.having(headline=f"{answer.headline} {' '.join(texts)}", facts=tuple(facts.values()))
    return answer.having(notes=(*texts, *answer.notes), facts=tuple(facts.values()))


def _told(answer: Answer, ask: Ask) -> Iterator[tuple[str, Ledger]]:
    """Each remark that the answer does not make yet; of single facts only a price is acted on."""
    day = ask.day
    for credential in answer.credentials[:_UP_TO]:
        if credential not in ask.catalog.credentials:
            continue
        if answer.kind is Kind.FACT and not any(f.owner == credential and f.field.startswith("fees.") for f in answer.facts):
            continue
        ledger = Ledger(ask.catalog)
        for remark in remarks(Talk(credential, ask.catalog, day, ledger)):
            if remark.casefold() not in answer.headline.casefold():
                named = "" if len(answer.credentials) == 1 else f"{wording.label(ask.catalog, credential)}: "
                yield f"{named}{wording.sentence(remark)}", ledger
