"""A wrong fact: which one, what is right, and where the report goes; nothing about the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import report_form, reporting, wording
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row
from handlers.field_words import field_name, field_value
from handlers.forms import Filled
from handlers.line import to_line
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.facts import Fact
    from handlers.ask import Ask
    from handlers.effects import ReportFact
    from handlers.forms import Form

_OFFERED = 3
"""Facts that get a button beside the form."""
RECORD = "record"
"""Slot: the fact is to be reported without another word."""
ASKED = "asked"
"""Slot: it was only asked how, or which; nothing is reported."""
WHERE_TO = "send them to whoever runs this for you, or as an issue “Correct a fact” where the source of the program is kept"


def answer(ask: Ask) -> Answer:
    """Which fact is meant, and what is right; the lines to copy where nothing is kept; without a credential, the question which."""
    known = [i for i in ask.query.credentials if i in ask.catalog.credentials] or [
        i for i in ask.memory.topic if i in ask.catalog.credentials
    ]
    if not known:
        return Answer(
            Kind.FEEDBACK,
            "Every card on a credential has “Report a wrong fact”. In words, say which credential and what is wrong, as in "
            "“wrong: AAISM exam fee, it is …”.",
            prompts=(Prompt("What can I ask?", Query(intent=Intent.HELP)),),
        )
    query = _meant(ask, known[0])
    facts = reporting.facts_of(query, ask.catalog, ask.today)
    if not ask.keeps:
        return _to_copy(ask, query, facts)
    return _which(ask, query, facts) if len(facts) != 1 else _one(ask, query, facts)


def _meant(ask: Ask, credential: str) -> Query:
    """The Query with its credential, and with the facts that were answered last where it names none."""
    last = ask.memory.last
    answered = last.aspects if last and credential in last.credentials else ()
    return ask.query.having(sides=about(credential), aspects=ask.query.aspects or answered)


def _form(ask: Ask, query: Query) -> Form:
    """What is right, said of one of these facts."""
    said = reporting.path_of(query, ask.catalog) or reporting.comment_of(query, ask.catalog)
    state = to_line(Query(intent=Intent.REPORT, sides=query.sides, aspects=query.aspects, words=said))
    return report_form.SPEC.build(Filled(ask.catalog, ask.today, state=state))


def _which(ask: Ask, query: Query, facts: Sequence[Fact]) -> Answer:
    """Several facts may be meant."""
    credential = query.credential or ""
    name = wording.label(ask.catalog, credential)
    return Answer(
        Kind.FEEDBACK,
        f"Which fact on {name} is wrong, and what is right? “{report_form.TITLE}…” asks for both.",
        sections=(Points(tuple(_point(ask, reporting.report_of(fact, ask.catalog)) for fact in facts), "What was shown"),)
        if facts
        else (),
        facts=tuple(facts),
        form=_form(ask, query),
        prompts=tuple(
            Prompt(
                wording.shorten(field_name(ask.catalog, fact.owner, fact.field), 75),
                Query(intent=Intent.REPORT, sides=query.sides, words=fact.field[:80], slot=ASKED),
            )
            for fact in facts[:_OFFERED]
            if fact.owner == credential
        ),
        credentials=(credential,),
        notes=(
            f"In words: “wrong: {name}”, then the fact and what is right.",
            "A report holds the fact, its source and what you write, without your name in what others see.",
        ),
    )


def _one(ask: Ask, query: Query, facts: Sequence[Fact]) -> Answer:
    """One fact is meant; it is reported once it is said what is right, or that nothing more is to be said."""
    (fact,) = facts
    report = reporting.report_of(fact, ask.catalog)
    name, value = field_name(ask.catalog, fact.owner, fact.field), field_value(ask.catalog, fact.owner, fact.field, report.shown)
    record = Query(intent=Intent.REPORT, sides=query.sides, words=fact.field[:80], slot=RECORD)
    return Answer(
        Kind.FEEDBACK,
        f"{wording.label(ask.catalog, query.credential or '')}, {wording.small(name)}: {value}. Is that wrong? "
        f"“{report_form.TITLE}…” reports it with what should stand there.",
        sections=(_rows(report, ask, to_copy=False),),
        facts=tuple(facts),
        form=_form(ask, query.having(words=fact.field[:80])),
        prompts=(Prompt("Only report that it is wrong", record),),
        credentials=query.credentials,
        about=query.credential,
    )


def _to_copy(ask: Ask, query: Query, facts: Sequence[Fact]) -> Answer:
    """The lines to copy, for where nothing is kept."""
    credential = query.credential or ""
    name = wording.label(ask.catalog, credential)
    reports = [reporting.report_of(fact, ask.catalog) for fact in facts]
    if len(reports) == 1:
        section: Facts | Points = _rows(reporting.said(reports[0], reporting.comment_of(query, ask.catalog)), ask, to_copy=True)
    else:
        section = Points(tuple(_point(ask, one, path=True) for one in reports), "Lines to copy (keep the one that is wrong)")
    return Answer(
        Kind.FEEDBACK,
        f"To report a wrong fact on {name}, copy the lines below, add what is right and where it stands, and {WHERE_TO}.",
        sections=(section,),
        facts=tuple(facts),
        prompts=(Prompt(f"All about {name}"[:75], Query(intent=Intent.PROFILE, sides=about(credential))),),
        credentials=(credential,),
        notes=("They hold the fact and its source only, nothing about you.",),
        about=credential,
    )


def _rows(report: ReportFact, ask: Ask, *, to_copy: bool) -> Facts:
    rows = reporting.lines(report, ask.catalog, to_copy=to_copy)
    return Facts(tuple(Row(*row) for row in rows), "Lines to copy" if to_copy else "What was shown")


def _point(ask: Ask, report: ReportFact, *, path: bool = False) -> Point:
    name = field_name(ask.catalog, report.credential, report.field)
    value = field_value(ask.catalog, report.credential, report.field, report.shown)
    exact = f" ({report.credential}: {report.field})" if path else ""
    return Point(f"{name}: {value}{exact}", f"{report.source}, checked {reporting.dated(report)}")
