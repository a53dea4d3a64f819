"""A badge known by its name only: said once, with the three checks to put to its issuer and what to take instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.worth import worth
from handlers import wording
from handlers.advising import names
from handlers.advising.choosing import case_of
from handlers.advising.reasons import price, talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.aspects import age
from handlers.aspects.talk import page
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.answer import Section
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

CHECKS = (
    "Who makes the exam, if there is one, and who maintains it?",
    "Who independent of the training watches it (proctoring)?",
    "Which government or enterprise framework lists the badge?",
)
"""The three checks as questions to its issuer."""
_CAVEATS = 2


def known(name: str) -> str:
    """What we know of it, in a clause."""
    return f"of {name} only the name is known to us"


def card(ask: Ask, talk: Talk) -> Answer:
    """Its profile: that there is none, what to ask before paying, and what to take instead."""
    case = case_of(ask)
    instead = worth(case, talk.id).instead
    talk.use("name", "kind", "judgement.not_for.why")
    others = [talk_of(case, other, talk.ledger) for other in instead]
    headline = (
        f"{wording.by_issuer(talk.name, talk.issuer)}: only its name is known to us; we found no exam, price, content or "
        f"recognition. Do not pay before {talk.issuer} has answered the three checks."
    )
    return Answer(
        Kind.PROFILE,
        headline,
        title=talk.held.name,
        sections=tuple(_sections(talk, others)),
        facts=talk.ledger.facts,
        prompts=tuple(_prompts(talk, others)),
        credentials=(talk.id,),
        mentioned=tuple(instead),
        notes=tuple(_notes(talk)),
        about=talk.id,
    )


def _sections(talk: Talk, others: list[Talk]) -> Iterator[Section]:
    yield Points(tuple(map(Point, CHECKS)), f"What to ask {talk.issuer} first", ordered=True)
    told = []
    for other in others:
        other.use("judgement.best_for.text")
        best = f"Best for {names.inside(other.held.judgement.best_for.text.rstrip('.'))}"
        told.append(Point(other.name, wording.sentence(f"{best}; {price(other)}")))
    if told:
        yield Points(tuple(told), "What to take instead")
    caveats = [key for key, statement in talk.held.statements.items() if statement.about in ("caveat", "naming")][:_CAVEATS]
    for key in caveats:
        talk.use(f"statements.{key}.text")
    if caveats:
        yield Points(tuple(Point(wording.sentence(talk.held.statements[key].text)) for key in caveats), "Worth knowing")


def _notes(talk: Talk) -> Iterator[str]:
    yield from age.notes(talk.ledger.facts, talk.catalog, talk.today)
    if any(fact.field.startswith("fees") for fact in talk.ledger.facts):
        yield wording.CHECK_BEFORE_PAYING
    if where := page(talk):
        yield where


def _prompts(talk: Talk, others: list[Talk]) -> Iterator[Prompt]:
    yield Prompt("Run the three checks", Query(intent=Intent.VERIFY, sides=about(talk.id)))
    for other in others:
        yield Prompt(f"Instead: {other.name}"[:75], Query(intent=Intent.PROFILE, sides=about(other.id)))
    yield Prompt("Which fits my job?", Query(intent=Intent.RECOMMEND))
    yield Prompt("Report a fact", Query(intent=Intent.REPORT, sides=about(talk.id)))
