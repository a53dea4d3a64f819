"""The rule for where one of our facts comes from, how sure or old it is, and why other figures of it are about."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.blocks import Passing
from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import WHENCE, WHY_APART
from handlers.understanding.aspects import ASPECT_OF, WEAK

if TYPE_CHECKING:
    from catalog.model import Credential
    from catalog.provenance import Block
    from handlers.query import Query
    from handlers.understanding.case import Case

_OURS = r"\b(?:you|your|u|ur|bot|catalog|catalogue|sources?|info\w*|data|figure|number|this)\b"
_WHENCE = (
    r"\bhow (?:sure|certain|confident|reliable|solid|trustworthy|fresh|recent|current|up to date|old|accurate|good)\b(?! (?:is|are|was|should|do|am|at|in|with) (?:i|we|the (?:exam|outline)|@c\d))"
    r"|\bwhere (?:did|do|have|is|was|does|are)(?: [\w@]+){0,5}? (?:get|got|have|take|taken|read|find|found|come|comes|from)\b"
    r"|\bwhen (?:did|have|was|were)(?: [\w@]+){0,6}? (?:check\w*|verif\w*|look\w*|confirm\w*)\b|\blast (?:checked|verified|confirmed|looked)\b"
    r"|\b(?:whats|what is|which|who is|name|give me|show me) (?:is )?(?:the |your |a )?(?:source|sources|reference|evidence|citation)\b|\b(?:source|reference|citation|evidence) (?:for|of|behind|on)\b|\b(?:says who|who says|according to whom)\b"
    r"|\b(?:is|are) (?:that|this|the|your)(?: [\w@]+){0,5}? (?:official|the issuer s own|from the issuer|first hand|second hand|verified|confirmed|reported)\b"
)
_APART = (
    r"\bwhy (?:do|does|did|is|are|would)\b(?: [\w@]+){0,5}? (?:say|says|said|list|lists|show|shows|claim|claims|quote|quotes|write|give|gives|differ\w*|disagree\w*|different|other)\b"
    r"|\bwhy (?:the|so many|are there|is there|do i (?:see|find|read))(?: \w+){0,3} (?:different|differing|several|two|other|conflicting|discrepan\w+|difference)\b"
    r"|\b(?:how come|why)\b.*\b(?:sites?|sources?|blogs?|pages?|people|places|others?|elsewhere|google|forums?|reddit)\b.*\b(?:say|says|said|list|show|claim|quote|differ\w*|another|other|different|higher|lower|have)\b"
)
_LOOSE = frozenset(
    (Aspect.SOURCES, Aspect.OUTLINE, Aspect.ISSUER, Aspect.VALIDATES, Aspect.WEBSITE, Aspect.STEPS, Aspect.CAVEAT, Aspect.AUDIENCE)
)
"""Aspects whose words ask for our sources as well, or for nothing of them."""
_NUMBER = re.compile(r"(?<![\w.@-])(\d{1,4}(?:[.,]\d+)?)(?![\w@-])")


def whence(case: Case) -> Query | None:
    """The fact of one credential with its source first, or with why sources disagree; None where no single fact is meant."""
    if len(case.found.targets) != 1 or case.found.ambiguous is not None:
        return None
    held = case.catalog.credentials[case.found.targets[0]]
    figures = {float(number.replace(",", "")) for number in _NUMBER.findall(case.reading.text)}
    of_figure = _with_figure(held, figures)
    slot = WHENCE if case.says(_WHENCE) and (of_figure or case.says(_OURS)) else WHY_APART if case.says(_APART) else None
    aspects = _meant(case, of_figure) if slot else ()
    if not aspects:
        return None
    words = " ".join(f"{figure:g}" for figure in sorted(figures)) if slot == WHY_APART else ""
    return case.query(Intent.FACT, held.id, aspects=aspects[:1], slot=slot, words=words[:_WORDS_UP_TO], asker=Person())


_WORDS_UP_TO = 80


def _meant(case: Case, of_figure: list[Aspect]) -> tuple[Aspect, ...]:
    """The fact that is named, or whose figure is."""
    named = [(places[0], ASPECT_OF[cue]) for cue, places in case.reading.cues.items() if cue in ASPECT_OF]
    told = [aspect for _, aspect in sorted(named) if aspect not in _LOOSE]
    strong = [aspect for aspect in told if aspect not in WEAK]
    both = [aspect for aspect in strong if aspect in of_figure]
    if both or (of_figure and set(strong) <= {Aspect.FEE}):
        return tuple(both or of_figure)
    return tuple(strong or told)


def _with_figure(held: Credential, figures: set[float]) -> list[Aspect]:
    """The facts of a credential that have one of the figures."""
    found: list[Aspect] = []
    for exam in held.exams.values():
        mark = exam.passing if isinstance(exam.passing, Passing) else None
        found += [Aspect.PASSING] if mark is not None and {mark.percent, mark.score} & figures else []
        found += [Aspect.QUESTIONS] if exam.questions in figures else []
        found += [Aspect.DURATION] if exam.minutes in figures else []
        found += [field for name, field in _OF_EXAM.items() if figures & _rivals(exam, name)]
    for fee in held.fees.values():
        if figures & _rivals(fee, "amount"):
            found.append(_OF_FEE.get(fee.for_, Aspect.FEE))
        if isinstance(fee.amount, Decimal) and float(fee.amount) in figures:
            found.append(_OF_FEE.get(fee.for_, Aspect.FEE))
    return found


def _rivals(block: Block, field: str) -> set[float]:
    """The figures that other sources have of a field."""
    dispute = block.dispute_of(field)
    values = [str(rival.value).replace(",", "") for rival in dispute.values] if dispute is not None else []
    return {float(number) for value in values for number in _NUMBER.findall(value)[:1]}


_OF_EXAM = {"questions": Aspect.QUESTIONS, "minutes": Aspect.DURATION, "passing": Aspect.PASSING}
_OF_FEE = {
    "maintenance": Aspect.MAINTENANCE,
    "renewal": Aspect.MAINTENANCE,
    "application": Aspect.APPLICATION,
    "retake": Aspect.RETAKE,
}
