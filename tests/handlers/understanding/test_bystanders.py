"""Who is only told of in the background of a question is none of those it is asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handlers.query import Intent
from handlers.understanding.asker.exams_at_most import exams_at_most
from handlers.understanding.asker.horizon import horizon
from handlers.understanding.understand import understand

if TYPE_CHECKING:
    from catalog.catalog import Catalog

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        (
            "The auditor wrote that we lack AI skills. We are a GRC analyst and a pentester. What should each take?",
            "internal-auditor",
        ),
        ("Our CISO mentioned AI certs. We have two SOC analysts and one pentester. Who takes what?", "ciso"),
    ],
)
def test_who_only_says_something_takes_nothing(catalog: Catalog, text: str, absent: str) -> None:
    """The job of somebody who wrote or mentioned something is not among those advised."""
    assert absent not in understand(text, catalog, DAY).query.roles


def test_a_lead_who_pays_is_not_the_asker(catalog: Catalog) -> None:
    """The work of a lead who pays says nothing of the work of who asks."""
    query = understand(
        "My team lead would pay for one more this quarter. Is TAISE worth it or is it too early?", catalog, DAY
    ).query
    assert (query.intent, query.asker.role) == (Intent.WORTH, None)


def test_what_a_board_read_is_no_wish(catalog: Catalog) -> None:
    """A topic that somebody else read about is not asked for, unless the question takes it up."""
    told = "The board read about prompt injection in the paper. "
    assert understand(told + "Which cert should a SOC analyst take?", catalog, DAY).query.topics == ()
    assert understand(told + "Which cert goes deepest into that?", catalog, DAY).query.topics


@pytest.mark.parametrize(("plain", "months"), [("got 90 days", 3.0), ("with only 45 days left", 1.5)])
def test_time_told_by_the_day(plain: str, months: float) -> None:
    """Days that there are count as months; those gone by do not."""
    assert horizon(plain, DAY) == {"months": months}
    assert horizon(plain + " ago", DAY) == {} or "left" in plain


@pytest.mark.parametrize(
    ("plain", "exams"),
    [
        ("one cert every half year over two years", 4),
        ("a new exam per quarter for the next 2 years", 8),
        ("one cert every half year", None),
    ],
)
def test_one_in_so_much_time(plain: str, exams: int | None) -> None:
    """One exam after the other comes to a number only where it is told for how long."""
    assert exams_at_most(plain) == exams


def test_houses_too_dear_are_left_out(catalog: Catalog) -> None:
    """Houses named for their price are left out of the advice; the asker's cloud is none of them."""
    query = understand(
        "SANS is out of reach, 8k is crazy. We do cloud security on AWS. Anything similar but cheaper?", catalog, DAY
    ).query
    assert query.intent is Intent.RECOMMEND
    assert set(query.limits.without) & {"giac", "sans"}
    assert "aws" not in query.limits.without


def test_a_gate_is_no_promise(catalog: Catalog) -> None:
    """A job that is said to follow is weighed; an exam that a title opens is asked of its gate."""
    job = understand("A recruiter says with OSAI I'll get a job at once. Realistic?", catalog, DAY).query
    gate = understand("With CISM I can get into AAISM right away, is that right?", catalog, DAY).query
    assert (job.intent, gate.intent) == (Intent.WORTH, Intent.ELIGIBILITY)
