"""A plan in words: one sentence to forward, months and totals, what stays open, what would let one fit, what moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from catalog.engine import plan_search
from handlers.answer import Answer, Facts, Kind, Points, Table
from handlers.ask import Ask
from handlers.line import parse_line, to_line
from handlers.person import Held, Money, Person
from handlers.plain_text import plain_text
from handlers.plan import answer
from handlers.query import Intent, Limits, Query, about
from tests.field import TODAY, depths, fit
from tests.handlers.asking import asked, sound
from tests.plans import made, stacks

FIELD = stacks()


def planned(person: Person | None = None, today: date = TODAY, **more: Any) -> Answer:
    """The answer to a plan on the small field, sound by the contract of every answer."""
    limits = more.pop("limits", {})
    if "budget" in limits:
        limits["budget"] = Money(amount=Decimal(limits["budget"]), currency=limits.pop("currency", "USD"))
    query = more.pop("query", None) or Query(intent=Intent.PLAN, limits=Limits(**limits), **{"roles": ("ciso",), **more})
    found = answer(Ask(query, FIELD, today, person or Person()))
    sound(found, FIELD)
    return found


WITHIN = {"budget": 900, "months": 6, "hours_per_week": 5, "without": ("order",)}


def test_the_headline_names_steps_money_time_and_what_stays_short() -> None:
    """One sentence to forward."""
    found = planned(limits=dict(WITHIN))
    assert found.kind is Kind.PLAN
    assert found.credentials == ("base", "top")
    assert found.headline.startswith("As a CISO within 900 USD and 6 months: first BASE, then TOP; 900 USD")


def test_the_timeline_has_a_row_for_each_step_in_months() -> None:
    """Month by month, at the high end."""
    table = next(section for section in planned(limits=dict(WITHIN)).sections if isinstance(section, Table))
    assert [row[:2] for row in table.rows] == [("Months 1 to 2", "BASE"), ("Months 2 to 4", "TOP")]


def test_every_fee_in_a_total_is_a_fact() -> None:
    """The parts of a sum are among the facts."""
    fields = {(fact.owner, fact.field) for fact in planned(limits=dict(WITHIN)).facts}
    assert {("base", "fees.exam.amount"), ("top", "fees.exam.amount")} <= fields


def test_assumptions_and_estimates_are_said() -> None:
    """What was not said, and that the time rests on estimates."""
    text = plain_text(planned(limits={"budget": 900, "months": 8, "without": ("order",)}))
    assert "at most 10 hours of study a week and at most 3 exams" in text
    assert "only by estimates" in text


def test_an_unknown_fee_is_named_as_what_may_fit() -> None:
    """Left out, with the reason."""
    text = plain_text(planned(limits={"budget": 550, "months": 12}))
    assert "May fit: UNTOLD" in text
    assert "no fee" in text


def test_nothing_fits_says_by_how_much_and_offers_just_that() -> None:
    """The limit that binds, and a button with the limit raised."""
    found = planned(limits={"budget": 280, "months": 12})
    assert "the money binds. 20 USD or" in found.headline or "the money binds. 20 USD more" in found.headline
    assert found.credentials == ()
    again = planned(query=found.prompts[0].query)
    assert again.credentials == ("base",)


def test_another_currency_is_said_not_to_be_compared() -> None:
    """No rate is invented."""
    text = plain_text(planned(limits={"budget": 100, "currency": "SEK", "months": 6}))
    assert "Not held against your 100 SEK" in text


def test_a_known_currency_without_a_rate_is_taken_for_what_it_is_worth_at_any() -> None:
    """And what it is taken for is said; more money is offered in the fees' own currency."""
    found = planned(limits={"budget": 100, "currency": "EUR", "months": 6})
    assert "100 EUR at any likely exchange rate" in found.headline
    assert "No exchange rate is set here" in plain_text(found)
    raised = next(prompt.query.limits.budget for prompt in found.prompts if "more" in prompt.label)
    assert raised is not None
    assert raised.currency == "USD"


def test_is_this_still_right_carries_ids_limits_and_the_day() -> None:
    """Its line reads back, holds no free words, and answers on another day."""
    found = planned(limits=dict(WITHIN))
    button = found.prompts[0]
    assert button.label == "Is this still right?"
    line = to_line(button.query)
    assert parse_line(line, FIELD) == button.query
    assert '"' not in line
    assert f"since:{TODAY.isoformat()}" in line
    later = planned(query=button.query, today=date(2026, 12, 20))
    assert later.headline.startswith("Still right on 20 December 2026")
    assert later.credentials == found.credentials


def test_what_fits_the_hours_but_for_the_high_end_of_its_estimate_is_told_first() -> None:
    """With the hours there are, and those a week at which it fits either way; never where its low end is too much too."""
    short = {"months": 2, "hours_per_week": 5, "platforms": ("aws",)}
    found = planned(roles=("builder",), limits=dict(short))
    assert found.credentials == ("tied",)
    assert "fits your 43 hours unless it takes the high end of its estimate; at 7 hours a week it fits either way" in found.headline
    assert "May fit: INJECTOR" in plain_text(found)
    shorter = planned(roles=("builder",), limits=short | {"months": 1})
    assert "unless it takes" not in shorter.headline
    assert "Too much for the limits: INJECTOR" in plain_text(shorter)


def test_what_moved_since_is_marked() -> None:
    """A step that is no longer best is told apart from what takes its place."""
    query = Query(intent=Intent.PLAN, roles=("ciso",), sides=about("middle"), since="2026-11-01", limits=Limits(**_within()))
    found = planned(query=query)
    assert found.headline.startswith("Not any more")
    moves = next(section for section in found.sections if isinstance(section, Points))
    assert any("MIDDLE" in point.text for point in moves.items)
    table = next(section for section in found.sections if isinstance(section, Table))
    assert all("(new here)" in row[1] for row in table.rows)


def _within() -> dict[str, Any]:
    return {**WITHIN, "budget": Money(amount=Decimal(900))}


def test_totals_name_what_keeping_takes_and_what_is_not_known() -> None:
    """Over the first cycle of each."""
    found = planned(roles=("builder",), limits={"budget": 800, "months": 12})
    totals = next(section for section in found.sections if isinstance(section, Facts))
    kept = next(row.value for row in totals.rows if row.label == "Kept over a first cycle")
    assert "AGENT 100 USD over 2 years" in kept
    assert "INJECTOR no fee found" in kept


def test_a_team_is_told_who_takes_what() -> None:
    """One row a person, what stays open for each job."""
    found = planned(roles=("builder", "builder", "ciso"), slot="team", limits={"budget": 1300, "months": 12})
    table = next(section for section in found.sections if isinstance(section, Table))
    assert len(table.rows) == 3
    assert "AI security engineers" in found.headline
    totals = next(section for section in found.sections if isinstance(section, Facts))
    assert totals.rows[0].value in found.headline
    assert any("AGENT 100 USD over 2 years" in row.value for row in totals.rows)
    assert set(found.credentials) == {"injector", "agent", "middle"}


def test_money_a_head_is_said_as_that_and_whoever_is_not_planned_for_is_named() -> None:
    """One line for all of a job; how many there are in all is not made up, and others who were counted are not passed over."""
    limits = {"budget": 700, "months": 12}
    found = planned(roles=("builder", "builder", "ciso"), slot="each", limits=dict(limits), words="2 writers")
    table = next(section for section in found.sections if isinstance(section, Table))
    assert len(table.rows) == 2
    assert "700 USD a head" in found.headline
    assert "Not planned for: 2 writers" in found.headline
    assert "the CISO" in found.headline
    mixed = planned(roles=("builder", "ciso"), slot="each", limits=dict(limits), words="9 people")
    assert mixed.headline.startswith("For 9 people, of whom you did not say how many are")
    assert mixed.headline.rstrip(".").endswith("a head")
    assert "in all" not in mixed.headline
    shared = planned(roles=("builder", "builder", "ciso"), slot="each", limits=dict(limits), words="2100 USD in all, 2 writers")
    assert "within 700 USD a head and 12 months, an even share of 2,100 USD: " in shared.headline
    assert "Not planned for: 2 writers," in shared.headline


def test_a_plan_by_job_leaves_out_clouds_that_were_not_named() -> None:
    """Who names other clouds runs none of this one."""
    money = Money(amount=Decimal(900))
    told = [answer(asked(Intent.PLAN, limits=Limits(budget=money, platforms=clouds))) for clouds in ((), ("azure",))]
    assert ["You run AWS" in plain_text(found) for found in told] == [True, False]


def test_without_a_job_each_kind_of_job_has_its_plan_and_a_button() -> None:
    """And one question back."""
    found = planned(roles=(), limits={"budget": 900, "months": 12})
    assert found.kind is Kind.PLAN
    assert found.headline.startswith("The best plan depends on the job within 900 USD")
    assert {"ciso"} <= {role for prompt in found.prompts for role in prompt.query.roles}


def test_what_is_held_is_never_planned() -> None:
    """It opens what comes next."""
    found = planned(Person(holds=(Held(credential="base"),)), limits={"budget": 650, "months": 12})
    assert found.credentials == ("top",)
    assert "base" in found.mentioned
    assert "Your BASE opens it" in plain_text(found)


@pytest.mark.parametrize("roles", [("builder", "builder", "ciso"), ("ciso",), ()])
def test_a_search_that_was_cut_off_is_never_called_exact(roles: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether for a team, a person or each kind of job."""
    more: dict[str, Any] = {"slot": "team"} if len(roles) > 1 else {}
    limits = {"budget": 1300, "months": 12}
    if roles:
        assert "exactly" in plain_text(planned(roles=roles, limits=dict(limits), **more))
    monkeypatch.setattr(plan_search, "MOST_LOOKS", 0)
    text = plain_text(planned(roles=roles, limits=dict(limits), **more))
    assert "too many combinations to try them all" in text
    assert "exactly" not in text


@pytest.mark.parametrize("limit", [{"months": 6}, {"by": "2027-05-21"}])
@pytest.mark.parametrize("roles", [("ciso",), ("ciso", "builder")])
def test_time_that_went_by_takes_no_step_away_but_is_said(roles: tuple[str, ...], limit: dict[str, Any]) -> None:
    """Nobody knows how far somebody has come; that the rest is short for all of it is said first."""
    more: dict[str, Any] = {"slot": "team"} if len(roles) > 1 else {}
    limits = {"budget": 1500, "hours_per_week": 5, **limit}
    first = planned(roles=roles, limits=limits, **more)
    (button,) = (prompt for prompt in first.prompts if prompt.label == "Is this still right?")
    for day, words in ((date(2026, 12, 1), ""), (date(2027, 5, 11), "are left"), (date(2027, 8, 1), "months are over")):
        again = planned(query=button.query, today=day)
        assert again.headline.startswith("Still right")
        assert again.credentials == first.credentials
        assert words in again.headline
        assert ("in time only if" in again.headline) is (words == "are left")


def test_nobody_is_said_to_go_deeper_only_where_nobody_on_sale_does() -> None:
    """A wish leaves out who does: they are named as outside of it."""
    text = plain_text(planned(roles=("builder",), limits={"without": ("injector",), "months": 12}))
    assert "No credential on sale" not in text
    assert "Nothing within these wishes reaches hands-on; nearest TIED (applied); outside them INJECTOR (hands-on)" in text


def test_a_step_that_is_wrong_for_one_of_the_jobs_says_so() -> None:
    """A plan for several jobs is not one for each of them; the judgement is among the facts."""
    wrong = made("agent", 350, 60, fit(builder="core", ciso="wrong"), depths(agentic_ai="applied"))
    held = replace(FIELD, credentials={**FIELD.credentials, "agent": wrong})
    query = Query(intent=Intent.PLAN, roles=("ciso", "builder"), limits=Limits(months=24))
    found = answer(Ask(query, held, TODAY, Person()))
    assert "AGENT (not for a CISO)" in found.headline
    assert ("agent", "judgement.roles.ciso.fit") in {(fact.owner, fact.field) for fact in found.facts}
