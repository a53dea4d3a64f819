"""Plans on a small field: gates, limits, what is not known, the smallest change, teams, what moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from catalog.engine.case import Case
from catalog.engine.plan import Plan, plan
from catalog.engine.plan_cycle import kept
from catalog.engine.plan_moved import moved
from catalog.engine.plan_team import each, team
from handlers.person import Held, Money, Person, Years
from handlers.query import Limits
from tests.catalogs import catalog, credential
from tests.field import ROLES, TODAY, TOPICS, depths, fee, fit, judged
from tests.plans import made, stacks

FIELD = stacks()


def case(role: str = "ciso", person: Person | None = None, catalog: Any = FIELD, **limits: Any) -> Case:
    """A case of one role; `budget` is in dollars."""
    if "budget" in limits and not isinstance(limits["budget"], Money):
        limits["budget"] = Money(amount=Decimal(limits["budget"]))
    return Case(catalog, person or Person(), Limits(**limits), TODAY, (role,))


def why(found: Plan, credential_id: str) -> list[str]:
    """Why something was left out."""
    return [out.why for out in found.out if out.credential == credential_id]


def test_a_gate_is_planned_before_what_it_opens() -> None:
    """Base and top together cost no more than there is, and cover more than the middle alone."""
    found = plan(case(budget=900, months=6, hours_per_week=5, without=("order",)))
    assert found.credentials == ("base", "top")
    assert found.steps[0].opens == ("top",)
    assert found.steps[1].start == found.steps[0].end > 0


def test_of_one_exam_the_first_of_the_advice_that_fits_is_planned() -> None:
    """How well it suits the job counts before how many topics it touches; of several, what they cover together."""
    broad = made(
        "broad", 200, 20, fit(ciso="useful"), depths(ai_governance="applied", ai_risk="applied", prompt_injection="applied")
    )
    narrow = made("narrow", 300, 20, fit(ciso="core"), depths(ai_governance="applied"))
    two = catalog(broad, narrow, roles=ROLES, topics=TOPICS)
    assert plan(case(catalog=two, exams=1)).credentials == ("narrow",)
    assert plan(case(catalog=two, exams=1, budget=250)).credentials == ("broad",)
    assert "broad" in plan(case(catalog=two, exams=2)).credentials
    assert plan(case(catalog=two, exams=1)).advised
    assert not plan(case(catalog=two, exams=2)).advised


def test_years_that_are_not_known_are_not_planned() -> None:
    """Its gate is left to be asked about; with the years it comes into question."""
    assert why(plan(case(budget=5000)), "senior") in ([], ["gate_untold"])
    assert "senior" not in plan(case(budget=5000)).credentials
    held = Person(holds=(Held(credential="senior"),))
    assert plan(case(person=held, budget=600, months=12)).credentials == ("top",)
    lacking = Person(years=(Years(kind="security", years=1),))
    found = plan(case(person=lacking, budget=250, months=12))
    assert found.credentials == ()
    assert "senior" not in [i for change in found.changes for i in change.credentials]


def test_a_disputed_fee_is_held_against_the_budget_at_its_highest() -> None:
    """900 is the highest that any source gives."""
    alone: dict[str, Any] = {"exams": 1, "months": 3, "hours_per_week": 3}
    assert plan(case(budget=899, **alone)).credentials != ("disputed",)
    found = plan(case(budget=900, **alone))
    assert found.credentials == ("disputed",)
    assert found.per_currency == (("USD", Decimal(600), Decimal(900)),)


def test_a_subscription_that_may_be_taken_instead_is_not_held_against_the_budget() -> None:
    """As where one is recommended: what is paid once is enough."""
    offered = {
        "once": {"for": "exam_with_training", "amount": "500"},
        "all": {"for": "exam_with_training", "amount": "900", "per": "year"},
    }
    course = made("course", None, 40, fit(ciso="core"), depths(ai_governance="applied"), fees=offered)
    found = plan(case(catalog=catalog(course, roles=ROLES, topics=TOPICS), budget=600))
    assert (found.credentials, found.per_currency) == (("course",), (("USD", Decimal(500), Decimal(500)),))


def test_an_unknown_fee_is_left_out_under_a_budget_and_named() -> None:
    """Neither zero nor infinite."""
    assert why(plan(case(budget=500, months=12)), "untold") == ["fee"]
    assert why(plan(case()), "untold") == []


def test_an_unknown_effort_is_left_out_under_a_time_limit_only() -> None:
    """Without one it is the cheapest that covers everything."""
    assert plan(case(budget=1000)).credentials == ("endless",)
    timed = plan(case(budget=1000, months=6))
    assert "endless" not in timed.credentials
    untold = plan(case(budget=550, months=6, exams=1))
    assert why(untold, "endless") == ["effort"]


def test_time_is_tested_at_the_high_end() -> None:
    """Sixty hours need three months at five a week, not two."""
    assert plan(case(budget=550, months=2, hours_per_week=5)).credentials == ("base",)
    assert plan(case(budget=550, months=3, hours_per_week=5)).credentials == ("middle",)


def test_a_known_currency_without_a_rate_counts_as_what_it_is_worth_at_any() -> None:
    """Nothing that is over it at a bad rate is planned, and the plan says so."""
    found = plan(case(budget=Money(amount=Decimal(500), currency="EUR"), months=12))
    assert found.terms.at_least
    assert found.terms.budget == 45_000
    assert sum(high for _, _, high in found.per_currency) <= 450


def test_no_pace_that_nobody_named_keeps_anything_out() -> None:
    """Sixty hours fit two months without a word on hours a week, and the plan says at which pace; five do for a longer time."""
    hasty = plan(case(budget=550, months=2))
    assert hasty.credentials == ("middle",)
    assert hasty.terms.hours_per_week == 7
    assert hasty.months <= 2
    assert plan(case(budget=550, months=6)).terms.hours_per_week == 5


def test_a_fee_in_another_currency_is_compared_only_with_a_rate() -> None:
    """No rate is invented; one that is set counts."""
    assert why(plan(case(budget=450, months=12)), "abroad") == ["currency"]
    rated = stacks(rates={"gbp": {"usd": "1.5", "on": "2026-11-01", "by": "a test"}})
    assert plan(case(catalog=rated, budget=150, months=12)).credentials == ("abroad",)
    assert plan(case(catalog=rated, budget=149, months=12)).credentials == ()


def test_a_budget_in_a_currency_without_a_rate_limits_nothing_and_says_so() -> None:
    """Fees stay in their own currency."""
    found = plan(case(budget=Money(amount=Decimal(100), currency="SEK"), months=6))
    assert found.terms.incomparable
    assert found.credentials


def test_wishes_hold_for_every_step() -> None:
    """Not of this issuer; and at most so many exams."""
    assert plan(case(budget=900, months=9, without=("issuer",))).credentials == ("disputed",)
    assert len(plan(case("builder", budget=900, exams=1)).credentials) == 1


def test_what_is_tied_to_a_cloud_needs_the_cloud_named() -> None:
    """And is told apart from what does not suit."""
    found = plan(case("builder", budget=200))
    assert found.credentials == ()
    assert found.platform_untold == ("tied",)
    assert plan(case("builder", Person(platform="aws"), budget=200)).credentials == ("tied",)


@pytest.mark.parametrize(
    ("limits", "change"),
    [
        ({"budget": 280, "months": 12}, ("budget", 2000)),
        ({"budget": 500, "months": 1, "hours_per_week": 5}, ("time", 1100)),
        ({"exams": 0, "months": 12}, ("exams", 1)),
    ],
)
def test_nothing_fits_names_the_limit_and_the_smallest_change(limits: dict[str, Any], change: tuple[str, int]) -> None:
    """By just so much more of one limit a first step fits."""
    found = plan(case(**limits))
    assert found.credentials == ()
    one = next(c for c in found.changes if c.limits == (change[0],))
    assert {"budget": one.cost, "time": one.minutes, "exams": one.count}[change[0]] == change[1]


def test_of_changes_as_small_the_one_that_covers_more_is_told() -> None:
    """Whatever comes first by its name."""
    less = made("a-less", 500, 40, fit(ciso="core"), depths(ai_governance="conceptual"))
    most = made("b-most", 500, 40, fit(ciso="core"), depths(ai_governance="applied", ai_risk="applied"))
    found = plan(case(catalog=catalog(less, most, roles=ROLES, topics=TOPICS), budget=400))
    assert [change.credentials for change in found.changes] == [("b-most",)]


def test_the_smallest_change_is_enough_and_less_is_not() -> None:
    """Raised by what was said something fits; by a dollar less nothing does."""
    found = plan(case(budget=250, months=12, hours_per_week=5))
    more = next(c.cost for c in found.changes if c.limits == ("budget",)) // 100
    assert plan(case(budget=250 + more, months=12, hours_per_week=5)).credentials
    assert not plan(case(budget=249 + more, months=12, hours_per_week=5)).credentials


def test_gaps_are_claimed_only_from_what_is_known_not_to_cover() -> None:
    """What nobody wrote about stays not evidenced."""
    found = plan(case("red-teamer", budget=100))
    assert {gap.covered.state.value for gap in found.open} == {"not evidenced"}


def test_targets_are_planned_with_what_opens_them() -> None:
    """Just those, for the least."""
    found = plan(case(budget=1000), ("top",))
    assert found.credentials == ("base", "top")
    over = plan(case(budget=800), ("top",))
    assert over.credentials == ()
    assert over.changes[0].cost == 10_000


def test_keeping_over_a_first_cycle_names_what_is_not_known() -> None:
    """Two years at fifty a year; of the other we found nothing."""
    known, unknown = kept(FIELD, ("agent", "base"), TODAY)
    assert (known.state, known.low) == ("known", Decimal(100))
    assert (unknown.state, unknown.low) == ("unknown", None)


def test_a_team_splits_its_money_over_its_jobs() -> None:
    """What covers most of all jobs together, not the first job's best."""
    found = team(case(budget=900, exams=1, months=12), ("builder", "ciso", "builder"))
    builders, boss = found.shares
    assert builders.people == 2
    assert (builders.plan.credentials, boss.plan.credentials) == (("injector",), ("middle",))
    richer = team(case(budget=1300, months=12), ("builder", "builder", "ciso"))
    assert sorted(richer.shares[0].seats) == [("agent",), ("injector",)]
    assert richer.shares[1].plan.credentials == ("middle",)
    assert richer.cost <= 130_000


def test_what_people_of_one_job_hold_counts_for_all_of_them() -> None:
    """Of people of several jobs it is theirs whose job alone it suits."""
    held = Person(holds=(Held(credential="base"),))
    for split in (team, each):
        alike = split(case(person=held, budget=900, months=12), ("ciso", "ciso"))
        assert alike.shares[0].plan.credentials == ("top",)
        assert split(case(budget=900, months=12), ("ciso", "ciso")).shares[0].plan.credentials != ("top",)
        mixed = split(case(person=held, budget=1700, months=12), ("ciso", "ciso", "builder"))
        assert mixed.shares[0].plan.credentials == ("top",)
    theirs = team(case(person=held, budget=1700, months=12), ("ciso", "builder"))
    assert theirs.shares[0].plan.credentials == ("top",)


@pytest.mark.parametrize("budget", [150, 400, 700])
def test_the_same_money_for_everybody_is_nobodys_to_share(budget: int) -> None:
    """Each person's own list keeps within it, is that person's own best, and everybody's is paid for."""
    found = each(case(budget=budget, months=12), ("builder", "ciso", "builder"))
    builders, boss = found.shares
    assert (builders.people, boss.people) == (2, 1)
    assert builders.seats == (builders.plan.credentials,) * 2
    assert builders.plan.credentials == plan(case("builder", budget=budget, months=12)).credentials
    one = [sum(high for _, _, high in share.plan.per_currency) for share in found.shares]
    assert all(money <= budget for money in one)
    assert found.cost == 100 * (2 * one[0] + one[1])


def test_moved_tells_fees_ends_and_better_choices() -> None:
    """The plan of one day against the best of another."""
    changed = {"exam": {"for": "exam", "amount": "650", "former_amount": "600", "former_until": {"date": "2026-06-30"}}}
    later = stacks()
    entries = dict(later.credentials)
    entries["gone"] = credential("gone", lifecycle={"ended": {"date": "2026-03-31"}})
    entries["dearer"] = credential("dearer", fees=changed, judgement=judged(fit(ciso="core"), depths(ai_risk="applied")))
    entries["same"] = credential("same", fees=fee(100))
    here = replace(case(catalog=replace(later, credentials=entries)))
    found = moved(here, date(2026, 1, 1), ("gone", "dearer", "same"), ("dearer", "same", "middle"))
    assert [(move.credential, move.kind) for move in found] == [("gone", "closed"), ("dearer", "fee"), ("middle", "added")]
    assert found[1].before is not None
    assert found[1].before.low == Decimal(600)


def test_what_a_credential_is_wrong_for_is_not_counted_for_that_role() -> None:
    """Of two roles it helps one: what only the other needs is no reason to take it."""
    both = catalog(
        made("tech", 300, 40, fit(builder="core", ciso="wrong"), depths(ai_governance="applied", agentic_ai="applied")),
        made("board", 300, 40, fit(ciso="core"), depths(ai_governance="applied")),
        roles=ROLES,
        topics=TOPICS,
    )
    found = plan(replace(case(catalog=both), roles=("ciso", "builder")))
    assert set(found.credentials) == {"tech", "board"}
    assert plan(replace(case(catalog=both, without=("board",)), roles=("ciso", "builder"))).gained < found.gained
