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
from handlers.slots import ALONE, DOMAIN, TAUGHT, TOOLS
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

CATALOG = load()
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("credential", "form", "lead"),
    [
        ("lp-airtp", "multiple-choice", "No: "),
        ("giac-gaips", "multiple-choice", "Partly: "),
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
    assert said.startswith("By the figures we prefer, members pay 10 USD less; whether the dues")


ASKED = catalog(
    credential("barred", exams={"main": {"conditions": "AI tools are prohibited in the exam."}}),
    credential("open", exams={"main": {"conditions": "A lab; AI and LLM tools are allowed."}}),
    credential("silent", exams={"main": {"open_book": True}}),
    credential(
        "split",
        domains={
            "items": [{"name": "Alpha Work", "weight": 30}, {"name": "Beta Work", "weight": 50}, {"name": "Gamma", "weight": 20}]
        },
    ),
    credential("unweighed", domains={"items": [{"name": "Alpha Work"}, {"name": "Beta Work"}]}),
    credential(
        "both",
        fees={
            "exam": {"for": "exam", "amount": 300},
            "taught": {"for": "exam_with_training", "amount": 1200, "includes": "course and two attempts"},
        },
    ),
    credential("bundled", fees={"taught": {"for": "exam_with_training", "amount": 700}}),
)


@pytest.mark.parametrize(
    ("of", "turned", "told"),
    [
        ("barred", "", "No, not in the BARRED exam: "),
        ("barred", "not", "Yes, in the BARRED exam: "),
        ("open", "", "Yes, in the OPEN exam: "),
        ("open", "not", "No, not in the OPEN exam: "),
        ("silent", "", "We found no statement on AI tools in the SILENT exam"),
    ],
)
def test_whether_ai_tools_may_be_used_is_told_first(of: str, turned: str, told: str) -> None:
    """By the exam's own conditions, whichever way it was asked; an open book says nothing of them."""
    query = asked(Intent.FACT, of, aspects=(Aspect.OPEN_BOOK,), slot=TOOLS, words=turned, catalog=ASKED)
    assert answer(query).headline.startswith(told)


@pytest.mark.parametrize(
    ("of", "which", "told"),
    [
        ("split", "2", "Beta Work is 50 % of the SPLIT exam"),
        ("split", "most", "The heaviest of the 3 domains of SPLIT is Beta Work (50 %)"),
        ("split", "least", "The lightest of the 3 domains of SPLIT is Gamma (20 %)"),
        ("unweighed", "1", "Alpha Work is one of the 2 domains of UNWEIGHED; we found no weight"),
        ("unweighed", "most", "UNWEIGHED has 2 domains"),
    ],
)
def test_one_domain_is_told_before_all_of_them(of: str, which: str, told: str) -> None:
    """Its weight where there is one; where there is none, none is made up."""
    assert answer(asked(Intent.FACT, of, aspects=(Aspect.DOMAINS,), slot=DOMAIN, words=which, catalog=ASKED)).headline.startswith(
        told
    )


@pytest.mark.parametrize(
    ("of", "slot", "told"),
    [
        ("both", ALONE, "The BOTH exam alone costs 300 USD"),
        ("both", TAUGHT, "BOTH with its training costs 1,200 USD"),
        ("bundled", ALONE, "We found no price of the BUNDLED exam alone. "),
    ],
)
def test_the_way_that_was_asked_for_is_priced_first(of: str, slot: str, told: str) -> None:
    """The exam alone or with its training; where it is not sold alone, that is said."""
    assert answer(asked(Intent.FACT, of, aspects=(Aspect.FEE,), slot=slot, catalog=ASKED)).headline.startswith(told)
