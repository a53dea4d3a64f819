"""What keeping the credentials of a plan takes over the first validity cycle of each, unknown parts named."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from catalog.engine.renewal import duty

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.fees import Price


@dataclass(frozen=True, slots=True)
class Kept:
    """One credential kept over its first cycle."""

    credential: str
    state: Literal["nothing", "known", "partly", "included", "route", "unknown"]
    """`included`: the exam fee holds the first cycle, the amounts are a further one's; `route`: it is renewed by an exam or a
    course of its own; `partly`: a lower bound; `unknown`: we found no figure."""
    years: float | None
    low: Decimal | None
    high: Decimal | None
    currency: str
    fees: tuple[Price, ...] = ()
    lifetime: bool = False


def kept(catalog: Catalog, credentials: Sequence[str], day: date) -> tuple[Kept, ...]:
    """Each credential's fees over its own first cycle; a cycle nobody gives makes them unknown."""
    return tuple(_kept(catalog, credential, day) for credential in credentials)


def _kept(catalog: Catalog, credential: str, day: date) -> Kept:
    found = duty(catalog, credential, day)
    money, years = found.money, found.cycle_years
    if found.nothing:
        return Kept(credential, "nothing", years, Decimal(0), Decimal(0), money.currency, lifetime=found.lifetime)
    if money.low is not None and money.high is not None and years:
        share = Decimal(str(years))
        state: Literal["known", "partly", "included"] = "known" if money.complete else "partly"
        if money.items and all(price.fee.first_included for price in money.items):
            state = "included"
        return Kept(credential, state, years, money.low * share, money.high * share, money.currency, money.items)
    routes = found.rule is not None and bool(found.rule.block.routes)
    return Kept(credential, "route" if routes else "unknown", years, None, None, money.currency, money.items)
