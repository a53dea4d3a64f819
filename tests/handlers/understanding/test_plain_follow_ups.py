"""Short questions on a credential, after any other question on it: each asks the same as by itself, whatever was asked before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handlers.ask import Request
from handlers.line import to_line
from handlers.memory import Memory
from handlers.person import Person
from handlers.respond import respond

if TYPE_CHECKING:
    from catalog.catalog import Catalog

DAY = date(2026, 11, 22)
FIRST = (
    "{name} prerequisites",
    "what does {name} cost",
    "how long is {name} valid",
    "how many questions does {name} have",
    "is {name} still available",
    "is {name} worth it",
    "tell me about {name}",
    "can I take {name} at home",
    "is {name} legit",
    "can I take {name} without experience",
    "what does {name} cover",
    "how long to study for {name}",
    "who is {name} for",
    "which languages is {name} in",
    "how do I get to {name}",
    "which cert for a GRC analyst",
)
THEN = {
    "how long is it valid": ("aspect:validity",),
    "how much is it": ("aspect:fee",),
    "what's the price": ("aspect:fee",),
    "how many questions": ("aspect:questions",),
    "how long is the exam": ("aspect:duration",),
    "what's the pass mark": ("aspect:passing",),
    "can I take it at home": ("aspect:delivery",),
    "who issues it": ("issuer",),
    "is it still available": ("lifecycle",),
    "what do I need first": ("prereqs", "eligibility", "path", "aspect:prerequisites"),
    "how do I keep it": ("renewal",),
    "can I retake it": ("aspect:retake",),
    "is it open book": ("open-book", "open"),
    "is it worth it": ("worth",),
    "what does it cover": ("aspect:domains", "covers", "aspect:validates", "aspect:topics"),
    "how long to study for it": ("aspect:effort",),
    "is it recognised": ("verify", "recognition"),
    "in which languages": ("language",),
    "does it expire": ("validity", "renewal"),
    "when did it launch": ("lifecycle", "launched"),
}


@pytest.mark.parametrize("first", FIRST)
@pytest.mark.parametrize("name", ["AIGP", "SecAI+"])
def test_a_short_question_asks_the_same_after_any_other(catalog: Catalog, name: str, first: str) -> None:
    """What was understood is looked at, and that it is about the same credential."""
    before = respond(Request(first.format(name=name), DAY), Person(), Memory(), catalog).memory
    about = before.topic[0]
    for asked, ways in THEN.items():
        last = respond(Request(asked, DAY), Person(), before, catalog).memory.last
        assert last is not None
        line = to_line(last)
        assert about in line, (first, asked, line)
        assert any(way in line for way in ways), (first, asked, line)
