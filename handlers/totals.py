"""What everything asked for costs in all: exams, applications, retakes and keeping them over years, times the people."""

from __future__ import annotations

import itertools
import re
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
    from handlers.query import Query

_KEEPING = ("maintenance", "renewal")


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


def total(talks: Sequence[Talk], query: Query) -> str | None:
    """The sum in a sentence or two, with what it is made of and what is not in it; None where no amount is known."""
    asked = _asked(query)
    if mixed := re.fullmatch(r".*\bmembers (\d+) others (\d+)\b.*", query.words):
        return _mixed(talks, asked, int(mixed[1]), int(mixed[2]))
    if asked.member is not None:
        return _told(talks, asked, member=asked.member)
    outside, inside = _told(talks, asked, member=False), _told(talks, asked, member=True)
    if outside is None or inside == outside:
        return outside
    short = _sums(_items(talks, asked, member=True), asked.people)
    return (
        f"{outside} For members {'it is' if len(talks) == 1 else 'of the issuers'} {wording.listing(short)}." if short else outside
    )


def _mixed(talks: Sequence[Talk], asked: Asked, inside: int, outside: int) -> str | None:
    """The sum for so many members and so many others."""
    found = [(count, _items(talks, asked, member=member)) for count, member in ((inside, True), (outside, False))]
    if any(item.low is None for _, items in found for item in items):
        return None
    whole = [item.times(count) for count, items in found for item in items]
    parts = [f"{count} times {wording.listing(_sums(items, 1))}" for count, items in found]
    names = wording.listing(talk.name for talk in talks)
    whom = f"{inside} members and {outside} non-members"
    lead = f"{names} for {whom} comes to {wording.listing(_sums(whole, 1))}: {' + '.join(parts)}."
    return " ".join((lead, *_notes(talks, whole, asked)))


def _asked(query: Query) -> Asked:
    """Read off the Query's words: "years 3 people 2 tries 2 renewals 1 member"."""
    words = query.words.split()
    told = {key: value for key, value in itertools.pairwise(words) if value.replace(".", "").isdigit()}
    member = None if "member" not in words and "non-member" not in words else "member" in words
    years = Decimal(told["years"]) if "years" in told else None
    return Asked(
        query.aspects, years, int(told.get("renewals", 0)), int(told.get("people", 1)), int(told.get("tries", 1)), member
    )  # fmt: skip


def _told(talks: Sequence[Talk], asked: Asked, *, member: bool) -> str | None:
    each = [(talk, list(_of(talk, asked, member=member))) for talk in talks]
    items = [item for _, found in each for item in found]
    known = [item for item in items if item.low is not None]
    if not known:
        return None
    missing = [item.label for item in items if item.low is None]
    names = wording.listing(talk.name for talk in talks)
    least = "at least " if missing else ""
    heads = f"{wording.number(asked.people)} times {names}" if asked.people > 1 else names
    verb = "comes" if len(talks) == 1 or asked.people > 1 else "come"
    span = f" over {wording.plural(float(asked.years), 'year')}" if asked.years and _keeps(asked) else ""
    whom = (
        " for a non-member"
        if not member and _differs(talks, asked)
        else " for a member"
        if member and _differs(talks, asked)
        else ""
    )
    parts = [f"{item.label} {item.words}" for item in known]
    if len(talks) > 1:
        parts = [part for talk, found in each if (part := _part(talk, found))]
    made = (
        f": {' + '.join(parts)}{' each' if asked.people > 1 else ''}"
        if len(known) > 1 or asked.people > 1
        else f" ({known[0].label})"
    )
    both = " together" if len(talks) > 1 else ""
    lead = f"{heads} {verb} to {least}{wording.listing(_sums(items, asked.people))}{both}{whom}{span}{made}."
    notes = [*(f"Not in it: {wording.listing(missing)}." for _ in missing[:1]), *_notes(talks, known, asked)]
    return " ".join((lead, *notes))


def _part(talk: Talk, found: Sequence[Item]) -> str:
    known = [item for item in found if item.low is not None]
    if not known:
        return ""
    inside = " + ".join(f"{item.label} {item.words}" for item in known) if len(known) > 1 else known[0].words
    return f"{talk.name} {inside}"


def _items(talks: Sequence[Talk], asked: Asked, *, member: bool) -> list[Item]:
    return [item for talk in talks for item in _of(talk, asked, member=member)]


def _sums(items: Iterable[Item], people: int) -> list[str]:
    """One sum for each currency: unlike ones are never added."""
    found: dict[str, tuple[Decimal, Decimal]] = {}
    for item in items:
        if item.low is not None:
            low, high = found.get(item.currency, (Decimal(0), Decimal(0)))
            found[item.currency] = (low + item.low * people, high + (item.high or item.low) * people)
    return [wording.money(low, currency, high if high != low else None) for currency, (low, high) in found.items()]


def _differs(talks: Sequence[Talk], asked: Asked) -> bool:
    return _items(talks, asked, member=True) != _items(talks, asked, member=False)


def _keeps(asked: Asked) -> bool:
    return Aspect.MAINTENANCE in asked.aspects


def _of(talk: Talk, asked: Asked, *, member: bool) -> Iterator[Item]:
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
        return Item(f"the {talk.name} exam, for which we hold no figure", None)
    price = min(found, key=lambda one: one.low or Decimal(0))
    label = "exam with training" if price.fee.for_ == "exam_with_training" else "exam"
    return _item(talk, label, price)


def _item(talk: Talk, label: str, price: Price) -> Item:
    talk.ledger.use(price.owner, f"{price.path}.former_amount" if price.former else f"{price.path}.amount", price.path)
    high = price.high if price.high != price.low else None
    return Item(label, price.low, high, price.currency)


def _theirs(talk: Talk, kinds: Sequence[str], *, member: bool) -> list[Price]:
    return [p for p in talk.fees if p.fee.for_ in kinds and not p.fee.offer and p.fee.member in (None, member)]


def _once(talk: Talk, kind: str, label: str, *, member: bool) -> Iterator[Item]:
    """A fee that is paid one time."""
    found = _theirs(talk, (kind,), member=member)
    known = [price for price in found if price.low is not None]
    if known:
        yield _item(talk, label, min(known, key=lambda one: one.low or Decimal(0)))
    else:
        yield Item(f"the {label} fee of {talk.name}, which we did not find", None)


def _kept(talk: Talk, asked: Asked, member: bool) -> Iterator[Item]:
    """What keeping it takes over the years asked about, or for so many renewals."""
    lasts = cycle_years_of(talk.catalog, talk.id)
    cycle = Decimal(str(lasts)) if lasts else None
    years = asked.years or (cycle * (asked.cycles or 1) if cycle else Decimal(1))
    found = _theirs(talk, _KEEPING, member=member)
    if not found:
        lifelong = talk.held.validity is not None and talk.held.validity.lifetime
        if not lifelong:
            yield Item(f"a fee for keeping {talk.name}, of which we found none", None)
        return
    for price in found:
        what = money.LABELS[price.fee.for_].lower()
        if price.low is None:
            said = money.amount_words(price)
            yield Item(f"{what} of {talk.name} ({said or 'no figure found'})", None)
            continue
        talk.ledger.use(price.owner, f"{price.path}.amount", price.path)
        if price.fee.per == "year":
            count = ceil(years)
            each = wording.money(price.low, price.currency, price.high)
            yield Item(f"{count} times {what} at {each} a year,", price.low * count, _high(price, count), price.currency)
        elif cycle is not None and (count := asked.cycles or ceil(years / cycle) - 1) > 0:
            label = f"{count} times {what}" if count > 1 else what
            yield Item(label, price.low * count, _high(price, count), price.currency)


def _high(price: Price, count: int) -> Decimal | None:
    return price.high * count if price.high is not None and price.high != price.low else None


def _notes(talks: Sequence[Talk], known: Sequence[Item], asked: Asked) -> Iterator[str]:
    """What qualifies the sum."""
    if len({item.currency for item in known}) > 1:
        yield "Unlike currencies are not added."
    doubtful = [talk.name for talk in talks if any(p.disputed for p in first_attempt(talk.catalog, talk.id, talk.today).prices)]
    if doubtful:
        yield f"By the figures we prefer; on the fee of {wording.listing(doubtful)} sources disagree."
    if asked.people > 1:
        yield "We hold no prices for groups."
    for talk in talks:
        yield from _limits(talk, asked)
    for talk in talks if _keeps(asked) else ():
        yield from _later(talk, asked)
        if any(price.fee.first_included for price in _theirs(talk, _KEEPING, member=False)):
            yield f"The first cycle's fee of {talk.name} is in the exam fee."


def _limits(talk: Talk, asked: Asked) -> Iterator[str]:
    """For whom a part of the sum is due, where not everybody pays it."""
    kinds = (*(("application",) if Aspect.APPLICATION in asked.aspects else ()), *(_KEEPING if _keeps(asked) else ()))
    for price in talk.fees:
        said = price.fee.condition or (price.fee.who if price.fee.member is None else None)
        if price.fee.for_ in kinds and not price.fee.offer and price.low is not None and said:
            label = money.LABELS[price.fee.for_]
            yield f"{label if len(label.split()) > 1 else f'{label} fee'} of {talk.name}: {said}."


def _later(talk: Talk, asked: Asked) -> Iterator[str]:
    """A fee for each further cycle, where the years asked about end with the first."""
    cycle = cycle_years_of(talk.catalog, talk.id)
    if not cycle or asked.cycles or asked.years is None or asked.years > Decimal(str(cycle)):
        return
    for price in _theirs(talk, _KEEPING, member=False):
        if (
            price.low is not None
            and price.fee.per not in ("year", "month")
            and talk.ledger.use(price.owner, f"{price.path}.amount")
        ):
            each = wording.money(price.low, price.currency, price.high)
            label = money.LABELS[price.fee.for_].lower()
            yield f"For each further {wording.plural(cycle, 'year')} of {talk.name} the {label} fee is {each}."
