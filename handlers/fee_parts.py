"""What a sum of fees is made of: each part an amount, or missing from the sum where no figure is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from catalog.engine.keeping import cycle_years_of
from handlers import wording
from handlers.aspects import money
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from catalog.engine.fees import Price
    from handlers.aspects.talk import Talk

KEEPING = ("maintenance", "renewal")
"""Kinds of fees that keep a credential."""


@dataclass(frozen=True, slots=True)
class Item:
    """One amount of a sum, low to high, and what it is for; without a low end it is missing from the sum."""

    label: str
    low: Decimal | None
    high: Decimal | None = None
    currency: str = "USD"

    def times(self, count: int) -> Item:
        """The same for so many."""
        high = self.high * count if self.high is not None else None
        return Item(self.label, self.low * count if self.low is not None else None, high, self.currency)

    @property
    def words(self) -> str:
        """The amount."""
        return wording.money(self.low, self.currency, self.high) if self.low is not None else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be added up."""

    aspects: tuple[Aspect, ...]
    years: Decimal | None
    cycles: int
    people: int
    attempts: int
    member: bool | None


def items_of(talks: Sequence[Talk], asked: Asked, *, member: bool) -> list[Item]:
    """Every part of every credential."""
    return [item for talk in talks for item in parts_of(talk, asked, member=member)]


def sums(items: Iterable[Item], people: int) -> list[str]:
    """One sum for each currency: unlike ones are never added."""
    found: dict[str, tuple[Decimal, Decimal]] = {}
    for item in items:
        if item.low is not None:
            low, high = found.get(item.currency, (Decimal(0), Decimal(0)))
            found[item.currency] = (low + item.low * people, high + (item.high or item.low) * people)
    return [wording.money(low, currency, high if high != low else None) for currency, (low, high) in found.items()]


def parts_of(talk: Talk, asked: Asked, *, member: bool) -> Iterator[Item]:
    """What one credential takes, part by part."""
    if Aspect.FEE in asked.aspects:
        yield _exam(talk, member=member)
    if Aspect.APPLICATION in asked.aspects:
        needed = first_attempt(talk.catalog, talk.id, talk.today).application_needed
        yield from (item for item in _once(talk, "application", "application", member=member) if needed or item.low is not None)
    if Aspect.RETAKE in asked.aspects:
        retake = next(iter(_once(talk, "retake", "retake", member=member)))
        yield retake.times(asked.attempts - 1) if asked.attempts > 2 else retake
    if Aspect.MAINTENANCE in asked.aspects:
        yield from _kept(talk, asked, member)


def _exam(talk: Talk, *, member: bool) -> Item:
    """The cheapest regular way to a first attempt, with the subscription where everybody needs one."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    if first.access_needed:
        whole = first.whole(member=member)
        if whole.low is not None:
            for owner, path in whole.paths:
                talk.ledger.use(owner, f"{path}.amount", path)
            return Item("exam with the subscription it takes", whole.low, whole.high, whole.currency)
    found = [price for price in first.for_whom(member=member) if price.low is not None]
    if not found:
        return Item(f"the {talk.name} exam{_untold(first.exam or first.with_training, ', for which we hold no figure')}", None)
    price = min(found, key=lambda one: one.low or Decimal(0))
    label = "exam with training" if price.fee.for_ == "exam_with_training" else "exam"
    return _item(talk, label, price)


def _item(talk: Talk, label: str, price: Price) -> Item:
    talk.ledger.use(price.owner, f"{price.path}.former_amount" if price.former else f"{price.path}.amount", price.path)
    high = price.high if price.high != price.low else None
    return Item(label, price.low, high, price.currency)


def theirs(talk: Talk, kinds: Sequence[str], *, member: bool) -> list[Price]:
    """The fees of some kinds that a member, or somebody else, pays."""
    return [p for p in talk.fees if p.fee.for_ in kinds and not p.fee.offer and whose(p) in (None, member)]


def whose(price: Price) -> bool | None:
    """Whether it is for members or for others; None where it is for all."""
    if price.fee.member is None and (price.fee.who or "").startswith("non-member"):
        return False
    return price.fee.member


def _once(talk: Talk, kind: str, label: str, *, member: bool) -> Iterator[Item]:
    """A fee that is paid one time."""
    found = theirs(talk, (kind,), member=member)
    known = [price for price in found if price.low is not None]
    if known:
        yield _item(talk, label, min(known, key=lambda one: one.low or Decimal(0)))
    else:
        yield Item(f"the {label} fee of {talk.name}{_untold(found, ', which we did not find')}", None)


def _untold(found: Sequence[Price], none: str) -> str:
    """Why there is no figure: kept back or disputed where that is known."""
    said = next((told for price in found if (told := money.amount_words(price))), "")
    return f" ({said})" if said else none


def cycle_of(talk: Talk) -> Decimal | None:
    """Years after which it is renewed; None where that is not known."""
    lasts = cycle_years_of(talk.catalog, talk.id)
    return Decimal(str(lasts)) if lasts else None


def years_of(talk: Talk, asked: Asked) -> Decimal:
    """The years over which keeping it is added up: those asked about, else its own cycles, else one."""
    return asked.years or (cycle_of(talk) or Decimal(1)) * (asked.cycles or 1)


def _kept(talk: Talk, asked: Asked, member: bool) -> Iterator[Item]:
    """What keeping it takes over the years asked about, or for so many renewals."""
    cycle, years = cycle_of(talk), years_of(talk, asked)
    found = theirs(talk, KEEPING, member=member)
    if not found:
        lifelong = talk.held.validity is not None and talk.held.validity.lifetime
        if not lifelong and not theirs(talk, KEEPING, member=not member):
            yield Item(f"a fee for keeping {talk.name}, of which we found none", None)
        return
    for price in found:
        what = money.LABELS[price.fee.for_].lower()
        if price.low is None:
            yield Item(f"{what} of {talk.name}{_untold([price], ' (no figure found)')}", None)
            continue
        talk.ledger.use(price.owner, f"{price.path}.amount", price.path)
        if price.fee.per in ("year", "month"):
            count = ceil(years if price.fee.per == "year" else 12 * years)
            each = f"{wording.money(price.low, price.currency, price.high)} a {price.fee.per}"
            label = f"{count} times {what} at {each}," if count > 1 else what
            yield Item(label, price.low * count, _high(price, count), price.currency)
        elif cycle is not None and (count := asked.cycles or ceil(years / cycle) - 1) > 0:
            label = f"{count} times {what}" if count > 1 else what
            yield Item(label, price.low * count, _high(price, count), price.currency)


def _high(price: Price, count: int) -> Decimal | None:
    return price.high * count if price.high is not None and price.high != price.low else None
