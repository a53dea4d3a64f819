"""What a terminal may be sent: words quoted from a question can hold characters that would steer it."""

import re

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """The text without control characters and without marks that turn the writing direction."""
    return _STEERING.sub("", text)
