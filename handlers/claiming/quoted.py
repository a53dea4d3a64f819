"""A price that somebody was quoted, held against the fees that the catalog has: too much, usual, or less than any."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from handlers import wording
from handlers.aspects.money import prices
from handlers.claiming.paid import rivals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.engine.fees import Price
    from handlers.aspects.talk import Talk

_EXAM = ("exam", "beta")
_WITH_MORE = ("exam_with_training", "training", "subscription")


def quoted(talk: Talk, words: str) -> str | None:
    """Where an amount stands beside the fees of the exam, and with a course; None where no fee of it is known in that currency."""
    told, _, currency = words.partition(" ")
    try:
        amount = Decimal(told)
    except InvalidOperation:
        return None
    alone, more = _figures(prices(talk, *_EXAM), currency), _figures(prices(talk, *_WITH_MORE), currency)
    what = "the exam" if alone else "it"
    held, unit = alone or more, currency or _currency(talk)
    if currency and not held:
        return f"We hold no price of {talk.name} in {currency}, so {wording.money(amount, currency)} is held against none."
    if not held or not unit:
        return None
    said = wording.money(amount, unit)
    if amount in (*alone, *more):
        return f"{said} is a figure that we hold for {talk.name}."
    if min(held) <= amount <= max(held):
        return f"{said} is within what we hold for {what}."
    course = sorted(figure for figure in more if alone and figure > max(alone))
    if amount < min(held):
        return f"{said} is less than any price we hold for {what}: ask what it buys, and from whom."
    if not course:
        return f"{said} is more than any price we hold for {what}: ask what else is in it."
    with_it = wording.money(course[0], unit)
    alone_only = f"{said} is more than any price we hold for {what} alone"
    return f"{alone_only}; what comes with a course or a subscription begins at {with_it}, so ask what is in it."


def _figures(found: Iterable[Price], currency: str) -> tuple[Decimal, ...]:
    """Every figure of some fees, both ends of a range and those of rival sources."""
    known = [price for price in found if price.low is not None and currency in ("", price.currency)]
    each = [figure for price in known for figure in (price.low, price.high, *rivals(price)) if figure is not None]
    return tuple(dict.fromkeys(each))


def _currency(talk: Talk) -> str:
    return next((price.currency for price in prices(talk, *_EXAM, *_WITH_MORE) if price.low is not None), "")
