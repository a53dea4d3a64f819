"""What has moved under a plan between the day it was made and another: states, dates, fees, and what is best now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from catalog.engine import merit
from catalog.engine.plan_price import cost_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from catalog.engine.case import Case
    from catalog.engine.plan_price import Cost


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that is different on the later day."""

    credential: str
    kind: Literal["closed", "held", "fee", "ending", "dropped", "added"]
    before: Cost | None = None
    after: Cost | None = None


def moved(case: Case, since: date, given: Sequence[str], now: Sequence[str]) -> tuple[Move, ...]:
    """What moved for the steps given on the one day against those best on the case's day; first what can no longer be taken."""
    then = replace(case, today=since)
    found: list[Move] = []
    for credential in given:
        if credential in case.held:
            found.append(Move(credential, "held"))
            continue
        if not merit.available(case.catalog, credential, case.today):
            found.append(Move(credential, "closed"))
            continue
        before, after = cost_of(then, credential), cost_of(case, credential)
        if (before.low, before.high, before.currency, before.untold) != (after.low, after.high, after.currency, after.untold):
            found.append(Move(credential, "fee", before, after))
        if _ending(case, credential) and not _ending(then, credential):
            found.append(Move(credential, "ending"))
        if credential not in now:
            found.append(Move(credential, "dropped"))
    found += [Move(credential, "added") for credential in now if credential not in given]
    order = ("closed", "held", "ending", "fee", "dropped", "added")
    return tuple(sorted(found, key=lambda move: order.index(move.kind)))


def _ending(case: Case, credential: str) -> bool:
    return merit.state(case.catalog, credential, case.today) == "retiring"
