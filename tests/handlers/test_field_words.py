"""Every field that a card may show has a name that a reader understands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handlers import reporting
from handlers.field_words import field_name, field_value
from handlers.query import Aspect, Intent, Query, about

if TYPE_CHECKING:
    from catalog.catalog import Catalog

TODAY = date(2026, 11, 22)


def test_no_name_of_a_fact_shows_its_path(catalog: Catalog) -> None:
    """Of all facts that may be reported of any credential, by any aspect: words, and no two of one card the same."""
    for credential in catalog.credentials:
        for aspects in ((), *((aspect,) for aspect in Aspect)):
            query = Query(intent=Intent.REPORT, sides=about(credential), aspects=aspects)
            facts = [fact for fact in reporting.facts_of(query, catalog, TODAY) if fact.owner == credential]
            names = [field_name(catalog, fact.owner, fact.field) for fact in facts]
            for fact, name in zip(facts, names, strict=True):
                assert name, fact.field
                assert not name.endswith((",", ".")), fact.field
                assert "_" not in name, fact.field
                assert fact.field not in name or "." not in fact.field


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("fees.exam_member.amount", "Exam fee (IAPP members)"), ("exams.main.minutes", "Minutes of the exam"),
        ("validity.years", "Years it is valid"), ("exams.main.passing", "Exam, passing"),
    ],
)  # fmt: skip
def test_the_usual_ones_are_called_by_their_names(catalog: Catalog, field: str, name: str) -> None:
    """As one would say them."""
    assert field_name(catalog, "iapp-aigp", field) == name


def test_a_value_is_written_out(catalog: Catalog) -> None:
    """With its currency, its month in words, yes for true."""
    assert field_value(catalog, "iapp-aigp", "fees.exam_member.amount", "1649").endswith(" USD")
    assert field_value(catalog, "iapp-aigp", "lifecycle.launched.date", "2026-10-09") == "9 October 2026"
    assert field_value(catalog, "iapp-aigp", "exams.main.proctored", "True") == "yes"


@pytest.mark.parametrize(
    ("words", "path", "comment"),
    [
        ("fees.exam_member.amount", "fees.exam_member.amount", ""), ("that is wrong", "", ""),
        ("that price is outdated, they raised it", "", "that price is outdated, they raised it"),
        ("fees.exam_member.amount it is 700", "fees.exam_member.amount", "it is 700"), ("no.such.path", "", ""),
    ],
)  # fmt: skip
def test_words_are_a_path_then_what_is_right(catalog: Catalog, words: str, path: str, comment: str) -> None:
    """A sentence that says only that something is wrong says nothing of what is right."""
    query = Query(intent=Intent.REPORT, sides=about("iapp-aigp"), words=words)
    assert reporting.path_of(query, catalog) == path
    assert reporting.comment_of(query, catalog) == comment
