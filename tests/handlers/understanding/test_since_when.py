"""Since when credentials are to have been there, in the words that people use."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understanding.asker.since_when import launched_told

_DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("which ones were launched before 2023", "launched=-20221231"),
        ("certs that came out in 2025", "launched=20250101-20251231"),
        ("hands on certs launched since 2025", "launched=20250101-"),
        ("certs that came out after 2024", "launched=20250101-"),
        ("anything released after june 2026", "launched=20260701-"),
        ("how many certs were launched in 2025 and how many in 2026", "launched=20250101-20261231"),
        ("certs older than five years", "launched=-20211120"),
        ("certs that have been around for more than 3 years", "launched=-20231120"),
        ("which certs are newer than 2025", "launched=20260101-"),
        ("we launched a chatbot in 2025, which cert", None),
        ("certs of companies older than 5 years", None),
        ("i have more than 3 years experience, which cert", None),
        ("which certs retired in 2025", None),
    ],
)
def test_a_launch_is_told_of_credentials(text: str, bound: str | None) -> None:
    """What the asker brought out, how old a house is and how long somebody works are no launch of a credential."""
    assert launched_told(text, text, _DAY) == bound
