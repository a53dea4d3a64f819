"""`certadvice tips preview`: the coming tips, without a database."""

from __future__ import annotations

import re

import pytest

from tests.bot.test_cli import run

DAY = "2026-11-23"


def heads(text: str) -> list[str]:
    """The line over each week."""
    return [line for line in text.splitlines() if line.startswith("== ")]


def test_preview_prints_one_tip_a_week_and_none_twice() -> None:
    """Eight weeks unless told otherwise, each with its day."""
    found = run("tips", "preview", "--on", DAY)
    assert found.exit_code == 0, found.output
    shown = heads(found.stdout)
    assert len(shown) == 8
    assert shown[0].startswith("== Monday, 23 November 2026 (")
    assert shown[7].startswith("== Monday, 11 January 2027 (")
    ids = [re.search(r"\((.+)\)", line) for line in shown]
    assert len({found[1] for found in ids if found}) == 8


def test_preview_keeps_to_the_tracks_and_topics_named() -> None:
    """Fewer tips than on everything, said on standard error."""
    every, some = (
        run("tips", "preview", "--on", DAY, "--weeks", "1"),
        run("tips", "preview", "--on", DAY, "--weeks", "3", "--tracks", "audit"),
    )
    assert len(heads(some.stdout)) == 3
    counts = [int(re.match(r"(\d+) tips in the deck", found.stderr)[1]) for found in (every, some)]  # type: ignore[index]
    assert counts[0] > counts[1] > 3
    assert "on the audit track" in some.stderr


def test_channels_differ() -> None:
    """The first urgent tip is for all, what can wait is not."""
    one, other = (run("tips", "preview", "--on", DAY, "--weeks", "4", "--channel", name).stdout for name in ("general", "security"))
    assert heads(one) != heads(other)


def test_a_word_that_names_nothing_is_an_error_that_says_what_there_is() -> None:
    """Exit 2, the word, and every track."""
    found = run("tips", "preview", "--tracks", "cooking")
    assert found.exit_code == 2
    assert "'cooking'" in found.stderr
    assert "offensive" in found.stderr


@pytest.mark.parametrize("weeks", ["0", "many"])
def test_weeks_are_a_number_of_weeks(weeks: str) -> None:
    """Anything else is refused."""
    assert run("tips", "preview", "--weeks", weeks).exit_code == 2
