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
