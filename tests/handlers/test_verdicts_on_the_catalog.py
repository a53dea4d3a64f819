"""What is put for a yes or a no, of every credential in our own words: the first word is what its file says."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.engine.availability import undated
from catalog.engine.lifecycle import State, standing
from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.respond import respond

CATALOG = load()
TODAY = date(2026, 11, 21)
NAMES = {i: held.acronym for i, held in CATALOG.credentials.items()}
SHARED = {i for collision in CATALOG.collisions.values() for i in collision.credentials}
OWN_LETTERS = [i for i, name in NAMES.items() if i not in SHARED and list(NAMES.values()).count(name) == 1]
"""Those that nothing else shares its letters with: of the others it is asked back which is meant."""


def verdict(question: str) -> str | None:
    """`yes` or `no` where the answer begins with it, else None."""
    headline = respond(Request(question, TODAY, asker="somebody"), Person(), Memory(), CATALOG).answer.headline
    word = headline.split()[0].strip(":,.").casefold()
    return {"yes": "yes", "no": "no", "not": "no"}.get(word)


@pytest.mark.parametrize("credential", OWN_LETTERS)
def test_whether_it_expires(credential: str) -> None:
    """A verdict may be missing; a wrong one would be believed."""
    lasts, name = CATALOG.credentials[credential].validity, NAMES[credential]
    if lasts is not None and lasts.text and not (lasts.lifetime or lasts.years):
        return  # a matter of words, which the answer gives
    if lasts is None or not (lasts.lifetime or lasts.years):
        assert verdict(f"does {name} expire?") is None
        return
    assert verdict(f"does {name} expire?") in ("no" if lasts.lifetime else "yes", None)
    assert verdict(f"{name} never expires, right?") in ("yes" if lasts.lifetime else "no", None)
    assert verdict(f"is {name} valid forever?") in ("yes" if lasts.lifetime else "no", None)


@pytest.mark.parametrize("credential", OWN_LETTERS)
def test_whether_it_can_be_taken(credential: str) -> None:
    """Only of what is plainly retired or plainly open."""
    state, name = standing(CATALOG, credential, TODAY).state, NAMES[credential]
    if state is State.RETIRED:
        assert verdict(f"is {name} retired?") == "yes"
        assert verdict(f"can I still take {name}?") == "no"
        assert verdict(f"{name} is still available, right?") == "no"
    elif state is State.ACTIVE:
        assert verdict(f"is {name} retired?") == "no"
        looked = None if undated(CATALOG.credentials[credential]) else "yes"  # a look without a day makes nothing certain
        assert verdict(f"can I still take {name}?") == looked
        assert verdict(f"{name} has been discontinued, right?") == "no"
