"""Folders become one catalog, or one error that lists everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.check import check
from catalog.load import load
from catalog.problems import CatalogError
from tests.catalog.folders import LEAST, LEAST_LINES, folder


def _told(error: CatalogError) -> list[tuple[str, int, str]]:
    return [(p.file, p.line, p.key) for p in error.problems]


def test_least_credential_loads(tmp_path: Path) -> None:
    """The mandatory keys are enough, and the file name is the id."""
    catalog = load([folder(tmp_path, ex_one="")])
    assert catalog.credentials["ex-one"].id == "ex-one"
    assert catalog.credentials["ex-one"].fees == {}


def test_texts_that_look_like_other_types_stay_texts(tmp_path: Path) -> None:
    """`NO`, `1.10`, `12:30` and `2026` as names are what was written."""
    catalog = load([folder(tmp_path, ex="aliases: [NO, 1.10, 12:30, 2026]\n")])
    assert catalog.credentials["ex"].aliases == ("NO", "1.10", "12:30", "2026")


def test_declared_type_converts(tmp_path: Path) -> None:
    """A number is a number where the model says so, with all its digits."""
    fee = "fees:\n  exam: {for: exam, amount: 599.50, <page>}\n"
    assert str(load([folder(tmp_path, ex=fee)]).credentials["ex"].fees["exam"].amount) == "599.50"


def test_every_problem_of_every_file_in_one_run(tmp_path: Path) -> None:
    """A misspelt key, a duplicate, an empty value, a wrong word and a dangling id in three files: all told, each with its line."""
    broken = folder(
        tmp_path,
        {"roles.yaml": "ciso:\n  name: CISO\n  familly: governs\n", "topics.yaml": "ai-risk:\n  name: AI risk\n  about:\n"},
        one="level: a\nlevel: b\nplatform: oracle\n",
        two="companions:\n  gone: {relation: none, <page>}\n",
    )
    with pytest.raises(CatalogError) as caught:
        load([broken])
    assert set(_told(caught.value)) >= {
        ("credentials/one.yaml", LEAST_LINES + 2, "level"),
        ("credentials/one.yaml", LEAST_LINES + 3, "platform"),
        ("credentials/two.yaml", LEAST_LINES + 2, "companions.gone"),
        ("roles.yaml", 3, "ciso.familly"),
        ("roles.yaml", 1, "ciso.tracks"),
        ("topics.yaml", 3, "ai-risk.about"),
    }


def test_message_names_file_line_and_key(tmp_path: Path) -> None:
    """One line a person can act on, with the likely spelling."""
    with pytest.raises(CatalogError) as caught:
        load([folder(tmp_path, ex="alliases: [EX]\n")])
    line = LEAST_LINES + 1
    assert str(caught.value) == f"credentials/ex.yaml:{line}: alliases: this key is not known here; did you mean aliases?"


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ("exams: {main: {questions: 60-90, <page>}}\n", "exams.main.questions"),
        ("exams: {main: {passing: {pct: 1}, <page>}}\n", "exams.main.passing.pct"),
        ("fees: {application: {for: exam, amount: free, <page>}}\n", "fees.application.amount"),
        (
            "conditions: {sit: {required: {any_of: [{credential: a}, {years: 5}]}, <page>}}\n",
            "conditions.sit.required.any_of.1.in",
        ),
        (
            "conditions: {sit: {required: {yeers: 5}, <page>}}\n",
            "conditions.sit.required",
        ),
    ],
)
def test_problem_inside_a_choice_of_types_has_its_own_key(tmp_path: Path, more: str, key: str) -> None:
    """Where a value may be one of several types, the file's own path is told once, without the names of the types."""
    with pytest.raises(CatalogError) as caught:
        load([folder(tmp_path, ex=more, a="")])
    assert [problem.key for problem in caught.value.problems] == [key]


def test_broken_entry_is_not_told_again_where_it_is_named(tmp_path: Path) -> None:
    """One mistake is one problem: what names a broken file is not called dangling."""
    more = "companions:\n  one: {relation: next, <page>}\n"
    with pytest.raises(CatalogError) as caught:
        load([folder(tmp_path, one="levle: a\n", two=more)])
    assert [problem.file for problem in caught.value.problems] == ["credentials/one.yaml"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("role.yaml", "a: {}\n"),
        ("credentials/ex.yml", LEAST),
        ("credentials/more/ex.yaml", LEAST),
        ("credentials/Not An Id.yaml", LEAST),
        ("credentials/empty.yaml", "# nothing yet\n"),
        ("credentials/list.yaml", "- a\n"),
        ("credentials/with-id.yaml", "id: with-id\n" + LEAST),
        ("faq/a.yaml", "- a\n"),
        ("terms.yaml", "Not An Id: {name: A, about: B}\n"),
    ],
)
def test_file_that_would_be_overlooked_is_told(tmp_path: Path, name: str, content: str) -> None:
    """A file with a name, place or shape that nothing reads is a problem, not silence."""
    with pytest.raises(CatalogError) as caught:
        load([folder(tmp_path, {name: content})])
    assert [problem.file for problem in caught.value.problems] == [name]


def test_file_with_only_comments_is_an_empty_map(tmp_path: Path) -> None:
    """A list that has no entry yet may stand."""
    assert load([folder(tmp_path, {"redirects.yaml": "# none so far\n"})]).redirects == {}


def test_later_folder_wins_entry_by_entry(tmp_path: Path) -> None:
    """An extra folder replaces single entries and adds its own; everything else stays."""
    base = folder(tmp_path / "base", {"terms.yaml": "a: {name: A, about: Old.}\nb: {name: B, about: Old.}\n"}, one="", two="")
    extra = folder(tmp_path / "extra", {"terms.yaml": "b: {name: B, about: New.}\n"}, two="level: ours\n", three="")
    catalog = load([base, extra])
    assert sorted(catalog.credentials) == ["one", "three", "two"]
    assert catalog.credentials["two"].level == "ours"
    assert (catalog.terms["a"].about, catalog.terms["b"].about) == ("Old.", "New.")


def test_problem_in_an_extra_folder_names_its_full_path(tmp_path: Path) -> None:
    """With several folders a file can be told from its namesake."""
    base, extra = folder(tmp_path / "base", one=""), folder(tmp_path / "extra", one="levle: a\n")
    assert [problem.file for problem in check([base, extra])] == [str(extra / "credentials" / "one.yaml")]


def test_id_in_two_faq_files_is_told(tmp_path: Path) -> None:
    """A question is not silently replaced by its namesake in another file of the same folder."""
    entry = "why: {ask: [why?], short: Because.}\n"
    with pytest.raises(CatalogError) as caught:
        load([folder(tmp_path, {"faq/a.yaml": entry, "faq/b.yaml": entry})])
    assert _told(caught.value) == [("faq/b.yaml", 1, "why")]


def test_missing_folder_is_told(tmp_path: Path) -> None:
    """A misspelt path is an error, not an empty catalog."""
    with pytest.raises(CatalogError, match="no such folder"):
        load([tmp_path / "nowhere"])


def test_version_names_newest_file_and_changes_with_any_word(tmp_path: Path) -> None:
    """The version starts with the newest `recorded`, stays for the same data, and changes with them."""
    before = load([folder(tmp_path, one="")]).version
    assert before == load([tmp_path]).version
    after = load([folder(tmp_path, one="level: any\n")]).version
    assert before.startswith("2026-06-01+")
    assert after.startswith("2026-06-01+")
    assert before != after


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    """Who waits for a large catalog can be shown how far it is."""
    told: list[tuple[int, int]] = []
    load([folder(tmp_path, one="", two="")], progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]
