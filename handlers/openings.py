"""What an empty conversation offers to begin with: at most four, each a name and the words it sends."""

from __future__ import annotations

from typing import NamedTuple


class Opening(NamedTuple):
    """One suggestion."""

    title: str
    message: str


OPENINGS = (
    Opening("Which one is for me?", "Which AI security credential is for me?"),
    Opening("Compare two", "AAISM vs AIGP"),
    Opening("What can I take now?", "What am I eligible for with what I hold?"),
    Opening("What changed lately?", "What changed in the last three months?"),
)
