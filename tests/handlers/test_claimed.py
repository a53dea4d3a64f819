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
                "report_hours": 24,
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
    credential(
        "open",
        exams={"main": {"questions": 90, "disputed": [{"field": "questions", "quote": "range", "why": "two", "values": RIVALS}]}},
        fees={
            "exam": {
                "for": "exam",
                "amount": 90,
                "disputed": [{"field": "amount", "quote": "range", "why": "two", "values": RIVALS}],
            },
            "keep": {"for": "maintenance", "disputed": [{"field": "amount", "quote": "none", "why": "two", "values": RIVALS}]},
        },
        conditions={
            "sit": {"required": "none"},
            "certify": {
                "required": {
                    "all_of": [
                        {"years": 5, "kind": "security", "in": "security"},
                        {"years": 3, "kind": "security", "in": "managing it"},
                        {"training": "the course"},
                    ]
                }
            },
        },
    ),
)


def _told(claims: str, *of: str) -> str:
    return answer(asked(Intent.FACT, *(of or ("one",)), aspects=(Aspect.FEE,), slot="claims", words=claims, catalog=HELD)).headline


@pytest.mark.parametrize(
    ("claims", "lead"),
    [
        ("questions=90 minutes=150", "Yes, by the figures we prefer: "),
        ("minutes=1590", "Yes, that is right: "),
        ("minutes=240", "No: "),
        (
            "questions=90 minutes=240",
            "Not all of it: ONE: 150 minutes (2.5 hours), then 24 hours for the report, not 240 minutes (4 hours). Right: ",
        ),
        ("questions=100", "Not by the figures we prefer: "),
        ("pass=65%", "Yes, that is right: "),
        ("pass=70%", "No: "),
        ("book=open", "No: ONE is closed book"),
        ("proctored=yes", "Yes, that is right: the ONE exam is proctored"),
        ("fee=500", "Yes, that is right: "),
        ("fee=400", "Only in part: ONE: 400 USD (members); 500 USD (non-members), checked 1 June 2026 (400 USD is for members)."),
        ("fee=400m", "Yes, that is right: "),
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


@pytest.mark.parametrize(
    ("claims", "lead"),
    [
        ("questions=90", "That is disputed: "),
        ("questions=120", "No: "),
        ("fee=90", "That is disputed: "),
        ("fee=95", "That is disputed: "),
        ("keep=100", "That is disputed: "),
        ("keep=50", "That is disputed: "),
        ("gate=no", "Only in part: OPEN: none to sit the exam; to be certified: 5 years of experience in security"),
        ("training=no", "No: a course is required for OPEN"),
        ("experience=no", "No: OPEN: 5 years of experience in security, plus 3 years of experience in managing it"),
    ],
)
def test_no_yes_that_the_figures_do_not_settle(claims: str, lead: str) -> None:
    """Where we prefer none of several figures, or only the exam is open to anyone."""
    assert _told(claims, "open").startswith(lead)


def test_what_the_catalog_has_is_told_once() -> None:
    """However many statements are of the same thing."""
    assert _told("fee=90 fee=95", "open").count("reported between") == 1


def test_each_statement_is_of_its_own_credential() -> None:
    """The number before a key says of which."""
    assert _told("years=2 2.life=yes 2.gate=no", "one", "two").startswith("Yes, that is right: ONE: 2 years; TWO: does not expire")


def test_what_cannot_be_read_is_passed_over() -> None:
    """An old button with words that are no statement gets the facts."""
    assert _told("nonsense") == _told("9.fee=1")
