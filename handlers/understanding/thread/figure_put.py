"""A figure held against the one just told: "I read 550 somewhere", "did you say 359?", "isn't it 100?": put as the question whether it is so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent

if TYPE_CHECKING:
    from handlers.query import Query

_SAID = (
    r"(?:i|we|he|she|they|somebody|someone)(?:['’]?ve| have| had)?(?: also| just)? (?:read|saw|seen|heard|thought|found|remember(?:ed)?|believed)"
    r"|(?:did(?:n['’]?t)? |have(?:n['’]?t)? )?you(?:['’]ve)?(?: just)? (?:say|said|told me|tell me|wrote|mention(?:ed)?|quoted?)"
    r"|(?:isn['’]?t|wasn['’]?t|is|was) (?:it|that)(?: not)?|(?:google|their (?:site|page|website)|the (?:site|page|website)) says"
)
_FIGURE = re.compile(
    rf"^(?:(?:and|but|so|ok|hm+|wait|no|really|actually|well|sorry|oh)[\s,]+)*(?:{_SAID}) (?:it(?:['’]s| is| was| has| costs?)? |that |about |only |around )*"
    r"\$?(?P<n>\d[\d.,]*)(?:\s?(?:usd|dollars?|bucks|\$))?(?: (?:somewhere|elsewhere|before|earlier|online|though|instead|on [\w ]{2,20}))*\s*[?.!]*$",
    re.IGNORECASE,
)
_PUT = {
    Aspect.FEE: "costs {n} USD",
    Aspect.QUESTIONS: "has {n} questions",
    Aspect.DURATION: "takes {n} minutes",
    Aspect.VALIDITY: "is valid for {n} years",
}
_HOURS_UP_TO = 10
"""So few are hours and not minutes."""


_DEAR = re.compile(
    r"(?:wow|ouch|whoa|hm+|phew|damn|ok|well|oh|and|but|yikes|[\s,.!])*(?:(?:that|this|it|thats|that's|its|it's|that is|it is|is|so|too|quite|rather|very|really|a bit|way|pretty|kinda|sounds|seems|looks)\s+)*"
    r"(?:a lot(?: of money)?|expensive|steep|pricey|pricy|dear|too much|a bit much|insane|crazy money|a fortune|over the top)[\s.!]*",
    re.IGNORECASE,
)


def too_dear(message: str, last: Query) -> bool:
    """Whether somebody only sighs at the price just told."""
    return last.intent is Intent.FACT and Aspect.FEE in last.aspects and _DEAR.fullmatch(message.strip()) is not None


def figure_put(message: str, last: Query, name: str) -> str | None:
    """The question whether the fact just told of `name` has this figure; None for any other message."""
    if last.intent is not Intent.FACT or len(last.aspects) != 1 or last.aspects[0] not in _PUT:
        return None
    match = _FIGURE.match(message.strip())
    if match is None:
        return None
    figure, aspect = match["n"].rstrip(".,"), last.aspects[0]
    put = _PUT[aspect].format(n=figure)
    if aspect is Aspect.DURATION and figure.isdigit() and int(figure) <= _HOURS_UP_TO:
        put = put.replace("minutes", "hours")
    return f"is it right that {name} {put}?"
