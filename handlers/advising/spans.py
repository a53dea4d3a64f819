"""The figures of a side that a comparison is decided by: a fee, hours of study, minutes; from lowest to highest."""

from __future__ import annotations

import math
from contextlib import suppress
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.renewal import a_year, duty
from catalog.values import Depth
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.blocks import Exam
    from handlers.advising.sides import SideOf

Span = tuple[float, float]
"""From lowest to highest, where sources or estimates leave it open."""
_STYLES = {"completion": 0, "knowledge": 1, "mixed": 2, "hands-on": 3}


def currency_of(side: SideOf) -> str | None:
    """The currency of its fee; None where no fee is known."""
    fee = merit.fee(side.case.catalog, side.members[0], side.case.today)
    return fee.currency if fee else None


def span_of(side: SideOf, aspect: Aspect, *, preferred: bool = False) -> Span | None:
    """What is compared of one side, None where it is not known; `preferred`: without what rival sources have."""
    catalog, credential, today = side.case.catalog, side.members[0], side.case.today
    held = catalog.credentials[credential]
    match aspect:
        case Aspect.FEE:
            fee = merit.fee(catalog, credential, today)
            return (float(fee.low), float(fee.settled if preferred else fee.high)) if fee and fee.complete else None
        case Aspect.MAINTENANCE:
            money = a_year(duty(catalog, credential, today))
            return (float(money[0]), float(money[1])) if money else None
        case Aspect.EFFORT | Aspect.DIFFICULTY:
            hours = merit.effort(catalog, credential)
            return (hours.low, hours.high) if hours else None
        case Aspect.VALIDITY:
            lasts = held.validity
            years = math.inf if lasts and lasts.lifetime else lasts.years if lasts else None
            return (years, years) if years is not None else None
        case Aspect.LAUNCHED:
            launched = held.lifecycle.launched
            return (launched.date.first.toordinal(), launched.date.last.toordinal()) if launched else None
        case Aspect.DOMAINS:
            count = float(sum(depth > Depth.NONE for depth in merit.depths(catalog, credential, today).values()))
            return (count, count)
        case Aspect.AI_CONTENT:
            reached = merit.depths(catalog, credential, today).items()
            deep = float(sum(depth for topic, depth in reached if topic in catalog.topics and not catalog.topics[topic].general))
            return (deep, deep)
        case _:
            return _of_exam(side, aspect, preferred=preferred)


def _of_exam(side: SideOf, aspect: Aspect, *, preferred: bool) -> Span | None:
    """A figure of the exam that can be taken on the day, with those that rival sources give."""
    open_now = merit.exams(side.case.catalog, side.members[0], side.case.today)
    if not open_now:
        return None
    exam = open_now[0][1]
    if aspect is Aspect.FORMAT:
        return (_STYLES[exam.style], _STYLES[exam.style]) if exam.style else None
    field = {Aspect.DURATION: "minutes", Aspect.QUESTIONS: "questions"}.get(aspect, "")
    value = getattr(exam, field, None)
    if not isinstance(value, int):
        return None
    figures = _figures(exam, field, preferred=preferred)
    low = 1.0 if aspect is Aspect.QUESTIONS and exam.questions_up_to else min(figures)  # "up to 60" may be fewer
    return low, max(figures)


def _figures(exam: Exam, field: str, *, preferred: bool) -> list[float]:
    """The figure of an exam, or the ends of its range, with those that rival sources give."""
    value = getattr(exam, field)
    figures = [float(value), float(getattr(exam, f"{field}_high", None) or value)] if isinstance(value, int) else []
    for dispute in exam.disputed:
        if dispute.field == field and not (preferred and dispute.quote == "preferred"):
            with suppress(ValueError):
                figures += [float(rival.value) for rival in dispute.values]
    return figures


def maxima(lined: Sequence[SideOf]) -> dict[str, Span]:
    """The most questions of each side, where of all of them only that is known."""
    found: dict[str, Span] = {}
    for side in lined:
        exams = [exam for _, exam in merit.exams(side.case.catalog, side.members[0], side.case.today)]
        figures = _figures(exams[0], "questions", preferred=False) if exams and exams[0].questions_up_to else []
        if figures:
            found[side.name] = (min(figures), max(figures))
    return found if len(found) == len(lined) else {}
