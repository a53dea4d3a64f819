"""The wizard: three steps, each carrying on what the ones before said, and one question at the end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from catalog.load import load
from catalog.values import PartialDate
from handlers import advice_form, plan_form
from handlers.answer import Kind
from handlers.ask import Request
from handlers.form_list import FORMS
from handlers.forms import Filled, Form
from handlers.line import to_line
from handlers.memory import Memory
from handlers.person import Held, Money, Person, Years
from handlers.query import Intent, Query
from handlers.respond import respond
from handlers.wizard import STALE, by_what_was_said

if TYPE_CHECKING:
    from handlers.forms import Submitted

CATALOG = load()
TODAY = date(2026, 6, 15)
SAVED = Person(
    holds=(Held(credential="isaca-cism", since=PartialDate.of("2022")), Held(credential="isc2-cissp", active=False)),
    years=(Years(kind="security", years=6),),
    role="ciso",
    budget=Money(amount=Decimal(700), currency="EUR"),
)


def go(
    *steps: dict[str, tuple[str, ...]], person: Person | None = None, wizard: str = advice_form.ID
) -> Query | Form | dict[str, str]:
    """Fill the steps in one after another."""
    name, state = wizard, ""
    got: Submitted = {}
    for values in steps:
        got = FORMS[name].submit(Filled(CATALOG, TODAY, values, person or Person(), state))
        if isinstance(got, Query | dict):
            return got
        assert isinstance(got, Form)
        name, state = got.id, got.state
    assert isinstance(got, Form)
    return got


def test_three_steps_make_one_question() -> None:
    """What each said is in it, by ids."""
    asked = go(
        {"role": ("ciso",), "platform": ("aws",)},
        {"holds": ("isaca-cism",), "years:security": ("5",)},
        {
            "budget": ("800",),
            "currency": ("USD",),
            "months": ("6",),
            "hours": ("4",),
            "styles": ("knowledge",),
            "other": ("proctored",),
        },
    )
    assert isinstance(asked, Query)
    said = "style:knowledge i-use:aws months:6 hours:4 proctored:yes holds:isaca-cism years:security=5 budget:800USD"
    assert to_line(asked) == f"recommend role:ciso {said}"
    answer = respond(Request(asked, TODAY), None, Memory(), CATALOG).answer
    assert answer.kind is Kind.RECOMMEND


def test_all_may_stay_empty() -> None:
    """Then it is the best one for each kind of job."""
    assert go({}, {}, {}) == Query(intent=Intent.RECOMMEND)


def test_it_begins_with_what_is_saved() -> None:
    """Job, what is in force, years and budget stand there already; a date that is known stays with its credential."""
    first = advice_form.WIZARD.first(Filled(CATALOG, TODAY, person=SAVED))
    assert first.fields[0].value == ("ciso",)
    second = go({"role": ("ciso",)}, person=SAVED)
    assert isinstance(second, Form)
    assert {field.id: field.value for field in second.fields}["holds"] == ("isaca-cism",)
    third = go({"role": ("ciso",)}, {"holds": ("isaca-cism",)}, person=SAVED)
    assert isinstance(third, Form)
    assert {field.id: field.value for field in third.fields}["currency"] == ("EUR",)
    assert "holds:isaca-cism@2022" in third.state


@pytest.mark.parametrize("step", [1, 2])
def test_what_is_wrong_is_said_at_its_field(step: int) -> None:
    """A number that is none keeps the step open."""
    steps: list[dict[str, tuple[str, ...]]] = [{}, {"years:security": ("x",)}] if step == 1 else [{}, {}, {"months": ("-3",)}]
    wrong = go(*steps)
    assert isinstance(wrong, dict)
    assert list(wrong) in (["years:security"], ["months"])


@pytest.mark.parametrize("field", ["months", "hours"])
def test_no_time_at_all_is_asked_back(field: str) -> None:
    """Nought is not passed over as if it had not been said."""
    assert go({}, {}, {field: ("0",)}) == {field: f"Write a number from 1 to {120 if field == 'months' else 168}."}


def test_what_is_taken_out_of_a_field_does_not_come_back() -> None:
    """The fields began with the profile: what is empty at the end is not held, and binds nothing."""
    asked = go({}, {"holds": ("isc2-cissp",)}, {}, person=SAVED, wizard=plan_form.ID)
    assert isinstance(asked, Query)
    assert asked.asker.lacks == ("isaca-cism",)
    spec = FORMS[plan_form.WIZARD.steps[-1]]
    assert spec.unasked is not None
    beside = spec.unasked(SAVED)
    answer = respond(Request(asked, TODAY), beside, Memory(), CATALOG).answer
    assert "CISM" not in answer.headline
    assert "EUR" not in answer.headline
    assert (beside.role, beside.years) == (None, ())
    assert beside.holds == SAVED.holds


def test_a_state_that_cannot_be_read_asks_to_start_again() -> None:
    """An old form, or a catalog that has changed under it."""
    _, second, third = advice_form.WIZARD.steps
    for name, field in ((second, "holds"), (third, "budget")):
        got = FORMS[name].submit(Filled(CATALOG, TODAY, {}, state="recommend gone:yes"))
        assert got == {field: STALE}


def test_who_says_no_job_is_offered_the_wizard() -> None:
    """Under the split by job."""
    answer = respond(Request("which one is for me?", TODAY), None, Memory(), CATALOG).answer
    assert answer.form is not None
    assert answer.form.id == advice_form.ID


def test_the_plan_wizard_asks_for_a_plan() -> None:
    """The same steps, and how many exams there may be."""
    asked = go(
        {"role": ("security-architect",), "platform": ("aws",)},
        {"holds": ("isc2-cissp",), "years:security": ("8",)},
        {"budget": ("1500",), "currency": ("USD",), "months": ("12",), "hours": ("8",), "exams": ("2",)},
        wizard=plan_form.ID,
    )
    assert isinstance(asked, Query)
    assert asked.intent is Intent.PLAN
    assert (asked.roles, asked.limits.exams, asked.limits.months) == (("security-architect",), 2, 12)
    answer = respond(Request(asked, TODAY), None, Memory(), CATALOG).answer
    assert answer.kind is Kind.PLAN
    assert go({}, {}, {"exams": ("2.5",)}, wizard=plan_form.ID) == {"exams": "Write a whole number from 1 to 12."}


def test_a_plan_for_no_job_offers_the_plan_wizard() -> None:
    """Under the plans by job."""
    answer = respond(Request("plan", TODAY), None, Memory(), CATALOG).answer
    assert answer.form is not None
    assert answer.form.id == plan_form.ID


def test_what_the_steps_said_stands_under_the_headline() -> None:
    """Each thing that was filled in, whether or not the advice turned on it; nothing where nothing was."""
    asked = go(
        {"role": ("ciso",), "platform": ("aws",)},
        {"holds": ("isaca-cism",), "years:security": ("3",)},
        {
            "budget": ("800",),
            "currency": ("EUR",),
            "months": ("6",),
            "hours": ("4",),
            "styles": ("hands-on",),
            "other": ("proctored",),
        },
    )
    assert isinstance(asked, Query)
    answer = respond(Request(asked, TODAY), None, Memory(), CATALOG).answer
    told = by_what_was_said(answer, asked, CATALOG).because or ""
    for part in (
        "you work as CISO",
        "on AWS",
        "hold CISM",
        "3 years",
        "800 EUR",
        "6 months",
        "4 hours a week",
        "hands-on",
        "watched",
    ):
        assert part in told
    empty = go({}, {}, {})
    assert isinstance(empty, Query)
    assert by_what_was_said(answer, empty, CATALOG).because == answer.because
