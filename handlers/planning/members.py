"""What members would pay for a plan: counted with their dues where joining pays, else said why it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.plan_members import joinings
from handlers.advising.reasons import talk_of
from handlers.answer import Row
from handlers.aspects import money
from handlers.planning import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from catalog.engine.case import Case
    from catalog.engine.plan_members import Joining
    from catalog.engine.plan_price import Cost
    from handlers.ask import Ledger


def rows(case: Case, costs: Mapping[str, Cost], ledger: Ledger, who: str = "") -> Iterator[Row]:
    """One for each issuer of whose exams a member pays less; `who` is the person of a team who takes them."""
    for one in joinings(case.catalog, costs, case.today):
        issuer = case.catalog.issuers[one.issuer].name if one.issuer in case.catalog.issuers else one.issuer
        prices = [
            f"{talk.name} {said}"
            for credential, price in one.prices
            if (talk := talk_of(case, credential, ledger)) and (said := money.price_words(talk, price))
        ]
        told = "; ".join(prices)
        behind = f", {who}" if who else ""
        if one.verdict == "pays":
            yield Row(
                f"As a member of {issuer}{behind}",
                f"{_total(one, costs)}{_dues(case, one, ledger)} included, so joining pays: {told}",
            )
        else:
            yield Row(f"Members of {issuer} pay less{behind}", f"{told}; not counted, {_why(case, one, ledger)}")


def _why(case: Case, one: Joining, ledger: Ledger) -> str:
    if one.dues is None:
        return "and we hold no membership fee, so whether joining pays cannot be told"
    if one.verdict == "not":
        return f"since joining does not pay for this plan: {_dues(case, one, ledger)} takes as much or more"
    return f"since whether joining pays hangs on what sources dispute: {_dues(case, one, ledger)} would come on top"


def _dues(case: Case, one: Joining, ledger: Ledger) -> str:
    """The membership with its fee and date."""
    if one.dues is None:
        return ""
    talk = talk_of(case, one.prices[0][0], ledger)
    return f"the membership ({money.amount_words(one.dues)}{money.dated(talk, [one.dues])})"


def _total(one: Joining, costs: Mapping[str, Cost]) -> str:
    """A member's first attempt at all steps in that currency."""
    same = [c for c in costs.values() if c.currency == one.currency and c.low is not None and c.high is not None]
    low, high = sum((c.low or one.low * 0 for c in same), one.low), sum((c.high or one.high * 0 for c in same), one.high)
    complete = all(c.complete for c in costs.values())
    return f"{words.total([(one.currency, low, high)], complete=complete)} in all with "
