"""The wizard: three steps, each carrying on what the ones before said, and one question at the end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from catalog.load import load
from catalog.values import PartialDate
from handlers import advice_form
from handlers.answer import Kind
from handlers.ask import Request
from handlers.form_list import FORMS
from handlers.forms import Filled, Form
from handlers.line import to_line
from handlers.memory import Memory
from handlers.person import Held, Money, Person, Years
from handlers.query import Intent, Query
from handlers.respond import respond

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


def go(*steps: dict[str, tuple[str, ...]], person: Person | None = None) -> Query | Form | dict[str, str]:
    """Fill the steps in one after another."""
    name, state = advice_form.ID, ""
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
    first = advice_form.first(Filled(CATALOG, TODAY, person=SAVED))
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


def test_a_state_that_cannot_be_read_asks_to_start_again() -> None:
    """An old form, or a catalog that has changed under it."""
    for name, field in ((advice_form.SECOND, "holds"), (advice_form.THIRD, "budget")):
        got = FORMS[name].submit(Filled(CATALOG, TODAY, {}, state="recommend gone:yes"))
        assert got == {field: advice_form.STALE}


def test_who_says_no_job_is_offered_the_wizard() -> None:
    """Under the split by job."""
    answer = respond(Request("which one is for me?", TODAY), None, Memory(), CATALOG).answer
    assert answer.form is not None
    assert answer.form.id == advice_form.ID
