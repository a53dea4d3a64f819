"""What was stated of a credential, held against the catalog: yes, no, partly, or that it cannot be told."""

from __future__ import annotations

import pytest

from handlers.fact import answer
from handlers.query import Aspect, Intent
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

RIVALS = [{"value": "90", "sources": ["page"]}, {"value": "100", "sources": ["page"]}]
HELD = catalog(
    credential(
        "one",
        validity={"years": 2},
        exams={
            "main": {
                "questions": 90,
                "minutes": 150,
                "open_book": False,
                "proctored": True,
                "passing": {"percent": 65},
                "disputed": [{"field": "questions", "quote": "preferred", "why": "two figures", "values": RIVALS}],
            }
        },
        fees={
            "in": {"for": "exam", "amount": 400, "member": True, "who": "members"},
            "out": {"for": "exam", "amount": 500, "member": False, "who": "non-members"},
            "cycle": {"for": "maintenance", "amount": 250, "per": "cycle"},
        },
        conditions={"sit": {"required": {"any_of": [{"training": "the course"}, {"credential": "two"}]}}},
    ),
    credential("two", validity={"lifetime": True}, conditions={"sit": {"required": "none"}}),
)


def _told(claims: str, *of: str) -> str:
    return answer(asked(Intent.FACT, *(of or ("one",)), aspects=(Aspect.FEE,), slot="claims", words=claims, catalog=HELD)).headline


@pytest.mark.parametrize(
    ("claims", "lead"),
    [
        ("questions=90 minutes=150", "Yes, that is right: "),
        ("minutes=240", "No: "),
        ("questions=90 minutes=240", "Not all of it: ONE: 150 minutes (2.5 hours), not 240 minutes (4 hours). Right: "),
        ("questions=100", "Not by the figures we prefer: "),
        ("pass=65%", "Yes, that is right: "),
        ("pass=70%", "No: "),
        ("book=open", "No: ONE is closed book"),
        ("proctored=yes", "Yes, that is right: the ONE exam is proctored"),
        ("fee=500", "Yes, that is right: "),
        ("fee=500n", "Yes, that is right: "),
        ("fee=500m", "No: "),
        ("fee=500EUR", "No: "),
        ("keep=250", "Yes, that is right: "),
        ("keep=250/year", "No: "),
        ("years=2", "Yes, that is right: "),
        ("life=yes", "No: "),
        ("training=yes", "No: a course is one way to ONE among others"),
        ("application=50", "We cannot tell: "),
    ],
)
def test_the_verdict_comes_first(claims: str, lead: str) -> None:
    """Whatever is stated of one credential."""
    assert _told(claims).startswith(lead)


def test_each_statement_is_of_its_own_credential() -> None:
    """The number before a key says of which."""
    assert _told("years=2 2.life=yes 2.gate=no", "one", "two").startswith("Yes, that is right: ONE: 2 years; TWO: does not expire")


def test_what_cannot_be_read_is_passed_over() -> None:
    """An old button with words that are no statement gets the facts."""
    assert _told("nonsense") == _told("9.fee=1")
