"""By how much one of two costs more to get: the exam with the application it takes, for who pays the same way on both sides."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from handlers import wording
from handlers.fee_parts import Asked, items_of
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.advising.sides import SideOf
    from handlers.aspects.talk import Talk

_TO_GET = Asked((Aspect.FEE, Aspect.APPLICATION), None, 0, 1, 1, None)


def with_gap(verdict: str, one: SideOf, other: SideOf, words: str) -> str:
    """The verdict on two with the difference; where members and others pay less for another side, a verdict for each of them.

    `words`: how it is put who is ahead, "{} is cheaper to get" or "{} costs more to get".
    """
    if not {one.side.kind, other.side.kind} <= {"credential", "stack"}:
        return verdict
    found = {member: _gap(one, other, member=member) for member in (True, False)}
    inside, outside = found[True], found[False]
    if inside is None or outside is None:
        return verdict
    dearer = words.endswith("more to get")
    lead, apart = (outside[0], inside[0]) if dearer else (outside[1], inside[1])
    counted = ", the application fee counted" if _applied(one, other) else ""
    if lead != apart:
        others = f"for non-members {words.format(lead)}, by {outside[2]}"
        return f"{others}; for members of the issuer {words.format(apart)}, by {inside[2]}{counted}"
    verdict = verdict if one.one and other.one else words.format(lead)
    if not verdict.startswith(words.format(lead)):
        return verdict
    talks = (*one.talks, *other.talks)
    disputed = any(price.disputed for talk in talks for price in talk.fees if price.fee.for_.startswith("exam"))
    counted += ", by the figures we prefer" if disputed else ""
    gap = outside[2] if inside == outside else f"{outside[2]} for non-members and {inside[2]} for members of the issuers"
    return f"{verdict}, by {gap}{counted}"


def _applied(one: SideOf, other: SideOf) -> bool:
    return any(
        item.low is not None and item.label == "application"
        for side in (one, other)
        for item in items_of(side.talks, _TO_GET, member=False)
    )


def _gap(one: SideOf, other: SideOf, *, member: bool) -> tuple[str, str, str] | None:
    """The dearer, the cheaper and the difference, from the least to the most it may be; None where either may be the dearer."""
    spans = {side.name: _span(side.talks, member=member) for side in (one, other)}
    if len(spans) != 2:
        return None
    (first, mine), (second, theirs) = spans.items()
    if mine is None or theirs is None or mine[2] != theirs[2]:
        return None
    dear, cheap = (mine, theirs) if mine[0] >= theirs[0] else (theirs, mine)
    if dear[0] <= cheap[1]:
        return None
    low, high = dear[0] - cheap[1], dear[1] - cheap[0]
    names = (first, second) if dear is mine else (second, first)
    return *names, wording.money(low, dear[2], high if high != low else None)


def _span(talks: Sequence[Talk], *, member: bool) -> tuple[Decimal, Decimal, str] | None:
    items = items_of(talks, _TO_GET, member=member)
    known = [item for item in items if item.low is not None]
    if len(known) < len(items) or not known or len({item.currency for item in known}) > 1:
        return None
    low = sum((item.low or Decimal(0) for item in known), Decimal(0))
    high = sum((item.high or item.low or Decimal(0) for item in known), Decimal(0))
    return low, high, known[0].currency
