"""Sums of fees: exams, applications, retakes and years of keeping, unknown parts named and unlike currencies kept apart."""

from __future__ import annotations

import pytest

from handlers.fact import answer
from handlers.query import Aspect, Intent
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

RIVALS = [{"value": "20", "sources": ["page"]}, {"value": "45", "sources": ["page"]}]
OPEN = {"field": "amount", "quote": "none", "why": "two figures", "values": RIVALS}
HELD = catalog(
    credential(
        "whole",
        validity={"years": 2},
        fees={
            "in": {"for": "exam", "amount": 400, "member": True, "who": "members"},
            "out": {"for": "exam", "amount": 500, "member": False, "who": "non-members"},
            "apply": {"for": "application", "amount": 50},
            "again": {"for": "retake", "amount": 300},
            "cycle": {"for": "maintenance", "amount": 250, "per": "cycle", "first_included": True},
        },
    ),
    credential(
        "yearly", fees={"exam": {"for": "exam", "amount": 100}, "keep": {"for": "maintenance", "amount": 80, "per": "year"}}
    ),
    credential("open", fees={"exam": {"for": "exam", "amount": 100}, "keep": {"for": "maintenance", "disputed": [OPEN]}}),
    credential("pounds", fees={"exam": {"for": "exam", "amount": 200, "currency": "GBP"}}),
    credential("silent", fees={}),
    credential(
        "low",
        acronym="eLow",
        fees={"exam": {"for": "exam", "amount": 100}, "keep": {"for": "maintenance", "amount": 5, "per": "month"}},
    ),
    credential("ranged", fees={"exam": {"for": "exam", "disputed": [OPEN | {"quote": "range"}], "amount": 20}}),
    credential("kept", fees={"exam": {"for": "exam", "disputed": [OPEN]}, "again": {"for": "retake", "amount": "not_published"}}),
    credential(
        "gone", lifecycle={"launched": {"date": "2020"}, "ended": {"date": "2024"}}, fees={"exam": {"for": "exam", "amount": 7}}
    ),
)
FEE, APPLY, KEEP, RETAKE = Aspect.FEE, Aspect.APPLICATION, Aspect.MAINTENANCE, Aspect.RETAKE


def _told(*credentials: str, parts: tuple[Aspect, ...], words: str = "") -> str:
    return answer(asked(Intent.FACT, *credentials, aspects=parts, slot="total", words=words, catalog=HELD)).headline


@pytest.mark.parametrize(
    ("credentials", "parts", "words", "told"),
    [
        (("whole",), (FEE, APPLY), "non-member", "WHOLE comes to 550 USD for a non-member: exam 500 USD + application 50 USD."),
        (("whole",), (FEE, APPLY), "member", "WHOLE comes to 450 USD for a member"),
        (("whole",), (FEE, KEEP), "years 4 non-member", "comes to 750 USD for a non-member over 4 years"),
        (("whole",), (FEE, KEEP), "years 2 non-member", "comes to 500 USD for a non-member over 2 years"),
        (("whole",), (FEE, RETAKE), "tries 2 non-member", "comes to 800 USD"),
        (("yearly",), (FEE, KEEP), "years 3", "comes to 340 USD over 3 years: exam 100 USD + 3 times maintenance at 80 USD a year"),
        (("yearly", "whole"), (FEE,), "people 2 member", "2 times YEARLY and WHOLE comes to 1,000 USD together"),
    ],
)
def test_the_parts_are_added_up(credentials: tuple[str, ...], parts: tuple[Aspect, ...], words: str, told: str) -> None:
    """Each part once, cycles after the first where that is in the exam fee, and all of it for so many people."""
    assert told in _told(*credentials, parts=parts, words=words)


def test_without_a_word_on_membership_both_sums_are_told() -> None:
    """Non-members first, members after."""
    told = _told("whole", parts=(FEE, APPLY))
    assert "550 USD for a non-member" in told
    assert "For members it is 450 USD" in told


@pytest.mark.parametrize("of", [("open",), ("silent", "yearly")])
def test_what_is_not_known_makes_it_a_lower_bound(of: tuple[str, ...]) -> None:
    """Never zero: it is at least so much, and what is missing is named."""
    told = _told(*of, parts=(FEE, KEEP), words="years 1")
    assert "at least" in told
    assert "Not in it: " in told


def test_unlike_currencies_stay_apart() -> None:
    """Two sums, and that they are not added."""
    told = _told("yearly", "pounds", parts=(FEE,))
    assert "100 USD and 200 GBP" in told
    assert "Unlike currencies are not added" in told


def test_nothing_known_is_said_so() -> None:
    """No sum of nothing."""
    assert "cannot add these up" in _told("silent", parts=(FEE,))


@pytest.mark.parametrize(
    ("credentials", "parts", "words", "told"),
    [
        (("low", "yearly"), (FEE,), "each", "eLow and YEARLY cost the same in all: "),
        (
            ("low",),
            (FEE, KEEP),
            "years 1",
            "eLow comes to 160 USD over 1 year: exam 100 USD + 12 times maintenance at 5 USD a month",
        ),
        (("yearly",), (KEEP,), "", "Keeping YEARLY comes to 80 USD over 1 year (maintenance)."),
        (("whole",), (KEEP,), "renewals 2 non-member", "Keeping WHOLE comes to 500 USD over 2 renewals (2 times maintenance)."),
        (("silent", "yearly"), (FEE,), "", "come to at least 100 USD together (YEARLY 100 USD)."),
        (
            ("silent", "yearly"),
            (FEE,),
            "each",
            "Which costs less in all cannot be told for sure: of SILENT we hold no figure; YEARLY 100",
        ),
        (("kept", "yearly"), (FEE,), "", "Not in it: the KEPT exam (no figure we rely on, as sources disagree)."),
        (("yearly", "kept"), (FEE, RETAKE), "", "the retake fee of KEPT (not published)."),
        (
            ("whole", "kept"),
            (FEE,),
            "members 2 others 1",
            "comes to at least 1,300 USD: 2 times 400 USD + 1 times 500 USD. Not in it: ",
        ),
        (("ranged",), (FEE,), "", "RANGED comes to 20 to 45 USD (exam). On the fees of RANGED sources disagree."),
        (("yearly",), (FEE, APPLY), "", "We found no application fee for it."),
        (("gone", "yearly"), (FEE,), "", "GONE can no longer be taken."),
    ],
)
def test_a_sum_says_what_it_rests_on(credentials: tuple[str, ...], parts: tuple[Aspect, ...], words: str, told: str) -> None:
    """Over which time, what of it is disputed, kept back or over, and which is least only where the figures settle it."""
    assert told in _told(*credentials, parts=parts, words=words)
