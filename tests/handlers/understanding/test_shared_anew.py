"""Other money for a team that shares it evenly, asked in a thread as it is kept: without the words of the message before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.respond import respond

TODAY = date(2026, 11, 21)
CATALOG = load()


def _told(first: str, then: str) -> tuple[Decimal, str]:
    """What each has after the second message, and how the answer says it."""
    memory = respond(Request(first, TODAY, asker="a", thread="t"), Person(), Memory(), CATALOG).memory
    assert memory.last is not None
    kept = replace(memory, last=memory.last.having(words=""))
    reply = respond(Request(then, TODAY, asker="a", thread="t"), Person(), kept, CATALOG)
    assert reply.query.limits.budget is not None
    return reply.query.limits.budget.amount, reply.answer.headline


def test_a_sum_for_everybody_is_shared_out_again() -> None:
    """Nine thousand for twelve people is no nine thousand a head."""
    amount, said = _told("plan for 12 people, 6 pentesters, 6 soc analysts. 12000 usd", "make it 9000")
    assert amount == Decimal(750)
    assert "750 USD a head, an even share of 9,000 USD" in said


def test_a_sum_a_head_stays_one() -> None:
    """Said so, or near what each had."""
    plan = "plan for 12 people, 6 pentesters, 6 soc analysts. 12000 usd"
    assert _told(plan, "500 a head")[0] == Decimal(500)
    assert _told(plan, "make it 1200")[0] == Decimal(1200)
