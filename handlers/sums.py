"""What exams cost for several people: each fee multiplied, and all of them added up."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.aspects.talk import Talk


def for_people(talks: Sequence[Talk], counts: Sequence[int]) -> str | None:
    """The exam fees times the people who take them, and all of it together; None where a fee is not known."""
    many = [*counts, *([counts[-1]] * (len(talks) - len(counts)))] if counts else []
    spans = {member: [_exam(talk, member=member) for talk in talks] for member in (True, False)}
    inside, outside = spans[True], spans[False]
    if not many or any(span is None for span in (*inside, *outside)):
        return None
    parts = []
    for talk, count, span, own in zip(talks, many, outside, inside, strict=False):
        if span is None or own is None:
            return None
        low, currency, high = span
        settled = high is not None and _settled(talk)
        lead = f"{count} times {talk.name}" if count > 1 else f"once {talk.name}"
        most = None if settled else high
        told = (
            f"{lead} is {wording.money(low * count, currency, most and most * count)}, at {wording.money(low, currency, most)} each"
        )
        if own != span:
            members = None if settled else own[2] and own[2] * count
            told += f" for non-members ({wording.money(own[0] * count, own[1], members)} for members)"
        if settled and high is not None:
            told += f", by the figure we prefer; by another source's it would be up to {wording.money(high * count, currency)}"
        parts.append(told)
    known = [span for span in outside if span is not None]
    total = ""
    if len(known) > 1 and len({currency for _, currency, _ in known}) == 1:
        low = sum((span[0] * count for span, count in zip(known, many, strict=False)), Decimal(0))
        high = sum(((span[2] or span[0]) * count for span, count in zip(known, many, strict=False)), Decimal(0))
        total = f"; {wording.money(low, known[0][1], high if high != low else None)} in all"
    paid = wording.listing(talk.name for talk in talks if first_attempt(talk.catalog, talk.id, talk.today).access_needed)
    what = f"with the subscription that {paid} takes" if paid else "exam fees alone"
    return f"{'; '.join(parts)}{total}: {what}; we hold no prices for groups."


def with_retakes(talks: Sequence[Talk], counts: Sequence[int]) -> str:
    """What it comes to with a second attempt for each: sold together, or the retake on top; empty where neither has a price."""
    many = [*counts, *([counts[-1]] * (len(talks) - len(counts)))] if counts else []
    told = []
    for talk, count in zip(talks, many, strict=False):
        priced = [price for price in talk.fees if price.low is not None and not price.fee.offer]
        bundle = next((p for p in priced if p.fee.for_ == "other" and _RETAKE.search(p.fee.includes or "")), None)
        retake = next((p for p in priced if p.fee.for_ == "retake"), None)
        price = bundle or retake
        if price is None or price.low is None:
            continue
        talk.ledger.use(price.owner, f"{price.path}.amount", price.path)
        each, whole = wording.money(price.low, price.currency), wording.money(price.low * count, price.currency)
        bought = "with one retake each, sold together" if bundle else "a retake for each comes on top"
        told.append(f"{talk.name}, {bought}: {count} times {each}, which is {whole}")
    return f" {wording.sentence('; '.join(told))}" if told else ""


_RETAKE = re.compile(r"\bretake\b", re.IGNORECASE)


def _settled(talk: Talk) -> bool:
    """Whether sources disagree and we prefer one figure for each kind of buyer: the range is the rivals', not ours."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    if first.access_needed:
        return False
    prices = [price for member in (True, False) for price in first.for_whom(member=member) if price in first.exam]
    return bool(prices) and all(price.low is not None and price.low == (price.high or price.low) for price in prices)


def _exam(talk: Talk, *, member: bool) -> tuple[Decimal, str, Decimal | None] | None:
    """The least and the most one person pays, whichever source is right: the exam by itself, or what it is sold or needed with."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    if first.access_needed:
        whole = first.whole(member=member)
        if whole.low is None or not whole.complete:
            return None
        return whole.low, whole.currency, whole.bound if whole.bound != whole.low else None
    every = first.for_whom(member=member)
    prices = [price for price in every if price in first.exam] or list(every)
    known = [price for price in prices if price.low is not None]
    if not known or len({price.currency for price in known}) > 1:
        return None
    low = min(price.low or Decimal(0) for price in known)
    high = max(price.bound or price.high or price.low or Decimal(0) for price in known)
    return low, known[0].currency, high if high != low else None
