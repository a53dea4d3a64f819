"""The way to a credential as it is told: steps in order, what is claimed of them, and what is said where nobody knows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from handlers.answer import Answer, Kind
from handlers.ask import Ask
from handlers.path import answer
from handlers.person import Held, Money, Person, Years
from handlers.plain_text import plain_text
from handlers.query import Intent, Limits, Query, about
from tests.catalogs import catalog, credential
from tests.field import fit
from tests.handlers.asking import FIELD, asked, prompts, sound

TODAY = date(2026, 7, 1)
LOW_OR_DEAR = {"any_of": [{"credential": "low"}, {"credential": "dear"}]}
SOON = {"announced": {"date": "2026-05-01"}, "launched": {"date": "2027-01-01"}}
YEARS = {"years": 5, "kind": "security", "in": "security"}


def _file(name: str, amount: object, *, sit: object = "none", certify: object = "none", **more: Any) -> Any:
    fees = more.pop("fees", {"exam": {"for": "exam", "amount": amount}})
    stages = {"sit": {"required": sit}, "certify": {"required": certify, **more.pop("after", {})}}
    return credential(name, fees=fees, effort={"low": 10, "high": 20}, conditions=stages, **more)


LADDER = catalog(
    _file("top", 500, sit=LOW_OR_DEAR, after={"steps": ["pass the exam", "apply"], "deadline": "a year"}),
    _file("low", 100, certify=YEARS),
    _file("dear", 900),
    _file("silent", "not_published", sit={"any_of": [{"credential": "low"}, {"credential": "hidden"}]}),
    _file("hidden", "not_published"),
    _file("gone", 10, lifecycle={"seen": "retired", "ended": {"date": "2026-01-31"}}),
    _file("next", 10, new_exam_of={"credential": "gone"}),
    _file("coming", 10, sit={"credential": "dear"}, lifecycle=SOON),
    _file("shut", 10, sit={"credential": "over"}),
    _file("over", 10, lifecycle={"seen": "retired", "ended": {"date": "2026-01-31"}}),
    experience={"security": {}},
)  # fmt: skip


def told(*targets: str, person: Person | None = None, **more: Any) -> Answer:
    """The way to these on the ladder; every answer is sound."""
    found = answer(Ask(Query(intent=Intent.PATH, sides=about(*targets), **more), LADDER, TODAY, person or Person()))
    assert found.kind in (Kind.PATH, Kind.CLARIFY)
    sound(found, LADDER)
    assert len(prompts(found)) <= 5
    return found


def test_the_steps_stand_in_order_and_the_other_way_beside_them() -> None:
    """No years where they can be helped: the dear way leads, the cheap one with its years is shown as well."""
    found = told("top")
    assert found.credentials == ("dear", "top")
    assert "low" in found.mentioned
    text = plain_text(found)
    assert "LOW, then TOP" in text
    assert "5 years of work that money cannot buy" in text


@pytest.mark.parametrize(("sort", "first", "word"), [("fee", "low", "cheapest"), ("effort", "dear", "fastest")])
def test_what_was_asked_for_leads(sort: Any, first: str, word: str) -> None:
    """The cheapest way and the fastest are two answers."""
    found = told("top", limits=Limits(sort=sort))
    assert found.credentials == (first, "top")
    assert word in found.headline
    assert "cannot say" not in found.headline


def test_cheapest_is_not_claimed_where_a_fee_is_unknown() -> None:
    """The unpublished one might be cheaper: said so, with what is known."""
    found = told("silent", limits=Limits(sort="fee"))
    assert "cannot say" in found.headline
    assert "does not publish" in plain_text(found)
    assert "at least" in plain_text(found)


def test_a_sum_stands_with_its_parts() -> None:
    """A total is the sum of fees, each of them a fact of the answer."""
    found = told("top", limits=Limits(sort="fee"))
    assert "600 USD (LOW 100 and TOP 500)" in plain_text(found)
    assert {(f.owner, f.field) for f in found.facts} >= {("low", "fees.exam.amount"), ("top", "fees.exam.amount")}


def test_the_steps_after_passing_are_named() -> None:
    """What to do, and by when."""
    text = plain_text(told("top"))
    assert "From passing to being certified" in text
    assert "Deadline" in text


def test_who_holds_what_the_gate_asks_goes_straight_on() -> None:
    """One step, and nothing before it."""
    found = told("top", person=Person(holds=(Held(credential="low"),)))
    assert found.credentials == ("top",)
    assert found.headline.startswith("Nothing stands before TOP with what you hold")


def test_the_target_held_is_no_path() -> None:
    """Said, with what is left: keeping it."""
    found = told("top", person=Person(holds=(Held(credential="top"),)))
    assert found.credentials == ()
    assert "already" in found.headline


def test_from_nothing_sets_aside_what_is_known_of_the_asker() -> None:
    """They ask for somebody who starts at zero."""
    found = told("top", slot="nothing", person=Person(holds=(Held(credential="low"),)))
    assert found.credentials == ("dear", "top")
    assert found.headline.startswith("From nothing")


def test_years_said_shorten_the_wait() -> None:
    """Three of five are done."""
    person = Person(holds=(Held(credential="hidden"),), years=(Years(kind="security", years=3),))
    assert "2 years of work" in plain_text(told("top", person=person, limits=Limits(sort="fee")))


def test_what_lapsed_is_asked_back_first() -> None:
    """Only its issuer knows whether it can be put back in force; earning it again stands beside."""
    found = told("top", person=Person(holds=(Held(credential="low", active=False),)))
    assert found.credentials == ("top",)
    assert "your lapsed LOW" in found.headline
    assert "LOW, then TOP" in plain_text(found)


def test_a_lapsed_target_is_asked_back_too() -> None:
    """Nothing else is left where it can be had back."""
    found = told("top", person=Person(holds=(Held(credential="top", active=False),)))
    assert found.credentials == ("top",)
    assert "put back in force" in found.headline


@pytest.mark.parametrize(
    ("target", "amount", "said"),
    [("top", 2000, "Within"), ("top", 500, "Not within"), ("silent", 5000, "Perhaps within")],
)
def test_a_budget_is_held_against_the_cheapest_known_way(target: str, amount: int, said: str) -> None:
    """A fee that nobody knows never counts as one that fits."""
    found = told(target, limits=Limits(budget=Money(amount=Decimal(amount))))
    assert found.headline.startswith(f"{said} ")


def test_a_budget_in_another_currency_decides_nothing() -> None:
    """No rate is set here."""
    found = told("top", limits=Limits(budget=Money(amount=Decimal(5000), currency="EUR")))
    assert found.headline.startswith("Perhaps within")
    assert "no exchange rate" in plain_text(found)


def test_time_that_is_too_short_is_said() -> None:
    """Five years do not fit into six months; no years and little study do."""
    assert told("low", limits=Limits(months=6)).headline.startswith("Not within 6 months")
    assert told("dear", limits=Limits(months=6, hours_per_week=5)).headline.startswith("Within 6 months")


def test_the_newer_exam_of_an_ended_one_is_meant() -> None:
    """Said which, and where it leads."""
    found = told("gone")
    assert found.credentials == ("next",)
    assert "newer exam" in plain_text(found)


def test_what_is_only_announced_cannot_be_walked_to_yet() -> None:
    """What can be done before it opens is advised, the target is not."""
    found = told("coming")
    assert found.credentials == ("dear",)
    assert "announced" in found.headline


def test_a_gate_whose_every_door_is_closed_is_no_way() -> None:
    """Said plainly, with what stands in the way."""
    found = told("shut")
    assert found.credentials == ()
    assert "No way to SHUT is open" in found.headline
    assert "OVER is retired" in plain_text(found)


def test_what_was_ruled_out_is_no_step() -> None:
    """And is said to have been ruled out."""
    found = told("top", limits=Limits(without=("dear",)))
    assert found.credentials == ("low", "top")
    assert "you ruled it out" in plain_text(found)


def test_two_targets_are_one_way() -> None:
    """Both are reached, what one opens for the other first."""
    found = told("top", "dear")
    assert found.credentials == ("dear", "top")


def test_without_a_target_one_question_is_asked() -> None:
    """Which path is meant."""
    assert told().kind is Kind.CLARIFY


def test_a_job_is_led_to_its_first_pick_and_that_is_said() -> None:
    """The assumption stands in the answer, with what else could have been meant."""
    found = answer(asked(Intent.PATH, roles=("ciso",)))
    sound(found)
    assert found.kind is Kind.PATH
    assert found.credentials
    assert any(note.startswith("You named no credential") for note in found.notes)


def test_after_a_first_step_what_the_job_is_shown_with_is_named() -> None:
    """Whoever begins at entry level is told where it leads to."""
    judged = {"by": "a test", "on": "2026-06-01"}
    easy = _file("easy", 100, level="entry", judgement=judged | {"roles": fit(attacker="useful")})
    hard = _file("hard", 900, level="senior", judgement=judged | {"roles": fit(attacker="core")})
    held = catalog(easy, hard, roles={"attacker": {"family": "attacks"}})
    found = answer(Ask(Query(intent=Intent.PATH, roles=("attacker",), limits=Limits(level="entry")), held, TODAY))
    assert found.about == "easy"
    assert "after it, for an attacker, HARD" in found.headline
    assert "hard" in found.mentioned


def test_hours_a_week_are_turned_into_weeks() -> None:
    """Thirty hours at ten a week."""
    text = plain_text(told("top", limits=Limits(hours_per_week=10)))
    assert "2 to 4 weeks" in text


def test_on_the_small_field_the_way_to_the_retired_one_leads_elsewhere() -> None:
    """What can be taken instead is advised."""
    found = answer(asked(Intent.PATH, "cloud-old", catalog=FIELD))
    assert found.credentials == ("cloud-new",)
