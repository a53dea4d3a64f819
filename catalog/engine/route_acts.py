"""The acts a route is made of, numbered, and what each takes on a day: exams, fees, packages, years of work, things to obtain."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from catalog.engine import merit
from catalog.engine.fees import Price, current_fees, first_attempt, numbers
from catalog.engine.route_tolls import ANYTHING, Charge, Toll

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.conditions import Condition

Kind = Literal[
    "take", "fee", "package", "apply", "train", "subscribe", "work", "hold", "provided", "restore", "unrecorded", "unsure"
]
"""`take`: study for and pass it; `fee`: pay for its exam; `package`: pay for the exam together with what it asks for; `hold`: a
designation without a file; `provided`: what only words can say; `restore`: a lapsed one put back in force; `unrecorded`: we found
no statement of its gate; `unsure`: nothing says whether it can be taken on the day."""
_WITH_EXAM = re.compile(r"\b(?:exams?|vouchers?)\b", re.IGNORECASE)
_PERHAPS_WITH_EXAM = re.compile(r"\bbundles?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do or to have."""

    kind: Kind
    credential: str | None = None
    """Which one, or whose gate it belongs to; None for years and designations, which count for every gate."""
    condition: Condition | None = None
    path: str | None = None
    """The fee of a package."""


@dataclass
class Acts:
    """Every act met so far, numbered in order of first meeting, with its toll."""

    catalog: Catalog
    day: date
    member: bool = False
    """At the prices of somebody who is a member of the issuer; what membership itself takes is not in them."""
    all: list[Act] = field(default_factory=list)
    tolls: dict[int, Toll] = field(default_factory=dict)
    numbers: dict[object, int] = field(default_factory=dict)

    def number(self, act: Act, key: object = None, toll: Toll | None = None) -> int:
        """The act's number; `key` where several acts are the same one (years of a kind), `toll` where it is no matter of fees."""
        key = key or act
        if key not in self.numbers:
            at = self.numbers[key] = len(self.all)
            self.all.append(act)
            self.tolls[at] = toll or self._toll(act)
        return self.numbers[key]

    def _toll(self, act: Act) -> Toll:
        match act.kind:
            case "take" if act.credential:
                hours = merit.effort(self.catalog, act.credential)
                return Toll(hours=(hours.low, hours.high) if hours else ANYTHING)
            case "fee" if act.credential:
                return _settled(
                    [*exam_prices(self.catalog, act.credential, self.day, member=self.member)],
                    self._listed_application(act.credential),
                )
            case "package" if act.credential:
                price = next(p for p in packages(self.catalog, act.credential, self.day) if p.path == act.path)
                return _settled([price], self._listed_application(act.credential))
            case "apply" if act.credential:
                return _settled(list(application_prices(self.catalog, act.credential, self.day, member=self.member)))
            case "train" | "subscribe" if act.credential:
                return self._beside(act.credential, "training" if act.kind == "train" else "subscription")
            case _:
                return Toll(unpriced=True, hours=ANYTHING, years=ANYTHING)

    def _listed_application(self, credential: str) -> tuple[Charge, ...]:
        """An application fee that is listed though no gate names an application: everybody pays it."""
        if asks_application(self.catalog, credential):
            return ()
        return _settled(list(application_prices(self.catalog, credential, self.day, member=self.member))).charges

    def _beside(self, credential: str, kind: str) -> Toll:
        """Training or a subscription bought apart from the exam; how long one is needed nobody says."""
        held = self.catalog.credentials[credential]
        sold = [p for p in current_fees(credential, "fees", held.fees, self.day) if p.fee.for_ == kind and not p.fee.offer]
        # what is only perhaps sold with the exam is its price too, where nothing else is
        found = [p for p in sold if not _packed(p)] or [p for p in sold if not _WITH_EXAM.search(p.fee.includes or "")]
        toll = _settled(found)
        if kind == "subscription":
            return Toll(tuple(Charge(c.currency, c.least, None, c.owner, c.path) for c in toll.charges), unpriced=toll.unpriced)
        return toll


def asks_application(catalog: Catalog, credential: str) -> bool:
    """Whether a gate of it names an application, for everybody or as a part of one way in."""
    conditions = catalog.credentials[credential].conditions
    trees = [stage.required for stage in (conditions.sit, conditions.certify) if stage is not None]
    return any(_names_application(tree) for tree in trees)


def _names_application(tree: object) -> bool:
    parts = getattr(tree, "any_of", ()) or getattr(tree, "all_of", ())
    return hasattr(tree, "application") or any(_names_application(part) for part in parts)


def exam_prices(catalog: Catalog, credential: str, day: date, *, member: bool = False) -> tuple[Price, ...]:
    """What the exam alone costs somebody with or without a membership; of several, each is open to everybody like them."""
    return _for(first_attempt(catalog, credential, day).exam, member=member)


def application_prices(catalog: Catalog, credential: str, day: date, *, member: bool = False) -> tuple[Price, ...]:
    """What applying costs somebody with or without a membership."""
    return _for(first_attempt(catalog, credential, day).application, member=member)


def _for(found: tuple[Price, ...], *, member: bool) -> tuple[Price, ...]:
    return tuple(p for p in found if p.fee.member in (None, member)) or found


def packages(catalog: Catalog, credential: str, day: date) -> Iterator[Price]:
    """What sells the exam together with the training or the subscription its gate asks for; the cheapest of each currency."""
    first = first_attempt(catalog, credential, day)
    fees = current_fees(credential, "fees", catalog.credentials[credential].fees, day)
    sold = [
        *first.with_training,
        *(p for p in fees if p.fee.for_ in ("training", "subscription") and not p.fee.offer and _packed(p)),
    ]
    best: dict[str, Price] = {}
    for price in sold:
        if price.low is not None and (price.currency not in best or price.low < (best[price.currency].low or 0)):
            best[price.currency] = price
    yield from best.values()


def _packed(price: Price) -> bool:
    """Whether its words say that the exam, or a bundle, is in it."""
    said = price.fee.includes or ""
    return bool(_WITH_EXAM.search(said) or _PERHAPS_WITH_EXAM.search(said))


def _settled(found: Iterable[Price], also: tuple[Charge, ...] = ()) -> Toll:
    """The cheapest of some prices, of which each is open to everybody; without a figure it is not priced."""
    charges = [charge for price in found if (charge := _charge(price)) is not None]
    if not charges:
        return Toll(also, unpriced=True)
    same = [charge for charge in charges if charge.currency == charges[0].currency]
    cheapest = min(same, key=lambda charge: charge.least)
    ends = [charge.most for charge in same if charge.most is not None]
    kept = Charge(cheapest.currency, cheapest.least, min(ends, default=None), cheapest.owner, cheapest.path)
    return Toll((kept, *also))


def _charge(price: Price) -> Charge | None:
    """A price from the lowest to the highest figure of any source."""
    if price.known != "known" or price.low is None:
        return None
    dispute = price.fee.dispute_of("amount")
    rivals = [number for rival in dispute.credible for number in numbers(rival.value)] if dispute else []
    most = max([price.bound or price.low, *rivals])
    unsure = price.fee.for_ in ("training", "subscription") and not _WITH_EXAM.search(price.fee.includes or "") and _packed(price)
    return Charge(price.currency, min([price.low, *rivals]), None if unsure else most, price.owner, price.path)
