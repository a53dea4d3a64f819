"""Issuers and tracks held against each other by what their cheapest costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.fees import first_attempt
from handlers import wording
from handlers.advising.reasons import price

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.advising.sides import SideOf


def cheapest(lined: Sequence[SideOf]) -> str:
    """The cheapest of each side by the figures we prefer, and which of these costs less; fees in another currency stand apart."""
    told, known, disputed = [], {}, False
    for side in lined:
        fees = {talk.id: fee for talk in side.talks if (fee := merit.fee(talk.catalog, talk.id, side.case.today)) is not None}
        priced = [i for i, fee in fees.items() if fee.currency == merit.USUAL_CURRENCY]
        if not priced:
            told.append(f"of {side.name} we found no fee{f' in {merit.USUAL_CURRENCY}' if fees else ''}")
            continue
        rivals = {i for i in priced if any(p.disputed for p in first_attempt(side.case.catalog, i, side.case.today).prices)}
        first, *level = sorted(
            (i for i in priced if fees[i].settled == min(fees[i].settled for i in priced)), key=lambda i: (i in rivals, i)
        )
        talk = next(talk for talk in side.talks if talk.id == first)
        caveat = ", of those we have a fee of," if len(priced) < len(side.talks) else ""
        others = f", level with {wording.labels(talk.catalog, level)}" if level else ""
        told.append(f"the cheapest of {side.name}{caveat} is {talk.name} ({price(talk)}){others}")
        known[side.name] = fees[first].settled
        disputed = disputed or bool(rivals)
    lowest = [name for name, amount in known.items() if amount == min(known.values())]
    by = " by the figures we prefer" if disputed else ""
    lead = f"{lowest[0]} starts cheaper{by}; " if len(lowest) == 1 and len(known) == len(lined) else ""
    return f"{lead}{'; '.join(told)}"
