"""What a message raises in passing and only the issuer can rule on: said beside the answer, lest silence be taken for a yes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Kind
from handlers.ask import Ledger
from handlers.mentions import texts
from handlers.query import Aspect
from handlers.understanding.raised import EXAM_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.understanding.noticed import Noticed

_ASIDE_UP_TO = 2
_SILENT = frozenset((Kind.CLARIFY, Kind.DECLINE, Kind.HELP, Kind.TIPS, Kind.PROFILE_SAVED, Kind.FEEDBACK))
_YEARS = frozenset((Kind.ELIGIBILITY, Kind.PREREQUISITES, Kind.PATH))
_COUNTED = "years-that-count"
_BY_YEARS = ("Yes: your years", "Yes, after a formal step")
"""How a verdict begins that rests on years of work."""
_TOLD = {
    "discounts": re.compile(r"\bdiscount|\bhalf-price|prices for groups", re.IGNORECASE),
    "taxes": re.compile(r"\b(?:VAT|tax included|without tax)\b"),
    "refund": re.compile(r"\brefund|test company's rules", re.IGNORECASE),
    "grace-period": re.compile(r"\bgrace\b|\blate renewal|put back in force", re.IGNORECASE),
    "accommodations": re.compile(r"\baccommodations\b", re.IGNORECASE),
}
"""Words by which an answer speaks of it already."""


def with_issuers_matters(answer: Answer, ask: Ask, noticed: Iterable[Noticed]) -> Answer:
    """The answer with the stored sentence on each such matter that it says nothing of; itself where there is none."""
    raised = [one.ids[0] for one in noticed if one.kind == "matter"]
    if not raised or answer.kind in _SILENT:
        return answer
    spoken = " ".join(texts(answer))
    ledger = Ledger(ask.catalog)
    told: list[str] = []
    for key in raised:
        known = _TOLD.get(key)
        if key in ask.query.said or (known and known.search(spoken)) or (key == _COUNTED and not _of_years(answer, ask)):
            continue
        if key == EXAM_DAY and (own := _named_break(answer, ask, ledger)):
            told.append(own)
            continue
        ledger.use(key, "short")
        told.append(wording.sentence(ask.catalog.said[key].short))
    if not told:
        return answer
    if _COUNTED in raised and answer.kind is Kind.ELIGIBILITY and answer.headline.startswith(_BY_YEARS):
        answer = answer.having(headline=f"If those years count, y{answer.headline[1:]}")
    facts = {(fact.owner, fact.field): fact for fact in (*answer.facts, *ledger.facts)}
    return answer.having(aside=" ".join(filter(None, (answer.aside, *told[:_ASIDE_UP_TO]))), facts=tuple(facts.values()))


def _of_years(answer: Answer, ask: Ask) -> bool:
    """Whether years of work decide what is answered."""
    return answer.kind in _YEARS or Aspect.EXPERIENCE in ask.query.aspects


def _named_break(answer: Answer, ask: Ask, ledger: Ledger) -> str:
    """What the file of an exam says of a break; empty where it names none."""
    for credential in answer.credentials:
        held = ask.catalog.credentials.get(credential)
        for version, exam in held.exams.items() if held else ():
            if exam.note and "break" in exam.note:
                ledger.use(credential, f"exams.{version}.note")
                return f"{wording.sentence(exam.note)} What else holds on the day is the test company's rule."
    return ""
