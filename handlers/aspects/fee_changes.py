"""A fee that was another one before, that will be, or that was announced to be: with how sure that is on the day."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.fees import announced_for
from catalog.values import Certainty
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.blocks import Fee
    from catalog.values import Event
    from handlers.aspects.talk import Talk

_EXAM = ("exam", "exam_with_training")
_CALLED = {"exam_with_training": "exam with training"}


def changes(talk: Talk) -> Iterator[str]:
    """One sentence for each fee of the credential that has another amount before or after the day."""
    now = {price.path: price for price in talk.fees if price.owner == talk.id}
    for key, fee in talk.held.fees.items():
        if not isinstance(fee.amount, Decimal) or (fee.for_ not in _EXAM and fee.from_ is None and fee.for_ != "subscription"):
            continue
        price = now.get(f"fees.{key}")
        if fee.from_ is not None and talk.today < fee.from_.date.first:
            yield _to_come(talk, key, fee)
        elif (at := announced_for(fee, talk.today)) is not None or (fee.from_ is not None and _expected(fee.from_)):
            yield _unconfirmed(talk, key, fee, at or fee.from_)
        elif price is not None and not price.former and fee.former_amount is not None:
            yield _was(talk, key, fee)


def _expected(event: Event) -> bool:
    return event.certainty is Certainty.EXPECTED


def _to_come(talk: Talk, key: str, fee: Fee) -> str:
    talk.use(f"fees.{key}.amount", f"fees.{key}.from")
    assert fee.from_ is not None
    what = "" if fee.for_ in _EXAM else f" for {_named(fee)}"
    return f"From {wording.event(fee.from_)}: {_amount(fee)}{_who(fee)}{what}."


def _unconfirmed(talk: Talk, key: str, fee: Fee, at: Event | None) -> str:
    """The new amount with the day it was announced for, and what it was when a source last looked."""
    talk.use(f"fees.{key}.amount", f"fees.{key}.from")
    assert at is not None
    how = "expected" if _expected(at) else "announced"
    said = f"{_amount(fee)}{_who(fee)} for {_named(fee)} was {how} for {wording.day(at.date)}, which is not confirmed here"
    if fee.former_amount is None:
        return f"{said}."
    talk.use(f"fees.{key}.former_amount")
    return f"{said}; it was {wording.money(fee.former_amount, fee.currency)} before."


def _was(talk: Talk, key: str, fee: Fee) -> str:
    assert fee.former_amount is not None
    until = _until(fee.former_until)
    was = wording.money(fee.former_amount, fee.currency)
    if fee.for_ in _EXAM:
        return f"It was {was}{_who(fee)} {until}."
    talk.use(f"fees.{key}.amount", f"fees.{key}.former_amount")
    since = f" since {wording.event(fee.from_)}" if fee.from_ is not None else ""
    return wording.sentence(f"{_named(fee)} is {_amount(fee)}{since}; it was {was} {until}")


def _amount(fee: Fee) -> str:
    assert isinstance(fee.amount, Decimal)
    return wording.money(fee.amount, fee.currency, fee.amount_high)


def _who(fee: Fee) -> str:
    return f" ({fee.who})" if fee.who else ""


def _named(fee: Fee) -> str:
    """The thing that is paid for: "the subscription (Silver Annual)"."""
    return f"the {_CALLED.get(fee.for_, fee.for_)}{f' ({fee.includes})' if fee.includes else ''}"


def _until(event: Event | None) -> str:
    if event is None:
        return "before"
    return f"before ({event.said})" if event.said else f"until {wording.event(event)}"
