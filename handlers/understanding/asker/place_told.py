"""Which place in an order is asked for, or how many of the first: "the second cheapest", "the newest three"."""

from __future__ import annotations

import re

_PLACES = {
    "second": 2, "2nd": 2, "next": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
}  # fmt: skip
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNT = rf"(?:{'|'.join(_COUNTS)}|[2-9]|1\d|20)"
BEST = (
    r"(?:(?:most|least) (?:expensive|affordable|recent|difficult|demanding|effort)|cheapest|dearest|priciest|costliest|shortest|longest|newest|latest"
    r"|youngest|oldest|quickest|fastest|easiest|hardest|toughest|simplest|fewest|lowest|highest)"
)
"""The first in an order, whichever."""
_PLACE = re.compile(rf"\b(?P<place>{'|'.join(_PLACES)}) {BEST}\b")
_NEXT = re.compile(rf"\b(?:runner up|next in line|number (?:two|2)|no 2) (?:for|in|of|among|to|as|behind) (?:the )?{BEST}\b")
_MOST = re.compile(
    rf"\b(?P<before>{_COUNT}) (?:of the )?{BEST}\b|\b{BEST} (?P<behind>{_COUNT})\b(?! (?:hours?|minutes?|mins?|days?|questions?|years?|dollars|euros|usd|eur))"
    rf"|\btop (?P<top>{_COUNT})\b"
    rf"|\b(?:which|what|name|list|the) (?P<which>{_COUNT}) (?:\w+ ){{0,4}}?(?:certs|certifications|credentials|exams|ones)\b.*\b(?:most|fewest|{BEST})\b"
)


def place_told(plain: str) -> dict[str, int]:
    """`nth`: the place in the order; `most`: how many of the first are wanted; {} where the order alone is told."""
    if told := _PLACE.search(plain):
        return {"nth": _PLACES[told["place"]]}
    if _NEXT.search(plain):
        return {"nth": 2}
    if told := _MOST.search(plain):
        said = next(filter(None, told.groups()))
        return {"most": _COUNTS.get(said) or int(said)}
    return {}
