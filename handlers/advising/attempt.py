"""What a first attempt takes of this person in all, as plans count it, and whether the money they named is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.affordable import Enough, as_member, taught_in
from catalog.engine.fees import first_attempt
from catalog.engine.plan_price import cost_of
from handlers import wording
from handlers.advising.reasons import price
from handlers.aspects import money
from handlers.planning.words import WISHES

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from handlers.aspects.talk import Talk

_ON_TOP = {"application": "the application fee", "training": "the course", "subscription": "the subscription"}


def takes(case: Case, talk: Talk) -> str:
    """The prices, and what they come to with what is paid besides."""
    told = price(talk)
    cost = cost_of(case, talk.id)
    more = [part for part in cost.parts if part.fee.for_ in _ON_TOP]
    if cost.low is None or (
        more
        and all(part.fee.for_ == "subscription" for part in more)
        and first_attempt(case.catalog, talk.id, case.today).access_needed
    ):
        return told
    if not more:
        return f"{told}; {WISHES[cost.untold]}" if cost.untold in WISHES else told
    named = [f"{_ON_TOP[part.fee.for_]} of {said}" for part in more if (said := money.price_words(talk, part))]
    way = ", where no years of work take its place" if taught_in(cost) else ""
    return f"{told}; {total(case, talk)} with {wording.listing(named)}{way}"


def total(case: Case, talk: Talk) -> str:
    """What a first attempt comes to: 649 to 810 USD in all for non-members."""
    cost = cost_of(case, talk.id)
    if cost.low is None:
        return "we found no fee"
    for part in cost.parts:
        money.price_words(talk, part)  # each stands among the facts
    least = "" if cost.complete else "at least "
    said = wording.money(cost.low, cost.currency, cost.high if cost.high != cost.low else None)
    return f"{least}{said} in all{' for non-members' if cost.parts[0].fee.member is False else ''}"


def for_members(case: Case, talk: Talk, found: Enough | None) -> str:
    """What a member pays, where that may be within the money and the price for everybody is not."""
    paid = as_member(case, talk.id) if found is Enough.OVER else None
    if paid is None or paid.low is None:
        return ""
    talk.ledger.use(talk.id, *(f"{path}.amount" for owner, path in paid.paths if owner == talk.id))
    top = paid.bound if paid.bound != paid.low else None
    return f"; {wording.money(paid.low, paid.currency, top)} in all for members, dues not counted"


def held_against(case: Case, talk: Talk, found: Enough | None) -> str:
    """A sentence on the money that was named; empty where none was, or none that fees can be held against."""
    budget = case.wishes.budget
    if budget is None or found is None:
        return ""
    said = wording.money(budget.amount, budget.currency)
    untold = WISHES.get(cost_of(case, talk.id).untold or "", "not all of it is known")
    match found:
        case Enough.WITHIN:
            return f"A first attempt is within your {said}: {total(case, talk)}."
        case Enough.MAY:
            return f"A first attempt may exceed your {said}: {total(case, talk)}, by route and source."
        case Enough.OVER:
            return f"A first attempt is over your {said}: {total(case, talk)}{for_members(case, talk, found)}."
    return f"Whether your {said} is enough for a first attempt cannot be told: {untold}."
