"""A wrong fact: the lines to copy, with what was shown and where it came from; nothing about the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row, Section
from handlers.ask import Ledger
from handlers.aspects.every import SPEAKERS
from handlers.aspects.talk import Talk
from handlers.effects import ReportFact
from handlers.query import Aspect, Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.facts import Fact
    from handlers.ask import Ask

_FACTS_UP_TO = 12
_OFFERED = 5
"""Facts that get a button: as many as a card has room for."""
_USUAL = (Aspect.FEE, Aspect.FORMAT, Aspect.PREREQUISITES, Aspect.VALIDITY, Aspect.RETIREMENT)


def answer(ask: Ask) -> Answer:
    """The lines to copy for each fact meant; without a credential, the question which one."""
    known = [i for i in ask.query.credentials if i in ask.catalog.credentials] or [
        i for i in ask.memory.topic if i in ask.catalog.credentials
    ]
    if not known:
        return Answer(
            Kind.FEEDBACK,
            "Thank you. Say which credential and which fact is wrong, and I will give you the lines to report it.",
            prompts=(Prompt("What can I ask?", Query(intent=Intent.HELP)),),
        )
    credential = known[0]
    facts = reported(ask, credential)
    name = wording.label(ask.catalog, credential)
    if ask.keeps and len(facts) > 1:
        return _which(credential, name, facts)
    return Answer(
        Kind.FEEDBACK,
        f"Thank you. To report a wrong fact on {name}, copy the lines below and add what is right and where it stands.",
        sections=tuple(_sections(facts)),
        facts=tuple(facts),
        prompts=(Prompt(f"All about {name}"[:75], Query(intent=Intent.PROFILE, sides=about(credential))),),
        credentials=(credential,),
        notes=("A report holds the fact and its source only, nothing about you.",),
        about=credential,
    )


def _which(credential: str, name: str, facts: list[Fact]) -> Answer:
    """Several facts may be meant: each can be reported with a button."""
    offered = facts[:_OFFERED]
    return Answer(
        Kind.FEEDBACK,
        f"Thank you. Which fact on {name} is wrong? Press it and the report is recorded.",
        sections=(Points(tuple(_point(report_of(fact)) for fact in facts), "What was shown"),),
        facts=tuple(facts),
        prompts=tuple(
            Prompt(
                wording.shorten(f"{fact.field}: {shown(fact)}", 75),
                Query(intent=Intent.REPORT, sides=about(credential), words=fact.field[:80]),
            )
            for fact in offered
        ),
        credentials=(credential,),
        notes=(f"Another one? Say “wrong: {credential} ” and its name.",) if len(facts) > _OFFERED else (),
    )


def _point(report: ReportFact) -> Point:
    return Point(
        f"{report.credential} · {report.field}: {report.shown}", f"{report.source}, checked {report.checked or 'on an unknown day'}"
    )


def reported(ask: Ask, credential: str) -> list[Fact]:
    """The facts a report is about: the path named, else those asked about, now or last, else those that change most."""
    if ask.query.words and (fact := Ledger(ask.catalog).use(credential, ask.query.words)):
        return [fact]
    last = ask.memory.last
    answered = last.aspects if last and credential in last.credentials else ()
    return next(filter(None, (_facts(ask, credential, aspects) for aspects in (ask.query.aspects, answered, _USUAL))), [])


def _facts(ask: Ask, credential: str, aspects: Iterable[Aspect]) -> list[Fact]:
    """The facts that answers about these aspects use."""
    ledger = Ledger(ask.catalog)
    talk = Talk(credential, ask.catalog, ask.today, ledger)
    for aspect in aspects:
        SPEAKERS[aspect](talk)
    own = [fact for fact in ledger.facts if fact.owner == credential and not isinstance(fact.value, dict | list)]
    return (own or list(ledger.facts))[:_FACTS_UP_TO]


def report_of(fact: Fact) -> ReportFact:
    """One fact as the effect that reports it."""
    return ReportFact(
        credential=fact.owner,
        field=fact.field,
        shown=shown(fact),
        source=fact.source,
        checked=str(fact.dated) if fact.dated else None,
    )


def shown(fact: Fact) -> str:
    """A fact's value on one line."""
    value = fact.value
    if isinstance(value, list):
        return wording.shorten("; ".join(str(item) for item in value), 200)
    if isinstance(value, dict):
        return wording.shorten("; ".join(f"{key}: {item}" for key, item in value.items()), 200)
    return wording.shorten(str(value), 200)


def lines(report: ReportFact) -> tuple[str, ...]:
    """The lines to copy."""
    return (
        f"Credential: {report.credential}",
        f"Field: {report.field}",
        f"Shown: {report.shown}",
        f"Source: {report.source}",
        f"Checked: {report.checked or 'date not known'}",
    )


def _sections(facts: Iterable[Fact]) -> Iterable[Section]:
    facts = list(facts)
    if len(facts) == 1:
        report = report_of(facts[0])
        yield Facts(tuple(Row(*line.split(": ", 1)) for line in lines(report)), "Lines to copy")
        return
    yield Points(tuple(_point(report_of(fact)) for fact in facts), "Lines to copy (keep the one that is wrong)")
