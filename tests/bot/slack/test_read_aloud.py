"""Who hears a card instead of seeing it: the text stands alone, and every button says what it does."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.slack import card, limits, views
from bot.slack.buttons import Place, Setting
from bot.slack.limits import problems, view_problems
from catalog.load import load
from handlers.answer import Answer
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Held, Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Query
from handlers.respond import respond
from tests.bot.slack import answers

CATALOG = load()
TODAY = date(2026, 11, 21)
SAVED = Person(holds=(Held(credential="isaca-cism"),))
PLACES: tuple[Place, ...] = ("ephemeral", "channel", "dm", "modal")
ASKED = (
    "profile AAISM", "AAISM vs AIGP", "can I take AAISM?", "which one for a CISO?", "plan for a CISO", "is the CAISS badge real?",
    "which cert covers agentic AI?", "what changed since August?", "how much is CAISP?", "me", "help", "send me the exam dump",
)  # fmt: skip


def drawn(asked: str, place: Place) -> tuple[Answer, dict[str, Any]]:
    """An answer and its card."""
    request = Request(asked, TODAY, audience="channel" if place == "channel" else "private", keeps=True)
    reply = respond(request, SAVED, Memory(), CATALOG)
    return reply.answer, card.message(reply.answer, Setting(place, reply.query))


def elements(node: Any) -> list[dict[str, Any]]:
    """Everything that can be pressed."""
    found = []
    if isinstance(node, dict):
        if "action_id" in node:
            found.append(node)
        found += [one for value in node.values() for one in elements(value)]
    elif isinstance(node, list):
        found += [one for value in node for one in elements(value)]
    return found


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("asked", ASKED)
def test_the_text_stands_alone(asked: str, place: Place) -> None:
    """It begins with the answer, and every figure of the card stands in it, unless it had to be cut."""
    answer, made = drawn(asked, place)
    text = made["text"]
    assert text.startswith(card.fallback(answer)[:40])
    if len(plain_text(answer)) < limits.FALLBACK - 200:
        middle = [block for block in made["blocks"] if block["type"] not in ("actions", "context", "context_actions")]
        shown = re.findall(r'"text": "([^"]*)"', str(middle).replace("'", '"'))
        figures = {figure for words in shown for figure in re.findall(r"\d{2,}", words)}
        assert figures <= set(re.findall(r"\d{2,}", text))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("asked", ASKED)
def test_every_button_says_what_it_does(asked: str, place: Place) -> None:
    """What a screen reader reads is never empty, never longer than Slack takes, and no two buttons are read alike."""
    _, made = drawn(asked, place)
    read = []
    for element in elements(made["blocks"]):
        if element["type"] == "button":
            read.append(element.get("accessibility_label") or element["text"]["text"])
        elif element["type"] == "feedback_buttons":
            read += [element[side]["accessibility_label"] for side in ("positive_button", "negative_button")]
        else:
            assert element["type"] == "overflow"
    assert all(words.strip() and len(words) <= limits.LABEL for words in read)
    assert len(set(read)) == len(read)
    assert all("…" not in words or words.endswith("…") for words in read)


def test_what_the_profile_did_is_read_right_after_the_answer() -> None:
    """Second, before everything else."""
    _, made = drawn("can I take AAISM?", "ephemeral")
    assert made["text"].split("\n")[1].startswith("Because you hold CISM")


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(answers.answers)
def test_no_answer_makes_a_modal_that_slack_refuses(answer: Answer) -> None:
    """A modal takes no table and no thumbs, and is within its limits."""
    made = card.message(answer, Setting("modal", Query(intent=Intent.PROFILE)))
    view = views.answer(made, views.Origin("C1", "17.1", "https://hooks.example/1", "line"))
    assert view_problems(view) == []
    assert problems(made) == []
    assert not {"table", "context_actions", "input"} & {block["type"] for block in view["blocks"]}
