"""What belongs to an amount wherever it is told: for whom it is, what is in it, when it falls due, what its source leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.fees import announced_for
from handlers import wording

if TYPE_CHECKING:
    from catalog.engine.fees import Price
    from handlers.aspects.talk import Talk

FIRST_INCLUDED = "the first one is in the exam fee"
_EVERYBODY = (None, "standard", "regular", "all", "everyone")
_DUE = {"sit": "due before the exam", "certify": "due after passing"}


def terms(talk: Talk, price: Price) -> list[str]:
    """The terms of one fee, each once, those that are taken from further facts noted in the ledger."""
    fee = price.fee
    who = (fee.who if fee.who not in _EVERYBODY else None) or {True: "members", False: "non-members", None: None}[fee.member]
    region = fee.region if fee.region and fee.region.casefold() not in (who or "").casefold() else None
    wide = None if price.owner == talk.id else f"{talk.issuer} in general"
    trained = fee.for_ == "exam_with_training" and "train" not in f"{who} {fee.includes}".casefold()
    first = FIRST_INCLUDED if fee.first_included and talk.ledger.use(price.owner, f"{price.path}.first_included") else None
    due = _DUE[fee.due] if fee.due and talk.ledger.use(price.owner, f"{price.path}.due") else None
    told = (who, "with training" if trained else None, fee.includes, region, fee.condition, first, due, note_of(price), wide)
    return list(dict.fromkeys(part for part in (*told, announced(talk, price)) if part))


def note_of(price: Price) -> str | None:
    """What its source leaves open about the amount; of a former amount nothing."""
    said = (price.fee.note or "").rstrip(".")
    if not said or price.former:
        return None
    return said if any(sign.isupper() for sign in said.split(maxsplit=1)[0][1:]) else said[0].lower() + said[1:]


def announced(talk: Talk, price: Price) -> str | None:
    """That the amount is one announced for a day which has come, and that no source was read since."""
    at = None if price.former else announced_for(price.fee, talk.today)
    if at is None:
        return None
    talk.ledger.use(price.owner, f"{price.path}.from")
    return f"announced for {wording.day(at.date)}, not confirmed here"


def of_a_range(talk: Talk, price: Price) -> list[str] | None:
    """Every figure of a range, the terms with the one they are read beside; None where they hold for all, or there are none."""
    dispute = price.fee.dispute_of("amount")
    told = [part for part in terms(talk, price) if part != note_of(price)]
    if dispute is None or dispute.quote != "range" or not told:
        return None
    if all(set(rival.sources) & set(price.fee.sources) for rival in dispute.values):
        return None
    own = str(price.fee.amount)
    return [f"{rival.value} ({'; '.join(told)})" if rival.value == own else rival.value for rival in dispute.values]
