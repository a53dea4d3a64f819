"""What a message that leaves nearly everything out asks for, and that a question on the thread's own is left to others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handlers.memory import Memory
from handlers.understanding.asker.statements import statements
from handlers.understanding.case import Case
from handlers.understanding.subjects import subjects
from handlers.understanding.thread.elided import Wanted, wanted
from handlers.understanding.words.reading import read

if TYPE_CHECKING:
    from catalog.catalog import Catalog

TODAY = date(2026, 11, 21)


def _case(text: str, catalog: Catalog) -> Case:
    reading = read(text, catalog)
    said = statements(reading)
    return Case(reading, said, subjects(reading, said, catalog, Memory()), catalog, Memory(), TODAY)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("instead?", Wanted.INSTEAD),
        ("so what take i", Wanted.INSTEAD),
        ("what can i book then", Wanted.INSTEAD),
        ("which would be the safest to take, then?", Wanted.INSTEAD),
        ("and in its place?", Wanted.INSTEAD),
        ("what does then?", Wanted.SHOWS),
        ("which exam tests it for real", Wanted.SHOWS),
        ("one that is?", Wanted.SHOWS),
        ("cant wait that long, give me one i can do", Wanted.INSTEAD),
        ("what qualifies them?", Wanted.SHOWS),
        ("passed it yesterday! where to now", Wanted.AFTER),
        ("what should follow it", Wanted.AFTER),
        ("whats a good next thing", Wanted.AFTER),
        ("what would I add? I manage the security team", Wanted.BESIDE),
        ("what replaced it", Wanted.HEIR),
    ],
)
def test_something_beside_the_threads_own_is_asked_for(text: str, want: Wanted, catalog: Catalog) -> None:
    """By the sorts of the words, in whatever order."""
    assert wanted(_case(text, catalog), lambda: True) is want


@pytest.mark.parametrize(
    "text",
    [
        "what does it cover?",
        "who can take it?",
        "what is the test like?",
        "what do I have to show first?",
        "what does the right one prove",
        "the other?",
        "do they have a course?",
        "which of those is cheaper?",
        "too much. alternatives?",
    ],
)
def test_what_is_asked_of_it_is_left_to_others(text: str, catalog: Catalog) -> None:
    """A fact of it, a choice of those laid out, a price that is too high."""
    assert wanted(_case(text, catalog), lambda: True) is None


def test_a_bare_question_needs_that_the_last_answer_was_a_no(catalog: Catalog) -> None:
    """After a yes it asks for something else."""
    case = _case("what could I do now?", catalog)
    assert wanted(case, lambda: True) is Wanted.INSTEAD
    assert wanted(case, lambda: False) is None
