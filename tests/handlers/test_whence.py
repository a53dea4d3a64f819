"""Where a fact comes from, and why others have another figure, stand before the fact for who asks that."""

from __future__ import annotations

from handlers import fact as handler
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import WHENCE, WHERE_IN, WHY_APART
from tests.catalogs import catalog, credential
from tests.handlers.samples import ask

DOUBTED = {
    "main": {
        "questions": 90,
        "minutes": 150,
        "disputed": [
            {
                "field": "minutes",
                "why": "The other is a shop.",
                "values": [{"value": "150", "sources": ["page"]}, {"value": "120", "sources": ["page"]}],
            }
        ],
    }
}
OUTLINE = {
    "items": [
        {"name": "Governance", "weight": 60, "detail": "policies and inventories"},
        {"name": "Controls", "weight": 40, "ai": ["3.2 guardrails"]},
    ]
}
HELD = catalog(credential("one", exams=DOUBTED, domains=OUTLINE))


def headline(aspect: Aspect, slot: str, words: str = "") -> str:
    """The first sentences of the answer."""
    query = Query(intent=Intent.FACT, sides=about("one"), aspects=(aspect,), slot=slot, words=words)
    return handler.answer(ask(query, catalog=HELD)).headline


def test_the_source_of_the_fact_is_told_first() -> None:
    """With its day, and that it is not the issuer's own word; then the fact itself."""
    told = headline(Aspect.QUESTIONS, WHENCE)
    assert told.startswith("That is ")
    assert "90 questions" in told


def test_the_reason_for_our_figure_is_told_to_who_has_read_another() -> None:
    """Where nothing is in dispute, the fact stands by itself."""
    told = headline(Aspect.DURATION, WHY_APART, "120")
    assert told.startswith("Sources disagree: the other is a shop.")
    assert "150 minutes" in told
    assert headline(Aspect.QUESTIONS, WHY_APART).startswith("ONE: the exam has 90 questions")


def test_where_something_stands_is_told_by_domain() -> None:
    """With the weight, and what is in it where it is one domain only."""
    assert headline(Aspect.DOMAINS, WHERE_IN, "2") == "In 1 of the 2 domains of ONE: Controls (40 %), with: 3.2 guardrails."
    assert headline(Aspect.DOMAINS, WHERE_IN, "1 2") == "In 2 of the 2 domains of ONE: Governance (60 %) and Controls (40 %)."
