"""Joining an issuer is said to pay only where it saves more than it takes, whatever the true figures are."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from catalog.engine.case import Case
from catalog.engine.plan import plan
from catalog.engine.plan_members import Joining, joinings
from handlers.ask import Ask
from handlers.person import Person
from handlers.plain_text import plain_text
from handlers.plan import answer
from handlers.query import Intent, Limits, Query
from tests.catalogs import catalog
from tests.field import ROLES, TODAY, TOPICS, depths, fit
from tests.plans import made

if TYPE_CHECKING:
    from catalog.catalog import Catalog

RIVALS = {"field": "amount", "quote": "range", "why": "two shops"}


def priced(member: Any, other: Any) -> dict[str, Any]:
    """An exam with a price for members and one for everybody else."""
    return {
        "member": {"for": "exam", "member": "true", **member},
        "other": {"for": "exam", "member": "false", **other},
    }


def field(dues: dict[str, Any] | None, **one: Any) -> Catalog:
    """Two exams of one issuer, 100 less each for members, and perhaps what membership takes."""
    join = {} if dues is None else {"join": {"for": "membership", "per": "year", **dues}}
    first = one or priced({"amount": "300"}, {"amount": "400"})
    return catalog(
        made("first", 400, 40, fit(ciso="core"), depths(ai_governance="applied"), fees={**first, **join}),
        made("second", 400, 40, fit(ciso="core"), depths(ai_risk="applied"), fees=priced({"amount": "300"}, {"amount": "400"})),
        roles=ROLES,
        topics=TOPICS,
    )


def joined(held: Catalog) -> Joining:
    """What joining comes to for the best plan."""
    case = Case(held, Person(), Limits(), TODAY, ("ciso",))
    found = plan(case)
    assert set(found.credentials) == {"first", "second"}
    (one,) = joinings(held, {step.credential: step.cost for step in found.steps}, TODAY)
    return one


@pytest.mark.parametrize(("dues", "verdict"), [("150", "pays"), ("199", "pays"), ("200", "not"), ("250", "not"), (None, "untold")])
def test_joining_pays_where_it_saves_more_than_it_takes(dues: str | None, verdict: str) -> None:
    """Two exams at 100 less each; a fee that nobody gives leaves it open."""
    one = joined(field(None if dues is None else {"amount": dues}))
    assert one.verdict == verdict
    assert one.low == one.high == (Decimal(dues or 0) - 200)


def test_what_sources_dispute_leaves_it_open() -> None:
    """It might pay at one figure and not at the other."""
    values = [{"value": "150", "sources": ["page"]}, {"value": "250", "sources": ["page"]}]
    one = joined(field({"amount": "150", "disputed": [RIVALS | {"values": values}]}))
    assert one.verdict == "untold"


def told(held: Catalog) -> str:
    """The plan in words."""
    return plain_text(answer(Ask(Query(intent=Intent.PLAN, roles=("ciso",)), held, TODAY, Person())))


def test_a_total_for_members_is_told_only_where_joining_pays() -> None:
    """With the dues in it; else why it is not counted."""
    assert "750 USD in all with the membership (150 USD a year" in told(field({"amount": "150"}))
    assert "joining does not pay for this plan: the membership (250 USD a year" in told(field({"amount": "250"}))
    assert "we hold no membership fee, so whether joining pays cannot be told" in told(field(None))


def test_without_a_price_for_members_nothing_is_said_of_them() -> None:
    """There is nothing to join for."""
    held = field({"amount": "1"})
    costs = {step.credential: step.cost for step in plan(Case(held, Person(), Limits(), TODAY, ("ciso",))).steps}
    assert joinings(held, {}, TODAY) == ()
    assert len(joinings(held, costs, TODAY)) == 1
