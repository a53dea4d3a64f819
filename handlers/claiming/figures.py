"""Figures that are stated of an exam or of how long a credential lasts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.blocks import Passing
from catalog.engine.fees import numbers
from handlers import wording
from handlers.aspects.talk import each_version
from handlers.claiming.judged import Judged, elsewhere, short, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.blocks import Exam
    from catalog.provenance import Dispute
    from handlers.aspects.talk import Talk


def of_exam(talk: Talk, key: str, said: str) -> Judged:
    """A number of questions or minutes, or a pass mark, of the version that is spoken of."""
    field = {"questions": "questions", "minutes": "minutes", "pass": "passing"}[key]
    figure = Decimal(said.rstrip("%"))
    known = rival = unsettled = False
    for _, exam, path in each_version(talk):
        values = list(_figures(exam, field, percent=said.endswith("%")))
        known = known or bool(values)
        dispute = exam.dispute_of(field)
        others = _numbers(dispute)
        so = bool(values) and min(values) <= figure <= max(values)
        so |= field == "minutes" and figure in _with_report(talk, exam, path, values)
        open_still = dispute is not None and dispute.quote != "preferred"
        unsettled |= open_still
        rival |= figure in others or (so and open_still)
        if so and field == "questions" and min(values) < figure < max(values):
            return Judged("partly", short(talk, key))  # it is adaptive, and no fixed number between its ends
        if so and not open_still:
            return Judged("right", short(talk, key), rivals=not others <= {figure})
    told = _claimed(key, said)
    if rival:
        return Judged("open", short(talk, key)) if unsettled else elsewhere(talk, key, told)
    if not known:
        return unknown(talk, key)
    return Judged("wrong", short(talk, key), f", not {told}")


def _with_report(talk: Talk, exam: Exam, path: str, minutes: Sequence[Decimal]) -> list[Decimal]:
    """The time with that for the report after it, which people count as one."""
    if exam.report_hours is None:
        return []
    talk.use(f"{path}.report_hours")
    return [time + 60 * Decimal(str(exam.report_hours)) for time in minutes]


def _figures(exam: Exam, field: str, *, percent: bool) -> Iterator[Decimal]:
    """The figures of an exam that a statement may name."""
    value = getattr(exam, field)
    if isinstance(value, Passing):
        mark = value.percent if percent or value.score is None else value.score
        if mark is not None:
            yield Decimal(str(mark))
    elif isinstance(value, int):
        yield Decimal(value)
        if (high := getattr(exam, f"{field}_high", None)) is not None:
            yield Decimal(high)


def _claimed(key: str, said: str) -> str:
    """What was stated, in words."""
    number = said.rstrip("%")
    match key:
        case "minutes":
            return wording.duration(int(Decimal(number)))
        case "questions":
            return number
        case "years":
            return wording.plural(float(number), "year")
        case _:
            return f"{number} %" if said.endswith("%") else number


def lasting(talk: Talk, key: str, said: str) -> Judged:
    """How long it is valid."""
    block = talk.held.validity
    if block is not None and block.text and block.years is None and not block.lifetime:
        return Judged("partly", short(talk, key))
    if block is None or (block.years is None and not block.lifetime):
        return unknown(talk, key)
    if key == "life":
        return Judged("right" if block.lifetime else "wrong", short(talk, key) if block.lifetime else _valid(talk, key))
    figure, dispute = Decimal(said), block.dispute_of("years")
    others = _numbers(dispute)
    if block.years is not None and Decimal(str(block.years)) == figure:
        return Judged("right", short(talk, key), rivals=not others <= {figure})
    told = _claimed(key, said)
    return elsewhere(talk, key, told) if figure in others else Judged("wrong", _valid(talk, key), f", not {told}")


def _valid(talk: Talk, key: str) -> str:
    """How long it is valid, as a clause."""
    return short(talk, key).replace(f"{talk.name}: ", f"{talk.name} is valid for ", 1)


def _numbers(dispute: Dispute | None) -> set[Decimal]:
    """Every figure that a source has, where sources disagree."""
    return {number for rival in dispute.values for number in numbers(rival.value)} if dispute else set()
