"""Ways through the gates: what is chosen, what is kept apart, what is claimed, and what is never offered."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from catalog.engine.routes import Routes, routes
from handlers.person import Held, Person, Years
from tests.catalogs import catalog, credential

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.engine.route_steps import Route
    from catalog.model import Credential

DAY = date(2026, 6, 15)
KINDS: dict[str, dict[str, Any]] = {"security": {}, "management": {"counts_as": ["security"]}}
DESIGNATIONS: dict[str, dict[str, Any]] = {"cia": {}}
EITHER = {"any_of": [{"credential": "p"}, {"credential": "q"}]}


def priced(name: str, amount: object, *, sit: object = "none", certify: object = "none", **more: Any) -> Credential:
    """A credential with one exam fee, ten hours of study and these gates."""
    fees = more.pop("fees", {"exam": {"for": "exam", "amount": amount}})
    return credential(
        name,
        fees=fees,
        effort={"low": 10, "high": 10},
        conditions={"sit": {"required": sit}, "certify": {"required": certify}},
        **more,
    )


def of(*credentials: Credential) -> Catalog:
    """A catalog of these."""
    return catalog(*credentials, experience=KINDS, designations=DESIGNATIONS)


def found(held: Catalog, person: Person | None = None, *, target: str = "t", bare: bool = True, **more: Any) -> Routes:
    """The ways to t."""
    return routes(held, [target], person or Person(), DAY, bare=bare, **more)


def spent(route: Route) -> list[tuple[str, int, int | None]]:
    """Currency, lowest and highest sum."""
    return [(currency, int(least), None if most is None else int(most)) for currency, least, most in route.total.money]


def ways(result: Routes) -> list[tuple[str, ...]]:
    """What is earned on each way."""
    return [route.credentials for route in result.routes]


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


def test_one_condition_shared_by_two_gates_is_met_once() -> None:
    """P opens both r and t: it is earned and paid once."""
    both = {"all_of": [{"credential": "p"}, {"credential": "r"}]}
    result = found(of(priced("t", 1, sit=both), priced("p", 200), priced("r", 50, sit={"credential": "p"})))
    assert ways(result) == [("p", "r", "t")]
    assert spent(result.routes[0]) == [("USD", 251, 251)]


def test_gates_that_lead_back_to_themselves_are_no_way() -> None:
    """P needs q and q needs p: only who holds one of them gets on."""
    held = of(
        priced("t", 1, sit={"credential": "p"}), priced("p", 1, sit={"credential": "q"}), priced("q", 1, sit={"credential": "p"})
    )
    assert ways(found(held)) == []
    assert ways(found(held, Person(holds=(Held(credential="q"),)), bare=False)) == [("p", "t")]


def test_years_count_from_what_was_said() -> None:
    """Three of five said: two are left; of nothing said none to five; from nothing all five."""
    held = of(priced("t", 1, certify={"years": 5, "kind": "security", "in": "it"}))
    said = Person(years=(Years(kind="security", years=3),))
    assert found(held, said, bare=False).routes[0].total.years == (2, 2)
    assert found(held, bare=False).routes[0].total.years == (0, 5)
    assert found(held).routes[0].total.years == (5, 5)


def test_narrower_years_count_towards_wider_ones() -> None:
    """Three years of managing within five of security wait five years in all, not eight."""
    both = {"all_of": [{"years": 5, "kind": "security", "in": "it"}, {"years": 3, "kind": "management", "in": "it"}]}
    result = found(of(priced("t", 1, certify=both)))
    assert result.routes[0].total.years == (5, 5)


def test_as_many_years_of_two_descriptions_are_not_the_same() -> None:
    """Five years in three domains with the course, or five in each of five: neither beats the other."""
    broad = {"years": 5, "kind": "security", "in": "each of five domains"}
    narrow = {"all_of": [{"training": "a course"}, {"years": 5, "kind": "security", "in": "three domains"}]}
    result = found(of(priced("t", 1, sit={"any_of": [narrow, broad]})))
    assert len(result.routes) == 2
    assert (result.cheapest, result.soonest) == (result.routes[1], None)


def test_a_gate_before_the_exam_waits_for_the_credential_not_for_its_exam() -> None:
    """P is sat at once and certified after five years: only then can t be sat."""
    result = found(
        of(priced("t", 1, sit={"credential": "p"}), priced("p", 1, certify={"years": 5, "kind": "security", "in": "it"}))
    )
    first, second = result.routes[0].steps
    assert (first.at, first.certified) == ((0, 0), (5, 5))
    assert second.at == (5, 5)
    assert first.unlocks == ("t",)


def test_a_step_is_offered_only_while_it_is_open() -> None:
    """Retired and announced ones are named as shut; one that closes before its own wait is over is too late."""
    years = {"years": 2, "kind": "security", "in": "it"}
    gone = priced("p", 1, lifecycle={"seen": "retired", "ended": {"date": "2026-01-31"}})
    closing = priced("q", 1, sit=years, lifecycle={"seen": "active", "ended": {"date": "2026-12-31"}})
    result = found(of(priced("t", 1, sit=EITHER), gone, closing))
    assert ways(result) == []
    assert result.shut == ("p",)
    assert result.late == ("q",)


def test_a_step_open_until_a_day_is_offered_until_that_day() -> None:
    """On its last day still, the day after no more."""
    held = of(
        priced("t", 1, sit={"credential": "p"}), priced("p", 1, lifecycle={"seen": "active", "ended": {"date": "2026-06-15"}})
    )
    assert [r.credentials for r in routes(held, ["t"], Person(), date(2026, 6, 15), bare=True).routes] == [("p", "t")]
    assert routes(held, ["t"], Person(), date(2026, 6, 16), bare=True).routes == ()


def test_a_newer_exam_of_the_same_credential_opens_the_gate() -> None:
    """The exam the gate names has ended; its newer one is taken, and a held older one counts."""
    old = priced("p", 1, lifecycle={"seen": "retired", "ended": {"date": "2026-01-31"}})
    held = of(priced("t", 1, sit={"credential": "p"}), old, priced("new", 1, new_exam_of={"credential": "p"}))
    assert ways(found(held)) == [("new", "t")]
    assert ways(found(held, Person(holds=(Held(credential="p"),)), bare=False)) == [("t",)]


def test_a_lapsed_credential_is_restored_or_earned_again() -> None:
    """Restoring has no price we know, so neither way beats the other; where a lapsed one counts nothing is to do."""
    lapsed = Person(holds=(Held(credential="p", active=False),))
    result = found(of(priced("t", 1, sit={"credential": "p"}), priced("p", 200)), lapsed, bare=False)
    assert sorted(ways(result)) == [("p", "t"), ("t",)]
    assert result.cheapest is None
    anyway = of(priced("t", 1, sit={"credential": "p", "active": False}), priced("p", 200))
    assert ways(found(anyway, lapsed, bare=False)) == [("t",)]


def test_an_outside_designation_is_a_way_of_unknown_cost() -> None:
    """It stays beside the priced way and keeps that from being called least."""
    gate = {"any_of": [{"credential": "p"}, {"designation": "cia"}]}
    result = found(of(priced("t", 1, sit=gate), priced("p", 200)))
    assert sorted(ways(result)) == [("p", "t"), ("t",)]
    assert (result.cheapest, result.soonest) == (None, None)
    assert ways(found(of(priced("t", 1, sit=gate), priced("p", 200)), Person(designations=("cia",)), bare=False)) == [("t",)]


def test_a_gate_nobody_recorded_is_no_open_door() -> None:
    """What p asks for we do not know, so the way through it may cost anything."""
    bare = credential("p", fees={"exam": {"for": "exam", "amount": 1}}, effort={"low": 1, "high": 1})
    result = found(of(priced("t", 1, sit=EITHER), bare, priced("q", 300)))
    assert len(result.routes) == 2
    assert result.cheapest is None


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


def test_what_is_ruled_out_is_no_step() -> None:
    """And is named among what was not counted."""
    held = of(priced("t", 100, sit=EITHER), priced("p", 200), priced("q", 300))
    result = found(held, admits=lambda credential: credential != "p")
    assert ways(result) == [("q", "t")]
    assert result.shut == ("p",)


def test_what_a_held_credential_itself_asks_for_is_held() -> None:
    """Who holds r holds p or q, for r asks for one of them."""
    held = of(priced("t", 1, sit=EITHER), priced("p", 1), priced("q", 1), priced("r", 1, sit=EITHER))
    assert ways(found(held, Person(holds=(Held(credential="r"),)), bare=False)) == [("t",)]


def test_a_search_that_stops_claims_nothing() -> None:
    """Twelve choices of six each cannot all be weighed: what is found leads there, and none is called least."""
    steps = [
        priced(f"s{i}x{j}", 100 + 7 * ((i * j) % 5), certify={"years": 1 + j, "kind": "security", "in": "it"})
        for i in range(12)
        for j in range(6)
    ]
    gate = {"all_of": [{"any_of": [{"credential": f"s{i}x{j}"} for j in range(6)]} for i in range(12)]}
    result = found(of(priced("t", 1, sit=gate), *steps))
    assert not result.complete
    assert result.cheapest is None
    assert all(len(route.credentials) == 13 for route in result.routes)


def test_the_order_does_not_depend_on_the_hash_seed() -> None:
    """Two processes with different seeds find the same ways in the same order."""
    script = (
        "import datetime; from catalog.load import load; from catalog.engine.routes import routes;"
        "from handlers.person import Person;"
        "c = load(); print([r.credentials for i in ('isaca-aair', 'isaca-aaia', 'ms-sc-100')"
        " for r in routes(c, [i], Person(), datetime.date(2026, 11, 20), bare=True).routes])"
    )
    root = Path(__file__).parents[3]
    said = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True, cwd=root
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
