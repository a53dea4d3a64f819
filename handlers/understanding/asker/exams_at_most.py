"""How many exams there is time or money for: "two exams", "just one", "one exam this year"."""

from __future__ import annotations

import re

from handlers.understanding.asker.horizon import COUNT, count
from handlers.understanding.asker.team_plan import exams_a_head

_EXAMS = re.compile(
    rf"\b(?:only|just|at most|max(?:imum)?(?: of)?|no more than|up to|not more than|limit(?:ed)? (?:of|to))?\s*(?<!top )\b({COUNT})"
    r" (?!(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?) )(?:\w+ )?(?:exams?|certs?|certifications?|credentials?|tests?)\b(?: (?:max(?:imum)?|at most|tops|only|per person|each))?"
)
_BOUND = r"\b(?:only|just|at most|max(?:imum)?|no more than|up to|not more than|tops|limit\w*|single)\b"
_ONE_TO_PLAN = re.compile(
    r"\bplan(?:ning)?(?: (?:me|us|out|for|of|with|around|just))* one\b|\bone (?:\w+ ){0,2}?(?:exam|cert\w*|credential)"
    r"(?: (?:this|next|for the|in the next) (?:year|quarter|months?)| (?:by|until|till|before|in 20\d\d))\b"
)
"""One exam that there is time for, and not one of several."""


SO_OFTEN = re.compile(
    r"\b(?:an?|one|1) (?:(?:new|more|further|single) )?(?:exam|cert\w*|credential|badge) (?:every|per|each|a|once (?:a|every|per)) (?:(?P<two>half(?: a)? year|(?:six|6) months|semester)|(?P<four>quarter|(?:three|3) months)|(?P<one>(?:12|twelve) months|year))\b"
)
"""One in so much time, time after time."""
_A_YEAR = {"one": 1, "two": 2, "four": 4}
_FOR_YEARS = re.compile(rf"\b(?:over|for|in|within|next|the next|during) (?:the )?(?:next |coming )?({COUNT}) years\b")


def so_often(plain: str) -> int | None:
    """How many exams it comes to where one is taken in so much time for so many years; None where that is not told."""
    told, years = SO_OFTEN.search(plain), _FOR_YEARS.search(plain)
    return _A_YEAR[told.lastgroup or "one"] * count(years[1]) if told and years else None


def exams_at_most(plain: str) -> int | None:
    """How many exams at most: "two exams", "just one", "3 certs max"."""
    if (often := so_often(plain)) is not None:
        return often
    for match in _EXAMS.finditer(plain):
        around = plain[max(0, match.start() - 12) : match.end() + 12]
        word = match[1]
        if word in ("a", "an", "another") or (word == "one" and not (re.search(_BOUND, around) or _ONE_TO_PLAN.search(plain))):
            continue
        return count(word)
    if (a_head := exams_a_head(plain)) is not None:
        return a_head
    alone = re.search(rf"\b(?:only|just|at most|max(?:imum)?|no more than) ({COUNT})(?: of them)?\s?\??$", plain)
    return count(alone[1]) if alone else None
