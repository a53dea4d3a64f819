"""Bounds as people tell them, and what is money that they have."""

from __future__ import annotations

import pytest

from handlers.understanding.asker.bounds import bounds_told
from handlers.understanding.words.clean import clean
from handlers.understanding.words.numbers import numbers


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("which certs cost more than $1,000?", ("fee=1000-USD",)),
        ("which certs cost less than $300?", ()),
        ("certs for less than 400 pounds", ()),
        ("certs with 60 questions or less", ()),
        ("exams over 1.5k dollars", ("fee=1500-USD",)),
        ("certs between $300 and $500", ("fee=300-USD",)),
        ("exams from 500 to 800 euros", ("fee=500-EUR",)),
        ("certs 300-500 usd", ("fee=300-USD",)),
        ("no certs over 500 dollars please", ()),
        ("drop the ones over 1000 USD", ()),
        ("I have more than 2000 dollars, which cert?", ()),
        ("my budget is between 300 and 500 USD", ()),
        ("practical certs, between $300 and $700. What do you have?", ("fee=300-USD",)),
        ("I earn between 50k and 60k dollars, which exam?", ()),
        ("exams with more than 100 questions", ("questions=101-",)),
        ("exams with at least 100 questions", ("questions=100-",)),
        ("exams with 100 questions", ("questions=100-100",)),
        ("AAISM has 90 questions, right?", ()),
        ("exams with a pass mark of 65%", ("passing=65-65",)),
        ("passing score below 70 percent", ("passing=-69",)),
        ("which exams need at least 75% to pass?", ("passing=75-",)),
        ("a passing score of 750 of 1000", ()),
        ("which exam has the lowest pass mark?", ("passing=-",)),
    ],
)
def test_the_ends_that_are_told(text: str, bounds: tuple[str, ...]) -> None:
    """More than is one more; what somebody has to spend, or will not pay, bounds nothing from below."""
    assert bounds_told(text).get("bounds", ()) == bounds


def test_both_ends_of_a_fee_give_the_most_it_may_cost() -> None:
    """Where only the least is told, no amount of the message is a budget."""
    most = bounds_told("certs between $300 and $500")["budget"]
    assert most is not None
    assert str(getattr(most, "amount", "")) == "500"
    assert bounds_told("certs that cost more than 1000 usd")["budget"] is None


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("a cert for under a thousand dollars", "1000"),
        ("about six hundred dollars per head", "600"),
        ("at most one hundred and fifty bucks", "150"),
        ("is it really a thousand bucks", None),
        ("300 or less", "300"),
    ],
)
def test_a_limit_in_words(text: str, most: str | None) -> None:
    """A limit is read in words too; a round sum that is only spoken of stays in words."""
    money = numbers(clean(text)).money
    assert (str(money.amount) if money else None) == most
