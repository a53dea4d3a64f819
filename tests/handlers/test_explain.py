"""Explanations: entries, things and a credential's own sentences; nothing where nothing bears on it."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.load import load
from handlers import explain as handler
from handlers.answer import Kind, Points
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Query, Side, about
from handlers.respond import respond
from tests.catalogs import catalog, credential
from tests.handlers.samples import ask


def explain(**parts: object) -> Query:
    """An explain question."""
    return Query.model_validate({"intent": Intent.EXPLAIN, **parts})


def test_a_question_is_answered_with_the_figures_it_rests_on() -> None:
    """Prose holds no figures; the cited facts bring them, dated, and what is retired is said."""
    answer = handler.answer(ask(explain(said=("start-first",))))
    text = plain_text(answer)
    assert answer.headline == "Match the credential to the job you are hired into."
    assert "50 USD" in text
    assert "10 CPE a year" in text
    assert "OTHER is retired" in text
    assert {"fees.application.amount", "recertification.per_year"} <= {fact.field for fact in answer.facts}
    assert answer.mentioned == ("rich", "other")


def test_a_false_belief_is_corrected_first() -> None:
    """The correction is the headline; to a statement it says that it is not so."""
    asked = handler.answer(ask(explain(said=("needs-both",), sides=about("rich"))))
    stated = handler.answer(ask(explain(said=("needs-both",), sides=about("rich"), claim=True)))
    assert asked.headline == "AEM needs one of BASE and OTHER; either is enough."
    assert stated.headline.startswith("That is not so: AEM needs one")
    assert asked.credentials == ("rich",)
    assert asked.mentioned == ("base", "other")


def test_shared_letters_name_every_issuer() -> None:
    """All meanings, each with a button."""
    answer = handler.answer(ask(explain(said=("twin",))))
    assert "TWIN is used by" in answer.headline
    assert answer.credentials == ("twin-one", "twin-two")


def test_a_name_of_nothing_says_so_and_what_there_is() -> None:
    """The phantom is denied, the real one mentioned."""
    answer = handler.answer(ask(explain(said=("ghost",))))
    assert answer.headline == "There is no Ghost Cert."
    assert answer.credentials == ()
    assert answer.mentioned == ("thin",)


def test_of_several_names_that_have_no_entry_each_is_said() -> None:
    """What there is instead stands in one list, each thing once."""
    missing = {
        "one": {"name": "ONE", "exists": "other_thing", "say": "ONE has no entry.", "instead": ["real", "other"]},
        "two": {"name": "TWO", "exists": "other_thing", "say": "TWO has no entry.", "instead": ["real"]},
    }
    held = catalog(credential("real"), credential("other"), phantoms=missing)
    answer = handler.answer(ask(explain(said=("one", "two")), catalog=held))
    assert answer.headline == "ONE has no entry. TWO has no entry."
    assert [len(section.items) for section in answer.sections if isinstance(section, Points)] == [2]
    assert answer.mentioned == ("real", "other")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"topics": ("ai-governance",)}, "Who decides about AI systems"),
        ({"terms": ("atlas",)}, "A public knowledge base"),
        ({"roles": ("ciso",)}, "CISO"),
        ({"sides": (Side(kind="issuer", ids=("exinst",)),)}, "Example Institute"),
        ({"sides": (Side(kind="track", ids=("governance",)),)}, "governance track"),
    ],
)
def test_things_are_explained(parts: dict[str, object], expected: str) -> None:
    """A topic, a term, a role, an issuer and a track each have their sentence."""
    answer = handler.answer(ask(explain(**parts)))
    assert answer.kind is Kind.EXPLAIN
    assert expected in answer.headline


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("what happens to my attempt if I miss the AEM report deadline", "A report that comes in late is not marked"),
        ("who writes the AEM questions", "Subject-matter experts write and review"),
        ("does it cover asset inventories", "asset inventories"),
    ],
)
def test_a_question_no_intent_fits_is_answered_from_the_credentials_own_sentences(words: str, expected: str) -> None:
    """The best sentence leads, with its source."""
    answer = handler.answer(ask(explain(sides=about("rich"), words=words)))
    assert answer.kind is Kind.EXPLAIN
    assert expected in answer.headline
    assert answer.facts
    assert answer.credentials == ("rich",)


def test_an_unrelated_question_finds_nothing() -> None:
    """No sentence is bent into an answer."""
    answer = handler.answer(ask(explain(sides=about("rich"), words="which parking garage is near the stadium")))
    assert answer.kind is Kind.UNKNOWN
    assert answer.credentials == ()
    assert answer.mentioned == ("rich",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("does it teach how to harden widgets", "not covered (widget-security): Hardening of widgets"),
        ("which rebate is there", "83 USD: with a rebate code"),
        ("who constructed it", "What we hold on that for KIT: The path was constructed with a partner."),
    ],
)
def test_a_sentence_says_what_it_belongs_to(words: str, expected: str) -> None:
    """A topic that is not covered is called so, a condition has its amount, one word is no claim to a direct answer."""
    held = catalog(
        credential(
            "kit",
            topics={"widget-security": {"depth": "none", "note": "Hardening of widgets."}},
            fees={"offer": {"for": "exam", "amount": 83, "offer": True, "condition": "with a rebate code"}},
            statements={"partners": {"about": "position", "text": "The path was constructed with a partner."}},
        )
    )
    asking = ask(explain(words=words, sides=about("kit")), catalog=held)
    assert expected.casefold() in plain_text(handler.answer(asking)).casefold()


def test_what_a_framework_is_goes_before_questions_about_it() -> None:
    """Asked for the list by its name alone, the answer is what it is; asked more, the question that says so."""
    held = catalog(
        credential("one"),
        frameworks={"list-9": {"name": "List 9", "about": "A list of a department.", "counts_as_listing": True}},
        said={"on-the-list": {"ask": ["Which approved examinations are on List 9?"], "short": "None that we found."}},
    )
    named = handler.answer(ask(explain(terms=("list-9",), words="what is List 9?"), catalog=held))
    more = handler.answer(ask(explain(terms=("list-9",), words="Which approved examinations are on List 9?"), catalog=held))
    assert named.headline.startswith("List 9: A list of a department")
    assert more.headline == "None that we found."


def test_what_cannot_be_taken_is_said_once() -> None:
    """A standing cited as what the answer rests on is not repeated below it."""
    held = catalog(
        credential("later", lifecycle={"launched": {"date": "2030-01-01"}, "seen": "announced"}),
        said={"q": {"ask": ["Is it out?"], "short": "Not yet.", "credentials": ["later"], "cites": ["later.lifecycle"]}},
    )
    text = plain_text(handler.answer(ask(explain(said=("q",)), catalog=held)))
    assert text.count("is announced") == 1


def test_what_it_covers_is_told_where_what_was_asked_is_not_held() -> None:
    """Nothing on quilts; the topics that are held stand below."""
    held = catalog(credential("kit", topics={"attacks": {"depth": "applied"}}), topics={"attacks": {"name": "Attacks"}})
    answer = handler.answer(ask(explain(words="does it cover quilts", sides=about("kit")), catalog=held))
    assert answer.kind is Kind.UNKNOWN
    assert "applied: Attacks" in plain_text(answer)
    other = handler.answer(ask(explain(words="is it purple", sides=about("kit")), catalog=held))
    assert other.kind is Kind.UNKNOWN
    assert "Status: Active" in plain_text(other)


def test_the_case_for_acting_is_told_with_its_figures_and_leads_on() -> None:
    """Whose figures they are stands with each; what is asked next are questions we answer."""
    held = load()
    found = respond(Request("why act now?", date(2026, 11, 21)), Person(), Memory(), held).answer
    text = plain_text(found)
    for figure in ("figure-misuse-worry", "figure-skills-gap", "figure-ai-tools"):
        assert held.said[figure].short in text
        assert figure in {fact.owner for fact in found.facts}
    asked = [prompt.query.said for prompt in found.prompts]
    assert ("regulators-three-questions",) in asked
    assert ("cissp-cism-not-enough",) in asked
