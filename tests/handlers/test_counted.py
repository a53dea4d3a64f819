"""What is counted from a day that was told: a term, a deadline, an age; each as exact as that day."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.values import PartialDate
from handlers import fact as handler
from handlers.aspects.counted import later
from handlers.query import Aspect
from tests.catalogs import catalog, credential
from tests.handlers.samples import ask, fact

TODAY = date(2026, 11, 22)
LAUNCH = {"lifecycle": {"launched": {"date": "2025-08-19"}, "seen": "active"}}
STAGE = {"certify": {"steps": ["pass", "apply"], "deadline": "within five years of passing"}}
HELD = catalog(
    credential("three", validity={"years": 3}, conditions=STAGE, **LAUNCH),
    credential("over", fees={"exam": {"for": "exam", "amount": 300}}, lifecycle={"ended": {"date": "2026-03-31"}}),
)


@pytest.mark.parametrize(
    ("told", "months", "expected"),
    [
        ("2024-05-10", 36, "2027-05-10"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-03", 12, "2027-03"),
        ("2026-Q4", 6, "2027-Q2"),
        ("2024", 36, "2027"),
    ],
)
def test_a_later_date_is_as_exact_as_the_first(told: str, months: int, expected: str) -> None:
    """A day stays a day, a month a month, and the last day of February is one."""
    assert str(later(PartialDate.of(told), months)) == expected


def headline(aspect: Aspect, of: str = "three", **more: object) -> str:
    """The headline to one fact that was asked so."""
    return handler.answer(ask(fact(aspect, of=(of,), **more), catalog=HELD, today=TODAY)).headline


def test_an_expiry_is_counted_from_the_day_it_was_earned() -> None:
    """Ahead it is, behind it was."""
    assert "Earned on 10 May 2024 and not renewed since, that is until 10 May 2027." in headline(
        Aspect.VALIDITY, since=PartialDate.of("2024-05-10")
    )
    assert "Earned in 2019 and not renewed since, that was until 2022." in headline(Aspect.VALIDITY, since=PartialDate.of("2019"))


def test_a_deadline_after_passing_is_counted_from_the_pass() -> None:
    """The day first, the steps behind it."""
    assert headline(Aspect.STEPS, since=PartialDate.of("2026-03-01")).startswith("Passed on 1 March 2026, that is by 1 March 2031.")


def test_how_long_it_has_been_there_is_its_age() -> None:
    """Whole months, in years and months."""
    assert headline(Aspect.LAUNCHED, slot="age").endswith("On 22 November 2026 that is 1 year and 3 months ago.")


def test_what_can_no_longer_be_taken_cost_something() -> None:
    """Its price is told in the past, and nobody is sent to check before they pay."""
    answer = handler.answer(ask(fact(Aspect.FEE, of=("over",)), catalog=HELD, today=TODAY))
    assert answer.headline.startswith("OVER cost 300 USD while it could be taken")
    assert not any("before you pay" in note for note in answer.notes)
