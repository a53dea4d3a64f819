"""Whom a credential is made for, held against what somebody told of their work."""

from __future__ import annotations

from catalog.engine import aimed
from catalog.load import load


def test_all_words_of_the_audience_count_and_their_kin() -> None:
    """An admin is an administrator; what is told beside it that the audience lacks takes away from the share."""
    catalog = load()
    assert aimed.share(catalog, "ms-ab-900", ("copilot", "admin")) == 1.0
    assert aimed.share(catalog, "ms-ab-900", ("copilot", "studio")) == 0.5
    assert aimed.share(catalog, "ms-ab-900", ()) == 0.0
