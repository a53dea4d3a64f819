"""A yes or no stands first where a form of exam is asked for by name."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.load import load
from handlers.ask import Request
from handlers.fact import answer
from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from handlers.respond import respond
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

CATALOG = load()
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("credential", "form", "lead"),
    [
        ("giac-gaips", "multiple-choice", "No: "),
        ("isaca-aaism", "multiple-choice", "Yes: "),
        ("comptia-secai-plus", "multiple-choice", "Partly: "),
        ("offsec-osai", "hands-on", "Yes: "),
        ("comptia-secai-plus", "hands-on", "Partly: "),
        ("isaca-aaism", "hands-on", "No: "),
    ],
)
def test_the_form_asked_for_is_answered_first(credential: str, form: str, lead: str) -> None:
    """By the kinds of items, or by the style where no kinds are recorded."""
    asked = Query(intent=Intent.FACT, sides=about(credential), aspects=(Aspect.FORMAT,), slot=form)
    assert respond(Request(asked, TODAY), None, Memory(), CATALOG).answer.headline.startswith(lead)


def test_a_fee_for_several_people_is_multiplied() -> None:
    """The fee itself is said with it."""
    asked = Query(intent=Intent.FACT, sides=about("ms-sc-500"), aspects=(Aspect.FEE,), slot="people", words="4")
    headline = respond(Request(asked, TODAY), None, Memory(), CATALOG).answer.headline
    assert headline.startswith("4 times SC-500 is 660 USD")
    assert "165 USD" in headline


BOTH_WAYS = ["test centre", "remote proctored"]
RIVALS = [{"value": "20", "sources": ["page"]}, {"value": "45", "sources": ["page"]}]
HELD = catalog(
    credential(
        "whose", exams={"main": {"delivery": BOTH_WAYS, "delivery_limits": "residents of Mainland China: test centre only"}}
    ),
    credential("gone", exams={"main": {"delivery": BOTH_WAYS, "delivery_limits": "remote proctoring not available in India"}}),
    credential("centre", exams={"main": {"delivery": ["Pearson VUE test centre"]}}),
    credential(
        "doubted",
        fees={
            "in": {"for": "exam", "amount": 20, "member": True, "who": "members"},
            "out": {
                "for": "exam",
                "amount": 30,
                "member": False,
                "who": "non-members",
                "disputed": [{"field": "amount", "quote": "preferred", "why": "two figures", "values": RIVALS}],
            },
        },
    ),
)


@pytest.mark.parametrize(
    ("of", "place", "told"),
    [
        ("whose", "China", "No, not from home in China: "),
        ("gone", "India", "No, not from home in India: "),
        ("whose", "Germany", "Yes: the WHOSE exam is taken "),
        ("gone", "", "Yes: the GONE exam is taken "),
        ("centre", "", "No, as far as we found: "),
    ],
)
def test_from_home_goes_by_where_it_is_delivered_and_what_limits_that(of: str, place: str, told: str) -> None:
    """However the limit of a country is worded."""
    said = answer(asked(Intent.FACT, of, aspects=(Aspect.DELIVERY,), slot="home", words=place, catalog=HELD)).headline
    assert said.startswith(told)
    assert ("We found no limit" in said) == (place == "Germany")


def test_what_members_save_is_said_to_rest_on_the_figures_we_prefer() -> None:
    """Where another source has another fee."""
    said = answer(asked(Intent.FACT, "doubted", aspects=(Aspect.FEE,), slot="members", catalog=HELD)).headline
    assert said.startswith("By the figures we prefer, members pay 10 USD less: ")
