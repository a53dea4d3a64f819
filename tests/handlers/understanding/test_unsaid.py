"""What may be meant instead: two readings at most, none where the answer is likely meant or puts a belief right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from catalog.load import load
from handlers.query import Aspect, Intent
from handlers.understanding.model import unsaid as module
from handlers.understanding.understand import understand
from tests.prompts.model import DAY, prompts

if TYPE_CHECKING:
    from handlers.understanding.understood import Understood


CATALOG = load()


def _read(text: str) -> Understood:
    return understand(text, CATALOG, DAY)


def test_what_is_likelier_than_the_answer_is_told_beside_it() -> None:
    """Words of a profile, and a question about drawbacks: both are served."""
    read = _read("what's not to like about AAISM")
    assert read.query.intent is Intent.PROFILE
    assert [query.aspects for query in read.perhaps] == [(Aspect.CAVEAT,)]


def test_a_plain_question_gets_its_answer_and_nothing_beside() -> None:
    """Where the model agrees with what was read there is nothing to tell."""
    for text in ("what does AAISM cost?", "do I need CISSP before AAISM?", "AAISM vs AIGP", "is AI-900 retired?"):
        assert _read(text).perhaps == ()


def test_nothing_is_told_beside_a_belief_put_right() -> None:
    """A second answer would weaken the first."""
    read = _read("there is no OSCP for AI, is there?")
    assert read.query.said
    assert read.perhaps == ()


@pytest.mark.parametrize("most", [1, 2])
def test_there_are_never_more_of_them_than_allowed(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many readings are likely; and never the one that is answered."""
    monkeypatch.setattr(module, "MOST", most)
    monkeypatch.setattr(module, "LIKELY", 0.0)
    monkeypatch.setattr(module, "DOUBTFUL", 2.0)
    read = [_read(prompt.said[0].text) for prompt in list(prompts())[:150]]
    assert max(len(one.perhaps) for one in read) == most
    assert all(one.query not in one.perhaps for one in read)
