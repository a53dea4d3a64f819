"""What was wrong with an answer: asked of who rated it down, kept with the line of that answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.effects import RecordFeedback
from handlers.forms import Choice, Field, Form, FormSpec

if TYPE_CHECKING:
    from handlers.forms import Filled, Submitted

ID = "feedback"
TITLE = "What was wrong?"
REASON, COMMENT = "reason", "comment"
REASONS = (
    Choice("A fact is wrong or out of date", "wrong"),
    Choice("It does not answer what I asked", "missed"),
    Choice("Something is missing", "incomplete"),
    Choice("It is hard to read", "unclear"),
    Choice("I do not agree with the advice", "disagree"),
    Choice("Something else", "other"),
)
LONGEST = 500


def build(filled: Filled) -> Form:
    """A reason, and words of one's own; `state` is the line of the answer."""
    fields = (
        Field(REASON, "What was wrong?", "select", REASONS, value=filled.all(REASON)),
        Field(COMMENT, "Say more", "text", required=False, value=filled.all(COMMENT), max_length=LONGEST, lines=True,
              hint="Kept for whoever looks after the answers, without your name in what they see."),
    )  # fmt: skip
    return Form(ID, TITLE, fields, "Send", state=filled.state)


def submit(filled: Filled) -> Submitted:
    """The rating with its reason."""
    reason = filled.one(REASON)
    if reason not in {choice.value for choice in REASONS}:
        return {REASON: "Choose what comes closest."}
    comment = filled.one(COMMENT)[:LONGEST]
    return RecordFeedback(filled.state, useful=False, reason=f"{reason}: {comment}" if comment else reason)


SPEC = FormSpec(build, submit, TITLE, here=True)
