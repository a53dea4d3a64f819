"""What everything asked for costs in all: exams, applications, retakes and keeping them over years, times the people."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from catalog.engine.keeping import cycle_years_of
from handlers import wording
from handlers.aspects import money
from handlers.fee_parts import KEEPING, Asked, Item, items_of, parts_of, sums, theirs
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handlers.aspects.talk import Talk
    from handlers.query import Query


def total(talks: Sequence[Talk], query: Query) -> str | None:
    """The sum in a sentence or two, with what it is made of and what is not in it; None where no amount is known."""
    asked = _asked(query)
    if mixed := re.fullmatch(r".*\bmembers (\d+) others (\d+)\b.*", query.words):
        return _mixed(talks, asked, int(mixed[1]), int(mixed[2]))
    if "each" in query.words.split():
        return _against(talks, asked, member=bool(asked.member))
    if asked.member is not None:
        return _told(talks, asked, member=asked.member)
    outside, inside = _told(talks, asked, member=False), _told(talks, asked, member=True)
    if outside is None or inside == outside:
        return outside
    short = sums(items_of(talks, asked, member=True), asked.people)
    return (
        f"{outside} For members {'it is' if len(talks) == 1 else 'of the issuers'} {wording.listing(short)}." if short else outside
    )


def _against(talks: Sequence[Talk], asked: Asked, *, member: bool) -> str | None:
    """What each comes to over the years, and which is least, where the figures settle that."""
    each = [(talk, list(parts_of(talk, asked, member=member))) for talk in talks]
    told, spans = [], {}
    for talk, items in each:
        known = [item for item in items if item.low is not None]
        missing = len(known) < len(items)
        if not known:
            continue
        parts = " + ".join(f"{item.label} {item.words}" for item in known)
        told.append(f"{talk.name} {'at least ' if missing else ''}{wording.listing(sums(known, asked.people))} ({parts})")
        if not missing and len({item.currency for item in known}) == 1:
            spans[talk.name] = (
                known[0].currency,
                sum((item.low or Decimal(0) for item in known), Decimal(0)),
                sum((item.high or item.low or Decimal(0) for item in known), Decimal(0)),
            )
    if len(told) < 2:
        return None
    span = f"over {wording.plural(float(asked.years), 'year')}" if asked.years else "in all"
    least = min(spans, key=lambda name: spans[name][1]) if len(spans) == len(talks) else None
    settled = least is not None and len({currency for currency, _, _ in spans.values()}) == 1
    settled = settled and all(spans[least][2] < low for name, (_, low, _) in spans.items() if name != least)  # type: ignore[index]
    lead = f"{least} costs less {span}" if settled else f"Which costs less {span} cannot be told for sure"
    whom = f" for a {'member' if member else 'non-member'}" if _differs(talks, asked) else ""
    items = [item for _, found in each for item in found if item.low is not None]
    return " ".join((f"{lead}{whom}: {'; '.join(told)}.", *_notes(talks, items, asked)))


def _mixed(talks: Sequence[Talk], asked: Asked, inside: int, outside: int) -> str | None:
    """The sum for so many members and so many others."""
    found = [(count, items_of(talks, asked, member=member)) for count, member in ((inside, True), (outside, False))]
    if any(item.low is None for _, items in found for item in items):
        return None
    whole = [item.times(count) for count, items in found for item in items]
    parts = [f"{count} times {wording.listing(sums(items, 1))}" for count, items in found]
    names = wording.listing(talk.name for talk in talks)
    whom = f"{inside} members and {outside} non-members"
    lead = f"{names} for {whom} comes to {wording.listing(sums(whole, 1))}: {' + '.join(parts)}."
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
    each = [(talk, list(parts_of(talk, asked, member=member))) for talk in talks]
    items = [item for _, found in each for item in found]
    known = [item for item in items if item.low is not None]
    if not known:
        return None
    missing = [item.label for item in items if item.low is None]
    names = wording.listing(talk.name for talk in talks)
    least = "at least " if missing else ""
    names = names if Aspect.FEE in asked.aspects else f"keeping {names}"
    heads = f"{wording.number(asked.people)} times {names}" if asked.people > 1 else names[0].upper() + names[1:]
    verb = "comes" if len(talks) == 1 or asked.people > 1 or Aspect.FEE not in asked.aspects else "come"
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
        else f" ({known[0].label.rstrip(',')})"
    )
    both = " together" if len(talks) > 1 else ""
    lead = f"{heads} {verb} to {least}{wording.listing(sums(items, asked.people))}{both}{whom}{span}{made}."
    notes = [*(f"Not in it: {wording.listing(missing)}." for _ in missing[:1]), *_notes(talks, known, asked)]
    return " ".join((lead, *notes))


def _part(talk: Talk, found: Sequence[Item]) -> str:
    known = [item for item in found if item.low is not None]
    if not known:
        return ""
    inside = " + ".join(f"{item.label} {item.words}" for item in known) if len(known) > 1 else known[0].words
    return f"{talk.name} {inside}"


def _differs(talks: Sequence[Talk], asked: Asked) -> bool:
    return items_of(talks, asked, member=True) != items_of(talks, asked, member=False)


def _keeps(asked: Asked) -> bool:
    return Aspect.MAINTENANCE in asked.aspects


def _notes(talks: Sequence[Talk], known: Sequence[Item], asked: Asked) -> Iterator[str]:
    """What qualifies the sum."""
    if len({item.currency for item in known}) > 1:
        yield "Unlike currencies are not added."
    doubtful = [talk.name for talk in talks if any(p.disputed for p in first_attempt(talk.catalog, talk.id, talk.today).prices)]
    if doubtful:
        yield f"By the figures we prefer; on the fee of {wording.listing(doubtful)} sources disagree."
    if asked.member:
        yield "Membership itself is not counted."
    if asked.people > 1:
        yield "We hold no prices for groups."
    for talk in talks:
        yield from _limits(talk, asked)
    for talk in talks if _keeps(asked) else ():
        yield from _later(talk, asked)
        if any(price.fee.first_included for price in theirs(talk, KEEPING, member=bool(asked.member))):
            yield f"The first cycle's fee of {talk.name} is in the exam fee."


def _limits(talk: Talk, asked: Asked) -> Iterator[str]:
    """For whom a part of the sum is due, where not everybody pays it."""
    kinds = (*(("application",) if Aspect.APPLICATION in asked.aspects else ()), *(KEEPING if _keeps(asked) else ()))
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
    for price in theirs(talk, KEEPING, member=False):
        if (
            price.low is not None
            and price.fee.per not in ("year", "month")
            and talk.ledger.use(price.owner, f"{price.path}.amount")
        ):
            each = wording.money(price.low, price.currency, price.high)
            label = money.LABELS[price.fee.for_].lower()
            yield f"For each further {wording.plural(cycle, 'year')} of {talk.name} the {label} fee is {each}."
