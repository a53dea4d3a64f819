"""Which of several credentials with the same letters an answer is about, and what of the message says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.ask import Ledger
from handlers.unused import ABOUT_ONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.catalog import Catalog
    from catalog.engine.telling import ToldApart
    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.understanding.noticed import Noticed


def with_telling(answer: Answer, told: ToldApart, catalog: Catalog) -> Answer:
    """The answer led by which one it is about and why; where nothing told them apart, by a line on which one is assumed."""
    name, others = wording.label(catalog, told.credential), wording.labels(catalog, told.others)
    if not told.paths:
        return answer.having(
            aside=f"{catalog.credentials[told.credential].acronym} is taken as {name} here; {others} share the letters."
        )
    ledger = Ledger(catalog)
    ledger.use(told.credential, *told.paths)
    reasons = wording.listing(dict.fromkeys(_reasons(told, catalog)))
    held = catalog.credentials[told.credential]
    if (whose := wording.issuer(catalog, held)).casefold() not in name.casefold():
        name = f"{name} of {whose}"
    lead = f"Going by {reasons}, this is {name}, not {_whose(catalog, told.others)}."
    facts = {(fact.owner, fact.field): fact for fact in (*ledger.facts, *answer.facts)}
    return answer.having(headline=f"{lead} {answer.headline}", facts=tuple(facts.values()))


def with_default(answer: Answer, ask: Ask, noticed: Iterable[Noticed], message: str) -> Answer:
    """The answer with a line on what else the letters typed stand for, where they are not its own: CIPP for CIPP/E."""
    if answer.aside or answer.kind not in ABOUT_ONE or len(ask.query.credentials) != 1:
        return answer
    typed = {one.said.casefold() for one in noticed}
    for collision in ask.catalog.collisions.values():
        if collision.default == ask.query.credentials[0] and collision.letters.casefold() in typed:
            own = ask.catalog.credentials[ask.query.credentials[0]].acronym
            if own.casefold() not in message.casefold():
                return answer.having(aside=wording.sentence(collision.note))
    return answer


def with_rank(answer: Answer, ranked: tuple[str, str], catalog: Catalog) -> Answer:
    """The answer with a line on which one was taken as the dearer or the newest, for others may rank them otherwise."""
    credential, by = ranked
    return answer.having(aside=f"{wording.label(catalog, credential)} is taken as the one meant, by {by} as our sources have it.")


def _whose(catalog: Catalog, others: Iterable[str]) -> str:
    """The others with their issuers, for the letters alone tell nothing."""
    told = ((wording.label(catalog, i), wording.issuer(catalog, catalog.credentials[i])) for i in others)
    return wording.listing((name if whose in name else f"{name} of {whose}" for name, whose in told), "or")


def _reasons(told: ToldApart, catalog: Catalog) -> Iterator[str]:
    """Each agreeing fact in words."""
    held = catalog.credentials[told.credential]
    for path in told.paths:
        block, key, field = path.split(".", 2)
        if block == "fees":
            fee = held.fees[key]
            if fee.amount is not None and fee.amount != "not_published":
                yield wording.money(fee.amount, fee.currency)
            continue
        exam = held.exams[key]
        match field:
            case "questions":
                yield f"{exam.questions} questions"
            case "minutes":
                yield wording.duration(int(exam.minutes or 0))
            case "passing.percent":
                yield f"a pass mark of {wording.number(getattr(exam.passing, 'percent', 0))} %"
            case "open_book":
                yield "an open book" if exam.open_book else "a closed book"
            case _:
                yield "a hands-on exam" if exam.style in ("hands-on", "mixed") else "a knowledge exam"
