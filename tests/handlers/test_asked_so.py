"""A yes or no stands first where a form of exam is asked for by name."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from handlers.respond import respond

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
