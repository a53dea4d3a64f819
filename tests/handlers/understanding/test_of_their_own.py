"""A house's own told by level, field or job, and what is asked of the whole field, in a thread."""

from __future__ import annotations

import pytest

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Intent, Query
from handlers.respond import respond
from tests.handlers.understanding.town import TODAY

CATALOG = load()


def after(first: str, said: str) -> Query:
    """What a message is taken for after another."""
    memory = respond(Request(first, TODAY), Person(), Memory(), CATALOG).memory
    return respond(Request(said, TODAY), Person(), memory, CATALOG).query


@pytest.mark.parametrize(
    ("first", "said", "credential"),
    [
        ("what does AI-901 cost", "no, their security basics one", "ms-sc-900"),
        ("what does SC-900 cost", "no I meant their AI fundamentals exam", "ms-ai-901"),
        ("how long is CISSP valid", "and their entry level one", "isc2-cc"),
        ("how long is AIGP", "no I meant their privacy engineer one", "iapp-cipt"),
        ("what is GAIPS", "how long is their exam", "giac-gaips"),
    ],
)
def test_the_only_one_that_has_it_all_is_meant(first: str, said: str, credential: str) -> None:
    """Level, field and job together tell it; a word that tells nothing stays with what was talked of."""
    assert after(first, said).credentials == (credential,)


@pytest.mark.parametrize(
    ("said", "credentials"),
    [
        ("what changed since september in this field", ()),
        ("unrelated: what launched this year", ()),
        ("what changed since september", ("csa-taise",)),
        ("did that change since september", ("csa-taise",)),
    ],
)
def test_the_field_is_told_from_what_was_talked_of(said: str, credentials: tuple[str, ...]) -> None:
    """Words for the whole field leave the thread's own alone; without them it is meant."""
    found = after("price of TAISE", said)
    assert (found.intent, found.credentials) == (Intent.CHANGES, credentials)
