"""Money in a currency that fees are not in: held against them where a rate is set, else said not to be; never passed over."""

from __future__ import annotations

import pytest

from handlers.answer import Answer
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Money, Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Limits, Query, about
from handlers.respond import respond
from handlers.understanding.words.numbers import numbers
from tests.field import TODAY
from tests.plans import stacks

RATED = {"gbp": {"usd": "1.25", "on": "2026-06-01", "by": "a test"}}
POUNDS = Limits(budget=Money(amount=600, currency="GBP"))


def ask(query: Query, **more: object) -> Answer:
    """The answer on the small field, whose fees are in dollars but for one."""
    return respond(Request(query, TODAY), Person(), Memory(), stacks(**more)).answer


ASKED = (
    Query(intent=Intent.RECOMMEND, roles=("ciso",), limits=POUNDS),
    Query(intent=Intent.PLAN, roles=("ciso",), limits=POUNDS),
    Query(intent=Intent.PLAN, roles=("builder", "ciso"), slot="team", limits=POUNDS),
    Query(intent=Intent.PLAN, limits=POUNDS),
    Query(intent=Intent.PATH, sides=about("top"), limits=POUNDS),
    Query(intent=Intent.FIND, limits=POUNDS),
    Query(intent=Intent.WORTH, sides=about("top"), limits=POUNDS),
    Query(intent=Intent.COMPARE, sides=about("top", "middle"), limits=POUNDS),
)


@pytest.mark.parametrize("query", ASKED, ids=lambda query: f"{query.intent.value} {query.slot or len(query.roles)}")
def test_a_limit_that_could_not_be_applied_is_said_to_be_so(query: Query) -> None:
    """Whatever was asked; and nothing is called within it but what is within it at any likely rate, which is said."""
    answer = ask(query)
    text = plain_text(answer)
    assert "GBP" in text
    assert "exchange rate" in text or "not convert" in text
    assert "at any likely rate" in text or " within 600 GBP" not in answer.headline.replace("Perhaps within", "")


@pytest.mark.parametrize("query", ASKED, ids=lambda query: f"{query.intent.value} {query.slot or len(query.roles)}")
def test_with_a_rate_it_is_held_against_every_fee(query: Query) -> None:
    """Six hundred pounds are 750 dollars here."""
    text = plain_text(ask(query, rates=RATED))
    assert "exchange rate" not in text
    assert "not convert" not in text


def test_a_rate_decides_what_is_found() -> None:
    """700 dollars are within it, and what sources put at 900 may be; without a rate they are not sure to be."""
    found = ask(Query(intent=Intent.FIND, limits=POUNDS), rates=RATED).credentials
    assert {"senior", "top", "abroad"} <= set(found)
    without = ask(Query(intent=Intent.FIND, limits=POUNDS)).credentials
    assert "abroad" in without
    assert "senior" not in without
    less = Limits(budget=Money(amount=500, currency="GBP"))
    assert "senior" not in ask(Query(intent=Intent.FIND, limits=less), rates=RATED).credentials


@pytest.mark.parametrize(
    ("said", "amount", "currency"),
    [
        ("2000 SEK", 2000, "SEK"),
        ("CHF 300", 300, "CHF"),
        ("EUR 1,500", 1500, "EUR"),
        ("9000 zloty", 9000, "PLN"),
        ("5k AED", 5000, "AED"),
    ],
)
def test_any_currency_is_read(said: str, amount: int, currency: str) -> None:
    """By its code before or behind, or by name."""
    assert numbers(f"a plan for a CISO within {said}").money == Money(amount=amount, currency=currency)
