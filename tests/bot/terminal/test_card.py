"""The terminal's drawing: everything an answer says is there, in words, and nothing steers the terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bot.terminal.card import BAR, card, lines_to_ask, suggestions
from bot.terminal.visible import visible
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row, Table, Weight, Weights
from handlers.line import to_line
from handlers.query import Intent, Query, about

COMPARE = Prompt("Compare them", Query(intent=Intent.COMPARE, sides=about("a", "b")))
DETAIL = Prompt("Show this one", Query(intent=Intent.PROFILE, sides=about("b")))
ANSWER = Answer(
    Kind.PROFILE,
    "The answer in one sentence.",
    title="A Credential",
    sections=(
        Facts((Row("Fee", "599 USD", "registry, checked today"),), title="What it takes"),
        Table(("", "A", "B"), (("Questions", "90", "65"),), caption="Side by side."),
        Points(
            (Point("Hold one of these", state="missing"), Point("CISM", level=1, detail="active", state="met", prompt=DETAIL)),
            title="Before certification",
        ),
        Points((Point("Sit the exam"), Point("Apply")), title="Steps", ordered=True),
        Weights((Weight("Risk", 31, 31), Weight("Controls", 14, 22, note="AI lives here"), Weight("Other", None, None)), "Domains"),
    ),
    notes=("Check before you pay.",),
    prompts=(COMPARE,),
)


def drawn(answer: Answer, width: int = 100, *, colour: bool = False) -> str:
    """The answer as a terminal of this width gets it."""
    console = Console(file=io.StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None)
    console.print(card(answer), highlight=False)
    console.print(lines_to_ask(answer), highlight=False)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


@pytest.mark.parametrize(
    "said",
    [
        "The answer in one sentence.", "A Credential", "What it takes", "599 USD", "registry, checked today", "Side by side.",
        "Questions", "90", "65", "Before certification", "Hold one of these", "CISM", "active", "1. Sit the exam", "2. Apply",
        "31 %", "14 to 22 %", "not known", "AI lives here", "Check before you pay.", "Compare them", to_line(COMPARE.query),
    ],
)  # fmt: skip
def test_everything_an_answer_says_is_drawn(said: str) -> None:
    """No part of an answer is lost on a terminal."""
    assert said in drawn(ANSWER)


def test_a_state_is_said_in_words() -> None:
    """Without colours one still reads what is met and what is missing."""
    lines = drawn(ANSWER).splitlines()
    assert any("Hold one of these" in line and "missing" in line for line in lines)
    assert any("CISM" in line and "met" in line for line in lines)


def test_a_heavier_domain_has_a_longer_bar() -> None:
    """Weights are seen, and a weight that is not known has no bar."""
    lines = {name: line for line in drawn(ANSWER).splitlines() for name in ("Risk", "Controls", "Other") if name in line}
    assert lines["Risk"].count("█") > lines["Controls"].count("█") > lines["Other"].count("█") == 0
    assert "░" in lines["Controls"]
    assert lines["Risk"].count("─") == BAR - lines["Risk"].count("█"), "what is left of the exam is drawn too"


@pytest.mark.parametrize("width", [40, 60, 200])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    """Narrow windows fold, they do not cut."""
    text = drawn(ANSWER, width)
    assert max(map(len, text.splitlines())) <= width
    assert "The answer in one sentence." in text


def test_a_narrow_terminal_gets_a_table_row_by_row() -> None:
    """Words are never broken to fit a column."""
    table = Table(("", "AAISM", "AIGP"), (("Gate", "certification first", "none"),), "Side by side.")
    answer = Answer(Kind.COMPARE, "Both.", (table,))
    assert "AAISM: certification first" in drawn(answer, 40)
    assert "AAISM:" not in drawn(answer, 80)


def test_words_of_a_question_cannot_steer_the_terminal() -> None:
    """Escape sequences and direction marks in quoted words are dropped."""
    hostile = "\x1b]0;title\x07\x1b[2Jhi\u202e\r\x9b31m"
    answer = Answer(Kind.UNKNOWN, hostile, title=hostile, notes=(hostile,), prompts=(Prompt(hostile, COMPARE.query),))
    text = drawn(answer)
    assert not set(text) & set("\x1b\x07\x9b\r\u202e")
    assert visible("two\nlines\tand words") == "two\nlines\tand words"


def test_markup_in_an_answer_is_text() -> None:
    """Square brackets mean nothing to the renderer."""
    assert "[bold]plain[/bold]" in drawn(Answer(Kind.HELP, "[bold]plain[/bold]"), colour=True)


def test_suggestions_are_numbered_and_hold_every_button_once() -> None:
    """Those of the whole answer come first, then those of single points."""
    steps = ANSWER.having(prompts=(COMPARE, COMPARE)).next_steps
    assert steps == (COMPARE, DETAIL)
    console = Console(file=io.StringIO(), width=80)
    console.print(suggestions(steps))
    assert isinstance(console.file, io.StringIO)
    lines = [line.split(maxsplit=1) for line in console.file.getvalue().splitlines()]
    assert lines == [["1", "Compare them"], ["2", "Show this one"]]


def test_an_answer_without_anything_more_is_one_sentence() -> None:
    """No empty headings, no empty lists."""
    assert drawn(Answer(Kind.DECLINE, "That is not for us.")).strip() == "That is not for us."
