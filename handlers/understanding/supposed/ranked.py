"""What is supposed of where it stands: in one of the tracks, at a level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.understanding.supposed.form import LOOSE, TURNS

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case
    from handlers.understanding.supposed.form import Put

_SAID = r"(?:is |isnt |not |really |just |only |more |of |part |in |meant |made |suitable |an? |the |for )*"
_THING = r"(?: (?:level|track|cert\w*|credential|exam|one|title))*"
_IN_TRACK = re.compile(rf"(?:the |my |@i\d+ )*@c\d+ {_SAID}@k(?P<track>\d+){_THING}")
_AT_LEVEL = re.compile(rf"(?:the |my |@i\d+ )*@c\d+(?: exam)? {_SAID}(?:@r\d+|\w+){_THING}")
_LEVELS = {
    "entry": re.compile(r"\bentry[- ]level\b|\bbeginners?\b|\bnovices?\b|\bintroductory\b|\bfoundational\b"),
    "senior": re.compile(r"\badvanced\b|\bexpert\b|\bsenior\b"),
}


def in_track(case: Case, query: Query, told: Put) -> Query | None:
    """Whether it stands in a track: "is GPEN an offensive cert?"."""
    match = _IN_TRACK.fullmatch(told.text)
    if match is None or (query.intent not in (*LOOSE, Intent.COMPARE, Intent.COVERAGE) and query.aspects != (Aspect.AUDIENCE,)):
        return None
    key = f"in-track:{case.reading.entities[int(match['track'])].id}"
    return case.query(Intent.FACT, *query.credentials, aspects=(Aspect.BEST_FOR,), supposed=f"{key}={_said(told)}")


def at_level(case: Case, query: Query, told: Put) -> Query | None:
    """Whether it is for beginners, or an advanced one; whether it is worth it for one of them is another question."""
    loose = query.intent in (Intent.EXPLAIN, Intent.PROFILE) and not query.said
    if told.choice or not (loose or query.aspects == (Aspect.LEVEL,)) or not _AT_LEVEL.fullmatch(told.text):
        return None
    text = case.reading.text.casefold()
    level = next((name for name, words in _LEVELS.items() if words.search(text)), None)
    if level is None:
        return None
    return case.query(Intent.FACT, *query.credentials, aspects=(Aspect.LEVEL,), supposed=f"at-level:{level}={_said(told)}")


def _said(told: Put) -> str:
    return "no" if TURNS.search(told.text) else "yes"
