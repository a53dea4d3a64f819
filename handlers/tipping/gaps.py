"""Tips on a topic: how deep exams go and what closes the rest, and how to find out in an interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.coverage import which
from catalog.values import Depth
from handlers import wording
from handlers.advising import names
from handlers.answer import Prompt
from handlers.query import Intent, Query
from handlers.tipping.card import Card, points
from handlers.tipping.tip import Tip, TipKind
from handlers.tipping.whose import topic_tracks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.coverage import Evidence
    from handlers.answer import Answer

_SHOWN = 3
_SAID_TOPICS = 3
"""A question on a gap that speaks of no more topics than these is about the first of them."""
_REACH = {Depth.APPLIED: "in applied form", Depth.CONCEPTUAL: "at concept level"}


def tips(catalog: Catalog, day: date) -> Iterator[Tip]:
    """A gap for each topic on AI that practice closes, unless a question tells it; an interview where there is one to hold."""
    del day  # what closes a gap is looked up when the tip is written; that there is one does not change
    said = {
        entry.topics[0]
        for entry in catalog.said.values()
        if entry.kind == "gap" and entry.tip and 1 <= len(entry.topics) <= _SAID_TOPICS
    }
    for key, topic in catalog.topics.items():
        tracks = topic_tracks(catalog, key)
        if topic.practice and key not in said and not topic.general:
            yield Tip(TipKind.GAP, key, (key,), tracks, (key,))
        if topic.interview and not topic.general:
            yield Tip(TipKind.INTERVIEW, key, (key,), tracks, (key,))


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """Who goes deepest into the topic on the day, and what to do beyond exams."""
    return (
        _interview(Card(tip.kind, catalog, day), tip.subject)
        if tip.kind is TipKind.INTERVIEW
        else _gap(Card(tip.kind, catalog, day), tip.subject)
    )


def _gap(card: Card, topic: str) -> Answer:
    held = card.catalog.topics[topic]
    found = which(card.catalog, topic, card.day, least=Depth.CONCEPTUAL)
    best = [e for e in found if e.depth == found[0].depth] if found else []
    shown = best[:_SHOWN]
    for one in shown:
        card.ledger.use(one.credential, one.path)
    card.ledger.use(topic, "practice")
    card.ledger.use(topic, "about")
    ids = [e.credential for e in shown]
    answer = card.answer(
        _headline(card, topic, best, shown),
        [points(("What it is", held.about), ("Beyond exams", held.practice))],
        named=ids,
        prompts=(_who(card, topic), *card.profiles(ids, 1), *card.compare(ids)),
        notes=("Depth is our judgement where no source gives one.",) if shown else (),
    )
    return answer if found and found[0].depth < Depth.HANDS_ON else answer.having(title="Who goes deepest") if found else answer


def _headline(card: Card, topic: str, best: list[Evidence], shown: list[Evidence]) -> str:
    """How deep the deepest go, and that nothing goes deeper where that is so."""
    name = names.topic(card.catalog, topic)
    if not best:
        return wording.sentence(f"Of the exams in our catalog, none goes beyond a mention of {name}: practice is what counts")
    labels = [wording.label(card.catalog, e.credential) for e in shown]
    more = len(best) - len(shown)
    who = wording.listing([*labels, *([f"{more} more"] if more else [])])
    depth = best[0].depth
    if depth is Depth.HANDS_ON:
        if len(best) == 1:
            return wording.sentence(f"Of the exams in our catalog, one is hands-on in {name}: {who}")
        return wording.sentence(f"Of the exams in our catalog, these are hands-on in {name}: {who}")
    go = "goes" if len(best) == 1 else "go"
    return wording.sentence(f"Of the exams in our catalog, none is hands-on in {name}; {who} {go} deepest, {_REACH[depth]}")


def _who(card: Card, topic: str) -> Prompt:
    return Prompt(f"Who covers {names.topic(card.catalog, topic)}?"[:75], Query(intent=Intent.COVERAGE, topics=(topic,)))


def _interview(card: Card, topic: str) -> Answer:
    asked = card.catalog.topics[topic].interview
    if asked is None:
        raise LookupError(topic)  # only topics that have one are in the deck
    card.ledger.use(topic, "interview.ask")
    card.ledger.use(topic, "interview.listen_for")
    card.ledger.use(topic, "interview.why")
    headline = wording.sentence(f"Interviewing somebody on {names.topic(card.catalog, topic)}? Ask this: {asked.ask}")
    return card.answer(
        headline,
        [points(("Listen for", asked.listen_for), ("Why it is worth asking", asked.why))],
        prompts=(Prompt("What a job ad should ask for", Query(intent=Intent.HIRE, topics=(topic,))), _who(card, topic)),
    )
