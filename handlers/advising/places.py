"""One place in the order of a list, its first few, or both its ends: the second cheapest, the three newest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.order import sort_value
from handlers import wording
from handlers.advising.list_headlines import OF_THE_EXAM, SORTED, among, lead_of, some, value_of
from handlers.advising.reasons import talk_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.case import Case
    from catalog.engine.find import Found
    from handlers.ask import Ledger
    from handlers.query import Limits

_PLACES = {2: "second", 3: "third", 4: "fourth", 5: "fifth"}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FIGURES = 5
"""So many of the first are told with their figure in the sentence itself."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What of an order was asked for."""

    shown: tuple[str, ...]
    before: tuple[str, ...] = ()
    """What stands before the place asked for."""
    level: tuple[str, ...] = ()
    """What shares that place."""


def cut(case: Case, limits: Limits, found: Found) -> Cut | None:
    """The part of the order that was asked for, level ones together; None where all of it was, or there is no such place."""
    if limits.sort is None or not found.hits or not (limits.nth or limits.most):
        return None
    hits = [hit.credential for hit in found.hits]
    values = [sort_value(case, i) for i in hits]
    if limits.nth:
        steps = list(dict.fromkeys(values))
        if limits.nth > len(steps):
            return None
        at = values.index(steps[limits.nth - 1])
        level = tuple(i for i, value in zip(hits, values, strict=True) if value == values[at])
        return Cut(tuple(hits[at:]), tuple(hits[:at]), level)
    count = min(limits.most or 0, len(hits))
    while count < len(hits) and values[count] == values[count - 1]:
        count += 1
    return Cut(tuple(hits[:count]))


def headline(case: Case, limits: Limits, found: Found, part: Cut, ledger: Ledger) -> str:
    """What stands in the place asked for and what before it; or the first few, each with its figure."""
    sort = str(limits.sort)
    word, lead = SORTED[sort][limits.descending], lead_of(case, limits, found)
    if part.level:
        place = _PLACES.get(limits.nth or 0, f"number {limits.nth} from the")
        several = len(part.level) > 1
        are = ("have" if several else "has") if sort in OF_THE_EXAM else "are level as" if several else "is"
        before = _with_figures(case, sort, part.before[-_FIGURES:], ledger)
        told = value_of(talk_of(case, part.level[0], ledger), case, sort)
        return f"{some(case, part.level)} {are} the {place} {word}{among(found)}: {told}. Before it: {before}. {lead}."
    few = len(part.shown) < (limits.most or 0)
    lead_in = f"The {_counted(min(len(part.shown), limits.most or 0))} {_plural(sort, word)}{among(found)}"
    if few:
        have = "has" if len(part.shown) == 1 else "have"
        known = f"{have} a figure to go by" if found.unsorted else "fits" if len(part.shown) == 1 else "fit"
        lead_in = f"Only {_counted(len(part.shown))} {known}, the {word} first"
    tied = len(part.shown) > (limits.most or 0)
    level = ", with a tie for the last place" if tied else ""
    return f"{lead_in}{level}: {_with_figures(case, sort, part.shown[:_FIGURES], ledger)}. {lead}."


def with_other_end(case: Case, limits: Limits, found: Found, told: str, ledger: Ledger) -> str:
    """The first sentence with the other end of the order behind it."""
    if limits.sort is None or len(found.hits) < 2:
        return told
    hits = [hit.credential for hit in found.hits]
    last = sort_value(case, hits[-1])
    level = [i for i in hits if sort_value(case, i) == last]
    several = len(level) > 1
    are = ("have" if several else "has") if limits.sort in OF_THE_EXAM else "are level as" if several else "is"
    value = value_of(talk_of(case, level[0], ledger), case, limits.sort)
    begun, _, lead = told.rpartition(". ")
    end = f"{some(case, level)} {are} the {SORTED[limits.sort][not limits.descending]}{among(found)}: {value}"
    return f"{begun}. {end}. {lead}" if begun else f"{end}. {lead}"


def _with_figures(case: Case, sort: str, credentials: Sequence[str], ledger: Ledger) -> str:
    """Each with the figure that it stands by."""
    told = ((talk_of(case, i, ledger), i) for i in credentials)
    return wording.listing(f"{wording.label(case.catalog, i)} ({value_of(talk, case, sort)})" for talk, i in told)


def _plural(sort: str, word: str) -> str:
    """What a rank is called of several: the longest exams, those with the most questions."""
    return f"with the {word}" if sort in OF_THE_EXAM else f"{word}s" if word.endswith("exam") else word


def _counted(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
