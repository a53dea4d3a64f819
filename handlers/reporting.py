"""Reports of wrong facts as values: which facts one may be about, what it holds, and how it reads."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.values import PartialDate
from handlers import wording
from handlers.ask import Ledger
from handlers.aspects.every import SPEAKERS
from handlers.aspects.gates import condition_words
from handlers.aspects.talk import Talk
from handlers.effects import ReportFact
from handlers.field_words import field_name, field_value
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.facts import Fact
    from handlers.query import Query

_UP_TO = 12
_USUAL = (Aspect.FEE, Aspect.FORMAT, Aspect.PREREQUISITES, Aspect.VALIDITY, Aspect.RETIREMENT)
"""Those that change most."""
_EXAM = re.compile(r"exams\.[^.]+\Z")
"""A whole exam, which no reader can call wrong as such."""
_SAYS_WHAT = re.compile(
    r"\d|\b(?:should (?:be|say|read)|it is|its|is now|are now|now (?:costs?|takes?|needs?)"
    r"|changed to|raised|lowered|instead|actually)\b",
    re.IGNORECASE,
)


def facts_of(query: Query, catalog: Catalog, today: date) -> tuple[Fact, ...]:
    """The facts a report is about: the one its words begin with, else those of its aspects, else those that change most."""
    credential = query.credential
    if credential is None:
        return ()
    if (path := path_of(query, catalog)) and (fact := Ledger(catalog).use(credential, path)):
        return (fact,)
    return next(filter(None, (_facts(credential, catalog, today, aspects) for aspects in (query.aspects, _USUAL))), ())


def path_of(query: Query, catalog: Catalog) -> str:
    """The path of a fact that the words begin with; empty where they are words of a person."""
    first = query.words.partition(" ")[0]
    return first if query.credential and first and catalog.fact(query.credential, first) is not None else ""


def comment_of(query: Query, catalog: Catalog) -> str:
    """What a person said is right; empty where it says only that something is wrong."""
    said = query.words.removeprefix(path_of(query, catalog)).strip()
    return said if _SAYS_WHAT.search(said) else ""


def report_of(fact: Fact, catalog: Catalog) -> ReportFact:
    """One fact as the effect that reports it."""
    return ReportFact(fact.owner, fact.field, shown(fact, catalog), fact.source, str(fact.dated) if fact.dated else None)


def said(report: ReportFact, comment: str) -> ReportFact:
    """The same, with what is right."""
    return replace(report, comment=comment or None)


def shown(fact: Fact, catalog: Catalog) -> str:
    """A fact's value on one line, as the catalog has it; a condition in words."""
    value, steps = fact.value, fact.field.split(".")
    held = catalog.credentials.get(fact.owner)
    if held and steps[0] == "conditions" and len(steps) == 3 and isinstance(value, dict):
        condition = getattr(getattr(held.conditions, steps[1], None), steps[2], None)
        return wording.shorten(condition_words(catalog, condition), 200) if condition else ""
    if isinstance(value, list):
        rows = (" ".join(str(part) for part in item.values()) if isinstance(item, dict) else str(item) for item in value)
        return wording.shorten("; ".join(rows), 200)
    if isinstance(value, dict):
        return wording.shorten("; ".join(f"{key}: {item}" for key, item in value.items()), 200)
    return wording.shorten(str(value), 200)


def lines(report: ReportFact, catalog: Catalog | None, *, to_copy: bool) -> tuple[tuple[str, str], ...]:
    """A report by name; `to_copy`: with the id and the path, by which whoever looks after the catalog finds it."""
    credential, field, value = report.credential, report.field, report.shown
    if catalog and credential in catalog.credentials:
        name, path = wording.label(catalog, credential), field
        field, value = field_name(catalog, credential, path), field_value(catalog, credential, path, value)
        credential, field = (f"{name} ({credential})", f"{field} ({path})") if to_copy else (name, field)
    rows = (
        ("Credential", credential),
        ("Fact", field),
        ("Shown", value),
        ("Source", report.source),
        ("Checked", dated(report) if report.shown else ""),
        ("What is right", report.comment or ""),
    )
    return tuple((row, said) for row, said in rows if said)


def dated(report: ReportFact) -> str:
    """When the source was checked, in words."""
    return wording.day(PartialDate.of(report.checked)) if report.checked else "on an unknown day"


def _facts(credential: str, catalog: Catalog, today: date, aspects: Iterable[Aspect]) -> tuple[Fact, ...]:
    """The facts that answers about these aspects use."""
    ledger = Ledger(catalog)
    talk = Talk(credential, catalog, today, ledger)
    for aspect in aspects:
        SPEAKERS[aspect](talk)
    own = [fact for fact in ledger.facts if fact.owner == credential]
    single = [fact for fact in own if not isinstance(fact.value, dict | list)]
    parts = [fact for fact in own if not _EXAM.match(fact.field)]
    return tuple((single or parts or own or list(ledger.facts))[:_UP_TO])
