"""What is told of several people: who holds what, who is counted up, and by when."""

from __future__ import annotations

from datetime import date

from catalog.load import load
from handlers.line import parse_line, to_line
from handlers.person import Held, Person
from handlers.query import Intent, Query
from handlers.understanding.asker.roster import is_roster
from handlers.understanding.understand import understand
from handlers.understanding.words.numbers import first_date

DAY = date(2026, 11, 22)


def test_a_line_keeps_whose_a_holding_is() -> None:
    """The job of who holds it goes through a button and back."""
    held = Held(credential="isaca-cism", by="security-manager")
    query = Query(intent=Intent.PLAN, roles=("security-manager", "red-teamer"), asker=Person(holds=(held,)))
    assert parse_line(to_line(query), load()) == query


def test_people_counted_up_are_no_asker() -> None:
    """Two counted jobs make a roster; one person with a title does not."""
    assert is_roster("its me @c0 two cloud engineers on @i1 and one @r2")
    assert not is_roster("im a cloud engineer with @c0 and 3 years")


def test_a_sum_after_a_month_is_no_year() -> None:
    """What follows a month with a currency is money."""
    found = first_date("deadline june, 2000 dollars", DAY)
    assert found is not None
    assert str(found[0]) == "2027-06"


def test_a_team_is_planned_for_with_what_each_holds() -> None:
    """Each holding is that of the person it was told of."""
    query = understand("team of 4, budget 4000 eur: CISO (CISSP), auditor (CISA), 2 AWS engineers", load(), DAY).query
    assert {held.credential: held.by for held in query.asker.holds} == {"isaca-cisa": "internal-auditor", "isc2-cissp": "ciso"}
    assert len(query.roles) == 4
