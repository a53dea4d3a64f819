"""Which credentials satisfy filters, in order; what cannot be told stands apart and is neither found nor dismissed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.filters import filters, standing_so
from catalog.engine.order import sort_value, usual_order

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.filters import Checks


@dataclass(frozen=True, slots=True)
class Hit:
    """A credential that fails no filter."""

    credential: str
    untold: tuple[str, ...]
    """Filters that cannot be told of it; none: it passes all."""


@dataclass(frozen=True, slots=True)
class Found:
    """What satisfies every filter, best first; what might; what is sorted apart since its sort value is not known."""

    hits: tuple[Hit, ...]
    maybe: tuple[Hit, ...]
    unsorted: tuple[Hit, ...] = ()
    """Passes every filter, but the value to sort by is not known: it could stand anywhere in the order."""


def find(case: Case) -> Found:
    """Filter and sort; without a wish about states only what can be taken on the day."""
    wishes = case.wishes
    outcomes = filters(case)
    hits = [hit for i in standing_so(case) if (hit := _hit(outcomes, i)) is not None]
    passed = [hit for hit in hits if not hit.untold]
    maybe = [hit for hit in hits if hit.untold]
    valued = {hit.credential: sort_value(case, hit.credential) for hit in passed}
    known = [hit for hit in passed if wishes.sort is None or valued[hit.credential] is not None]
    known.sort(key=lambda hit: usual_order(case, hit.credential))
    if wishes.sort is not None:
        newest = wishes.sort in ("newest", "validity")
        known.sort(key=lambda hit: valued[hit.credential] or 0, reverse=newest != wishes.descending)
    order = {hit.credential for hit in known}
    rest = sorted((hit for hit in passed if hit.credential not in order), key=lambda hit: hit.credential)
    maybe.sort(key=lambda hit: (len(hit.untold), usual_order(case, hit.credential)))
    return Found(tuple(known), tuple(maybe), tuple(rest))


def _hit(outcomes: Checks, credential: str) -> Hit | None:
    """A credential with what cannot be told of it, None where a filter fails: the first that does spares the others."""
    untold: tuple[str, ...] = ()
    for check in outcomes(credential):
        if check.passed is False:
            return None
        if check.passed is None:
            untold += (check.name,)
    return Hit(credential, untold)
