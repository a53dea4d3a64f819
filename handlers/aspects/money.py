"""What a credential costs: the first attempt, what comes on top, what keeps it, and what is only an offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.blocks import Fee
from handlers import wording
from handlers.answer import Facts, Row
from handlers.aspects.talk import Saying, rivals, spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.facts import Fact
    from handlers.aspects.talk import Talk

FIRST_ATTEMPT = ("exam", "exam_with_training")
_LABELS = {
    "exam": "Exam fee",
    "exam_with_training": "With training",
    "training": "Training",
    "subscription": "Subscription",
    "application": "Application fee",
    "retake": "Retake",
    "renewal": "Renewal",
    "maintenance": "Maintenance",
    "membership": "Membership",
    "beta": "Beta exam",
    "other": "Other fee",
}
_PER = {"once": "", "year": "a year", "cycle": "per cycle", "month": "a month", "attempt": "per attempt"}


@dataclass(frozen=True, slots=True)
class Price:
    """One fee with where it stands."""

    owner: str
    key: str
    fee: Fee

    @property
    def path(self) -> str:
        """Its fact path."""
        return f"fees.{self.key}"

    @property
    def label(self) -> str:
        """What this kind of fee is called."""
        return _LABELS[self.fee.for_]


def prices(talk: Talk, *kinds: str, offers: bool = False) -> list[Price]:
    """Fees of these kinds that hold on the day; the issuer's own where the credential says nothing of that kind."""
    own = [Price(talk.id, key, fee) for key, fee in talk.held.fees.items()]
    issuer = talk.catalog.issuers.get(talk.held.issuer)
    said = {price.fee.for_ for price in own}
    wide = [Price(talk.held.issuer, key, fee) for key, fee in issuer.fees.items() if fee.for_ not in said] if issuer else []
    return [
        price
        for price in (*own, *wide)
        if price.fee.for_ in kinds and price.fee.offer is offers and not _over(price.fee, talk) and not _to_come(price.fee, talk)
    ]


def _over(fee: Fee, talk: Talk) -> bool:
    return fee.until is not None and talk.today > fee.until.date.last


def _to_come(fee: Fee, talk: Talk) -> bool:
    return fee.from_ is not None and talk.today < fee.from_.date.first


def amount_words(fee: Fee) -> str | None:
    """The amount, as disputed as it is; None where there is neither an amount nor a dispute."""
    dispute = fee.dispute_of("amount")
    per = f" {_PER[fee.per]}" if _PER[fee.per] else ""
    if fee.amount == "not_published":
        return "not published"
    if dispute is not None and dispute.quote == "none":
        return f"no figure we rely on: sources disagree ({rivals(dispute)})"
    if dispute is not None and dispute.quote == "range":
        ends = _ends(fee) or spread(dispute)
        if ends:
            return (
                f"reported between {wording.money(ends[0])[:-4]} and {wording.money(ends[1], fee.currency)}{per} (sources disagree)"
            )
    if fee.amount is None:
        return f"no figure we rely on: sources disagree ({rivals(dispute)})" if dispute else None
    said = f"{wording.money(fee.amount, fee.currency, fee.amount_high)}{per}"
    return f"{said} (disputed: {rivals(dispute)})" if dispute else said


def _ends(fee: Fee) -> tuple[float, float] | None:
    if fee.amount_high is None or fee.amount in (None, "not_published"):
        return None
    return float(str(fee.amount)), float(fee.amount_high)


def price_words(talk: Talk, price: Price) -> str | None:
    """One fee in words, noted in the ledger: 459 USD (ISACA members)."""
    fee = price.fee
    amount = amount_words(fee)
    if amount is None:
        return None
    talk.ledger.use(price.owner, f"{price.path}.amount", price.path)
    if fee.amount_high is not None:
        talk.ledger.use(price.owner, f"{price.path}.amount_high")
    who = fee.who or {True: "members", False: "non-members", None: None}[fee.member]
    region = None if fee.region is None or (fee.who and fee.region.casefold() in fee.who.casefold()) else fee.region
    training = "with training" if fee.for_ == "exam_with_training" and "train" not in f"{who} {fee.includes}".casefold() else None
    wide = None if price.owner == talk.id else f"{talk.issuer} in general"
    said = [part for part in (who, training, fee.includes, region, fee.condition, wide) if part]
    return f"{amount} ({'; '.join(said)})" if said else amount


def _listed(talk: Talk, found: list[Price]) -> list[str]:
    return [words for price in found if (words := price_words(talk, price))]


def dated(talk: Talk, found: list[Price]) -> str:
    """When the first of these was checked, in brackets; a fee is always said with its date."""
    fact = next((f for p in found if (f := talk.ledger.use(p.owner, f"{p.path}.amount", p.path))), None)
    return f" ({when(fact)})" if fact else ""


def when(fact: Fact) -> str:
    """How sure and how old a fact is: "checked 9 October 2026", "reported, date not known"."""
    said = f"checked {wording.day(fact.dated)}" if fact.dated else "date not known"
    return (
        said
        if fact.confidence.value == "issuer"
        else f"{'reported' if fact.confidence.value == 'reported' else 'not verified'}, {said}"
    )


def fee(talk: Talk) -> Saying:
    """What a first attempt costs, what comes on top, and what is only an offer."""
    found = prices(talk, *FIRST_ATTEMPT)
    words = _listed(talk, found)
    rows = tuple(other_rows(talk))
    sections = (Facts(rows, title="What comes on top, or instead"),) if rows else ()
    if not words:
        instead = prices(talk, "training", "subscription", "beta")
        words = [f"{_LABELS[p.fee.for_].lower()} {said}" for p in instead if (said := price_words(talk, p))]
        if words:
            text = (
                f"We found no price for {talk.name}'s exam alone; what we have is {wording.listing(words)}{dated(talk, instead)}."
            )
            return Saying(text, "; ".join(words), sections=sections, money=True, what="exam fee")
        return Saying(talk.found_no("exam fee").text, "not found", "unknown", "exam fee", sections=sections, money=bool(rows))
    if all(price.fee.amount == "not_published" for price in found):
        kept = talk.kept_back("exam fee")
        return Saying(kept.text, kept.short, kept.state, kept.what, sections=sections, money=bool(rows))
    text = f"{_costs(talk, found, words)}{dated(talk, found)}."
    return Saying(
        text,
        "; ".join(words),
        sections=sections,
        notes=tuple(_changes(talk)),
        money=True,
        what="exam fee",
        paths=tuple(p.path for p in found if p.owner == talk.id),
    )


def _costs(talk: Talk, found: list[Price], words: list[str]) -> str:
    if any(word.startswith(("no figure", "reported between")) for word in words):
        return f"{talk.name}'s exam fee: {'; '.join(words)}"
    return f"{talk.name} costs {wording.listing(words, 'or')}" + ("" if _all_exam(found) else ", depending on the route")


def _all_exam(found: list[Price]) -> bool:
    return len({price.fee.for_ for price in found}) == 1


def _changes(talk: Talk) -> Iterator[str]:
    """A fee that was different before, or that will be."""
    for key, price in talk.held.fees.items():
        if price.for_ not in FIRST_ATTEMPT:
            continue
        if price.former_amount is not None:
            until = f" until {wording.event(price.former_until)}" if price.former_until else " before"
            yield f"It was {wording.money(price.former_amount, price.currency)}{until}."
        if _to_come(price, talk) and price.from_ and (amount := amount_words(price)):
            talk.use(f"fees.{key}.amount", f"fees.{key}.from")
            yield f"From {wording.event(price.from_)}: {amount}."


def other_rows(talk: Talk) -> Iterator[Row]:
    """Every other fee on the day, one row a kind, discounts and offers last."""
    has_exam = bool(prices(talk, *FIRST_ATTEMPT))
    kinds = ("training", "subscription", "application", "retake", "renewal", "maintenance", "membership", "beta", "other")
    for kind in kinds:
        if kind in ("training", "subscription", "beta") and not has_exam:
            continue
        found = prices(talk, kind)
        if words := _listed(talk, found):
            yield Row(_LABELS[kind], "; ".join(words))
    offers = [price for kind in _LABELS for price in prices(talk, kind, offers=True)]
    if words := _listed(talk, offers):
        yield Row("Offers (not the regular price)", "; ".join(words))


def maintenance(talk: Talk) -> Saying:
    """What holding it costs a year or a cycle."""
    found = prices(talk, "maintenance", "renewal", "membership")
    words = [f"{_LABELS[p.fee.for_].lower()} {said}" for p in found if (said := price_words(talk, p))]
    if words:
        return Saying(f"Keeping {talk.name}: {wording.listing(words)}{dated(talk, found)}.", "; ".join(words), money=True)
    rule = talk.held.recertification
    if rule is not None and rule.none:
        talk.use("recertification")
        return Saying(f"{talk.name} needs no renewal and no maintenance fee is named.", "none named", "none")
    return talk.found_no("maintenance or renewal fee")


def application(talk: Talk) -> Saying:
    """The fee for applying, where passing is not enough."""
    found = prices(talk, "application")
    if words := _listed(talk, found):
        text = f"{talk.name}: the application fee is {wording.listing(words, 'or')}{dated(talk, found)}."
        return Saying(text, "; ".join(words), money=True)
    return talk.found_no("application fee")


def retake(talk: Talk) -> Saying:
    """What a second attempt costs and when it may be made."""
    found = prices(talk, "retake")
    parts = [f"a retake costs {wording.listing(words, 'or')}{dated(talk, found)}"] if (words := _listed(talk, found)) else []
    notes: list[str] = []
    for code, exam in talk.versions:
        if exam.attempts is not None:
            talk.use(f"exams.{code}.attempts")
            parts.append(f"the fee includes {wording.plural(exam.attempts, 'attempt')}")
        if exam.retake:
            talk.use(f"exams.{code}.retake")
            parts.append(exam.retake)
    if not parts:
        return talk.found_no("retake rule or retake fee")
    return Saying(f"{talk.name}: {'; '.join(parts)}.", "; ".join(parts), notes=tuple(notes), money=bool(found))
