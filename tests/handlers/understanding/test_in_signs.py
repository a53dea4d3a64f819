"""Signs and clipped words."""

import pytest

from handlers.understanding.words.in_signs import with_signs_said


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("oscp -> ???", "oscp what next?"),
        ("aaia exam len + #q", "aaia exam length + number of questions"),
        ("what's the deal with AAISM", "what is AAISM"),
        ("so um my boss wants it", "so my boss wants it"),
        ("do we need anything before cause i only have CISA", "do we need anything before? i only have CISA"),
        ("Options: 1. AAIA 2. AIGP 3. ISO 42001 LA", "Options: AAIA, AIGP, ISO 42001 LA"),
        ("I want AAISM because I have CISM", "I want AAISM. I have CISM"),
    ],
)
def test_a_sign_is_said_in_words(typed: str, read: str) -> None:
    """It is put in the words that the rules read."""
    assert with_signs_said(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "COAE runs out when?",
        "1) price of AAIA 2) do i need CISA? 3) languages",
        "um exame de IA",
        "the course len is fine",
        "cissp -> aaism",
        "best offensive security certs",
    ],
)
def test_what_means_something_else_stays(typed: str) -> None:
    """An article of another language, a name or an arrow between two names is left."""
    assert with_signs_said(typed) == typed
