"""Bounds that a figure is to keep to: a fee from an amount on, questions, minutes, a pass mark in per cent, a launch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.blocks import Passing
from catalog.engine import merit
from catalog.engine.checked import Check
from catalog.engine.currencies import surely_over, surely_within
from catalog.engine.fees import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.blocks import Exam
    from catalog.engine.case import Case

_FORM = re.compile(r"(fee|questions|passing|minutes|launched|valid)=(\d+)?-(\d+)?([A-Z]{3})?\Z")
_PERCENT = re.compile(r"(\d+)(?: to (\d+))? percent")
_HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure with its ends, both of them within; None is an open end."""

    what: str
    low: float | None
    high: float | None
    currency: str


def bound(text: str) -> Bound | None:
    """What a bound written "questions=101-", "fee=1000-USD" or "launched=20250101-" says; None for any other text."""
    match = _FORM.match(text)
    if match is None:
        return None
    what, low, high, currency = match.groups()
    if what == "launched" and any(end and day_of(float(end)) is None for end in (low, high)):
        return None
    return Bound(what, float(low) if low else None, float(high) if high else None, currency or "USD")


def day_of(end: float) -> date | None:
    """The day that an end of a launch stands for, written 20250131; None for no day."""
    year, rest = divmod(round(end), 10_000)
    try:
        return date(year, rest // 100, rest % 100)
    except ValueError:
        return None


def bounds_of(case: Case) -> list[Bound]:
    """The bounds that are wished."""
    return [found for text in case.wishes.bounds if (found := bound(text)) is not None]


def bound_checks(case: Case, credential: str) -> Iterator[Check]:
    """Whether each bound is kept by every source; None where sources differ, or nothing is known."""
    for one in bounds_of(case):
        if one.what == "fee":
            yield _fee(case, credential, one)
            continue
        if one.what in ("launched", "valid"):
            yield (_launched if one.what == "launched" else _valid)(case, credential, one)
            continue
        ends = [(found, f"exams.{code}.{one.what}") for code, exam in merit.exams(case.catalog, credential, case.today)
                if (found := percent(exam) if one.what == "passing" else _told(exam, one.what)) is not None]  # fmt: skip
        yield Check(f"{one.what}_in", _within(ends[0][0], one) if ends else None, ends[0][1] if ends else None)


def percent(exam: Exam) -> tuple[float, float] | None:
    """The ends of a pass mark in per cent; none at all (an empty span) of a mark on another scale; None where it is not known."""
    if not isinstance(exam.passing, Passing):
        return None
    mark = exam.passing
    if mark.percent is not None:
        return mark.percent, mark.percent
    if mark.score is not None:
        return (mark.score, mark.score) if mark.scale_max == _HUNDRED and not mark.scale_min else (1.0, 0.0)
    told = _PERCENT.search(mark.text or "")
    return (float(told[1]), float(told[2] or told[1])) if told else (1.0, 0.0)


def _told(exam: Exam, field: str) -> tuple[float, float] | None:
    """The fewest and the most questions, or minutes, that any credible source gives."""
    known = getattr(exam, field)
    if not isinstance(known, int):
        return None
    dispute = exam.dispute_of(field)
    rivals = [float(told) for rival in dispute.credible for told in numbers(rival.value)] if dispute else []
    told = [float(known), float(getattr(exam, f"{field}_high") or known), *rivals]
    return 0.0 if field == "questions" and exam.questions_up_to else min(told), max(told)


def _launched(case: Case, credential: str, one: Bound) -> Check:
    """Whether it came out within two days, by the date that we prefer; None where no date is known, or it is not exact enough."""
    launched = case.catalog.credentials[credential].lifecycle.launched
    if launched is None:
        return Check("launched_in", None)
    first, last = (float(f"{day:%Y%m%d}") for day in (launched.date.first, launched.date.last))
    return Check("launched_in", _within((first, last), one), "lifecycle.launched")


def _valid(case: Case, credential: str, one: Bound) -> Check:
    """Whether it stays valid so many months, by the value that we prefer; what never expires is valid longer than any."""
    block = case.catalog.credentials[credential].validity
    if block is None or (block.years is None and not block.lifetime):
        return Check("valid_in", None, "validity" if block else None)
    if block.lifetime:
        return Check("valid_in", passed=one.high is None, path="validity.lifetime")
    doubted = block.dispute_of("years")
    rivals = [float(told) * 12 for rival in doubted.credible for told in numbers(rival.value)] if doubted else []
    months = [float(block.years or 0) * 12, *rivals]
    return Check("valid_in", _within((min(months), max(months)), one), "validity.years")


def _within(ends: tuple[float, float], one: Bound) -> bool | None:
    low, high = ends
    if low > high:
        return False
    least, most = one.low if one.low is not None else low, one.high if one.high is not None else high
    if least <= low and high <= most:
        return True
    return None if low <= most and least <= high else False


def _fee(case: Case, credential: str, one: Bound) -> Check:
    """A first attempt from an amount on; what may cost more than is known is not dismissed."""
    price = merit.fee(case.catalog, credential, case.today)
    if price is None or one.low is None:
        return Check("fee_from", None)
    least = Decimal(str(one.low))
    if price.currency == one.currency:
        over, within = price.low >= least, price.high < least
    else:
        over = surely_over(price.low, price.currency, least, one.currency)
        within = surely_within(price.high, price.currency, least, one.currency)
    return Check("fee_from", True if over else False if within and price.complete else None, price.path)
