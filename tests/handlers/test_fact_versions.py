"""Exam versions, languages, betas, disputes and changed fees: what a single fact must not blur."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from handlers import fact as handler
from handlers import profile
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about
from tests.catalogs import catalog, credential
from tests.handlers.samples import ask, fact

TODAY = date(2026, 11, 21)


def _range(*values: str, quote: str) -> list[dict[str, Any]]:
    rivals = [{"value": value, "sources": ["page"]} for value in values]
    return [{"field": "amount", "quote": quote, "why": "they differ", "values": rivals}]


HELD = catalog(
    credential(
        "plus",
        acronym="PLUS",
        exams={
            "PL-1": {
                "questions": 90,
                "questions_up_to": True,
                "languages": ["en", "ja"],
                "windows": {"en": {"languages": ["en"], "last_day": {"date": "2027-06-11"}}},
            },
            "PL-2": {"windows": {"all": {"first_day": {"date": "2026-11-17", "certainty": "expected"}}}},
        },
        fees={
            "exam": {
                "for": "exam",
                "amount": 425,
                "from": {"date": "2026-01-01"},
                "former_amount": 404,
                "former_until": {"date": "2025-12-31"},
            },
            "retake": {"for": "retake", "amount": 99},
            "student": {"for": "exam", "amount": 200, "condition": "students only"},
        },
    ),
    credential(
        "old",
        acronym="OLD-1",
        exams={
            "OLD-1": {
                "windows": {
                    "en": {"languages": ["en"], "last_day": {"date": "2026-09-28"}},
                    "rest": {"languages": ["ja", "ko"], "open_until": "until NEW-2 is generally available"},
                }
            }
        },
    ),
    credential(
        "new",
        acronym="NEW-2",
        new_exam_of={"credential": "old"},
        lifecycle={"beta": {"date": "2026-09-29"}, "launched": {"date": "2027-01-14", "certainty": "expected"}, "seen": "beta"},
        exams={"NEW-2": {"beta": True, "questions": 85}},
    ),
    credential(
        "span",
        acronym="SPAN",
        fees={"exam": {"for": "exam", "amount": 298, "disputed": _range("298 (October 2026)", "359", "404", quote="range")}},
    ),
    credential("doubt", acronym="DOUBT", fees={"exam": {"for": "exam", "disputed": _range("395", "445", quote="none")}}),
    credential(
        "firm", acronym="FIRM", fees={"exam": {"for": "exam", "amount": 459, "disputed": _range("459", "575", quote="preferred")}}
    ),
)


def headline(credential_id: str, *aspects: Aspect, today: date = TODAY, **more: Any) -> str:
    """The headline to a single-fact question."""
    return handler.answer(ask(fact(*aspects, of=(credential_id,), **more), catalog=HELD, today=today)).headline


@pytest.mark.parametrize(
    ("credential_id", "expected"),
    [
        ("span", "reported between 298 and 404 USD"),
        ("doubt", "exam fee: no figure we rely on, as sources disagree, "),
        ("firm", "459 USD (disputed: elsewhere 575)"),
    ],
)
def test_a_disputed_fee_is_quoted_as_the_file_says(credential_id: str, expected: str) -> None:
    """A range, no figure, or the preferred one with its rivals; a year in a wording is no amount."""
    assert expected in headline(credential_id, Aspect.FEE)


def test_a_changed_fee_keeps_its_former_value_and_date() -> None:
    """Before the change the former fee holds, after it the new one; discounts and retakes are never the price."""
    after = plain_text(handler.answer(ask(fact(Aspect.FEE, of=("plus",)), catalog=HELD, today=TODAY)))
    before = headline("plus", Aspect.FEE, today=date(2025, 12, 31))
    assert after.startswith("PLUS costs 425 USD, checked")
    assert "It was 404 USD until 31 December 2025." in after
    assert "Retake: 99 USD" in after
    assert "200 USD (students only)" in after
    assert before.startswith("PLUS costs 404 USD")


def test_one_ending_version_does_not_end_the_credential() -> None:
    """The version that ends in one language and the one that is expected are told apart; a passed expectation is not confirmed."""
    said = plain_text(handler.answer(ask(fact(Aspect.RETIREMENT, of=("plus",)), catalog=HELD, today=TODAY)))
    assert said.startswith("PLUS is active")
    assert "PL-1 (English) retiring, until 11 June 2027" in said
    assert "PL-2 was expected on 17 November 2026, not confirmed here" in said


def test_a_language_that_is_closed_closes_no_other() -> None:
    """Closed in English, open in Japanese, each said, with what comes next."""
    said = headline("old", Aspect.RETIREMENT)
    assert "closed in English (last day 28 September 2026)" in said
    assert "still open in Japanese and Korean until NEW-2 is generally available" in said
    assert "NEW-2" in said
    assert headline("old", Aspect.LANGUAGES, language="ja").startswith("Yes: OLD-1 can be taken in Japanese")
    assert "cannot be taken in English" in headline("old", Aspect.LANGUAGES, language="en")
    assert "No source we have lists German" in headline("old", Aspect.LANGUAGES, language="de")


def test_figures_of_a_beta_form_are_called_so() -> None:
    """A beta's figures never pass for the final exam's, and its dates stay apart."""
    assert "85 questions (of the beta form)" in headline("new", Aspect.QUESTIONS)
    said = headline("new", Aspect.RETIREMENT)
    assert "in beta on 21 November 2026 (since 29 September 2026, final exam expected 14 January 2027)" in said


def test_a_named_version_is_the_one_spoken_of() -> None:
    """The code asked about decides whose figures are given."""
    assert "up to 90 questions" in headline("plus", Aspect.QUESTIONS, exam="pl-1")
    assert headline("plus", Aspect.QUESTIONS, exam="PL-2").startswith("We found no number of questions")


def test_an_issuer_or_a_track_asks_about_what_can_be_taken() -> None:
    """Facts of an issuer are those of its open credentials."""
    query = Query.model_validate({"intent": Intent.FACT, "sides": [{"kind": "issuer", "ids": ["issuer"]}], "aspects": [Aspect.FEE]})
    answer = handler.answer(ask(query, catalog=HELD, today=TODAY))
    assert {"span", "plus"} <= set(answer.credentials)


def test_a_closed_profile_leads_on_to_what_can_be_taken() -> None:
    """The first button of a credential that is closed is what follows it."""
    held = catalog(
        credential("gone", lifecycle={"ended": {"date": "2026-03-31"}}, replaced_by={"heir": {"credential": "heir"}}),
        credential("heir"),
    )
    answer = profile.answer(ask(Query(intent=Intent.PROFILE, sides=about("gone")), catalog=held, today=TODAY))
    assert answer.prompts[0].query.credential == "heir"
    assert "heir" in answer.mentioned


def test_a_language_that_ended_does_not_retire_the_exam() -> None:
    """Up to its last day with that day; after it the other languages are open, and the credential is not called retired."""
    ending = credential(
        "tongue",
        acronym="TNG",
        exams={"main": {"windows": {"it": {"languages": ["it"], "last_day": {"date": "2026-12-31"}}}}},
    )
    query = fact(Aspect.LANGUAGES, of=("tongue",), language="it")
    before = handler.answer(ask(query, today=TODAY, catalog=catalog(ending)))
    after = handler.answer(ask(query, today=date(2027, 1, 1), catalog=catalog(ending)))
    assert before.headline == "Yes: TNG can be taken in Italian until 31 December 2026."
    assert after.headline == "No: TNG cannot be taken in Italian on 1 January 2027; in other languages it is open."
    assert "TNG is retired" not in plain_text(after)
