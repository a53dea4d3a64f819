"""YAML stays what was written, and what could lose a fact silently is refused."""

from __future__ import annotations

import pytest

from catalog.reading import lines, read


@pytest.mark.parametrize(
    "written", ["NO", "no", "yes", "1.10", "12:30", "2026", "2026-03-31", "0x1F", "1e3", "010", "Null and void"]
)
def test_scalars_stay_as_written(written: str) -> None:
    """A country code, a version, a time and a year are text; nothing guesses a type."""
    assert read(f"key: {written}") == ({"key": written}, [])


def test_null_is_nothing_and_quoted_null_is_a_word() -> None:
    """`null` says plainly that there is no value; in quotes it is the word."""
    assert read("a: null\nb: 'null'\nc: ''") == ({"a": None, "b": "null", "c": ""}, [])


def test_duplicate_key_is_refused_with_both_lines() -> None:
    """The second of two equal keys never replaces the first silently."""
    _, oddities = read("fees:\n  exam: 1\n  exam: 2\n")
    assert [(o.line, o.path) for o in oddities] == [(3, ("fees", "exam"))]
    assert "line 2" in oddities[0].message


def test_empty_value_is_refused_and_says_what_to_write() -> None:
    """A key with nothing behind it is neither unknown nor none; the message names the choices."""
    _, oddities = read("a:\n  - b:\n  -\n")
    assert [(o.line, o.path) for o in oddities] == [(2, ("a", 0, "b")), (3, ("a", 1))]
    assert all("not_published" in o.message for o in oddities)


def test_comma_between_braces_gets_a_hint() -> None:
    """`{why: a, b}` makes a key `b`; the message says to quote the text."""
    _, oddities = read("need: {why: policies, and evidence}")
    assert "quotes" in oddities[0].message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", 3),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: &x [1]\nb: *x\n", 1),
        ("a: 1\n\tb: 2\n", 2),
        ("[" * 5000, 1),
    ],
    ids=["unclosed list", "two documents", "alias", "tab", "deep nesting"],
)
def test_unreadable_text_is_one_problem_with_its_line(text: str, line: int) -> None:
    """What is no plain YAML document is told, never raised."""
    data, oddities = read(text)
    assert data is None
    assert len(oddities) == 1
    assert oddities[0].line >= line


def test_ampersand_and_asterisk_in_prose_are_no_aliases() -> None:
    """Only what YAML takes for an alias is refused."""
    assert read("a: R&D & more\nb: 'see *below*'") == ({"a": "R&D & more", "b": "see *below*"}, [])


def test_lines_of_paths() -> None:
    """A path leads to its own line, a missing key to that of what should hold it."""
    text = "a:\n  b:\n    - c: 1\n    - c: 2\nd: 3\n"
    assert lines(text, [("a",), ("a", "b", 1, "c"), ("a", "b", 1, "missing"), ("d",), ("nowhere",)]) == [1, 4, 4, 5, 1]
