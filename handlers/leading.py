"""The first word of an answer: what was asked decides whether the same finding is a yes or a no."""

from __future__ import annotations

import re

_MUST = (
    ("Yes: anyone may sit the ", "No: anyone may sit the "),
    ("Yes: with ", "No, nothing more: with "),
    ("Yes: you meet ", "No, nothing more: you meet "),
    ("Yes: your years ", "No, nothing more: your years "),
    ("Yes, you may sit ", "Not to sit it: you may sit "),
    ("You may sit ", "Not to sit it: you may sit "),
    ("Anyone may sit ", "Not to sit it: anyone may sit "),
    ("Nothing is required ", "No: nothing is required "),
    ("Nothing is reported ", "No, as far as we know: nothing is reported "),
    ("Nothing was required ", "No: nothing was required "),
)
"""How the same finding begins when it was asked whether something has to be: where nothing has to, it is no whatever was named."""


DOUBTED = "doubted"
"""Slot of a question on worth that was asked from the other end: "is it a waste of time?"."""
_WASTE = (
    ("Yes, for the right person", "Not for those it is made for"),
    ("Yes", "No, it is worth it"),
    ("No need", "Yes: no need"),
    ("No, not", "Rather yes, it is not worth it"),
    ("No", "Rather yes, it is not worth it"),
    ("Later", "For now rather yes; take it later"),
)


HINDERED = "hindered"
"""Slot of a question on a gate that asks for what stands in the way: "anything stopping me?"."""
_IN_THE_WAY = (
    ("Yes, provided ", "Only if this does not hold: provided "),
    ("Yes, after a formal step: ", "Only a formal step: "),
    ("Yes, once this is done, ", "Only this, "),
    ("Yes, even ", "No, even "),
    ("Yes, as ", "No, as "),
    ("Not yet, ", "Yes, for now, "),
    ("Yes: ", "No, nothing: "),
    ("Yes, ", "No: "),
    ("Not yet: ", "Yes, for now: "),
    ("No: ", "Yes: "),
)


TOO_LITTLE = "too-little"
"""Slot of a question on a gate whether somebody falls short of it: "am I too junior?", "is my CISA insufficient?"."""
_FALLS_SHORT = (
    ("Yes: anyone may sit the ", "Not by its rules: anyone may sit the "),
    ("Anyone may sit ", "Not to sit it: anyone may sit "),
    ("You may sit ", "Not to sit it: you may sit "),
    ("Yes, you may sit ", "Not to sit it: you may sit "),
    ("Yes: ", "No: "),
    *_IN_THE_WAY,
)


SKIPPED = "skipped"
"""Slot of a question whether part of what stands before it can be left out."""
_LEFT_OUT = (("Before ", "No: before "), ("To be ", "No: to be "), ("Nothing is required ", "Yes: nothing is required "))
_OTHER_WAY = re.compile(r"\b(?:or|one of|either)\b")
"""Where there is more than one way, part of one may well be left out."""


COURSE = "course"
"""Slot of a question on a gate that asks whether its course has to be taken: at all, or by somebody who tells years of work."""
_OF_A_COURSE = (
    ("Yes, after a formal step: ", "No, the years you tell do in its place, after a formal step: "),
    ("Yes, once this is done, ", "Yes, it has to be taken, "),
    ("Yes: ", "No: "),
    ("Yes, ", "No: "),
)


_TURNED = {
    COURSE: (*_OF_A_COURSE, *_MUST[-3:]),
    "must": _MUST,
    DOUBTED: _WASTE,
    HINDERED: _IN_THE_WAY,
    TOO_LITTLE: _FALLS_SHORT,
    SKIPPED: _LEFT_OUT,
}


def led(headline: str, asked: str | None) -> str:
    """A verdict as the answer to what was asked: whether one must, not whether one may; whether it is wasted, not worth it."""
    if asked not in _TURNED or (asked == SKIPPED and _OTHER_WAY.search(headline)):
        return headline
    for begins, instead in _TURNED[asked]:
        if headline.startswith(begins):
            return f"{instead}{headline[len(begins) :]}"
    return headline
