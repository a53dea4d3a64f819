"""The local search finds the sentence that bears on a question, and nothing for an unrelated one."""

from __future__ import annotations

import time

import pytest

from catalog.catalog import Catalog
from catalog.engine.search import search_credential, search_pages
from catalog.engine.search_words import stem, stems
from tests.catalogs import catalog, credential


@pytest.fixture(name="held")
def _held() -> Catalog:
    statements = {
        "late": {"about": "exam", "text": "A report handed in late is not marked."},
        "writers": {"about": "content", "text": "Practitioners on a volunteer panel develop the questions."},
        "rent": {"about": "training", "text": "Lab time can be extended by thirty days for a surcharge."},
    }
    return catalog(
        credential(
            "red",
            acronym="RED",
            aliases=["Red Exam"],
            statements=statements,
            exams={"main": {"retake": "after a wait of eight weeks", "report_hours": 24}},
            recertification={"routes": ["pass a newer exam"], "cycle_years": 3},
        ),
        credential("blue", acronym="BLUE"),
        issuers={
            "issuer": {"name": "Issuer", "statements": {"refund": {"about": "fee", "text": "Fees are not refunded after booking."}}}
        },
        topics={"prompt-injection": {"name": "Prompt injection", "about": "Text that turns a model against its owner."}},
        terms={"atlas": {"name": "MITRE ATLAS", "about": "A knowledge base of attacks on AI."}},
        said={"start": {"ask": ["Which should I pursue first?"], "short": "The one that matches your job."}},
        beliefs={"both": {"ask": ["Do I need both?"], "short": "One is enough.", "belief": "Both are needed."}},
    )


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("what happens if I miss the RED report deadline", "statements.late.text"),
        ("who writes the RED questions", "statements.writers.text"),
        ("can I extend my lab time", "statements.rent.text"),
        ("how long must I wait before a second attempt", "exams.main.retake"),
        ("can I get a refund", "statements.refund.text"),
    ],
)
def test_the_sentence_that_bears_on_a_question_comes_first(held: Catalog, words: str, path: str) -> None:
    """Other words for the same thing find it as well, in the credential's file and in its issuer's."""
    assert search_credential(held, "red", words)[0].path == path


@pytest.mark.parametrize(
    "words",
    ["which parking garage is near the stadium", "RED exam", "is the chef vegetarian", "", "???", "certification"],
)
def test_an_unrelated_question_finds_nothing(held: Catalog, words: str) -> None:
    """No name, no common word and no chance likeness makes an answer."""
    assert not [hit for hit in search_credential(held, "red", words) if hit.answers]
    assert not [hit for hit in search_pages(held, words) if hit.answers]


def test_a_file_that_says_nothing_answers_nothing(held: Catalog) -> None:
    """A thin credential has only its judged lines to search."""
    assert search_credential(held, "blue", "how long must I wait before a second attempt") == []


@pytest.mark.parametrize(
    ("words", "owner"),
    [("what is prompt injection", "prompt-injection"), ("MITRE ATLAS", "atlas"), ("which should I pursue first", "start")],
)
def test_pages_are_found_by_name_and_by_the_way_people_ask(held: Catalog, words: str, owner: str) -> None:
    """Topics, terms and questions share one ranking."""
    assert search_pages(held, words)[0].owner == owner


def test_pages_can_be_limited(held: Catalog) -> None:
    """Only the kinds and entries asked for."""
    assert search_pages(held, "prompt injection", kinds=("term",)) == []
    assert search_pages(held, "prompt injection", among=("prompt-injection",))[0].kind == "topic"


def test_a_path_is_a_fact(held: Catalog) -> None:
    """Every hit can be shown with its source."""
    for hit in search_credential(held, "red", "wait before a second attempt, late report"):
        assert held.fact(hit.owner, hit.path) is not None


def test_forms_of_a_word_share_a_stem() -> None:
    """Plural, past and -ing meet; codes and numbers stay."""
    assert stem("attacks") == stem("attacked") == stem("attacking") == stem("attack")
    assert stem("policies") == stem("policy")
    assert stem("SCS-C03".casefold()) == "scs-c03"
    assert stems("What is the fee?") == ["fe"] or stems("What is the fee?") == [stem("fee")]


def test_a_search_is_fast(held: Catalog) -> None:
    """Well under a millisecond once the index stands, with room for a busy machine."""
    search_credential(held, "red", "warm up")
    started = time.perf_counter()
    for _ in range(100):
        search_credential(held, "red", "what happens if I miss the report deadline")
    assert (time.perf_counter() - started) / 100 < 0.005
