"""What a way through the gates costs: which is dearer, what is unknown, and what may be called cheapest."""

from __future__ import annotations

import pytest

from handlers.person import Held, Person
from tests.catalog.engine.gates import EITHER, found, of, priced, spent, ways


def test_the_dearer_of_two_equal_ways_is_left_out() -> None:
    """Same study, no waiting, less money: the other is beaten in everything."""
    result = found(of(priced("t", 100, sit=EITHER), priced("p", 200), priced("q", 300)))
    assert ways(result) == [("p", "t")]
    assert result.cheapest is result.routes[0]
    assert spent(result.routes[0]) == [("USD", 300, 300)]


def test_two_ways_that_take_the_same_are_both_shown() -> None:
    """Neither is better: the person chooses."""
    result = found(of(priced("t", 100, sit=EITHER), priced("p", 200), priced("q", 200)))
    assert ways(result) == [("p", "t"), ("q", "t")]


def test_what_is_held_is_not_paid_again() -> None:
    """Only the target is left."""
    held = of(priced("t", 100, sit=EITHER), priced("p", 200), priced("q", 300))
    assert ways(found(held, Person(holds=(Held(credential="q"),)), bare=False)) == [("t",)]


def test_money_and_waiting_are_kept_apart() -> None:
    """A cheap way with years and a dear one without: neither beats the other, and each is least in its own."""
    result = found(
        of(priced("t", 100, sit=EITHER), priced("p", 10, certify={"years": 3, "kind": "security", "in": "it"}), priced("q", 900))
    )
    assert ways(result) == [("p", "t"), ("q", "t")]
    assert (result.cheapest, result.soonest) == (result.routes[0], result.routes[1])


def test_an_unknown_fee_is_not_zero() -> None:
    """The way without a figure stays as a lower bound, and none is called cheapest."""
    result = found(of(priced("t", 100, sit=EITHER), priced("p", "not_published"), priced("q", 300)))
    assert ways(result) == [("p", "t"), ("q", "t")]
    assert result.cheapest is None
    assert result.routes[0].total.unpriced
    assert not result.routes[1].total.unpriced


def test_an_unknown_fee_that_every_way_shares_decides_nothing() -> None:
    """Whatever the target costs, p is the cheaper way to it."""
    result = found(of(priced("t", "not_published", sit=EITHER), priced("p", 200), priced("q", 300)))
    assert ways(result) == [("p", "t")]
    assert result.cheapest is not None
    assert result.cheapest.total.unpriced


@pytest.mark.parametrize(("rival", "claimed"), [("250", True), ("350", False)])
def test_cheapest_is_claimed_only_where_every_disputed_figure_allows_it(rival: str, claimed: bool) -> None:
    """A disputed fee is held against the other at its highest."""
    dispute = {
        "field": "amount",
        "quote": "preferred",
        "why": "two sources",
        "values": [{"value": "200", "sources": ["page"]}, {"value": rival, "sources": ["page"]}],
    }
    disputed = {"exam": {"for": "exam", "amount": 200, "disputed": [dispute]}}
    result = found(of(priced("t", 100, sit=EITHER), priced("p", 0, fees=disputed), priced("q", 300)))
    assert (result.cheapest is not None) == claimed
    assert len(result.routes) == (1 if claimed else 2)


def test_currencies_are_never_added_up() -> None:
    """Dollars and euros stay two sums, and cannot be weighed against each other."""
    euros = {"exam": {"for": "exam", "amount": 1, "currency": "EUR"}}
    result = found(of(priced("t", 100, sit=EITHER), priced("p", 0, fees=euros), priced("q", 300)))
    assert len(result.routes) == 2
    assert result.cheapest is None
    assert sorted(c for c, _, _ in result.routes[0].total.money) == ["EUR", "USD"]


def test_a_package_covers_what_the_gate_asks_for() -> None:
    """Sold with the training: paid once, and set beside the exam with training bought apart."""
    fees = {
        "exam": {"for": "exam", "amount": 400},
        "all": {"for": "exam_with_training", "amount": 700},
        "course": {"for": "training", "amount": 500},
    }
    result = found(of(priced("t", 0, sit={"training": "a course"}, fees=fees)))
    assert [spent(route) for route in result.routes] == [[("USD", 700, 700)]]


def test_a_package_is_no_dearer_way_where_the_gate_asks_for_no_training() -> None:
    """The exam alone is enough."""
    fees = {"exam": {"for": "exam", "amount": 400}, "all": {"for": "exam_with_training", "amount": 700}}
    assert spent(found(of(priced("t", 0, fees=fees))).routes[0]) == [("USD", 400, 400)]


def test_an_application_fee_is_paid_on_the_way_that_applies() -> None:
    """Training needs no application, the two years do."""
    gate = {
        "any_of": [{"training": "a course"}, {"all_of": [{"years": 2, "kind": "security", "in": "it"}, {"application": "apply"}]}]
    }
    fees = {
        "exam": {"for": "exam", "amount": 400},
        "apply": {"for": "application", "amount": 100},
        "course": {"for": "training", "amount": 500},
    }
    result = found(of(priced("t", 0, sit=gate, fees=fees)))
    assert sorted(route.total.money[0][1] for route in result.routes) == [500, 900]


def test_members_and_others_pay_their_own_price() -> None:
    """The regular price is that of somebody who is no member."""
    fees = {"in": {"for": "exam", "amount": 400, "member": True}, "out": {"for": "exam", "amount": 500, "member": False}}
    held = of(priced("t", 0, fees=fees))
    assert spent(found(held).routes[0]) == [("USD", 500, 500)]
    assert spent(found(held, member=True).routes[0]) == [("USD", 400, 400)]


def test_an_outside_designation_is_a_way_of_unknown_cost() -> None:
    """It stays beside the priced way and keeps that from being called least."""
    gate = {"any_of": [{"credential": "p"}, {"designation": "cia"}]}
    result = found(of(priced("t", 1, sit=gate), priced("p", 200)))
    assert sorted(ways(result)) == [("p", "t"), ("t",)]
    assert (result.cheapest, result.soonest) == (None, None)
    assert ways(found(of(priced("t", 1, sit=gate), priced("p", 200)), Person(designations=("cia",)), bare=False)) == [("t",)]


@pytest.mark.parametrize(
    ("includes", "apart", "together"),
    [
        ("a bundle of lessons", ("USD", 250, None), ("USD", 150, None)),
        ("lessons and the exam", None, ("USD", 150, 150)),
        ("lessons", ("USD", 250, 250), None),
    ],
)
def test_a_course_that_may_hold_the_exam_has_its_price_either_way(includes: str, apart: object, together: object) -> None:
    """Where nothing else is sold. Whether the exam is in it is not known, so no highest sum is claimed."""
    fees = {"exam": {"for": "exam", "amount": 100}, "course": {"for": "training", "amount": 150, "includes": includes}}
    result = found(of(priced("t", 0, sit={"training": "a course"}, fees=fees)))
    assert {spent(route)[0] for route in result.routes if not route.total.unpriced} == {apart, together} - {None}


def test_a_subscription_that_may_hold_the_exam_is_a_lower_bound() -> None:
    """Its words name a bundle and no exam."""
    fees = {
        "exam": {"for": "exam", "amount": 100},
        "plan": {"for": "subscription", "amount": 50, "includes": "a bundle of lessons"},
    }
    result = found(of(priced("t", 0, sit={"subscription": "a plan"}, fees=fees)))
    bounds = [most for route in result.routes for _, _, most in spent(route)]
    assert bounds
    assert set(bounds) == {None}
