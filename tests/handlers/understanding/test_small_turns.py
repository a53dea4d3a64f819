"""Short messages in a thread that ask on: of some of a team, of a result, of what is held, of what no exam shows."""

from __future__ import annotations

import pytest

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Query
from handlers.respond import respond
from tests.handlers.understanding.town import TODAY

CATALOG = load()


def last(*said: str) -> Query:
    """What the last message of a thread is taken for."""
    memory = Memory()
    for text in said:
        reply = respond(Request(text, TODAY), Person(), memory, CATALOG)
        memory = reply.memory
    return reply.query


def test_some_of_a_team_are_fewer_heads_and_no_limit_of_exams() -> None:
    """The money told for everybody is shared out among them."""
    found = last("plan for a SOC of 6 analysts, 5000 dollars in all, AI certs", "what if only 3 of them")
    assert found.roles == ("soc-analyst",) * 3
    assert found.limits.exams is None


@pytest.mark.parametrize(
    ("said", "slot"),
    [
        (("I hold CISM since 2024. when do I have to renew it",), "due"),
        (("is AZ-500 gone?", "so my badge is lost?"), "again"),
        (("is AZ-500 gone?", "mine still valid?"), "stands"),
        (("can I reinstate an expired CISM",), "back"),
        (("hiring a GRC lead for AI: what cert", "what do certs not show"), "unshown"),
        (("what does keeping CISA and CRISC take", "and in dollars?"), "money"),
    ],
)
def test_what_exactly_is_asked(said: tuple[str, ...], slot: str) -> None:
    """Each is told from the plain question on the same."""
    assert last(*said).slot == slot


def test_one_more_is_put_to_what_is_kept() -> None:
    """With a word that adds it stands beside the others, without one it is asked for itself."""
    assert last("upkeep of CISM and CISA", "and with AAIA too?").credentials == ("isaca-cism", "isaca-cisa", "isaca-aaia")
    assert last("upkeep of CISM and CISA", "and AAIA?").credentials == ("isaca-aaia",)
