"""Several questions in one message: each is asked, of the same credential, and answered in the same answer."""

from __future__ import annotations

import pytest

from handlers.answer import Kind
from handlers.ask import Request
from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from handlers.respond import respond
from tests.handlers.understanding.town import TODAY, field, line

CATALOG = field()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("does NLEAD need NCOR and what does it cost?", "prereqs north-lead north-core also:fee"),
        ("is NLEAD retired? and how many questions are in the exam?", "lifecycle north-lead also:questions slot:ended"),
        ("how much is NLEAD, and does it expire?", "fact north-lead aspect:fee,validity"),
        ("was kostet NLEAD und wie lange ist es gültig?", "fact north-lead aspect:fee,validity"),
    ],
)
def test_what_each_clause_asks_is_asked(text: str, meant: str) -> None:
    """The first that is no bare fact leads; the facts of the others stand beside it."""
    assert line(text, CATALOG) == meant


@pytest.mark.parametrize(("text", "meant"), [("NLEAD, is that over?", "lifecycle north-lead slot:ended")])
def test_words_that_only_name_the_subject_ask_nothing(text: str, meant: str) -> None:
    """A clause without a word that asks is no question of its own."""
    assert line(text, CATALOG) == meant


def test_the_answer_says_both() -> None:
    """The gate first, then that no fee is known: neither is passed over."""
    asked = Query(intent=Intent.PREREQUISITES, sides=about("north-lead"), also=(Aspect.FEE,))
    answer = respond(Request(asked, TODAY), None, Memory(), CATALOG).answer
    assert answer.kind is Kind.PREREQUISITES
    assert "NCOR" in answer.headline
    assert "no exam fee" in answer.headline
