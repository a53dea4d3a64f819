"""What a first attempt costs on a day, and for whom: unknown, kept back and disputed amounts stay apart from known ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from catalog.conditions import Application, Subscription
from catalog.remembered import remembered
from catalog.values import Certainty

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from datetime import date

    from catalog.blocks import Fee
    from catalog.catalog import Catalog
    from catalog.values import Event

Known = Literal["known", "disputed", "not_published", "unknown"]
"""`disputed`: there are figures, none to be relied on."""
_FIRST_ATTEMPT = ("exam", "exam_with_training")
_NUMBER = re.compile(r"\d[\d,.]*")
_WITH_EXAM = re.compile(r"\b(?:exams?|vouchers?|attempts?)\b", re.IGNORECASE)
_EVERYBODY = re.compile(r"standard|regular|list|every(one|body)|all|public|base|full|us\b|united states|exam", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Price:
    """One fee as it is on a day. `low` and `high` are what may be quoted; `bound` is the highest any source gives."""

    owner: str
    """Credential id, or issuer id where the credential is silent."""
    path: str
    fee: Fee
    known: Known
    low: Decimal | None
    high: Decimal | None
    bound: Decimal | None
    disputed: bool
    former: bool = False
    """The amount is the one that was charged before a later change."""

    @property
    def currency(self) -> str:
        """ISO code."""
        return self.fee.currency


@dataclass(frozen=True, slots=True)
class FirstAttempt:
    """Everything a first attempt takes on a day, by kind of fee."""

    credential: str
    exam: tuple[Price, ...]
    """Regular exam fees, cheapest first; member and non-member prices both."""
    with_training: tuple[Price, ...]
    application: tuple[Price, ...]
    conditional: tuple[Price, ...]
    """Discounts with a condition, and prices for special groups or regions."""
    offers: tuple[Price, ...]
    application_needed: bool
    """A gate asks for an application."""
    access: tuple[Price, ...] = ()
    """Where the gate asks everybody for a subscription: what is on sale as one with a known figure, cheapest first."""
    access_needed: bool = False
    """A gate asks everybody for a subscription, and the exam is not sold with it."""

    @property
    def known(self) -> Known:
        """How well the price of the exam itself is known."""
        states = [price.known for price in (*self.exam, *self.with_training)]
        order: tuple[Known, ...] = ("known", "disputed", "not_published")
        return next((state for state in order if state in states), "unknown")

    @property
    def prices(self) -> tuple[Price, ...]:
        """What an exam costs by itself, else with the training it is sold with."""
        return tuple(p for p in self.exam if p.known == "known") or tuple(p for p in self.with_training if p.known == "known")

    def for_whom(self, *, member: bool | None) -> tuple[Price, ...]:
        """The prices that hold for a member, a non-member, or (None) for either."""
        if member is None:
            return self.prices
        return tuple(p for p in self.prices if p.fee.member in (None, member)) or self.prices

    def once(self) -> FirstAttempt:
        """The same without the subscription that may be taken instead of what is paid once."""
        exam, taught = (tuple(p for p in found if p.fee.per == "once") or found for found in (self.exam, self.with_training))
        return replace(self, exam=exam, with_training=taught)

    def whole(self, *, member: bool | None = None) -> Total:
        """The same with the subscription that everybody needs: instead of the exam's fee where that is in it, else on top."""
        alone = self.total(member=member)
        if not self.access_needed or alone.low is None:
            return alone
        extra = next((p for p in self.access if p.currency == alone.currency), None)
        if extra is None or extra.low is None:
            return replace(alone, complete=False)
        low, high, bound = extra.low, extra.high or extra.low, extra.bound or extra.low
        named = ((extra.owner, extra.path),)
        if not with_exam(extra):
            least, most, top = alone.low, alone.high or alone.low, alone.bound or alone.low
            return replace(alone, low=least + low, high=most + high, bound=top + bound, paths=(*alone.paths, *named))
        paid = replace(self, exam=(extra,), with_training=(), access_needed=False)
        return paid.total(member=member)

    def total(self, *, member: bool | None = None) -> Total:
        """Exam plus application fee, low to high."""
        prices = self.for_whom(member=member)
        if not prices:
            return Total(None, None, None, "USD", complete=False, paths=tuple((p.owner, p.path) for p in self.exam))
        currency = prices[0].currency
        prices = tuple(p for p in prices if p.currency == currency)
        cheapest = min(prices, key=lambda p: p.low or Decimal(0))
        dearest = max(prices, key=lambda p: p.bound or Decimal(0))
        low = cheapest.low or Decimal(0)
        high = max(p.high or Decimal(0) for p in prices)
        bound = dearest.bound or high
        used = [cheapest] if dearest == cheapest else [cheapest, dearest]
        complete = not self.application_needed or any(p.known == "known" for p in self.application)
        for extra in self.application:
            if extra.known == "known" and extra.currency == currency:
                low, high = low + (extra.low or 0), high + (extra.high or 0)
                bound += extra.bound or 0
                used.append(extra)
            else:
                complete = False
        return Total(low, high, bound, currency, complete=complete, paths=tuple((p.owner, p.path) for p in used))


@dataclass(frozen=True, slots=True)
class Total:
    """A sum, low to high. Not `complete`: it is a lower bound, something in it is not known."""

    low: Decimal | None
    high: Decimal | None
    bound: Decimal | None
    """The highest any source gives: what a hard limit is held against."""
    currency: str
    complete: bool
    paths: tuple[tuple[str, str], ...] = ()
    """(owner, path) of the fees in it."""


@remembered(most=4_096)
def first_attempt(catalog: Catalog, credential: str, day: date) -> FirstAttempt:
    """What a first attempt takes on a day; retakes, betas and offers never count as its price."""
    held = catalog.credentials[credential]
    current = list(current_fees(credential, "fees", held.fees, day))
    regular, conditional, offers = _sorted_out([p for p in current if p.fee.for_ in _FIRST_ATTEMPT])
    applications = [p for p in current if p.fee.for_ == "application" and not p.fee.offer]
    stages = [stage.required for stage in (held.conditions.sit, held.conditions.certify) if stage is not None]
    sold_alone = any(p.fee.for_ == "exam" for p in regular)
    access_needed = sold_alone and any(_asked_of_all(tree, Subscription) for tree in stages)
    return FirstAttempt(
        credential=credential,
        exam=tuple(p for p in regular if p.fee.for_ == "exam"),
        with_training=tuple(p for p in regular if p.fee.for_ == "exam_with_training"),
        application=tuple(applications),
        conditional=tuple(conditional),
        offers=tuple(offers),
        application_needed=any(_asked_of_all(tree, Application) for tree in stages),
        access=tuple(sold(current, {"subscription"})) if access_needed else (),
        access_needed=access_needed,
    )


def sold(fees: Iterable[Price], kinds: Container[str]) -> list[Price]:
    """Courses or subscriptions on regular sale with a known figure, the cheapest first."""
    known = [p for p in fees if p.fee.for_ in kinds and not p.fee.offer and p.known == "known" and p.low is not None]
    return sorted(known, key=lambda p: (p.low or Decimal(0), p.path))


def with_exam(price: Price) -> bool:
    """Whether the words of a course or a subscription say that the exam is in it."""
    return bool(_WITH_EXAM.search(price.fee.includes or ""))


def _asked_of_all(tree: object, kind: type) -> bool:
    """What is only one of several ways in is not part of everybody's price."""
    return isinstance(tree, kind) or any(_asked_of_all(part, kind) for part in getattr(tree, "all_of", ()))


def current_fees(owner: str, prefix: str, fees: Mapping[str, Fee], day: date) -> Iterator[Price]:
    """Every fee in force on the day, in the order of the file."""
    for key, fee in fees.items():
        if fee.until is not None and fee.until.certainty is Certainty.CONFIRMED and day > fee.until.date.last:
            continue
        early = fee.from_ is not None and (fee.from_.certainty is Certainty.EXPECTED or day < fee.from_.date.first)
        last = fee.former_until
        before = last is not None and last.certainty is Certainty.CONFIRMED and day <= last.date.last
        if (early or before) and fee.former_amount is not None:
            yield _former(owner, f"{prefix}.{key}", fee)
        elif not early:
            yield priced(owner, f"{prefix}.{key}", fee)


@remembered(most=4_096)
def issuer_fees(catalog: Catalog, credential: str, day: date) -> tuple[Price, ...]:
    """Fees of the issuer as a whole that hold for this credential: one that names some of its credentials holds for those."""
    held = catalog.credentials[credential]
    issuer = catalog.issuers.get(held.issuer)
    if issuer is None:
        return ()
    siblings = {catalog.credentials[i].acronym for i in catalog.of_issuer(held.issuer)} if issuer.fees else set()
    found = []
    for price in current_fees(held.issuer, "fees", issuer.fees, day):
        words = f"{price.fee.who or ''} {price.fee.condition or ''}"
        named = {acronym for acronym in siblings if re.search(rf"(?<![\w+]){re.escape(acronym)}(?![\w+])", words)}
        if not named or held.acronym in named:
            found.append(price)
    return tuple(found)


def _former(owner: str, path: str, fee: Fee) -> Price:
    amount = fee.former_amount
    return Price(owner, path, fee, "known", amount, amount, amount, disputed=False, former=True)


def priced(owner: str, path: str, fee: Fee) -> Price:
    """One fee with its dispute worked out."""
    dispute = fee.dispute_of("amount")
    rivals = [number for rival in dispute.credible for number in numbers(rival.value)] if dispute else []
    if dispute is not None and dispute.quote == "none":
        return Price(owner, path, fee, "disputed", None, None, max(rivals, default=None), disputed=True)
    if fee.amount == "not_published":
        return Price(owner, path, fee, "not_published", None, None, None, disputed=dispute is not None)
    low = fee.amount if isinstance(fee.amount, Decimal) else None
    high = fee.amount_high or low
    if dispute is not None and dispute.quote == "range" and rivals:
        own = [amount for amount in (low, high) if amount is not None]
        low, high = min(*rivals, *own), max(*rivals, *own)
    if low is None:
        return Price(owner, path, fee, "unknown", None, None, None, disputed=dispute is not None)
    bound = max([high or low, *rivals])
    return Price(owner, path, fee, "known", low, high, bound, disputed=dispute is not None)


def announced_for(fee: Fee, day: date) -> Event | None:
    """The day for which an amount was announced, where that has come and its source looked before it; else None."""
    at = fee.from_
    if at is None or at.certainty is Certainty.EXPECTED or day < at.date.first:
        return None
    return at if fee.checked is not None and fee.checked.last < at.date.first else None


def numbers(text: str) -> list[Decimal]:
    """The amounts in a rival value as its source words it."""
    found = []
    for match in _NUMBER.findall(text):
        digits = match.rstrip(".,").replace(",", "")
        if digits.count(".") <= 1:
            found.append(Decimal(digits))
    return [amount for amount in found if not _is_year(amount)] or found


def _is_year(amount: Decimal) -> bool:
    """A year in a rival's wording ("298, US store, October 2026") is no amount."""
    return amount == int(amount) and 2000 <= amount <= 2099


def _sorted_out(prices: list[Price]) -> tuple[list[Price], list[Price], list[Price]]:
    """Regular prices, conditional ones, offers."""
    offers = [p for p in prices if p.fee.offer]
    rest = [p for p in prices if not p.fee.offer]
    plain = [p for p in rest if p.fee.condition is None and _for_everybody(p.fee)]
    if not plain:
        plain = [p for p in rest if p.fee.condition is None] or rest
    if home := [p for p in plain if p.fee.region is None] or [p for p in plain if p.currency == "USD"]:
        plain = home
    if dollars := [p for p in plain if p.currency == "USD"]:
        plain = dollars
    plain.sort(key=lambda p: (p.low is None, p.low or Decimal(0)))
    return plain, [p for p in rest if p not in plain], offers


def _for_everybody(fee: Fee) -> bool:
    return fee.member is not None or fee.who is None or bool(_EVERYBODY.match(fee.who))
