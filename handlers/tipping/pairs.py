"""Tips that put two credentials side by side: the nearest rival of each, for whom either is, and what sets them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.compare import compare
from catalog.engine.lifecycle import standing
from catalog.engine.merit import ON_SALE
from catalog.remembered import remembered
from handlers import wording
from handlers.advising import names
from handlers.aspects import gates
from handlers.query import Side
from handlers.tipping.card import Card, points
from handlers.tipping.tip import Tip, TipKind
from handlers.tipping.whose import on_ai, topics_of, tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.model import Credential
    from handlers.answer import Answer
    from handlers.aspects.talk import Talk

_FIT = {"core": 2, "useful": 1}
_NEAR = 3.0
"""From this nearness on somebody may have to choose between the two."""
_BETWEEN = "+"
_LONGEST = 200


def tips(catalog: Catalog, day: date) -> Iterator[Tip]:
    """Every pair of which both can be taken on the day, and not only as a beta."""
    for first, second in rivals(catalog):
        if standing(catalog, first, day).state in ON_SALE and standing(catalog, second, day).state in ON_SALE:
            both = (first, second)
            shared = [t for t in topics_of(catalog, first) if t in topics_of(catalog, second)]
            yield Tip(TipKind.PAIR, _BETWEEN.join(both), both, tracks_of(catalog, both), tuple(shared))


@remembered(most=8)
def rivals(catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """Each credential on AI with the one that comes nearest, every pair once, in the order of the catalog."""
    files = [held for held in catalog.offered.values() if on_ai(catalog, held.id)]
    found: dict[frozenset[str], tuple[str, str]] = {}
    for held in files:
        family = catalog.same_credential(held.id)
        scored = [(_nearness(held, other), other.id) for other in files if other.id not in family]
        best = max(scored, key=lambda one: (one[0], one[1]), default=(0.0, ""))
        if best[0] >= _NEAR:
            found.setdefault(frozenset((held.id, best[1])), (held.id, best[1]))
    return tuple(found.values())


def _nearness(one: Credential, other: Credential) -> float:
    """Roles that both suit, topics they share by depth, and the same kind of work."""
    fits, others = ({r: _FIT[f.fit] for r, f in c.judgement.roles.items() if f.fit in _FIT} for c in (one, other))
    shared = sum(min(fit, others[role]) for role, fit in fits.items() if role in others)
    mine, theirs = one.depths(), other.depths()
    total = sum(int(d) for d in mine.values()) + sum(int(d) for d in theirs.values())
    alike = 8 * sum(min(int(d), int(theirs.get(t, 0))) for t, d in mine.items()) / total if total else 0.0
    return shared + alike + (one.track == other.track) + (one.platform == other.platform)


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """For whom each is, in one sentence; then what each shows and asks for, and where either goes deeper."""
    card = Card(tip.kind, catalog, day)
    ids = tuple(tip.subject.split(_BETWEEN))
    compared = compare(catalog, [Side(ids=(i,)) for i in ids], day)
    first, second = (wording.label(catalog, i) for i in ids)
    closed = "" if compared.substitutes else " They do not replace each other."
    headline = f"{first} or {second}? {_for(card, ids[0])}; {_for(card, ids[1])}.{closed}"
    deeper = [
        f"{wording.label(catalog, i)} goes deeper in {names.topics(catalog, claimed, most=3)}"
        for i, leads in zip(ids, compared.leads, strict=True)
        if (claimed := [lead.topic for lead in leads if lead.claimed][:3])
    ]
    for i, leads in zip(ids, compared.leads, strict=True):
        card.talk(i).use(*(lead.mine.by[0].path for lead in leads[:3] if lead.claimed))
    apart = f"{'; '.join(deeper)} (depth is our judgement where no source gives one)" if deeper else None
    return card.answer(
        headline,
        [points(*(_side(card, i) for i in ids), apart)],
        named=ids,
        prompts=(*card.compare(ids), *card.profiles(ids)),
    )


def _for(card: Card, credential: str) -> str:
    talk = card.talk(credential)
    talk.use("judgement.best_for.text")
    return f"{talk.name} is for {names.inside(talk.held.judgement.best_for.text.rstrip('.'))}"


def _whole(talk: Talk) -> str:
    """Its letters and what they stand for: a channel that hears of it for the first time cannot ask the card."""
    full = " ".join(talk.held.name.replace(f"({talk.held.acronym})", "").split()).replace(" ,", ",")
    return talk.name if full.casefold() in talk.name.casefold() else f"{talk.name} ({full})"


def _side(card: Card, credential: str) -> tuple[str, str]:
    """What one shows, and what it asks for."""
    talk = card.talk(credential)
    talk.use("judgement.not_for.text")
    gate = gates.prerequisites(talk)
    asks = f" Gate: {gate.short}." if gate.has_value and len(gate.short) <= _LONGEST else ""
    return (
        f"{_whole(talk)}: {names.inside(card.shows(credential))}",
        f"Not for {names.inside(talk.held.judgement.not_for.text.rstrip('.'))}.{asks}",
    )
