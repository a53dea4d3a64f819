"""What keeping credentials takes a year, in hours, money and other credentials, and which duties of several overlap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, HoldsCredential, Subscription, leaves
from catalog.engine.keeping import Yearly, cycle_years_of, keeping

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from catalog.blocks import Recertification
    from catalog.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a renewal rule stands."""

    owner: str
    path: str
    block: Recertification
    issuer_wide: bool


@dataclass(frozen=True, slots=True)
class Duty:
    """What keeping one credential takes."""

    credential: str
    rule: Rule | None
    """None: we found no renewal rule."""
    lifetime: bool
    """Its issuer says that it does not expire."""
    valid: bool
    """Something is known of how long it lasts."""
    cycle_years: float | None
    per_year: float | None
    """Credits a year in the issuer's own unit."""
    unit: str | None
    money: Yearly
    holds: tuple[str, ...]
    """Credentials that have to be kept, or that are alternatives where `holds_any`."""
    holds_any: bool
    subscriptions: tuple[str, ...]
    keep_path: str | None

    @property
    def nothing(self) -> bool:
        """Nothing at all has to be done, as far as the issuer says."""
        return (self.lifetime or (self.rule is not None and self.rule.block.none)) and not self.holds and not self.money.items


def duty(catalog: Catalog, credential: str, day: date) -> Duty:
    """What keeping one credential takes; the issuer's rule where the credential is silent."""
    held = catalog.credentials[credential]
    rule = _rule(catalog, credential)
    block = rule.block if rule else None
    cycle = cycle_years_of(catalog, credential)
    per_year = None
    if block is not None:
        per_year = block.per_year
        if per_year is None and block.per_cycle is not None and cycle:
            per_year = block.per_cycle / cycle
    stage = held.conditions.keep
    tree = stage.required if stage and stage.required not in (None, "none") else None
    parts = leaves(tree) if tree is not None and tree != "none" else []
    return Duty(
        credential=credential,
        rule=rule,
        lifetime=bool(held.validity and held.validity.lifetime),
        valid=held.validity is not None and (held.validity.years is not None or held.validity.text is not None),
        cycle_years=cycle,
        per_year=per_year,
        unit=block.unit if block else None,
        money=keeping(catalog, credential, day),
        holds=tuple(leaf.credential for leaf in parts if isinstance(leaf, HoldsCredential)),
        holds_any=isinstance(tree, AnyOf),
        subscriptions=tuple(leaf.subscription for leaf in parts if isinstance(leaf, Subscription)),
        keep_path="conditions.keep.required" if parts else None,
    )


def a_year(one: Duty) -> tuple[Decimal, Decimal] | None:
    """Dollars a year from the least to the most, nothing where nothing has to be done; None where that is not known."""
    if one.nothing:
        return Decimal(0), Decimal(0)
    money = one.money
    known = money.complete and money.currency == "USD" and money.low is not None and money.high is not None
    return (money.low or Decimal(0), money.high or Decimal(0)) if known else None


def _rule(catalog: Catalog, credential: str) -> Rule | None:
    held = catalog.credentials[credential]
    if held.recertification is not None:
        return Rule(credential, "recertification", held.recertification, issuer_wide=False)
    issuer = catalog.issuers.get(held.issuer)
    if issuer is not None and issuer.recertification is not None and not (held.validity and held.validity.lifetime):
        return Rule(held.issuer, "recertification", issuer.recertification, issuer_wide=True)
    return None


@dataclass(frozen=True, slots=True)
class Together:
    """Several duties side by side."""

    duties: tuple[Duty, ...]
    credits_low: float | None
    """Credits a year if everything that may count twice does; None where no figure is known."""
    credits_high: float | None
    """Credits a year if nothing counts twice."""
    credits_complete: bool
    """False: of at least one that needs credits, or of which we found no rule, we have no figure."""
    money_low: Decimal | None
    money_high: Decimal | None
    currency: str
    money_complete: bool
    shared: tuple[tuple[str, str], ...]
    """(one, other): keeping the other is itself a condition of keeping the one."""
    same_unit: tuple[tuple[str, ...], ...]
    """Groups of one issuer and one unit, where hours may count for each."""
    routes: tuple[tuple[str, str], ...]
    """(one, other): a renewal route of the one names the other."""


def together(catalog: Catalog, credentials: Sequence[str], day: date) -> Together:
    """Several duties with what overlaps; hours of one issuer may count more than once, never fewer than the largest duty."""
    duties = [duty(catalog, i, day) for i in credentials]
    groups: dict[tuple[str, str | None], list[Duty]] = {}
    for one in duties:
        groups.setdefault((catalog.credentials[one.credential].issuer, one.unit), []).append(one)
    known = [d.per_year for d in duties if d.per_year is not None]
    low = sum(max((d.per_year or 0.0 for d in group), default=0.0) for group in groups.values())
    money = [d.money for d in duties if d.money.low is not None]
    currency = money[0].currency if money else "USD"
    money = [m for m in money if m.currency == currency]
    alike = [group for (_, unit), group in groups.items() if unit and sum(d.per_year is not None for d in group) > 1]
    pairs = [(d, other) for d in duties for other in credentials if other != d.credential]
    return Together(
        duties=tuple(duties),
        credits_low=low if known else None,
        credits_high=sum(known) if known else None,
        credits_complete=all(d.per_year is not None or d.nothing or _by_route(d) for d in duties),
        money_low=sum((m.low or Decimal(0) for m in money), Decimal(0)) if money else None,
        money_high=sum((m.high or Decimal(0) for m in money), Decimal(0)) if money else None,
        currency=currency,
        money_complete=all(d.money.complete or d.nothing for d in duties),
        shared=tuple((d.credential, other) for d, other in pairs if any(other in catalog.same_credential(h) for h in d.holds)),
        same_unit=tuple(tuple(d.credential for d in group) for group in alike),
        routes=tuple((d.credential, other) for d, other in pairs if _names(catalog, d, other)),
    )


def _by_route(one: Duty) -> bool:
    """Renewed by an exam or a course, not by credits."""
    return one.rule is not None and bool(one.rule.block.routes)


def _names(catalog: Catalog, one: Duty, other: str) -> bool:
    return one.rule is not None and any(is_named(catalog, other, route) for route in one.rule.block.routes)


def is_named(catalog: Catalog, credential: str, text: str) -> bool:
    """Whether a route or a statement names a credential: by its letters, or by its name without issuer and exam code."""
    held = catalog.credentials[credential]
    plain = _CODE.sub("", held.name).replace("Machine Learning", "ML").rpartition("Certified ")[2].strip()
    return held.acronym in text or (len(plain.split()) > _SHORTEST and plain in text)


_CODE = re.compile(r"\s*\([^)]*\)")
_SHORTEST = 2
"""A name of so few words may stand for something else."""
