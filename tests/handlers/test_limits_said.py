"""Money named beside a question about fees or a comparison."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from handlers import compare, fact
from handlers.limits_said import with_limit
from handlers.person import Money
from handlers.query import Aspect, Intent, Limits, Query, about
from tests.handlers.samples import ask, sample

if TYPE_CHECKING:
    from handlers.answer import Answer

FEES = sample().credentials["rich"].fees
ON_TOP = sum(Decimal(fee.amount or 0) for fee in FEES.values() if fee.for_ == "application")
LOW, HIGH = sorted(Decimal(FEES[key].amount or 0) + ON_TOP for key in ("exam_member", "exam_nonmember"))


def told(amount: Decimal, currency: str = "USD", *others: str) -> Answer:
    """What is said of the fee of RICH, or of RICH beside others, with so much money."""
    limits = Limits(budget=Money(amount=amount, currency=currency))
    if others:
        asked = ask(Query(intent=Intent.COMPARE, sides=about("rich", *others), limits=limits))
        return with_limit(compare.answer(asked), asked)
    asked = ask(Query(intent=Intent.FACT, sides=about("rich"), aspects=(Aspect.FEE,), limits=limits))
    return with_limit(fact.answer(asked), asked)


@pytest.mark.parametrize(
    ("amount", "lead"),
    [(HIGH, "Yes, within"), (LOW, "Within"), (LOW - 1, "No, not within")],
)
def test_money_is_held_against_the_fees_first(amount: Decimal, lead: str) -> None:
    """Enough for every price with the application, for the lower one only, for none."""
    assert told(amount).headline.startswith(lead)


def test_without_a_rate_the_answer_says_that_nothing_was_compared() -> None:
    """No rate is assumed."""
    answer = told(HIGH, "SEK")
    assert "no exchange rate is set here" in " ".join(answer.notes)
    assert not answer.headline.startswith(("Yes", "No", "Within"))


def test_a_comparison_says_for_which_the_money_is_enough() -> None:
    """And for which that cannot be told."""
    headline = told(HIGH, "USD", "thin").headline
    assert "AEM: enough" in headline
    assert "THIN: we cannot tell" in headline
