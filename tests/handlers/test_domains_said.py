"""Domains of an exam: how many, how many of them we know, which outline is in force on the day."""

from __future__ import annotations

from datetime import date
from typing import Any

from handlers import fact as handler
from handlers import profile
from handlers.ask import Ask
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about
from tests.catalogs import catalog, credential
from tests.handlers.samples import ask, fact

FORMER = "Up to then: Old 60, Older 40 percent."
CHANGED = {"items": [{"name": "Old"}], "effective": {"date": "2026-11-03"}, "former": FORMER, "note": "The name is the old one."}


def said(domains: dict[str, Any], on: date = date(2026, 11, 21)) -> tuple[str, str]:
    """Headline and whole text of the answer on the domains."""
    held = catalog(credential("changing", domains=domains))
    answer = handler.answer(ask(fact(Aspect.DOMAINS, of=("changing",)), today=on, catalog=held))
    return answer.headline, plain_text(answer)


def test_before_a_new_outline_the_old_one_is_told() -> None:
    """On a day before the change the weights of the outline that is examined then are the answer."""
    headline, _ = said(CHANGED, date(2026, 11, 2))
    assert "Old 60, Older 40 percent" in headline
    assert "The name is the old one" not in headline


def test_after_it_the_old_one_is_told_as_no_longer_examined() -> None:
    """What is only known of the outline before is never passed off as the present one."""
    headline, text = said(CHANGED)
    assert "we found no weights" in headline
    assert "The name is the old one." in headline
    assert f"No longer examined: {FORMER}" in text


def test_a_partial_list_says_of_how_many() -> None:
    """Two known of five is said, and no heaviest is named."""
    headline, _ = said({"items": [{"name": "A", "weight": 21}, {"name": "B", "weight": 20}], "count": 5, "partial": True})
    assert "has 5 domains, of which we know 2" in headline
    assert "heaviest" not in headline


def test_a_profile_counts_and_qualifies_the_domains_as_the_list_does() -> None:
    """Of five domains of which two are known it says five; a note on the names stands with them."""
    partial = {"items": [{"name": "One", "weight": 21}, {"name": "Two", "weight": 21}], "count": 5, "partial": True}
    held = catalog(credential("some", domains=partial), credential("changing", domains=CHANGED))

    def row(name: str) -> str:
        query = Query(intent=Intent.PROFILE, sides=about(name))
        text = plain_text(profile.answer(Ask(query, held, date(2026, 11, 21))))
        return next(line for line in text.splitlines() if line.startswith("Domains: "))

    assert row("some") == "Domains: 5 domains, of which we know 2"
    assert "The name is the old one" in row("changing")


def test_weights_kept_by_the_issuer_are_said_to_be_where_not_even_the_names_are_known() -> None:
    """Asked for weights, the answer is that there are none to be had."""
    headline, _ = said({"count": 11, "weights_published": False})
    assert "does not publish the weights" in headline


def test_since_when_an_outline_is_examined_stands_with_it() -> None:
    """Who asks for the outline hears how old it is, and what statements say of it where they ask for its age."""
    words = {"about": "change", "text": "Body of knowledge 2.", "sources": ["page"], "confidence": "reported"}
    parts = {"domains": {"items": [{"name": "A", "weight": 100}]}, "exams": {"main": {"outline_from": {"date": "2026-02-02"}}}}
    held = catalog(credential("dated", statements={"version": words}, **parts))
    listed = handler.answer(ask(fact(Aspect.DOMAINS, of=("dated",)), catalog=held, today=date(2026, 11, 21)))
    aged = handler.answer(ask(fact(Aspect.OUTLINE, of=("dated",)), catalog=held, today=date(2026, 11, 21)))
    assert "since 2 February 2026" in plain_text(listed)
    assert "Body of knowledge 2." in aged.headline
