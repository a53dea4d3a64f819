"""A name alone, or after "what is" or "tell me about", asks what a thing is: its profile, whatever stored question is near."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.respond import respond

CATALOG = load()
SHARED = {i for c in CATALOG.collisions.values() for i in c.credentials}
"""Letters that several share are asked back, which other tests look at."""


@pytest.mark.parametrize("identity", sorted(CATALOG.credentials))
@pytest.mark.parametrize("asked", ["{}", "what is {}?", "tell me about {}"])
def test_a_name_alone_is_answered_with_its_profile(identity: str, asked: str) -> None:
    """By its title, and by its letters where no other credential has them."""
    credential = CATALOG.credentials[identity]
    names = {credential.name} | ({credential.acronym} if identity not in SHARED and credential.acronym else set())
    for name in names:
        answer = respond(Request(asked.format(name), date(2026, 11, 21)), None, Memory(), CATALOG).answer
        if identity in SHARED and answer.kind in ("clarify", "explain"):
            assert identity in (*answer.credentials, *answer.mentioned), name
        else:
            assert (answer.kind, answer.credentials) == ("profile", (identity,)), name


@pytest.mark.parametrize(
    ("first", "then", "kind"),
    [
        ("how much is CISSP?", "AAISM", "profile"),
        ("does CISSP expire?", "Security+?", "profile"),
        ("is AAISM worth it?", "AIGP", "profile"),
        ("how much is CISSP?", "and CISM?", "fact"),
        ("how much is CISSP?", "what about CISM", "fact"),
        ("price", "AAISM", "fact"),
        ("am I eligible for AAISM?", "CISM", "eligibility"),
    ],
)
def test_outside_a_thread_a_name_alone_is_a_question_of_its_own(first: str, then: str, kind: str) -> None:
    """Unless the last answer asked for it; what says that it goes on still does. In a thread the last question is asked again."""
    on = date(2026, 11, 21)
    memory = respond(Request(first, on, opens=True), None, Memory(), CATALOG).memory
    assert respond(Request(then, on, opens=True), None, memory, CATALOG).answer.kind == kind
    if (first, then) == ("how much is CISSP?", "AAISM"):
        assert respond(Request(then, on), None, memory, CATALOG).answer.kind == "fact"
