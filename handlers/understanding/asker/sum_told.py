"""Money that there is in all, though it needs no currency: "1500 total", "800 a year education budget", "total 5000"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_IN_ALL = re.compile(
    r"\b(\d{3,6}|\d{1,3}[.,]\d{3}) (?:usd |dollars? |bucks )?(?:total|in total|in all|all in|all together|altogether|combined|overall|between (?:them|us)|for (?:all|everyone|the team)"
    r"|(?:(?:yr|year|per year|a year|annual|yearly) )?(?:\w+ )?budget)\b"
)
_TOTAL_OF = re.compile(
    r"\b(?:total|sum|altogether)(?: (?:of|is|about|budget|money|usd|at most))* (\d{3,6}|\d{1,3}[.,]\d{3})\b(?! ?(?:questions?|minutes?|hours?|months?|people|items))"
)
_FOR_SO_MANY = re.compile(
    r"(?<![-\w.,])(?!20[2-4]\d\b)(\d{3,6}) for (?:all |the |my |our )*(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|us|team)"
    r" (?:of us|people|guys|folks|heads|persons|engineers)\b"
    r"|\b(?:have|got|weve)\b(?: \S+){1,14} and (?!20[2-4]\d\b)(\d{3,5})\b(?! ?(?:months?|weeks?|hours?|days?|exams?|certs?|years?|people|staff|seats|questions?|\w+(?:ers|ees|els|nts|ors))\b)"
    r"|\b(?:split|divide|share|spread|distribute|allocate) (?:up )?(?:the |our |my )?(?!20[2-4]\d\b)(\d{3,6})\b"
)
"""For so many people, and beside those there are: "5000 for 6 of us", "we have a manager, an admin and 1500"."""
_SURE = re.compile(r"\btotal|\bsum\b|\ball in\b|\bin all\b|\boverall\b|\baltogether\b|\bcombined\b")


class Sum(NamedTuple):
    """An amount, and whether it is told as the whole, whatever else is named."""

    amount: Decimal
    sure: bool


def sum_told(plain: str) -> Sum | None:
    """The sum that a message's plain words tell."""
    told = _IN_ALL.search(plain) or _TOTAL_OF.search(plain) or _FOR_SO_MANY.search(plain)
    return Sum(Decimal(re.sub(r"\D", "", next(filter(None, told.groups())))), _SURE.search(told[0]) is not None) if told else None
