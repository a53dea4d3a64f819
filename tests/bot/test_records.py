"""`certadvice db` and `certadvice feedback`, on a real file."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.store import feedback
from bot.store.database import address, opened
from bot.workspace import Workspace
from handlers.effects import RecordFeedback, ReportFact
from tests.bot.test_cli import run

if TYPE_CHECKING:
    from pathlib import Path

T1 = Workspace("slack", "", "T1")
WHEN = datetime(2026, 11, 21, tzinfo=UTC)
FEE = ReportFact("iapp-aigp", "fees.exam.amount", "799", "https://issuer.example/fees", "2026-06-01", "my invoice says 850")


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Where what is kept stands."""
    return f"sqlite:///{tmp_path}/kept.sqlite"


def test_upgrade_says_what_it_did_and_can_be_repeated(url: str) -> None:
    """Set up, then up to date."""
    assert "was set up" in run("db", "upgrade", DATABASE_URL=url).stdout
    again = run("db", "upgrade", DATABASE_URL=url)
    assert again.exit_code == 0
    assert "is up to date" in again.stdout


@pytest.mark.parametrize("command", [("db", "upgrade"), ("feedback", "list"), ("feedback", "export")])
def test_a_database_that_cannot_be_used_is_exit_2_without_its_password(command: tuple[str, ...], tmp_path: Path) -> None:
    """Nobody listens there; no such kind; a folder in place of the file."""
    for wrong in ("postgresql://me:hidden@127.0.0.1:1/x", "mysql://me:hidden@localhost/x", f"sqlite:///{tmp_path}"):
        result = run(*command, DATABASE_URL=wrong)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr
        assert "hidden" not in result.stderr


def test_what_was_reported_is_listed_and_exported(url: str) -> None:
    """Under review once several people say so; never with who said it."""
    assert "No fact was reported." in run("feedback", "list", DATABASE_URL=url).stdout
    engine = opened(address(url))
    with engine.begin() as connection:
        for person in ("U-ONE", "U-TWO"):
            feedback.report(connection, T1, person, FEE, WHEN)
        feedback.report(connection, T1, "U-ONE", ReportFact("isaca-aaism", "profile isaca-aaism", "", "", None, by_link=True), WHEN)
        feedback.rate(connection, T1, "U-ONE", RecordFeedback("fact iapp-aigp aspect:fee", useful=False, reason="too long"), WHEN)
    engine.dispose()
    listed, exported = (run("feedback", name, DATABASE_URL=url).stdout for name in ("list", "export"))
    assert "iapp-aigp fees.exam.amount: UNDER REVIEW, 2 people, last on 2026-11-21" in listed
    assert "shown as '799', source https://issuer.example/fees, checked 2026-06-01" in listed
    assert "my invoice says 850" in listed
    assert "isaca-aaism profile isaca-aaism: 1 person" in listed
    assert "through the link to your form" in listed
    assert "Ratings: 0 useful, 1 not." in listed
    assert "fact iapp-aigp aspect:fee (too long)" in listed
    lines = [json.loads(line) for line in exported.splitlines()]
    assert [line["kind"] for line in lines] == ["report", "report", "report", "rating"]
    assert lines[0]["under_review"] is True
    assert "U-ONE" not in listed + exported
    assert "T1" not in listed + exported
