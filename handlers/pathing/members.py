"""The same ways at members' prices: whom that turns the order for, with the membership itself named as not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Point, Points
from handlers.aspects import money
from handlers.pathing import amounts
from handlers.pathing.trip import laid
from handlers.pathing.ways import label, ways

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.pathing.trip import Trip


def priced_for_members(trip: Trip) -> tuple[str, ...]:
    """Issuers of steps that sell their exam cheaper to members."""
    steps = dict.fromkeys(i for route in trip.found.routes for i in route.credentials)
    sold = (trip.ask.catalog.credentials[i] for i in steps)
    return tuple(
        dict.fromkeys(held.issuer for held in sold if any(fee.member and fee.for_ == "exam" for fee in held.fees.values()))
    )


def for_members(trip: Trip) -> Points | None:
    """What the cheapest known way costs a member, where an exam on the way has a price for members."""
    issuers = priced_for_members(trip)
    if not issuers:
        return None
    theirs = laid(trip.ask, trip.start, trip.goal, trip.found.targets, ledger=trip.ledger, member=True)
    lead = ways(theirs, "fee").lead
    names = wording.listing((trip.ask.catalog.issuers[i].name for i in issuers), "or")
    fees = amounts.money(theirs, lead.route)
    text = f"{label(theirs, lead)}: {fees}; the membership itself comes on top{_dues(trip, issuers)}."
    return Points((Point(text),), f"At the prices for members of {names}")


def _dues(trip: Trip, issuers: Sequence[str]) -> str:
    """What membership takes, where we hold a figure; that we hold none, where not."""
    told = []
    for credential in dict.fromkeys(i for route in trip.found.routes for i in route.credentials):
        talk = trip.talk(credential)
        dues = [p for p in money.prices(talk, "membership") if p.known == "known"] if talk.held.issuer in issuers else []
        for price in dues[:1]:
            talk.ledger.use(price.owner, f"{price.path}.amount", price.path)
            told.append(f"{talk.issuer} {money.amount_words(price)}")
    named = wording.listing(dict.fromkeys(told))
    return f" ({named}) and is not counted here" if named else ", and we hold no figure for its fee"
