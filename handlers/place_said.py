"""Where somebody says they live: an exam that cannot be sat at home there is said to be so, whatever was asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.exam_filters import barred_in
from handlers import wording
from handlers.answer import Kind
from handlers.ask import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.understanding.noticed import Noticed

_TO_SIT = frozenset((Kind.ELIGIBILITY, Kind.RECOMMEND, Kind.WORTH, Kind.COMPARE, Kind.PLAN, Kind.PATH, Kind.PREREQUISITES))
"""Answers after which an exam is booked."""
_UP_TO = 3


def with_place(answer: Answer, ask: Ask, noticed: Iterable[Noticed]) -> Answer:
    """The answer with a line on exams that are taken at a test centre only in the country that was named; else itself."""
    country = next((one.said for one in noticed if one.kind == "place"), None)
    if country is None or answer.kind not in _TO_SIT:
        return answer
    ledger, barred = Ledger(ask.catalog), []
    for credential in answer.credentials[:_UP_TO]:
        exams = ask.catalog.credentials[credential].exams
        code = next((code for code, exam in exams.items() if barred_in(exam.delivery_limits, country)), None)
        if code is not None:
            ledger.use(credential, f"exams.{code}.delivery_limits")
            barred.append(credential)
    if not barred:
        return answer
    told = f"From {country}, {wording.labels(ask.catalog, barred)} can be taken at a test centre only, not at home."
    facts = (*answer.facts, *(fact for fact in ledger.facts if fact not in answer.facts))
    return answer.having(aside=" ".join(filter(None, (answer.aside, told))), facts=facts)
