"""What changed between two versions of the catalog, as values and in words fit for the list of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from catalog.diff import differences
from handlers.differences import lines
from tests.catalogs import catalog, credential

if TYPE_CHECKING:
    from catalog.catalog import Catalog

FEE = {"for": "exam", "amount": 400, "who": "members"}
RIVALS = [{"value": "400", "sources": ["page"]}, {"value": "450", "sources": ["page"]}]
DISPUTE = {"field": "amount", "why": "Two reports.", "values": RIVALS}


def told(old: Catalog, new: Catalog) -> list[str]:
    """The lines."""
    return lines(differences(old, new), old, new)


def between(before: dict[str, Any], after: dict[str, Any]) -> str:
    """The one line about a credential that was so and is so; its neighbour stays as it was."""
    beside = credential("beside", acronym="BES")
    count, line = told(
        catalog(credential("one", acronym="ONE", **before), beside), catalog(credential("one", acronym="ONE", **after), beside)
    )
    assert count == "Credentials: 1 changed."
    assert line.startswith("ONE (one): ")
    return line.removeprefix("ONE (one): ")


def test_same_version_says_so(catalog: Catalog) -> None:
    """Nothing is made up."""
    assert differences(catalog, catalog) == []
    assert told(catalog, catalog) == ["Nothing differs."]


def test_new_gone_and_renamed() -> None:
    """A credential that comes, one that goes without a trace, one that leaves a redirect."""
    old = catalog(credential("gone"), credential("old-id", acronym="OID"))
    new = catalog(
        credential("fresh", name="A Fresh One"), credential("new-id", acronym="OID"), redirects={"old-id": {"to": "new-id"}}
    )
    assert told(old, new) == [
        "Credentials: 2 new, 1 gone and 1 renamed; 1 other entry.",
        "New: A Fresh One (fresh), certification of issuer, track governance.",
        "GONE (gone) stands in the catalog no more.",
        "New: new-id (new-id), certification of issuer, track governance.",
        "OID is called new-id now (it was old-id).",
        "Old id old-id: new.",
    ]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ({"fees": {"a": FEE}}, {"fees": {"a": FEE | {"amount": 450}}}, "exam fee (members): 450 USD (was 400 USD)."),
        ({}, {"fees": {"a": FEE}}, "new exam fee (members) 400 USD."),
        ({"fees": {"a": FEE}}, {}, "exam fee (members) gone (it was 400 USD)."),
        (
            {"fees": {"a": FEE}},
            {"fees": {"a": FEE | {"amount": "not_published"}}},
            "exam fee (members): not published (was 400 USD).",
        ),
        ({"fees": {"a": FEE}}, {"fees": {"a": FEE | {"disputed": [DISPUTE]}}}, "exam fee (members): sources disagree."),
        ({"fees": {"a": FEE | {"disputed": [DISPUTE]}}}, {"fees": {"a": FEE}}, "exam fee (members): sources agree now."),
        (
            {"lifecycle": {"seen": "active"}},
            {"lifecycle": {"seen": "active", "ended": {"date": "2027-03-31", "certainty": "expected"}}},
            "last day: expected 31 March 2027.",
        ),
        ({"exams": {"A-1": {"minutes": 90}}}, {"exams": {"A-1": {"minutes": 120}}}, "exam A-1, minutes: 120 (was 90)."),
        ({"exams": {"A-1": {}}}, {"exams": {"A-1": {}, "A-2": {}}}, "new exam version A-2."),
        ({}, {"replaced_by": {"beside": {"credential": "beside"}}}, "replaced by BES."),
        ({}, {"new_exam_of": {"credential": "beside"}}, "the newer exam of BES."),
        (
            {"conditions": {"sit": {"required": "none"}}},
            {"conditions": {"sit": {"required": {"any_of": [{"credential": "beside"}, {"years": 5, "in": "audit"}]}}}},
            "required to sit the exam: an active BES or 5 years of experience in audit (was none).",
        ),
        (
            {"judgement": {"roles": {"ciso": {"fit": "useful", "why": "?"}}}},
            {"judgement": {"roles": {"ciso": {"fit": "core", "why": "?"}}}},
            "for a ciso: core (was useful).",
        ),
        (
            {"topics": {"ai-risk": {"depth": "mention"}}},
            {"topics": {"ai-risk": {"depth": "applied"}}},
            "covers ai risk: applied (was mention).",
        ),
        ({"aliases": ["A", "B"]}, {"aliases": ["B", "C"]}, "other names: now with C and without A."),
        ({"level": "expert"}, {}, "level: not known any more (was expert)."),
        ({"validity": {"years": 3}}, {"validity": {"years": 2.5}}, "validity, years: 2.5 (was 3)."),
        ({}, {"statements": {"a": {"about": "caveat", "text": "Mind the gap."}}}, "new remark a: Mind the gap."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_change_reads_as_a_sentence(before: dict[str, Any], after: dict[str, Any], line: str) -> None:
    """What it is now, and what it was."""
    assert between(before, after) == line


def test_block_that_was_only_checked_again_says_just_that() -> None:
    """A new date is no new fact."""
    later = {"title": "Page", "by": "issuer", "dated": "2026-09-01"}
    after = FEE | {"sources": ["later"], "checked": "2026-09-01", "confidence": "issuer"}
    assert (
        between({"fees": {"a": FEE}}, {"fees": {"a": after}, "sources": {"later": later}}) == "checked again: exam fee (members)."
    )


def test_file_written_on_another_day_is_no_change() -> None:
    """When and from what a file was written is nobody's news."""
    old, new = credential("one", recorded="2026-06-01"), credential("one", recorded="2026-07-01", open=["a question"])
    assert told(catalog(old), catalog(new)) == ["Nothing differs."]


def test_other_entries_name_what_differs() -> None:
    """A question by its words, anything else by its name."""
    old = catalog(said={"why": {"ask": ["why now?"], "short": "Because."}}, topics={"ai-risk": {"aliases": ["a"]}})
    new = catalog(said={"why": {"ask": ["why now?"], "short": "Since."}}, topics={"ai-risk": {"aliases": ["a", "b"]}, "new": {}})
    assert told(old, new) == [
        "No credential differs; 3 other entries.",
        "Topic ai-risk: aliases.",
        "Topic new: new.",
        "Question “why now?”: short.",
    ]
