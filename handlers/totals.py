"""What everything asked for costs in all: exams, applications, retakes and keeping them over years, times the people."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from catalog.engine.lifecycle import State
from handlers import wording
from handlers.aspects import money
from handlers.fee_parts import KEEPING, Asked, Item, cycle_of, items_of, parts_of, sums, theirs, years_of
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.fees import Price
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
    items = items_of(talks, asked, member=True)
    least = "at least " if any(item.low is None for item in items) else ""
    whom = "For members it is" if len(talks) == 1 else "For members of the issuers"
    short = wording.listing(sums(items, asked.people))
    return f"{outside} {whom} {least}{short}, membership itself not counted." if short else outside


def _against(talks: Sequence[Talk], asked: Asked, *, member: bool) -> str | None:
    """What each comes to over the years, and which is least, where the figures settle that."""
    each = [(talk, list(parts_of(talk, asked, member=member))) for talk in talks]
    told, spans = [], {}
    for talk, items in each:
        known = [item for item in items if item.low is not None]
        missing = len(known) < len(items)
        if not known:
            told.append(f"of {talk.name} we hold no figure")
            continue
        parts = " + ".join(f"{item.label} {item.words}" for item in known)
        told.append(f"{talk.name} {'at least ' if missing else ''}{wording.listing(sums(known, asked.people))} ({parts})")
        if not missing and len({item.currency for item in known}) == 1:
            spans[talk.name] = (
                known[0].currency,
                sum((item.low or Decimal(0) for item in known), Decimal(0)),
                sum((item.high or item.low or Decimal(0) for item in known), Decimal(0)),
            )
    items = [item for _, found in each for item in found if item.low is not None]
    if not items:
        return None
    span = _over(talks, asked).strip() or "in all"
    lead = _least(talks, spans, span) if len(spans) == len(talks) else f"Which costs less {span} cannot be told for sure"
    whom = f" for a {'member' if member else 'non-member'}" if _differs(talks, asked) else ""
    return " ".join((f"{lead}{whom}: {'; '.join(told)}.", *_notes(talks, items, asked)))


def _least(talks: Sequence[Talk], spans: dict[str, tuple[str, Decimal, Decimal]], span: str) -> str:
    """Which comes to least, that all come to the same, or that it cannot be told."""
    least = min(spans, key=lambda name: spans[name][1])
    _, low, high = spans[least]
    if len({of for of, _, _ in spans.values()}) == 1:
        if low == high and len(set(spans.values())) == 1:
            return f"{wording.listing(talk.name for talk in talks)} cost the same {span}"
        if all(high < other for name, (_, other, _) in spans.items() if name != least):
            return f"{least} costs less {span}"
    return f"Which costs less {span} cannot be told for sure"


def _mixed(talks: Sequence[Talk], asked: Asked, inside: int, outside: int) -> str | None:
    """The sum for so many members and so many others."""
    found = [(count, items_of(talks, asked, member=member)) for count, member in ((inside, True), (outside, False))]
    whole = [item.times(count) for count, items in found for item in items]
    if all(item.low is None for item in whole):
        return None
    parts = [f"{count} times {amount}" for count, items in found if (amount := wording.listing(sums(items, 1)))]
    missing = list(dict.fromkeys(item.label for item in whole if item.low is None))
    names = wording.listing(talk.name for talk in talks)
    whom = f"{inside} members and {outside} non-members"
    least = "at least " if missing else ""
    lead = f"{names} for {whom} comes to {least}{wording.listing(sums(whole, 1))}: {' + '.join(parts)}."
    return " ".join((lead, *_missing(missing), *_notes(talks, whole, asked)))


def _missing(labels: Sequence[str]) -> Iterator[str]:
    if labels:
        yield f"Not in it: {wording.listing(labels)}."


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
    many = asked.people > 1
    names = names if Aspect.FEE in asked.aspects else f"{'k' if many else 'K'}eeping {names}"
    heads = f"{wording.number(asked.people)} times {names}" if many else names
    verb = "comes" if len(talks) == 1 or many or Aspect.FEE not in asked.aspects else "come"
    span = _over(talks, asked)
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
        else f" ({known[0].label.rstrip(',') if len(talks) == 1 else parts[0]})"
    )
    both = " together" if len(talks) > 1 else ""
    lead = f"{heads} {verb} to {least}{wording.listing(sums(items, asked.people))}{both}{whom}{span}{made}."
    return " ".join((lead, *_missing(missing), *_notes(talks, known, asked)))


def _part(talk: Talk, found: Sequence[Item]) -> str:
    known = [item for item in found if item.low is not None]
    if not known:
        return ""
    inside = " + ".join(f"{item.label} {item.words}" for item in known) if len(known) > 1 else known[0].words
    return f"{talk.name} {inside}"


def _over(talks: Sequence[Talk], asked: Asked) -> str:
    """How long keeping them is paid for, where that is in the sum."""
    if not _keeps(asked):
        return ""
    if asked.cycles:
        return f" over {wording.plural(asked.cycles, 'renewal')}"
    each = {years_of(talk, asked) for talk in talks}
    return f" over {wording.plural(float(each.pop()), 'year')}" if len(each) == 1 else " over a cycle of each"


def _differs(talks: Sequence[Talk], asked: Asked) -> bool:
    return items_of(talks, asked, member=True) != items_of(talks, asked, member=False)


def _keeps(asked: Asked) -> bool:
    return Aspect.MAINTENANCE in asked.aspects


def _notes(talks: Sequence[Talk], known: Sequence[Item], asked: Asked) -> Iterator[str]:
    """What qualifies the sum."""
    if len({item.currency for item in known}) > 1:
        yield "Unlike currencies are not added."
    disputed = {talk.name: prices for talk in talks if (prices := _disputed(talk, asked))}
    if disputed:
        preferred = all(price.low == price.high for prices in disputed.values() for price in prices)
        by = "By the figures we prefer; on" if preferred else "On"
        yield f"{by} the fees of {wording.listing(disputed)} sources disagree."
    if len(talks) == 1 and Aspect.APPLICATION in asked.aspects and _applies_unpriced(talks[0]):
        yield "We found no application fee for it."
    gone = [talk.name for talk in talks if Aspect.FEE in asked.aspects and talk.standing.state is State.RETIRED]
    if gone:
        yield f"{wording.listing(gone)} can no longer be taken."
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


def _applies_unpriced(talk: Talk) -> bool:
    """Whether nothing is known of an application fee: it is not in the sum, nor among what the sum lacks."""
    needed = first_attempt(talk.catalog, talk.id, talk.today).application_needed
    return not needed and not any(price.fee.for_ == "application" for price in talk.fees)


def _disputed(talk: Talk, asked: Asked) -> list[Price]:
    """The fees in the sum of which another source has another figure."""
    found = list(first_attempt(talk.catalog, talk.id, talk.today).prices) if Aspect.FEE in asked.aspects else []
    found += [price for price in talk.fees if price.fee.for_ in _kinds(asked) and not price.fee.offer]
    return [price for price in found if price.disputed and price.low is not None]


def _kinds(asked: Asked) -> tuple[str, ...]:
    """Kinds of fees in the sum beside the exam's."""
    retake = ("retake",) if Aspect.RETAKE in asked.aspects else ()
    return (*(("application",) if Aspect.APPLICATION in asked.aspects else ()), *retake, *(KEEPING if _keeps(asked) else ()))


def _limits(talk: Talk, asked: Asked) -> Iterator[str]:
    """For whom a part of the sum is due, where not everybody pays it."""
    for price in talk.fees:
        said = price.fee.condition or (price.fee.who if price.fee.member is None else None)
        if price.fee.for_ in _kinds(asked) and not price.fee.offer and price.low is not None and said:
            label = money.LABELS[price.fee.for_]
            yield f"{label if len(label.split()) > 1 else f'{label} fee'} of {talk.name}: {said}."


def _later(talk: Talk, asked: Asked) -> Iterator[str]:
    """A fee for each further cycle, where the years asked about end with the first."""
    cycle = cycle_of(talk)
    if not cycle or asked.cycles or asked.years is None or asked.years > cycle:
        return
    for price in theirs(talk, KEEPING, member=False):
        if (
            price.low is not None
            and price.fee.per not in ("year", "month")
            and talk.ledger.use(price.owner, f"{price.path}.amount")
        ):
            each = wording.money(price.low, price.currency, price.high)
            label = money.LABELS[price.fee.for_].lower()
            yield f"For each further {wording.plural(float(cycle), 'year')} of {talk.name} the {label} fee is {each}."
