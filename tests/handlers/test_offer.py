"""What one issuer has on AI: on sale, announced, and what only takes it up."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.load import load
from handlers.advising.offer import FIELDS
from handlers.answer import Answer
from handlers.ask import Request
from handlers.memory import Memory
from handlers.query import Intent, Limits, Query
from handlers.respond import respond

CATALOG = load()
TODAY = date(2026, 11, 21)


def offer(issuer: str, field: str) -> Answer:
    """The answer for one issuer."""
    asked = Query(intent=Intent.FIND, slot=field, limits=Limits(issuers=(issuer,)))
    return respond(Request(asked, TODAY), None, Memory(), CATALOG).answer


@pytest.mark.parametrize("field", sorted(FIELDS))
@pytest.mark.parametrize("issuer", sorted({c.issuer for c in CATALOG.credentials.values()}))
def test_every_issuer_gets_a_straight_answer(issuer: str, field: str) -> None:
    """Yes, not yet or no comes first, and nothing of another issuer is named as its own."""
    answer = offer(issuer, field)
    assert answer.headline.startswith(("Yes: ", "Not yet: ", "No: "))
    assert all(CATALOG.credentials[i].issuer == issuer for i in answer.credentials)


def test_what_is_announced_stands_first_where_nothing_is_on_sale() -> None:
    """An announcement is no offer, and is not passed over."""
    answer = offer("isc2", "ai-security")
    assert answer.headline.startswith("Not yet: ")
    assert answer.credentials[0] == "isc2-ai-security-certification"


def test_a_name_in_brackets_does_not_make_it_an_ai_credential() -> None:
    """CEH is marketed as CEH AI; it takes up AI, and is not made for its security."""
    answer = offer("eccouncil", "ai-security")
    assert "COASP" in answer.headline.split(".")[0]
    assert "CEH" not in answer.headline.split(".")[0]
