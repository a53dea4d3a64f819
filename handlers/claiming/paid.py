"""An amount that is stated of a fee: what it is for, in which currency, for whom, and how often."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.fees import numbers
from handlers import wording
from handlers.aspects.every import SPEAKERS
from handlers.aspects.money import LABELS
from handlers.claiming.judged import Judged, State, elsewhere, short, unknown
from handlers.fee_parts import whose
from handlers.understanding.claimed import ASPECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.fees import Price
    from handlers.aspects.talk import Talk

FEES = {
    "fee": ("exam", "exam_with_training", "subscription", "beta"),
    "keep": ("maintenance", "renewal", "membership"),
    "application": ("application",),
    "retake": ("retake",),
}
_ASKED = {"fee": "the exam is", "keep": "keeping it is", "application": "the application is", "retake": "a retake is"}
_PER = {"year": " a year", "cycle": " per cycle", "month": " a month", "attempt": " per attempt", "once": ""}


def paid(talk: Talk, key: str, said: str) -> Judged:
    """An amount, by what it is for; a currency that was named, and whether a year was, count too."""
    match = re.fullmatch(r"([\d.]+)([A-Z]{3})?(/year)?([mn])?", said)
    found = [price for price in talk.fees if price.fee.for_ in FEES[key]]
    known = [price for price in found if price.known in ("known", "disputed")]
    if match is None or not known:
        return unknown(talk, key)
    amount, currency, yearly = Decimal(match[1]), match[2], bool(match[3])
    told = wording.money(amount, currency or known[0].currency)
    hits = [price for price in known if _holds(price, amount) and (currency or price.currency) == price.currency]
    theirs = [price for price in hits if whose(price) in (None, match[4] == "m")] if match[4] else hits
    if hits and not theirs:
        for_whom = "members" if whose(hits[0]) else "non-members"
        return Judged("wrong", short(talk, key), f"; {told} is for {for_whom}")
    if hits and yearly and not any(price.fee.per == "year" for price in hits):
        return Judged("wrong", short(talk, key), ", not a year")
    if hits:
        for price in hits:
            talk.ledger.use(price.owner, f"{price.path}.amount", price.path)
        if all(price.disputed and price.low != price.high for price in hits):
            return Judged("open", short(talk, key))  # a range that is quoted because sources disagree
        state: State = "partly" if _members_only(hits, known) and not match[4] else "right"
        return Judged(state, short(talk, key), _for_whom(hits, known), rivals=any(price.disputed for price in hits))
    among = any(amount in rivals(price) for price in known) and (currency or known[0].currency) == known[0].currency
    if all(price.known == "disputed" for price in known):
        return Judged("open", short(talk, key), "" if among else f"; {told} is none of the figures that sources have")
    if among:
        return elsewhere(talk, key, told)
    held = SPEAKERS[ASPECTS[key]](talk).short.rstrip(".")
    if meant := next(
        (price for price in talk.fees if _holds(price, amount) and (currency or price.currency) == price.currency), None
    ):
        talk.ledger.use(meant.owner, f"{meant.path}.amount", meant.path)
        return Judged("wrong", f"{talk.name}: {told} is for {LABELS[meant.fee.for_].lower()}; {_ASKED[key]} {held}")
    return Judged("wrong", f"{talk.name}: not {told}{_PER['year'] if yearly else ''}, but {held}")


def _members_only(hits: Sequence[Price], known: Sequence[Price]) -> bool:
    """Whether only members pay so much, and others more or less."""
    return all(whose(price) for price in hits) and any(whose(price) is False for price in known if price not in hits)


def _for_whom(hits: Sequence[Price], known: Sequence[Price]) -> str:
    """For whom the stated amount is, where others pay something else."""
    whom = {price.fee.member for price in hits}
    if len(hits) == len(known) or whom in ({None}, {True, False}):
        return ""
    return (
        f" ({wording.money(hits[0].low or Decimal(0), hits[0].currency)} is for {'members' if whom == {True} else 'non-members'})"
    )


def _holds(price: Price, amount: Decimal) -> bool:
    return price.low is not None and price.low <= amount <= (price.high or price.low)


def rivals(price: Price) -> list[Decimal]:
    """What other sources have for a fee."""
    dispute = price.fee.dispute_of("amount")
    return [number for rival in dispute.values for number in numbers(rival.value)] if dispute else []
