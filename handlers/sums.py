"""What several credentials cost together: the exam fees added up, for members and for everybody else."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.aspects.talk import Talk


def together(talks: Sequence[Talk]) -> str | None:
    """One sentence with the sum; None where a fee is not known, or not all are in one currency."""
    spans = {member: _span(talks, member=member) for member in (True, False)}
    inside, outside = spans[True], spans[False]
    if inside is None or outside is None:
        return None
    names = wording.listing(talk.name for talk in talks)
    told = f"{names} cost {wording.money(*outside)} together"
    if inside != outside:
        told += f" for non-members, {wording.money(*inside)} for members of the issuers"
    attempts = {talk.name: first_attempt(talk.catalog, talk.id, talk.today) for talk in talks}
    doubt = any(p.disputed for first in attempts.values() for p in first.prices)
    paid = wording.listing(name for name, first in attempts.items() if first.access_needed)
    before = f" before the subscription that is required on top for {paid}" if paid else ""
    return f"{told}: exam fees alone{before}, by the figures we prefer{'; on some of them sources disagree' if doubt else ''}."


def times(talk: Talk, count: int) -> str | None:
    """One sentence with the fee so many times; None for one, or where the fee is not known."""
    outside, inside = (_span([talk], member=member) for member in (False, True))
    if count < 2 or outside is None or inside is None:
        return None
    each = {span: (span[0] * count, span[1], span[2] * count if span[2] is not None else None) for span in (outside, inside)}
    told = f"{count} times {talk.name} is {wording.money(*each[outside])}"
    if inside != outside:
        told += f" for non-members, {wording.money(*each[inside])} for members of the issuer"
    return f"{told}: exam fees alone, by the figures we prefer; we hold no prices for groups."


def _span(talks: Sequence[Talk], *, member: bool) -> tuple[Decimal, str, Decimal | None] | None:
    """The least and the most the exams cost together, and the currency between them."""
    low = high = Decimal(0)
    currencies = set()
    for talk in talks:
        prices = first_attempt(talk.catalog, talk.id, talk.today).for_whom(member=member)
        if not prices:
            return None
        currencies |= {price.currency for price in prices}
        low += min(price.low or Decimal(0) for price in prices)
        high += max(price.high or Decimal(0) for price in prices)
    if len(currencies) != 1:
        return None
    return low, currencies.pop(), high if high != low else None
