"""A limit that was named and could not be held against anything is never passed over: the answer says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.rates import DOLLAR, rate
from handlers import wording
from handlers.answer import Kind

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask

_SAY_SO = frozenset((Kind.PLAN, Kind.PATH, Kind.FIND, Kind.RECOMMEND))
"""Answers that say it themselves, where the limit belongs."""


def with_limit(answer: Answer, ask: Ask) -> Answer:
    """The answer with a line on money in a currency that no rate is set for, where it speaks of fees."""
    money = ask.query.limits.budget
    if money is None or answer.kind in _SAY_SO or rate(ask.catalog, money.currency, DOLLAR) is not None:
        return answer
    if not any(fact.field.startswith("fees.") and fact.field.endswith(".amount") for fact in answer.facts):
        return answer
    said = wording.money(money.amount, money.currency)
    note = f"Fees in another currency are not held against your {said}: no exchange rate is set here."
    return answer.having(notes=(note, *answer.notes))
