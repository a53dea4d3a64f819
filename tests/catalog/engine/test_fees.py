"""What a first attempt and keeping a credential cost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from catalog.engine.fees import FirstAttempt, announced_for, first_attempt, issuer_fees, numbers
from catalog.engine.keeping import keeping
from tests.catalogs import catalog, credential

DAY = date(2026, 6, 15)


def fee(amount: float | str | None, for_: str = "exam", **more: Any) -> dict[str, Any]:
    """A fee as a data file writes it."""
    return {"for": for_, **({} if amount is None else {"amount": amount}), **more}


def attempt(day: date = DAY, **fees: Any) -> FirstAttempt:
    """What a first attempt takes with these fees."""
    conditions = fees.pop("conditions", {})
    return first_attempt(catalog(credential("x", fees=fees, conditions=conditions)), "x", day)


def dispute(quote: str, *values: str) -> list[dict[str, Any]]:
    """A dispute about the amount."""
    return [{"field": "amount", "quote": quote, "why": "a test", "values": [{"value": v, "sources": ["page"]} for v in values]}]


def test_member_and_other_prices_make_a_range() -> None:
    """Without knowing who asks, the total runs from the member's price to the other; knowing it, it is one."""
    found = attempt(exam_member=fee(459, member=True), exam_nonmember=fee(599, member=False), application=fee(50, "application"))
    assert (found.total().low, found.total().high) == (Decimal(509), Decimal(649))
    assert found.total(member=False).low == Decimal(649)
    assert found.total().complete


def test_retakes_betas_and_offers_are_no_price_of_a_first_attempt() -> None:
    """Only the regular exam fee counts."""
    found = attempt(exam=fee(300), retake=fee(150, "retake"), beta=fee(75, "beta"), sale=fee(99, offer=True))
    assert (found.total().low, found.total().high) == (Decimal(300), Decimal(300))
    assert [p.low for p in found.offers] == [Decimal(99)]


def test_a_discount_with_a_condition_is_kept_apart() -> None:
    """A student price is told, not quoted as the price."""
    found = attempt(exam=fee(300), student=fee(100, condition="students only"))
    assert found.total().low == Decimal(300)
    assert [p.low for p in found.conditional] == [Decimal(100)]


def test_a_disputed_fee_is_bounded_by_the_highest_figure() -> None:
    """A range is quoted from lowest to highest; a preferred value is quoted, and bounded by its rivals."""
    ranged = attempt(exam=fee(298, disputed=dispute("range", "298", "359 USD", "404"))).total()
    assert (ranged.low, ranged.high, ranged.bound) == (Decimal(298), Decimal(404), Decimal(404))
    preferred = attempt(exam=fee(439, disputed=dispute("preferred", "439", "425"))).total()
    assert (preferred.low, preferred.high, preferred.bound) == (Decimal(439), Decimal(439), Decimal(439))


def test_a_rival_known_to_be_wrong_bounds_nothing() -> None:
    """What is the price of something else widens no sum, and is still a dispute to be told."""
    disputed = dispute("preferred", "100", "150")
    disputed[0]["values"][1]["discredited"] = "The price of another exam."
    found = attempt(exam=fee(100, disputed=disputed))
    assert found.total().bound == Decimal(100)
    assert found.exam[0].disputed


def test_an_amount_is_only_announced_until_a_source_looks_on_its_day_or_later() -> None:
    """The clock alone confirms no price."""
    page: dict[str, Any] = {"sources": ["page"], "confidence": "reported"}
    to_come = fee(550, former_amount=490, **page) | {"from": {"date": "2026-10-12"}}
    for checked, day, announced in (
        ("2026-10-09", date(2026, 10, 11), False),
        ("2026-10-09", date(2026, 10, 12), True),
        ("2026-10-12", date(2026, 10, 12), False),
        (None, date(2026, 10, 12), False),
    ):
        found = attempt(day, exam=to_come | {"checked": checked}).exam[0]
        assert (announced_for(found.fee, day) is not None) == announced


def test_where_no_figure_can_be_relied_on_none_is_quoted() -> None:
    """A dispute that quotes none leaves the total without a figure."""
    found = attempt(exam=fee(None, disputed=dispute("none", "395", "445")))
    assert found.known == "disputed"
    assert found.total().low is None


@pytest.mark.parametrize(
    ("fees", "expected"), [({}, "unknown"), ({"exam": fee("not_published")}, "not_published"), ({"exam": fee(10)}, "known")]
)
def test_unknown_and_not_published_are_told_apart(fees: dict[str, Any], expected: str) -> None:
    """Left out is unknown to us; kept back by the issuer is something else."""
    assert attempt(**fees).known == expected


def test_a_missing_application_fee_makes_the_total_a_lower_bound() -> None:
    """Where the gate asks for an application and no fee is known, the sum is not complete."""
    gate = {"certify": {"required": {"application": "apply"}}}
    assert not attempt(exam=fee(300), conditions=gate).total().complete


def test_a_fee_holds_from_its_day_and_the_former_one_before() -> None:
    """The day before a change the former amount is charged."""
    changing: dict[str, Any] = {"exam": fee(550, former_amount=490) | {"from": {"date": "2026-10-12"}}}
    assert attempt(date(2026, 10, 11), **changing).total().low == Decimal(490)
    assert attempt(date(2026, 10, 12), **changing).total().low == Decimal(550)


def test_a_fee_ends_after_its_last_day() -> None:
    """The last day still counts."""
    ending: dict[str, Any] = {"exam": fee(300, until={"date": "2026-06-15"})}
    assert attempt(date(2026, 6, 15), **ending).known == "known"
    assert attempt(date(2026, 6, 16), **ending).known == "unknown"


def test_an_exam_sold_only_with_training_costs_what_both_cost() -> None:
    """Where there is no price of the exam alone, that of the bundle stands."""
    assert attempt(course=fee(1199, "exam_with_training")).total().low == Decimal(1199)


def test_amounts_are_read_out_of_rival_values() -> None:
    """Sources word amounts in their own way."""
    assert numbers("20 / 35 USD, later 1,199.50") == [Decimal(20), Decimal(35), Decimal("1199.50")]


def test_keeping_spreads_a_cycle_over_its_years() -> None:
    """A fee per cycle of two years is half of it a year; member prices are alternatives, not a sum."""
    fees = {
        "member": fee(20, "maintenance", per="year", member=True),
        "other": fee(40, "maintenance", per="year", member=False),
        "renewal": fee(250, "renewal", per="cycle"),
    }
    found = keeping(catalog(credential("x", fees=fees, recertification={"cycle_years": 2})), "x", DAY)
    assert (found.low, found.high, found.complete) == (Decimal(145), Decimal(165), True)


def test_an_issuers_fee_for_some_holds_for_those_only() -> None:
    """A fee that names some of its issuer's credentials is not charged to another's holder."""
    one, two = credential("one", acronym="ONE"), credential("two", acronym="TWO")
    yearly = {"yearly": fee(45, "maintenance", who="holders of ONE")}
    held = catalog(one, two, issuers={"issuer": {"name": "Issuer", "fees": yearly}})
    assert len(issuer_fees(held, "one", DAY)) == 1
    assert issuer_fees(held, "two", DAY) == ()


ACCESS = {"sit": {"required": {"all_of": [{"training": "every module"}, {"subscription": "a plan"}]}}}


def test_a_subscription_that_everybody_needs_is_part_of_the_whole() -> None:
    """On top of the exam, or instead of its fee where the exam is in it."""
    apart = attempt(conditions=ACCESS, exam=fee(210), plan=fee(300, "subscription", includes="all courses"))
    assert (apart.total().low, apart.whole().low, apart.whole().complete) == (Decimal(210), Decimal(510), True)
    packed = attempt(conditions=ACCESS, exam=fee(210), plan=fee(550, "subscription", includes="path and exam voucher"))
    assert (packed.whole().low, packed.whole().bound, packed.whole().paths) == (Decimal(550), Decimal(550), (("x", "fees.plan"),))


def test_an_unknown_subscription_leaves_a_lower_bound() -> None:
    """The exam alone is then no whole price; where nobody has to subscribe it is."""
    assert not attempt(conditions=ACCESS, exam=fee(210)).whole().complete
    either = {"sit": {"required": {"any_of": [{"training": "a course"}, {"subscription": "a plan"}]}}}
    free = attempt(conditions=either, exam=fee(210), plan=fee(550, "subscription"))
    assert (free.whole().low, free.whole().complete) == (Decimal(210), True)
