"""A result somebody tells: which side of the pass mark it is on, and what comes of it ("got 438 in AAIA, how close was I?")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.blocks import Passing
from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import SCORED

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_RESULT = re.compile(
    r"\b(?:scores?|scored|scoring|points|result|results|got|had|with|failed|fail|passed|report|of|at|on)\b[^?]{0,60}?(?<![\w$€£.,-])(?<!\bby )(?P<score>\d{2,4})(?:\s?(?P<percent>%|percent))?(?! ?(?:usd|eur|dollars|euros?|minutes|hours|days|weeks|months|years|questions)\b)(?![\w.,-]*\d)\b"
    r"|(?<![\w$€£.,-])(?P<score2>\d{2,4})(?:\s?(?P<percent2>%|percent))?\W{1,4}(?:fail|failed|pass|passed|points)\b",
    re.IGNORECASE,
)
_TOLD = r"\b(?:scored|(?:my|your|her|his|the|scaled|final|with (?:an? )?|an?) (?:scaled |final )?score (?:is|was|of|\d)|with (?:an? )?(?:scaled )?score|(?:your|my) (?:scaled )?score|score report|failed|fail|did not pass|didnt pass|passed|(?:i|she|he|they) got (?:an? )?\d+|^(?:just )?got (?:an? )?\d+)\b"
_ASKS_MARK = r"\b(?:what|which) (?:score|mark)\b(?!.*\b(?:scored|failed|got|passed)\b)|\bscore (?:do|must|should) (?:i|we|you)\b|\bneed(?:ed)? to (?:score|get|pass)\b"
_ON = r"\b(?:what (?:do i (?:have|need) to do|now|next|is next|happens)|whats next|now what|next steps?|do i (?:have|need) to|do i get|automatic\w*|certified now|apply|application)\b"
_AGAIN = r"\b(?:again|re ?take|re ?sit|rebook|retry|another (?:try|go|attempt|shot)|second (?:try|attempt)|next (?:try|attempt))\b"
_PRICED = r"\b(?:costs?|fees?|pay|price|much)\b"


def scored(case: Case) -> Query | None:
    """What a score that is told comes to, with what else is asked of the result; None where none is told, or it is on no scale."""
    named = [e.ids[0] for e in case.reading.of("credential") if len(e.ids) == 1]
    if not named or not case.says(_TOLD) or case.says(_ASKS_MARK):
        return None
    for credential in dict.fromkeys(named):
        figure = _figure(case, credential)
        if figure is not None:
            break
    else:
        return None
    aspects = [Aspect.PASSING]
    if case.says(_AGAIN):
        aspects.append(Aspect.RETAKE)
    if case.says(_ON):
        aspects.append(Aspect.STEPS)
        aspects += [Aspect.APPLICATION] if case.says(_PRICED) else []
    return case.query(Intent.FACT, credential, aspects=tuple(aspects), slot=SCORED, words=figure, asker=Person())


def _figure(case: Case, credential: str) -> str | None:
    """The score, where it is one of the exam's scale; with a % where it is a share."""
    marks = [exam.passing for exam in case.catalog.credentials[credential].exams.values() if isinstance(exam.passing, Passing)]
    for match in _RESULT.finditer(case.reading.text):
        score, share = match["score"] or match["score2"], match["percent"] or match["percent2"]
        for mark in marks:
            if share and mark.percent is not None and int(score) <= _ALL:
                return f"{score}%"
            if not share and mark.score is not None and (mark.scale_min or _LEAST) <= int(score) <= (mark.scale_max or 0):
                return score
    return None


_ALL, _LEAST = 100, 100
