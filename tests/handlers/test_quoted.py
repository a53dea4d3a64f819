"""A price that somebody was quoted, beside the fees that the catalog holds."""

from __future__ import annotations

import pytest

from handlers.fact import answer
from handlers.query import Aspect, Intent
from handlers.slots import QUOTED
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

FEES = {
    "exam": {"for": "exam", "amount": 400, "currency": "USD"},
    "course": {"for": "exam_with_training", "amount": 1500, "currency": "USD"},
}
HELD = catalog(credential("both", fees=FEES), credential("alone", fees={"exam": FEES["exam"]}), credential("untold"))


@pytest.mark.parametrize(
    ("credential_id", "words", "begins"),
    [
        ("both", "400", "400 USD is a figure that we hold for BOTH."),
        (
            "both",
            "900 USD",
            "900 USD is more than any price we hold for the exam alone; what comes with a course or a subscription",
        ),
        ("both", "90", "90 USD is less than any price we hold for the exam"),
        ("alone", "900", "900 USD is more than any price we hold for the exam: ask what else is in it."),
        ("alone", "300 EUR", "We hold no price of ALONE in EUR"),
    ],
)
def test_an_amount_is_told_where_it_stands(credential_id: str, words: str, begins: str) -> None:
    """Above, below or among what is held, and never a yes or a no that nobody asked for."""
    found = answer(asked(Intent.FACT, credential_id, catalog=HELD, aspects=(Aspect.FEE,), slot=QUOTED, words=words))
    assert found.headline.startswith(begins)


def test_without_any_fee_nothing_is_said_of_the_amount() -> None:
    """No figure, no measure."""
    found = answer(asked(Intent.FACT, "untold", catalog=HELD, aspects=(Aspect.FEE,), slot=QUOTED, words="300"))
    assert "300" not in found.headline
