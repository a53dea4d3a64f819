"""The first word of an answer: what was asked decides whether the same finding is a yes or a no."""

from __future__ import annotations

_MUST = (
    ("Yes: anyone may sit the ", "No: anyone may sit the "),
    ("Yes: with ", "No, nothing more: with "),
    ("Yes: you meet ", "No, nothing more: you meet "),
    ("Yes: your years ", "No, nothing more: your years "),
    ("Yes, you may sit ", "Not to sit it: you may sit "),
    ("You may sit ", "Not to sit it: you may sit "),
    ("Anyone may sit ", "Not to sit it: anyone may sit "),
    ("Nothing is required ", "No: nothing is required "),
)
"""How the same finding begins when it was asked whether something has to be: where nothing has to, it is no whatever was named."""


def led(headline: str, asked: str | None) -> str:
    """A verdict on whether one may, as the answer to whether one must."""
    if asked != "must":
        return headline
    for begins, instead in _MUST:
        if headline.startswith(begins):
            return f"{instead}{headline[len(begins) :]}"
    return headline
