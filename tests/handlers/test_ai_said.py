"""What is said of AI inside a credential, of designations without a file, and of the time left after passing."""

from __future__ import annotations

from typing import Any

from handlers import explain
from handlers import fact as handler
from handlers.query import Aspect, Intent, Query
from tests.catalogs import catalog, credential
from tests.handlers.samples import ask, fact

WORDS = {"about": "content", "text": "The exam has almost no AI.", "sources": ["page"], "confidence": "reported"}


def said(aspect: Aspect, **parts: Any) -> str:
    """The headline on one credential made for the test."""
    held = catalog(credential("one", **parts), topics={"mlops": {"name": "MLOps"}})
    return handler.answer(ask(fact(aspect, of=("one",)), catalog=held)).headline


def test_a_mention_is_said_to_be_only_in_passing() -> None:
    """Who asks whether it covers AI is not told a list that reads like a yes."""
    only = {"topics": {"mlops": {"depth": "mention", "why": "a test"}}}
    assert said(Aspect.AI_CONTENT, judgement=only) == "ONE touches AI only in passing: MLOps."


def test_a_statement_speaks_where_no_topic_does() -> None:
    """What a source says of AI in words is the answer, rather than that nothing was found."""
    assert "almost no AI" in said(Aspect.AI_CONTENT, statements={"ai": WORDS})


def test_the_time_for_what_is_left_is_told_without_a_list_of_steps() -> None:
    """Deadline and interim title belong to the answer on what comes after passing."""
    years = {"years": 5, "kind": "security", "in": "security"}
    certify = {"required": years, "deadline": "six years", "until_then": "Associate"}
    headline = said(Aspect.STEPS, conditions={"certify": certify})
    assert "Deadline: six years." in headline
    assert "Until then: Associate." in headline


def test_a_designation_without_a_file_is_told_with_the_gates_it_opens() -> None:
    """It is not unknown: it stands in a gate."""
    held = catalog(
        credential("one", conditions={"sit": {"required": {"designation": "dsg"}}}),
        designations={"dsg": {"name": "Designated Somebody", "issuer": "An Institute"}},
    )
    answer = explain.answer(ask(Query(intent=Intent.EXPLAIN, terms=("dsg",), words="what is DSG"), catalog=held))
    assert "Designated Somebody is a designation of An Institute" in answer.headline
    assert answer.mentioned == ("one",)


def test_a_pass_mark_without_a_document_is_told_as_that() -> None:
    """Where only a statement speaks of it, the statement is the answer with its own caution."""
    text = "The pass mark is commonly given as 450; we hold no document for it."
    statements = {"pass-mark": {"about": "exam", "text": text, "sources": ["page"], "confidence": "reported"}}
    assert said(Aspect.PASSING, statements=statements) == f"ONE: {text}"


def test_an_announcement_is_told_where_no_launch_is_known() -> None:
    """Who asks when it came out hears of the day that is known, as what it is."""
    headline = said(Aspect.LAUNCHED, lifecycle={"announced": {"date": "2026-02-10"}, "seen": "active"})
    assert "was announced on 10 February 2026; we found no launch date" in headline
