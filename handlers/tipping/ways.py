"""Tips on the way to a credential that has a gate: what comes first, what it takes, and what money cannot buy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Training, leaves
from catalog.engine.lifecycle import standing
from catalog.engine.merit import ON_SALE
from catalog.engine.prerequisites import gated
from handlers import wording
from handlers.answer import Facts, Point, Points, Prompt, Row
from handlers.ask import Ask
from handlers.aspects import gates
from handlers.gating.after import after_passing
from handlers.pathing import amounts
from handlers.pathing.headlines import headline
from handlers.pathing.start import NOTHING, goal_of, start_of
from handlers.pathing.trip import laid
from handlers.pathing.ways import ways
from handlers.query import Intent, Query, about
from handlers.tipping.card import Card
from handlers.tipping.tip import Tip, TipKind
from handlers.tipping.whose import on_ai, topics_of, tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.model import Credential
    from handlers.answer import Answer, Section
    from handlers.pathing.trip import Trip
    from handlers.pathing.ways import Ways

_STEPS = 3


def tips(catalog: Catalog, day: date) -> Iterator[Tip]:
    """Every credential on AI that has a gate and can be taken on the day, and not only as a beta."""
    for key, held in catalog.offered.items():
        if gated(held) and not _trained(held) and on_ai(catalog, key) and standing(catalog, key, day).state in ON_SALE:
            yield Tip(TipKind.WAY, key, (key,), tracks_of(catalog, (key,)), topics_of(catalog, key))


def _trained(held: Credential) -> bool:
    """A course by the issuer opens the exam as well: then the way is to pay."""
    sit = held.conditions.sit
    if sit is None or sit.required is None or sit.required == "none":
        return False
    return any(isinstance(leaf, Training) for leaf in leaves(sit.required))


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """The way from nothing; where none can be laid out, what stands before it."""
    card = Card(tip.kind, catalog, day)
    ask = Ask(Query(intent=Intent.PATH, sides=about(tip.subject), slot=NOTHING), catalog, day)
    start = start_of(ask)
    trip = laid(ask, start, goal_of(ask, start), (tip.subject,), ledger=card.ledger)
    prompts = (
        Prompt("Where do I stand?", Query(intent=Intent.ELIGIBILITY, sides=about(tip.subject))),
        Prompt("The whole way", Query(intent=Intent.PATH, sides=about(tip.subject))),
        *card.profiles((tip.subject,), 1),
    )
    if not trip.found.routes:
        said = gates.prerequisites(card.talk(tip.subject)).text
        return card.answer(said, named=(tip.subject,), prompts=prompts)
    shown = ways(trip, None)
    return card.answer(
        headline(trip, shown),
        list(_sections(card, trip, shown)),
        named=(*shown.lead.route.credentials, tip.subject),
        prompts=prompts,
    )


def _sections(card: Card, trip: Trip, shown: Ways) -> Iterator[Section]:
    route = shown.lead.route
    fees, _, study = amounts.rows(trip, route)
    rows = (fees, study) if len(route.steps) > 1 else (study,)  # of one step the headline has told the fees
    yield Facts(tuple(Row(name, value) for name, value in rows))
    if len(route.steps) > 1:
        steps = [Point(f"{wording.label(card.catalog, s.credential)}: {card.shows(s.credential)}") for s in route.steps]
        yield Points(tuple(steps[:_STEPS]), "In this order", ordered=True)
    after = after_passing(trip.target)
    if after is not None:
        yield Points(after.items[:_STEPS], after.title, ordered=after.ordered)
