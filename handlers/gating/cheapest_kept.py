"""Which of several costs least to keep, where that is asked and not what all of them take together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.renewal import a_year
from handlers import wording
from handlers.gating import duties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.renewal import Duty
    from handlers.aspects.talk import Talk


def cheapest(talks: Sequence[Talk], found: Sequence[Duty]) -> str | None:
    """The one that costs least a year first, then the others in order; None where fewer than two can be told."""
    costs = [(_most(duty), talk, duty) for talk, duty in zip(talks, found, strict=True)]
    known = sorted(((cost, talk, duty) for cost, talk, duty in costs if cost is not None), key=lambda one: one[0])
    if len(known) < 2:
        return None
    least = known[0][0]
    first = [(talk, duty) for cost, talk, duty in known if cost == least]
    names = wording.listing(talk.name for talk, _ in first)
    lead = f"{names} {'cost' if len(first) > 1 else 'costs'} least to keep, {_told(*first[0])}"
    rest = [f"{talk.name} {_told(talk, duty)}" for _, talk, duty in known[len(first) :]]
    untold = [talk.name for cost, talk, _ in costs if cost is None]
    then = f"; then {wording.listing(rest)}" if rest else ""
    return f"{lead}{then}.{f' Of {wording.listing(untold)} we found no figure.' if untold else ''}"


def _most(duty: Duty) -> Decimal | None:
    """Money a year at the high end; None where that is not known."""
    span = a_year(duty)
    return span[1] if span else None


def _told(talk: Talk, duty: Duty) -> str:
    if duty.nothing:
        if duty.lifetime:
            talk.use("validity.lifetime")
        return "with nothing to pay or renew" + (", as it does not expire" if duty.lifetime else "")
    return f"at {duties.money(talk, duty)}"
