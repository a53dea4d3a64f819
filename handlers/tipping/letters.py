"""Tips on names: letters that several issuers use, and names that stand for nothing we could find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State, is_open
from handlers import wording
from handlers.answer import Point, Points, Prompt
from handlers.aspects import standing
from handlers.query import Intent, Query, about
from handlers.tipping.card import POINTS, Card
from handlers.tipping.tip import Tip, TipKind
from handlers.tipping.whose import tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.reference import Collision, Phantom
    from handlers.answer import Answer

_SHORT = 220
"""A remark that is no longer than this is told whole, as the tip's first sentence."""


def tips(catalog: Catalog, day: date) -> Iterator[Tip]:
    """Every collision, and every name of nothing that is worth a tip; not before what it names is on the market."""
    for key, collision in catalog.collisions.items():
        if _told(catalog, collision.credentials, day):
            yield Tip(TipKind.NAME, key, collision.credentials, tracks_of(catalog, collision.credentials))
    for key, phantom in catalog.phantoms.items():
        if phantom.tip and key not in catalog.collisions and _told(catalog, phantom.instead, day):
            yield Tip(TipKind.NAME, key, phantom.instead, tracks_of(catalog, phantom.instead[:2]))


def _told(catalog: Catalog, credentials: tuple[str, ...], day: date) -> bool:
    """All of it is offered here, and can be taken or is announced as its file says."""
    files = [catalog.credentials[i] for i in credentials if i in catalog.offered]
    return len(files) == len(credentials) and all(held.recorded.first <= day or is_open(catalog, held.id, day) for held in files)


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """What the letters can mean, or that the name stands for nothing; and what there is."""
    card = Card(tip.kind, catalog, day)
    collision = catalog.collisions.get(tip.subject)
    return _collision(card, collision) if collision else _phantom(card, tip.subject, catalog.phantoms[tip.subject])


def _collision(card: Card, collision: Collision) -> Answer:
    ids = collision.credentials
    issuers = list(dict.fromkeys(wording.issuer(card.catalog, card.catalog.credentials[i]) for i in ids))
    first, _, rest = (collision.note, "", "") if len(collision.note) <= _SHORT else collision.note.partition(". ")
    if len(issuers) > 1:
        headline = wording.sentence(f"{collision.letters} alone says little: {wording.listing(issuers)} use these words or letters")
        texts = [collision.note]
    else:
        headline, texts = wording.sentence(first), [rest] if rest else []
    listed = [_meaning(card, i) for i in ids[:POINTS]]
    others = [Point(f"Also: {wording.sentence(other)}") for other in collision.others][: max(0, POINTS - len(listed) - len(texts))]
    return card.answer(
        headline,
        [
            Points(tuple(Point(wording.sentence(text)) for text in texts)),
            Points((*listed, *others), f"What {collision.letters} can mean"),
        ],
        named=ids,
        prompts=(*card.compare(i for i in ids if card.talk(i).standing.open), *card.profiles(ids)),
    )


def _meaning(card: Card, credential: str) -> Point:
    """One credential that goes by the name: whose it is, what it shows, and how it stands where it is not simply on sale."""
    talk = card.talk(credential)
    talk.use("name")
    whose = "" if talk.issuer.split(maxsplit=1)[0] in talk.held.name else f" ({talk.issuer})"
    stands = "" if talk.standing.state is State.ACTIVE else f"; {standing.state_words(talk)}"
    return Point(f"{talk.held.name}{whose}", f"{card.shows(credential)}{stands}.")


def _phantom(card: Card, key: str, phantom: Phantom) -> Answer:
    card.ledger.use(key, "say")
    first, _, rest = phantom.say.partition(". ")
    headline = wording.sentence(first)
    if phantom.exists == "no" and phantom.name.casefold() not in headline.casefold():
        headline = f"There is no {phantom.name}: {headline}"
    ids = phantom.instead[: POINTS - 1]
    texts = (Point(wording.sentence(rest)),) if rest else ()
    there = Points(tuple(_meaning(card, i) for i in ids), "What there is")
    first_id = next(iter(ids), None)
    checked = [Prompt("Run the three checks", Query(intent=Intent.VERIFY, sides=about(first_id)))] if first_id else []
    return card.answer(headline, [Points(texts), there], named=ids, prompts=(*card.profiles(ids), *checked))
