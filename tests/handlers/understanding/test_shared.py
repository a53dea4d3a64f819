"""A name that several credentials share: told apart by what is said of it, asked back, or taken for one and said so."""

from __future__ import annotations

import pytest

from handlers.answer import Kind
from handlers.ask import Request
from handlers.memory import Memory
from handlers.respond import respond
from tests import catalogs
from tests.handlers.understanding.town import TODAY, field

TOWN = field()
CATALOG = catalogs.catalog(
    *(held for i, held in TOWN.credentials.items() if not i.endswith("-twin")),
    catalogs.credential("north-twin", acronym="TWIN", issuer="north", exams={"main": {"questions": 40, "open_book": False}}),
    catalogs.credential("south-twin", acronym="TWIN", issuer="south", exams={"main": {"questions": 80, "open_book": True}}),
    issuers=dict(TOWN.issuers),
    collisions=dict(TOWN.collisions),
)


def said(*texts: str) -> tuple[Kind, tuple[str, ...], str]:
    """Kind, credentials and first words of the last answer of a conversation."""
    memory = Memory()
    for text in texts:
        reply = respond(Request(text, TODAY), None, memory, CATALOG)
        memory = reply.memory
    return reply.answer.kind, reply.answer.credentials, reply.answer.headline


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Offer: TWIN, 80 questions, open book. Which one is that?", "south-twin"),
        ("does the TWIN have 40 questions?", "north-twin"),
        ("which TWIN is open book?", "south-twin"),
    ],
)
def test_figures_tell_it_apart(text: str, meant: str) -> None:
    """The answer is about the one that they fit, and says so first."""
    _, credentials, headline = said(text)
    assert credentials == (meant,)
    assert headline.startswith("Going by ")


@pytest.mark.parametrize("text", ["is the TWIN open book?", "what does TWIN cost?", "TWIN with 50 questions, price?"])
def test_what_settles_nothing_is_asked_back(text: str) -> None:
    """What is asked is not what is told; a figure of none of them fits none."""
    assert said(text)[0] is Kind.CLARIFY


def test_who_holds_it_is_asked_which() -> None:
    """None of them is taken to be held; once it is told which, that one is."""
    asked = respond(Request("I hold TWIN, what next?", TODAY), None, Memory(), CATALOG)
    assert asked.answer.kind is Kind.CLARIFY
    assert asked.query.asker.held == frozenset()
    told = respond(Request("2", TODAY), None, asked.memory, CATALOG)
    assert told.query.asker.held == {"south-twin"}


def test_what_is_named_beside_it_settles_whose_it_is() -> None:
    """The other one named is of one of the two issuers."""
    assert said("what do SCOR and TWIN cost?")[1] in {("south-core", "south-twin"), ()}
    assert said("what do SCOR and TWIN cost?")[0] is not Kind.CLARIFY
