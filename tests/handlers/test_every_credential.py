"""Every credential of the catalog can be shown and asked about in every way, without a stumble in the text."""

from __future__ import annotations

import re
from datetime import date

import pytest

from catalog.load import load
from handlers import fact as single
from handlers import profile
from handlers.answer import Kind
from handlers.ask import Ask
from handlers.mentions import with_mentions
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about

CATALOG = load()
TODAY = date(2026, 11, 21)
STUMBLES = re.compile(r"\bNone\b(?! of)|[{}]|\['|(?<!\.)\.\.(?!\.)|  \w|\( | ,|;;|: \.|\bnan\b")
"""What only a slip in putting words together leaves behind."""


def stumble(text: str) -> str | None:
    """The line with a slip in it, if there is one; the indent of list items is none."""
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if STUMBLES.search(line)), None)


@pytest.mark.parametrize("credential", sorted(CATALOG.credentials))
def test_a_profile_reads_well_and_says_what_is_missing(credential: str) -> None:
    """A headline, its facts with sources, every id it names listed, and one line for what is not known."""
    answer = with_mentions(profile.answer(Ask(Query(intent=Intent.PROFILE, sides=about(credential)), CATALOG, TODAY)), CATALOG)
    text = plain_text(answer)
    assert answer.kind is Kind.PROFILE
    assert answer.credentials == (credential,)
    assert credential not in answer.mentioned
    assert len(answer.headline) < 600
    assert len(text) < 7000
    assert len(answer.prompts) <= 9  # four buttons and a menu of five
    assert answer.facts
    assert text.count("We found no ") <= 3
    assert stumble(text) is None


@pytest.mark.parametrize("credential", sorted(CATALOG.credentials))
def test_every_aspect_has_an_answer(credential: str) -> None:
    """All of them, known or not: an answer first, nothing invented in between, and unknown exactly where no id is answered."""
    for aspect in Aspect:
        query = Query(intent=Intent.FACT, sides=about(credential), aspects=(aspect,))
        answer = single.answer(Ask(query, CATALOG, TODAY))
        assert (answer.kind is Kind.UNKNOWN) == (answer.credentials == ()), aspect
        assert len(answer.headline) < 900, aspect
        assert stumble(plain_text(answer)) is None, aspect
