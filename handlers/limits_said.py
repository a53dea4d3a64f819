"""Money that was named beside a question: held against the fees of the answer, or the answer says why it is not."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from catalog.engine.fees import first_attempt, with_exam
from catalog.engine.rates import DOLLAR, converted, rate
from handlers import wording
from handlers.answer import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.fees import FirstAttempt, Price
    from handlers.answer import Answer
    from handlers.ask import Ask

_SAY_SO = frozenset((Kind.PLAN, Kind.PATH, Kind.FIND, Kind.RECOMMEND))
"""Answers that say it themselves, where the limit belongs."""
_HELD_AGAINST = frozenset((Kind.FACT, Kind.COMPARE))
_UP_TO = 5


def with_limit(answer: Answer, ask: Ask) -> Answer:
    """The answer with what the money is enough for, or a line on a currency that no rate is set for, where it speaks of fees."""
    money = ask.query.limits.budget
    if money is None or answer.kind in _SAY_SO:
        return answer
    if not any(fact.field.startswith("fees.") and fact.field.endswith(".amount") for fact in answer.facts):
        return answer
    said = wording.money(money.amount, money.currency)
    if rate(ask.catalog, money.currency, DOLLAR) is None:
        note = f"Fees in another currency are not held against your {said}: no exchange rate is set here."
        return answer.having(notes=(note, *answer.notes))
    if answer.kind not in _HELD_AGAINST:
        return answer
    told = [f"{wording.label(ask.catalog, i)}: {_enough(ask, i)}" for i in answer.credentials[:_UP_TO]]
    if len(told) == 1:
        lead = _enough(ask, answer.credentials[0], said)
        return answer.having(headline=f"{lead[0].upper()}{lead[1:]}: {answer.headline}")
    return answer.having(headline=f"{answer.headline} With {said}: {'; '.join(told)}.") if told else answer


def _enough(ask: Ask, credential: str, said: str = "") -> str:
    """Whether the money covers a first attempt with its application: whatever it costs, at the lower price, or not at all."""
    found = first_attempt(ask.catalog, credential, ask.today)
    prices: Sequence[Price] = found.exam or found.with_training
    on_top = [price for price in found.application if price.known == "known"]
    access = next(iter(found.access), None)
    if found.access_needed and access is None:
        return f"we cannot tell whether{f' {said}' if said else ''} is enough: it requires a subscription that we found no price of"
    if access is not None:
        prices, on_top = ([access], on_top) if with_exam(access) else (prices, [*on_top, access])
    dear = [over for price in prices if (over := _over(ask, price, on_top)) is not None]
    of = f" {said}" if said else ""
    if not dear or None in dear:
        return f"we cannot tell whether{of} is enough" if of else "we cannot tell"
    more = (
        ", the subscription it requires included"
        if access
        else ", its application fee included"
        if on_top
        else ", not counting its application fee"
        if found.application_needed
        else ""
    )
    if not any(dear):
        return f"yes, within{of}{more}" if of else f"enough{more}"
    if not any(_over(ask, price, on_top, end="settled") for price in prices):
        sure = f"by the figures we prefer, not by the highest that other sources give{more}"
        return f"yes, within{of} {sure}" if of else f"enough {sure}"
    if all(dear) and any(price.high != price.low and _over(ask, price, on_top, end="low") is False for price in prices):
        return f"perhaps within{of}, as sources disagree{more}" if of else f"perhaps enough, as sources disagree{more}"
    if all(dear):
        offered = _by_offer(ask, found)
        return f"no, not within{of}{more}{offered}" if of else f"not enough{more}{offered}"
    return f"within{of} only at the lower price{more}" if of else f"enough only at the lower price{more}"


def _by_offer(ask: Ask, found: FirstAttempt) -> str:
    """The least offer that the money covers, with whom or what it is tied to, where no regular price is within it."""
    within = [price for price in found.offers if price.low is not None and _over(ask, price, ()) is False]
    if not within:
        return ""
    least = min(within, key=lambda price: price.low or 0)
    tied = "; ".join(said for said in (least.fee.who, least.fee.condition) if said)
    return f", only by an offer of {wording.money(least.low or Decimal(0), least.currency)}{f' ({tied})' if tied else ''}"


def _over(ask: Ask, price: Price, on_top: Sequence[Price], *, end: Literal["low", "settled", "bound"] = "bound") -> bool | None:
    """Whether a price with what comes on top is above the money; disputed at its highest, settled or at its lowest.

    None: no figure or rate.
    """
    money = ask.query.limits.budget
    every = [price, *on_top]
    amounts = [{"low": one.low, "settled": one.high or one.low, "bound": one.bound}[end] for one in every]
    if money is None or None in amounts or len({one.currency for one in every}) > 1:
        return None
    limit = converted(ask.catalog, money.amount, money.currency, price.currency)
    return None if limit is None else sum(amount for amount in amounts if amount is not None) > limit
