"""Single facts of all that an issuer awards: "how long are OffSec's certs valid", "are SANS courses required for the GIAC exams"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.lifecycle import is_open
from handlers.query import Aspect, Intent
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.asker.orders import ranked
from handlers.understanding.aspects import aspects_of
from handlers.understanding.subjects import sides

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_OF_AN_ISSUER = {
    Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.PASSING, Aspect.VALIDITY, Aspect.RETAKE, Aspect.MAINTENANCE, Aspect.PROCTORED,
    Aspect.DELIVERY, Aspect.OPEN_BOOK, Aspect.LANGUAGES, Aspect.APPLICATION,
}  # fmt: skip
_DEMANDED = {Aspect.TRAINING, Aspect.EXPERIENCE}
_DEMANDS = ("prerequisites", "without", "need")
"""Words without which "courses" and "experience" beside an issuer are no demand of its exams."""


_WHICH_FACT = r"\b(?:which|what) (?:exam |other )?(?:languages?|formats?|retake|resit|pass\w*|scores?|marks?|fees?|prices?|rules?|renewal|platform)\b"
"""Which languages, and not which of its exams."""


def of_issuer(case: Case) -> Query | None:
    """The facts asked of one issuer's credentials, of those on AI where that is said; None where a choice among them is asked."""
    if (
        len(case.found.issuers) != 1
        or case.has("list", "cheapest")
        or (case.has("which") and not case.says(_WHICH_FACT))
        or case.ids("role")
    ):
        return None
    wished = case.stated
    if ranked(case.reading) or wished.budget or wished.minutes or wished.questions:
        return None  # one of them, or those within a limit
    if case.ids("topic"):
        return _on_topic(case) if case.says(_ON_TOPIC) and aspects_of(case.reading) else None
    told = _OF_AN_ISSUER | _DEMANDED if case.has(*_DEMANDS) else _OF_AN_ISSUER
    if language_named(case.reading):
        told = told - {Aspect.LANGUAGES}
    theirs = on_ai(case, case.found.issuers[0]) if case.says(r"\bai\b") else ()
    asked = aspects_of(case.reading) or _kept_or_gated(case)
    if not (told | _OF_A_FEW if theirs and case.says(_THE_ONES) else told) & set(asked):
        return None
    query = case.query(Intent.FACT, *theirs, aspects=asked)
    return query if theirs else query.having(sides=sides(case.found, case.reading))


_OF_A_FEW = {Aspect.LAUNCHED, Aspect.EFFORT, Aspect.DIFFICULTY, Aspect.CODE, Aspect.PREREQUISITES, Aspect.RENEWAL}
"""What is told of each of a few."""
_THE_ONES = r"@i\d+(?: s)? (?:new |own )?ai (?:ones?|certs?|certifications?|credentials?|exams?|badges?)\b"
_ON_TOPIC = r"@i\d+(?: s)? @t\d+ (?:ones?|certs?|certifications?|credentials?|exams?|badges?)\b"


def fact_of_issuer(case: Case, aspect: Aspect) -> Query | None:
    """A fact of all that one issuer awards; None where another number of them is named, or a choice is asked."""
    if len(case.found.issuers) != 1 or case.found.targets or case.ids("topic", "role") or case.has("cheapest"):
        return None
    if aspect not in _OF_AN_ISSUER | _DEMANDED | _OF_EACH:
        return None
    theirs = on_ai(case, case.found.issuers[0]) if case.says(_THE_ONES) else ()
    query = case.query(Intent.FACT, *theirs, aspects=(aspect,))
    return query if theirs else query.having(sides=sides(case.found, case.reading))


_OF_EACH = {Aspect.PREREQUISITES, Aspect.RENEWAL, Aspect.ELIGIBILITY_WINDOW}
"""What is told of each of them, though no word of ours for it was said."""


def _kept_or_gated(case: Case) -> tuple[Aspect, ...]:
    """What stands before an exam, or what keeping it takes, where that is asked."""
    if case.has("renewal"):
        return (Aspect.RENEWAL,)
    return (Aspect.PREREQUISITES,) if case.has("prerequisites") or (case.has("need") and case.has("before")) else ()


def _on_topic(case: Case) -> Query | None:
    """The facts of those of one issuer that go deepest in a topic, where they are a few: "how much is the NVIDIA genAI one"."""
    topic = case.ids("topic")[0]
    own = {
        c.id: depth
        for c in case.catalog.offered.values()
        if c.issuer == case.found.issuers[0] and is_open(case.catalog, c.id, case.today) and (depth := c.depths().get(topic, 0))
    }
    deepest = tuple(i for i, depth in own.items() if depth == max(own.values()))
    return case.query(Intent.FACT, *deepest, aspects=aspects_of(case.reading)) if len(deepest) in _SIDES else None


_SIDES = range(2, 6)


def of_its_own(case: Case) -> Query | None:
    """What one issuer has on AI, side by side, where that is a table one can read; a list tells more of them."""
    if (
        len(case.found.issuers) != 1
        or case.found.targets
        or not case.has("vs")
        or not case.says(r"\bai\b")
        or case.ids("topic", "role")
    ):
        return None
    theirs = on_ai(case, case.found.issuers[0])
    return case.query(Intent.COMPARE, *theirs) if len(theirs) in _SIDES else None


def on_ai(case: Case, issuer: str) -> tuple[str, ...]:
    """What an issuer has on AI that can be taken on the day."""
    own = [i for i in case.catalog.offered_by(issuer) if is_open(case.catalog, i, case.today)]
    return tuple(i for i in own if merit.about_ai(case.catalog, i, case.today))
