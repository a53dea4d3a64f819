"""How long a credential is to stay valid, from so many years on or up to so many: "which certs last longer than 3 years"."""

from __future__ import annotations

import re

from handlers.understanding.words.numbers import COUNTED, count_of

_VALID = re.compile(
    rf"\b(?:valid(?:ity)?|lasts?|lasting|good|expir\w+|renew\w*|hold\w*)(?: (?:for|of|is|are|that|which|after|every|period|stays?|has|with|a))*"
    rf" (?P<how>longer than|more than|over|at least|no less than|not less than|less than|shorter than|under|at most|up to|no more than|no longer than) (?P<count>{COUNTED}|a|one) (?P<unit>years?|yrs?|months?)\b"
    rf"|\b(?P<how2>more than|over|at least|less than|under) (?P<count2>{COUNTED}|a|one) (?P<unit2>years?|yrs?|months?)(?: of)? (?:validity|valid)\b"
)
_MORE = ("longer than", "more than", "over")
_FROM = ("at least", "no less than", "not less than")
_LESS = ("less than", "shorter than", "under")


def valid_told(plain: str) -> str | None:
    """The bound in months as the engine reads it, "valid=37-"; None where none is told."""
    told = _VALID.search(plain)
    if told is None:
        return None
    how, count, unit = (told[name] or told[f"{name}2"] for name in ("how", "count", "unit"))
    months = round((1 if count in ("a", "one") else count_of(count)) * (1 if unit.startswith("m") else 12))
    if how in _MORE or how in _FROM:
        return f"valid={months + (how in _MORE)}-"
    return f"valid=-{months - (how in _LESS)}"
