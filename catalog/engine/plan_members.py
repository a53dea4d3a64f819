"""Whether joining an issuer pays for a plan: what members pay less, against what a membership takes, as far as both are known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from catalog.engine.fees import current_fees, first_attempt, issuer_fees

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.fees import Price
    from catalog.engine.plan_price import Cost


@dataclass(frozen=True, slots=True)
class Joining:
    """Membership of one issuer, held against a first attempt of the steps that it sells to members for less."""

    issuer: str
    prices: tuple[tuple[str, Price], ...]
    """Credential and what a member pays for its exam."""
    dues: Price | None
    """One term of membership; None: we hold no figure."""
    verdict: Literal["pays", "not", "untold"]
    """`pays`: it takes less than it saves whatever the true figures are; `not`: it saves no more than it takes."""
    low: Decimal
    high: Decimal
    """By how much a member's total differs from the plan's low and high ends, dues included where known."""
    currency: str


def joinings(catalog: Catalog, costs: Mapping[str, Cost], day: date) -> tuple[Joining, ...]:
    """One for each issuer of whose exams in a plan a member pays less, in the order of the steps."""
    issuers: dict[str, list[str]] = {}
    for credential in costs:
        if _member_price(catalog, credential, costs[credential], day) is not None:
            issuers.setdefault(catalog.credentials[credential].issuer, []).append(credential)
    return tuple(_joining(catalog, issuer, steps, costs, day) for issuer, steps in issuers.items())


def _joining(catalog: Catalog, issuer: str, steps: Sequence[str], costs: Mapping[str, Cost], day: date) -> Joining:
    prices = [(i, price) for i in steps if (price := _member_price(catalog, i, costs[i], day))]
    currency = prices[0][1].currency
    prices = [(i, price) for i, price in prices if price.currency == currency]
    dues = next((fee for fee in _dues(catalog, steps, day) if fee.currency == currency), None)
    low = high = Decimal(0)
    least = most = Decimal(0)
    for i, price in prices:
        floor, ceiling = _counted(costs[i])
        cheap, dear = price.low or Decimal(0), price.bound or price.high or Decimal(0)
        low, high = low + cheap - floor, high + dear - ceiling
        least, most = least + floor - dear, most + ceiling - cheap
    if dues is None or dues.low is None or dues.bound is None:
        return Joining(issuer, tuple(prices), None, "untold", low, high, currency)
    verdict: Literal["pays", "not", "untold"] = "pays" if least > dues.bound else "not" if most <= dues.low else "untold"
    return Joining(issuer, tuple(prices), dues, verdict, low + dues.low, high + dues.bound, currency)


def _member_price(catalog: Catalog, credential: str, cost: Cost, day: date) -> Price | None:
    """What a member pays for the exam, where the plan counts what everybody else pays for it."""
    if not any(part.fee.for_ == "exam" for part in cost.parts):
        return None
    used = {(part.owner, part.path) for part in cost.parts}
    exam = first_attempt(catalog, credential, day).exam
    found = [p for p in exam if p.fee.member and p.known == "known" and (p.owner, p.path) not in used]
    return min(found, key=lambda p: p.low or Decimal(0), default=None)


def _counted(cost: Cost) -> tuple[Decimal, Decimal]:
    """What the plan counts for the exam alone, low to high."""
    exam = [part for part in cost.parts if part.fee.for_ == "exam"]
    return min(p.low or Decimal(0) for p in exam), max(p.bound or p.high or Decimal(0) for p in exam)


def _dues(catalog: Catalog, steps: Iterable[str], day: date) -> Iterable[Price]:
    """Known membership fees, the credentials' own before the issuer's."""
    for credential in steps:
        own = current_fees(credential, "fees", catalog.credentials[credential].fees, day)
        for price in (*own, *issuer_fees(catalog, credential, day)):
            if price.fee.for_ == "membership" and price.known == "known" and not price.fee.offer:
                yield price
