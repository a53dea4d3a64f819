"""Fees that fall due once a cycle, spread over its years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.keeping import cycle_years_of, per_year
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.engine.fees import Price
    from handlers.aspects.talk import Talk

_BY_YEAR = ("year", "month")


def averaged(talk: Talk, found: Iterable[Price], per: str = " a year") -> str:
    """What they come to: "125 USD a year (non-members; from the second cycle on)"; empty where all is by the year, or unknown."""
    told = [_share(talk, price, per) for price in found if price.fee.per not in _BY_YEAR]
    return wording.listing([part for part in told if part], "or")


def _share(talk: Talk, price: Price, per: str) -> str:
    share = per_year(price, cycle_years_of(talk.catalog, talk.id))
    if share is None:
        return ""
    rules = (
        (talk.id, "recertification.cycle_years"),
        (talk.held.issuer, "recertification.cycle_years"),
        (talk.id, "validity.years"),
    )
    next((fact for owner, path in rules if (fact := talk.ledger.use(owner, path))), None)
    who = (price.fee.who or {True: "members", False: "non-members", None: ""}[price.fee.member]).partition(",")[0]
    later = "from the second cycle on" if price.fee.first_included else ""
    apart = "; ".join(part for part in (who, later) if part)
    return f"{wording.money(share[0], price.currency, share[1])}{per}{f' ({apart})' if apart else ''}"
