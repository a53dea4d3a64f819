"""What comes within a budget for members of its issuer only: a list for everybody would hide it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from catalog.engine.find import find
from handlers.advising.reasons import talk_of
from handlers.aspects import money

if TYPE_CHECKING:
    from collections.abc import Collection

    from catalog.engine.case import Case
    from catalog.engine.fees import Price
    from handlers.ask import Ledger
    from handlers.query import Limits

SHOWN = 4


def for_members(case: Case, limits: Limits, listed: Collection[str], ledger: Ledger) -> tuple[str, tuple[str, ...]]:
    """A sentence on those whose exam fee for members alone is within the budget, and their ids."""
    if limits.budget is None:
        return "", ()
    anyway = find(replace(case, wishes=limits.model_copy(update={"budget": None})))
    cheaper = {
        hit.credential: price
        for hit in (*anyway.hits, *anyway.unsorted)
        if hit.credential not in listed and (price := _member_price(case, hit.credential, limits)) is not None
    }
    shown = list(cheaper)[:SHOWN]
    if not shown:
        return "", ()
    talks = [(talk_of(case, i, ledger), cheaper[i]) for i in shown]
    named = "; ".join(f"{talk.name} at {money.price_words(talk, price)}{money.dated(talk, [price])}" for talk, price in talks)
    more = f"; and {len(cheaper) - SHOWN} more" if len(cheaper) > SHOWN else ""
    return f"For members of the issuer the exam fee alone is within it: {named}{more}.", tuple(shown)


def _member_price(case: Case, credential: str, limits: Limits) -> Price | None:
    """A regular exam fee for members within the budget."""
    budget = limits.budget
    if budget is None:
        return None
    prices = [
        price for price in first_attempt(case.catalog, credential, case.today).exam if price.fee.member and price.known == "known"
    ]
    ours = [price for price in prices if price.currency == budget.currency]
    return next((price for price in ours if price.high is not None and price.high <= budget.amount), None)
