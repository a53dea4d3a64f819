"""A rule is ruled out before it is tried only where it could not have matched."""

from __future__ import annotations

import re

import pytest

from handlers.understanding.words.literals import needed, pieces_of, ways_of
from handlers.understanding.words.patterns import finditer, match, search

PLAIN = re.compile("").flags

CASES = (
    (r"\bgaps?\b|\bblind\b", "what are our gaps", "where are we blind"),
    (r"^(?:can|could) (?:you|someone) tell", "can someone tell me", "could you tell me"),
    (r"\bneed(?:ed|s)?\b.*@[cd]\d+", "needs the @c0", "need a @d12"),
    (r"(?:abc){2,3}x?yz", "abcabcxyz", "abcabcabcyz"),
    (r"colou?r", "color", "colour"),
    (r"[abcdefgh]123", "a123", "h123"),
    (r"(?=.*later)soon", "soon or later", "soon, later"),
    (r"(?<!not )ready", "ready", "all ready"),
    (r"(?i)SHOUT", "shout", "SHOUT"),
    (r"(?:a|b|c)(?:d|e|f)(?:g|h|i)(?:j|k|l) end", "adgj end", "cfil end"),
    (r"\w+ing\b", "testing", "a thing"),
    (r"(\w)\1", "aa", "bb"),
    (r"(?:word){0,2}", "", "other"),
    (r"a+?bcd", "aabcd", "abcd"),
    (r"it|them", "it", "them"),
    (r"\b(?:it|them)\b", "is it so", "them"),
    (r"^is\b|\bby$", "is it", "stand by"),
    (r"\b(?:weather|expir\w*|stocks\b)", "an expired one", "the weather,then"),
    (r"one,two\s+three", "one,two three", "none,two\nthree"),
    (r"\Bing\b", "sitting", "sing!"),
    (r"@c\d+ (?:and |or )*@c\d+", "@c0 and @c1", "see @c0 @c1"),
    (r"^\W*(?:ok)?$", "ok", "?"),
    (r"(?:so )*ready|[|]x", "so so ready", "a|x"),
)


@pytest.mark.parametrize(("pattern", "first", "second"), CASES)
def test_what_matches_holds_one_of_the_pieces_that_are_needed(pattern: str, first: str, second: str) -> None:
    """No text that matches is ruled out, whatever the pattern is made of."""
    needs = needed(re.compile(pattern), PLAIN)
    for text in (first, second):
        assert re.search(pattern, text)
        assert not needs or needs & pieces_of(text)


def test_a_text_without_any_word_of_the_rule_is_ruled_out() -> None:
    """Each way to match gives a piece, the rarest of its letters."""
    needs = needed(re.compile(r"\bwhat (?:\w+ )?(?:can|may) i take\b|\bexpired\b"), PLAIN)
    assert needs
    assert needs.isdisjoint(pieces_of("who sells the exam"))
    assert not needs.isdisjoint(pieces_of("it expired"))


@pytest.mark.parametrize("pattern", [r"(?:it|them)", r"\d+", r"(?i)retired", "", r"(?:retired)?"])
def test_where_nothing_tells_nothing_is_ruled_out(pattern: str) -> None:
    """Parts of words, classes and other flags need nothing."""
    assert not needed(re.compile(pattern), PLAIN)


@pytest.mark.parametrize(("pattern", "ways"), [
    (r"a|b|c", ["a", "b", "c"]),
    (r"\ba\b|(?:b|c)[|]\|d", [r"\ba\b", r"(?:b|c)[|]\|d"]),
    (r"(a)|b", ["(a)|b"]),
    (r"(?i)a|b", ["(?i)a|b"]),
    ("", [""]),
])  # fmt: skip
def test_a_pattern_is_taken_apart_into_its_alternatives(pattern: str, ways: list[str]) -> None:
    """Only where that changes nothing: what captures, and what sets flags, stays in one piece."""
    assert ways_of(re.compile(pattern), PLAIN) == ways


def test_of_several_alternatives_the_leftmost_match_counts() -> None:
    """As in one search for all: what begins first, and of two that begin together the one written first."""
    pattern = r"\blate\b|\bearly\b|\bbe late\b|\bbe\b"
    for _ in range(10):
        for text in ("early or late", "to be late", "late, early", "to be early"):
            found, wanted = search(pattern, text), re.search(pattern, text)
            assert (found and found.span()) == (wanted and wanted.span())


def test_searching_often_finds_what_searching_once_finds() -> None:
    """After some uses a pattern is ruled out by its pieces: the answers stay those of `re`."""
    pattern = r"\bstill (?:\w+ )?(?:available|offered)\b|@c\d+ still\b|^zzz"
    for text in ("is @c0 still available", "@c0 still", "still here", "", "no", "zzz") * 10:
        found, wanted = search(pattern, text), re.search(pattern, text)
        assert (found and found.span()) == (wanted and wanted.span())
        begun, wanted = match(pattern, text), re.match(pattern, text)
        assert (begun and begun.span()) == (wanted and wanted.span())
        assert [one.span() for one in finditer(pattern, text)] == [one.span() for one in re.finditer(pattern, text)]
