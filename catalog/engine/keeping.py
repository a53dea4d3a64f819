"""What keeping a credential takes in money a year: maintenance and renewal fees, member prices and cycles evened out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.fees import Price, current_fees, issuer_fees

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Yearly:
    """What keeping it takes in money a year, as far as known."""

    credential: str
    items: tuple[Price, ...]
    low: Decimal | None
    high: Decimal | None
    currency: str
    complete: bool
    """False: some fee is known to exist and its amount is not, or nothing at all is known."""
    silent: bool
    """No source says anything about a fee for keeping it."""


def keeping(catalog: Catalog, credential: str, day: date) -> Yearly:
    """Maintenance, renewal and subscription fees spread over a year; the issuer's own rule where the credential is silent."""
    held = catalog.credentials[credential]
    kinds = ("maintenance", "renewal")
    own = [p for p in current_fees(credential, "fees", held.fees, day) if p.fee.for_ in kinds and not p.fee.offer]
    if not own:
        own = [p for p in issuer_fees(catalog, credential, day) if p.fee.for_ in kinds and not p.fee.offer]
    cycle = cycle_years_of(catalog, credential)
    shares = [(p, share) for p in own if (share := per_year(p, cycle)) is not None]
    currency = shares[0][0].currency if shares else "USD"
    shares = [(p, s) for p, s in shares if p.currency == currency]
    low, high = _summed(shares)
    return Yearly(
        credential=credential,
        items=tuple(own),
        low=low,
        high=high,
        currency=currency,
        complete=bool(own) and len(shares) == len(own),
        silent=not own,
    )


def _summed(shares: list[tuple[Price, tuple[Decimal, Decimal]]]) -> tuple[Decimal | None, Decimal | None]:
    """Member and non-member prices are alternatives; everything else adds up."""
    if not shares:
        return None, None
    low = high = Decimal(0)
    for kind in ("maintenance", "renewal"):
        of_kind = [(p, s) for p, s in shares if p.fee.for_ == kind]
        audiences = [s for p, s in of_kind if p.fee.member is not None]
        others = [s for p, s in of_kind if p.fee.member is None]
        if audiences:
            low, high = low + min(s[0] for s in audiences), high + max(s[1] for s in audiences)
        low, high = low + sum((s[0] for s in others), Decimal(0)), high + sum((s[1] for s in others), Decimal(0))
    return low, high


def per_year(price: Price, cycle_years: float | None) -> tuple[Decimal, Decimal] | None:
    """A known fee spread over a year, None where it cannot be."""
    if price.low is None or price.high is None:
        return None
    match price.fee.per:
        case "year":
            return price.low, price.high
        case "month":
            return 12 * price.low, 12 * price.high
        case _ if cycle_years:
            years = Decimal(str(cycle_years))
            return price.low / years, price.high / years
        case _:
            return None


def cycle_years_of(catalog: Catalog, credential: str) -> float | None:
    """How long a cycle is: the credential's rule, its issuer's, else how long it is valid."""
    held = catalog.credentials[credential]
    issuer = catalog.issuers.get(held.issuer)
    for rule in (held.recertification, issuer.recertification if issuer else None):
        if rule is not None and rule.cycle_years:
            return rule.cycle_years
    return held.validity.years if held.validity else None
