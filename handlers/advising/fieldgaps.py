"""What no exam, or hardly any, covers yet: the field's open topics, who comes nearest, and the practice that closes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.coverage import which
from handlers import wording
from handlers.advising import names
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import ours
from handlers.query import Intent, Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.case import Case


def open_topics(case: Case) -> tuple[str, ...]:
    """Topics that the field itself names as gaps, in the order of its entries."""
    said = [entry for entry in case.catalog.said.values() if entry.kind == "gap"]
    return tuple(dict.fromkeys(topic for entry in said for topic in entry.topics if topic in case.catalog.topics))


def answer(case: Case) -> Answer:
    """The gaps of the field: each with what is said of it, who comes nearest now, and the practice."""
    ledger = Ledger(case.catalog)
    points: list[Point] = []
    nearest: dict[str, None] = {}
    named: list[str] = []
    for key, entry in case.catalog.said.items():
        if entry.kind != "gap":
            continue
        topic = next((t for t in entry.topics if t in case.catalog.topics), None)
        name = names.topic(case.catalog, topic) if topic else entry.ask[0]
        if name in named:
            continue  # another entry on the same gap
        ledger.use(key, "short")
        named.append(name)
        near = which(case.catalog, topic, case.today)[:2] if topic else []
        for one in near:
            ledger.use(one.credential, one.path)
            nearest[one.credential] = None
        told = wording.listing(f"{wording.label(case.catalog, e.credential)} ({names.DEPTHS[e.depth]})" for e in near)
        practice = case.catalog.topics[topic].practice if topic else None
        said = (entry.short, f"nearest now: {told}" if told else "", practice or "")
        points.append(Point(wording.capital(name), " ".join(wording.sentence(part) for part in said if part)))
    if not points:
        return Answer(Kind.UNKNOWN, "We hold no list of what the field leaves open.")
    return Answer(
        Kind.COVERAGE,
        f"What credentials leave thin across the field: {wording.listing(named)}.",
        sections=(Points(tuple(points)),),
        facts=ledger.facts,
        prompts=tuple(
            Prompt(f"Who covers {wording.shorten(names.topic(case.catalog, t), 60)}?", Query(intent=Intent.COVERAGE, topics=(t,)))
            for t in open_topics(case)[:4]
        ),
        credentials=tuple(nearest),
        notes=("Nearest is by the depth we have evidence for or judge; practice closes what exams do not.",),
    )


def nobody(case: Case, topics: Sequence[str]) -> Answer:
    """No credential on sale is evidenced to cover a topic: the practice that would."""
    ledger = Ledger(case.catalog)
    said = names.topics(case.catalog, topics)
    points = []
    for topic in topics:
        practice = case.catalog.topics[topic].practice
        if practice:
            ledger.use(topic, "practice")
            points.append(Point(f"What closes {names.topic(case.catalog, topic)}", practice))
    return Answer(
        Kind.COVERAGE,
        f"We found no credential {ours.on_sale(case.catalog)}, shown to cover {said} within what you asked for.",
        sections=(Points(tuple(points)),) if points else (),
        facts=ledger.facts,
        prompts=(Prompt("What is this topic?", Query(intent=Intent.EXPLAIN, topics=tuple(topics[:1]))),),
        notes=("Not found is ours: it is no proof that nobody covers it.",),
    )
