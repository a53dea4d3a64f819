"""Single facts that are known only in part: what is held besides is said, and nothing more is claimed."""

from __future__ import annotations

from datetime import date

from handlers import fact as handler
from handlers import wording
from handlers.answer import Answer, Kind
from handlers.ask import Ask
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about
from tests.catalogs import catalog, credential

HELD = catalog(
    credential(
        "lab",
        acronym="LAB",
        exams={
            "LB-1": {
                "minutes": 1440,
                "questions": 20,
                "item_types": ["tasks"],
                "conditions": "assistants are allowed",
                "disputed": [
                    {
                        "field": "item_types",
                        "quote": "range",
                        "why": "two guides",
                        "values": [{"value": "tasks", "sources": ["page"]}, {"value": "tasks, essays", "sources": ["page"]}],
                    }
                ],
            }
        },
        fees={"double": {"for": "other", "amount": 519, "includes": "exam and one retake"}},
        statements={
            "modules": {"about": "content", "text": "Modules: one; two."},
            "exam-only-route": {"about": "access", "text": "A way to buy the exam alone could not be verified."},
        },
        recognition={
            "army": {"framework": "army-list", "listed": True, "what": "work role 111"},
            "norm": {"framework": "norm", "listed": True, "what": "by the board"},
        },
    ),
    credential(
        "gone",
        acronym="GONE",
        exams={"main": {"windows": {"en": {"last_day": {"date": "2026-01-31"}}}}},
        validity={"years": 3},
        statements={"after": {"about": "renewal", "text": "Holders keep it until their term ends."}},
    ),
    frameworks={
        "army-list": {"name": "Army list"},
        "norm": {"name": "Norm accreditation", "counts_as_listing": False},
        "other-list": {"name": "Other list"},
    },
)


def told(of: str, aspect: Aspect, **parts: object) -> Answer:
    """The answer to one fact asked about."""
    query = Query.model_validate({"intent": Intent.FACT, "sides": about(of), "aspects": (aspect,), **parts})
    return handler.answer(Ask(query, HELD, date(2026, 6, 1)))


def test_what_an_exam_allows_answers_where_no_open_book_rule_is_known() -> None:
    """Who asks for books may mean tools; of books themselves nothing is claimed."""
    answer = told("lab", Aspect.OPEN_BOOK)
    assert answer.kind is Kind.FACT
    assert answer.headline == "LAB: Assistants are allowed. We found no other rule on books and notes."


def test_kinds_of_questions_that_sources_dispute_are_shown_as_disputed() -> None:
    """No list of kinds is stated as the one that holds."""
    assert "sources disagree (tasks or tasks, essays)" in told("lab", Aspect.FORMAT).headline


def test_an_outline_told_in_words_answers_where_there_are_no_domains() -> None:
    """The sentence is given, and that the domains were not found."""
    answer = told("lab", Aspect.DOMAINS)
    assert answer.kind is Kind.FACT
    assert answer.headline.startswith("We found no weighted exam domains for LAB")
    assert "one; two" in answer.headline


def test_a_code_that_was_typed_is_not_read_out_before_the_value() -> None:
    """The only version there is needs no name in front of its figure."""
    assert told("lab", Aspect.DURATION, exam="LB-1").headline.startswith("LAB: the exam takes 24 hours")


def test_a_fee_that_includes_a_retake_is_told_where_retakes_are_asked_for() -> None:
    """There is no fee of a retake alone, but there is one that holds it."""
    answer = told("lab", Aspect.RETAKE)
    assert answer.kind is Kind.FACT
    assert {fact.field for fact in answer.facts} >= {"fees.double.amount"}


def test_who_asks_for_the_course_hears_first_whether_the_exam_is_sold_alone() -> None:
    """That is what it mostly means."""
    assert told("lab", Aspect.TRAINING).headline.startswith("LAB, training: A way to buy the exam alone could not be verified")


def test_a_list_asked_about_by_name_gets_its_own_answer() -> None:
    """Yes with what stands there, an accreditation in its own words, and for another list that nothing was found."""
    assert told("lab", Aspect.RECOGNITION, terms=("army-list",)).headline == "Yes: LAB is listed in Army list: work role 111."
    assert told("lab", Aspect.RECOGNITION, terms=("norm",)).headline == "Yes: LAB has Norm accreditation: by the board."
    other = told("lab", Aspect.RECOGNITION, terms=("other-list",))
    assert other.kind is Kind.UNKNOWN
    assert other.headline == "We found no listing in Other list for LAB."
    assert "work role 111" in plain_text(other)


def test_holders_of_a_retired_credential_are_told_what_becomes_of_it() -> None:
    """The years alone would read as if it could still be renewed."""
    assert "Holders keep it until their term ends." in told("gone", Aspect.VALIDITY).headline


def test_a_name_with_a_small_first_letter_keeps_it() -> None:
    """The beginning of a sentence turns eAIS into no other name."""
    assert wording.sentence("eAIS is for subscribers") == "eAIS is for subscribers."
    assert wording.sentence("nothing named") == "Nothing named."
