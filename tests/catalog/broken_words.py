"""Smallest catalogs that break the rules on words."""

from __future__ import annotations

from catalog import rules_wording
from tests.catalog.broken import Broken, one, other
from tests.catalogs import catalog, credential

WORDING = [
    one(
        rules_wording.words_do_not_go_stale,
        "statements.a.text",
        statements={"a": {"about": "caveat", "text": "It is currently in beta."}},
    ),
    one(
        rules_wording.words_do_not_go_stale,
        "judgement.not_for.text",
        judgement={"not_for": {"text": "Taken until 2027.", "why": "?"}},
    ),
    one(
        rules_wording.words_do_not_go_stale,
        "judgement.best_for.why",
        judgement={"best_for": {"text": "Some.", "why": "It was retired."}},
    ),
    one(rules_wording.words_do_not_go_stale, "exams.main.note", exams={"main": {"note": "The form is the latest."}}),
    one(rules_wording.money_stands_in_fees, "recertification.routes.0", recertification={"routes": ["pay 150 USD"]}),
    other(rules_wording.words_do_not_go_stale, "said", "more.0", more=["The exam is not yet out."]),
    other(rules_wording.words_do_not_go_stale, "beliefs", "short", short="It no longer exists."),
    other(rules_wording.words_do_not_go_stale, "phantoms", "say", say="Nothing of the name exists right now."),
    one(
        rules_wording.money_stands_in_fees,
        "judgement.best_for.text",
        judgement={"best_for": {"text": "Whoever has 599 USD.", "why": "?"}},
    ),
    one(rules_wording.documents_are_named, "exams.main.note", exams={"main": {"note": "The article gives another length."}}),
    other(rules_wording.documents_are_named, "said", "more.0", more=["The source article saw this gap."]),
    other(rules_wording.documents_are_named, "roles", "why", why="One list has it; the registry does not."),
    other(rules_wording.money_stands_in_fees, "said", "short", short="It costs $1,500."),
    other(rules_wording.money_stands_in_fees, "topics", "about", about="It costs EUR 20 to learn."),
    other(rules_wording.money_stands_in_fees, "roles", "why", why="They have 100 dollars."),
    other(rules_wording.verdicts_are_of_ways_to_ask, "said", "yes", ask=["Is it?"], yes=["Is it so?"]),
    other(rules_wording.verdicts_are_of_ways_to_ask, "said", "no", ask=["Is it?"], yes=["Is it?"], no=["Is it?"]),
    Broken(
        rules_wording.aliases_are_unique,
        catalog(credential("x", aliases=["AI  Thing"]), credential("y", name="ai thing"), credential("z")),
        (("x", "aliases.0"), ("y", "name")),
    ),
    Broken(rules_wording.ids_are_unique, catalog(credential("x"), terms={"x": {}}), (("x", ""),)),
    one(rules_wording.texts_can_be_shown, "acronym", acronym="A" * 41),
    other(rules_wording.texts_can_be_shown, "topics", "name", name="A" * 91),
    other(rules_wording.texts_can_be_shown, "said", "short", short="A" * 401),
    one(rules_wording.addresses_are_web_addresses, "website.url", website={"url": "example.org"}),
    other(rules_wording.addresses_are_web_addresses, "terms", "url", url="https://example.org/a page"),
    Broken(
        rules_wording.addresses_are_web_addresses,
        catalog(said={"x": {"sources": {"a": {"title": "A", "url": "javascript:alert(1)", "by": "third_party"}}}}),
        (("x", "sources.a.url"),),
    ),
]
