"""What is right instead: which of the facts shown, the value that should stand there, and where it is to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import field_words, reporting, wording
from handlers.effects import ReportFact
from handlers.forms import Choice, Field, Form, FormSpec
from handlers.line import parse_line

if TYPE_CHECKING:
    from handlers.forms import Filled, Submitted

ID = "report"
TITLE = "Say what is right"
FACT, RIGHT, WHERE = "fact", "right", "where"
OTHER = "other"
"""A fact that is not among those shown."""
LONGEST = 300


def build(filled: Filled) -> Form:
    """The facts of the line in `state`, the first one chosen where there is only one."""
    credential, reports, right = _meant(filled)
    choices = [Choice(_label(filled, one), one.field) for one in reports]
    fact = filled.all(FACT) or ((choices[0].value,) if len(choices) == 1 else ())
    fields = (
        Field(FACT, "Which fact is wrong?", "select", (*choices, Choice("Another one", OTHER)), value=fact),
        Field(RIGHT, "What is right?", "text", value=filled.all(RIGHT) or right, max_length=LONGEST, lines=True),
        Field(WHERE, "Where does it stand?", "text", required=False, value=filled.all(WHERE), max_length=LONGEST,
              hint="A page of the issuer, if you know one. Whoever looks after the catalog reads this without your name."),
    )  # fmt: skip
    name = wording.label(filled.catalog, credential) if credential in filled.catalog.credentials else credential
    return Form(ID, TITLE, fields, "Report", f"A wrong fact on {name}." if name else None, state=filled.state)


def submit(filled: Filled) -> Submitted:
    """The report, with what is right and where that stands."""
    credential, reports, _ = _meant(filled)
    right, where, field = filled.one(RIGHT)[:LONGEST], filled.one(WHERE)[:LONGEST], filled.one(FACT)
    if not right:
        return {RIGHT: "Write what should stand there."}
    comment = f"{right} ({where})" if where else right
    if field == OTHER:
        return ReportFact(credential, OTHER, "", "", None, comment)
    found = next((one for one in reports if one.field == field), None)
    return reporting.said(found, comment) if found else {FACT: "Choose one of these."}


SPEC = FormSpec(build, submit, TITLE, here=True)


def _meant(filled: Filled) -> tuple[str, tuple[ReportFact, ...], tuple[str, ...]]:
    """The credential that the state is about, its facts as reports, and what was said already to be right."""
    query = parse_line(filled.state, filled.catalog)
    if query is None or query.credential is None:
        return "", (), ()
    facts = reporting.facts_of(query, filled.catalog, filled.today)
    said = reporting.comment_of(query, filled.catalog)
    return query.credential, tuple(reporting.report_of(fact, filled.catalog) for fact in facts), (said,) if said else ()


def _label(filled: Filled, one: ReportFact) -> str:
    name = field_words.field_name(filled.catalog, one.credential, one.field)
    return wording.shorten(f"{name}: {field_words.field_value(filled.catalog, one.credential, one.field, one.shown)}", 75)
