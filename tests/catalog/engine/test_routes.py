"""Ways through the gates: which conditions open them, what is never offered, and what is claimed."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from catalog.engine.routes import routes
from handlers.person import Held, Person, Years
from tests.catalog.engine.gates import EITHER, found, of, priced, spent, ways
from tests.catalogs import credential


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


def test_work_that_the_goal_asks_for_anyway_does_not_hide_the_way_into_what_closes_before_it_is_done() -> None:
    """The years open the step as well, but too late; by application it is in time."""
    years = {"years": 1, "kind": "security", "in": "it"}
    either = {"any_of": [years, {"application": "apply"}]}
    closing = priced("q", 1, sit=either, lifecycle={"seen": "active", "ended": {"date": "2026-12-31"}})
    held = of(priced("t", 1, sit={"all_of": [years, {"credential": "q"}]}), closing)
    assert ways(found(held)) == [("q", "t")]


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


def test_a_gate_nobody_recorded_is_no_open_door() -> None:
    """What p asks for we do not know, so the way through it may cost anything."""
    bare = credential("p", fees={"exam": {"for": "exam", "amount": 1}}, effort={"low": 1, "high": 1})
    result = found(of(priced("t", 1, sit=EITHER), bare, priced("q", 300)))
    assert len(result.routes) == 2
    assert result.cheapest is None


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
