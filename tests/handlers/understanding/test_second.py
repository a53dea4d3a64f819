"""Two questions about different things in one message: the first is the answer, the second is answered beside it."""

from __future__ import annotations

import pytest

from handlers.ask import Request
from handlers.line import to_line
from handlers.memory import Memory
from handlers.plain_text import plain_text
from handlers.respond import respond
from handlers.understanding.understand import understand
from tests.handlers.understanding.town import TODAY, field

CATALOG = field()


def meant(text: str) -> tuple[str, str | None]:
    """What a message is understood as, and what it asks besides."""
    found = understand(text, CATALOG, TODAY)
    return to_line(found.query), to_line(found.second) if found.second else None


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("what does NLEAD cost, and is SCOR retired?", "fact north-lead aspect:fee", "lifecycle south-core slot:ended"),
        ("do I need NCOR for NLEAD and what does NCOR cost?", "prereqs north-lead north-core", "fact north-core aspect:fee"),
        (
            "is NCOR proctored and how many questions has SCOR?",
            "fact north-core aspect:proctored supposed:proctored=yes",
            "fact south-core aspect:questions",
        ),
    ],
)
def test_what_names_something_else_is_asked_for_itself(text: str, first: str, second: str) -> None:
    """A fact of another credential is never taken for one of the first."""
    assert meant(text) == (first, second)


@pytest.mark.parametrize(
    "text",
    [
        "what is better, NCOR or SCOR, and which is cheaper?",
        "does NLEAD need NCOR and what does it cost?",
        "how much are NCOR and SCOR?",
        "how much is NLEAD, and does it expire?",
    ],
)
def test_one_question_stays_one(text: str) -> None:
    """Sides of a comparison, and facts of the same credential, are no second question."""
    assert meant(text)[1] is None


def test_the_answer_tells_both() -> None:
    """The second stands right under the first, with a button for the rest of it; both are what was asked about."""
    answer = respond(Request("is NCOR proctored and how many questions has SCOR?", TODAY), None, Memory(), CATALOG).answer
    assert answer.credentials in {("north-core", "south-core"), ()} or "south-core" in answer.mentioned
    text = plain_text(answer)
    assert "You also asked:" in text
    assert text.index("NCOR") < text.index("SCOR")


def test_a_half_that_is_no_matter_of_ours_is_said_to_be_left_out() -> None:
    """The other half is answered."""
    answer = respond(Request("tell me a joke, and how long is NCOR valid?", TODAY), None, Memory(), CATALOG).answer
    assert "NCOR" in answer.headline
    assert "joke" in (answer.aside or "")
