r"""What a regular expression cannot match without: most rules are ruled out before they are tried.

A rule of the understanding matches one message in seventy, and a message is held against a hundred. Trying one costs a
microsecond or several; to see that none of its words is there costs a tenth of one.

Texts and patterns are compared by words: whatever parts words counts as one space, and `ǂ` stands before the first word and after
the last. So `\bby\b` needs "by", `^is (?:it|that)` needs "ǂ is" and `\bexpir` needs "expi~", where letters alone would tell little.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

_BEGINNINGS = (4, 3)
"""Letters of a word's beginning that are looked up: the more the better, shorter ones tell nothing."""
_MOST = 128
"""Strings that a part of a pattern may stand for; with more it counts as anything."""
_TELLING = "@ etaoinsrhldcumfpgwybvkxjqz0123456789"
"""What stands early in it tells little; a space stands round every word."""
_NOTHING = frozenset([""])
_EDGE = "ǂ"
"""A letter that no language of ours has: where a text begins and ends."""
_PARTED = re.compile(r"\W+")
_WORDS = re.compile(r"\w+")
_PARTS = re.compile(r"\\.|.", re.DOTALL)
"""Of a pattern: a character, with the backslash before it."""

try:  # the parser of `re` itself; a Python that keeps it elsewhere rules nothing out, and answers the same
    _parse: Any = import_module("re._parser").parse
except (ImportError, AttributeError):  # pragma: no cover
    _parse = None


def pieces_of(text: str) -> set[str]:
    """The pieces by which a text is looked up: its words, two that stand together, and how words begin."""
    words = [_EDGE, *_WORDS.findall(text), _EDGE]
    found = {f"{one} {other}" for one, other in pairwise(words)}
    return found.union(*map(_of_word, words))


@lru_cache(maxsize=8_192)
def _of_word(word: str) -> tuple[str, ...]:
    """A word, and how it begins."""
    return (word, *(f"{word[:length]}~" for length in _BEGINNINGS))


def ways_of(pattern: re.Pattern[str], plain_flags: int) -> list[str]:
    """The alternatives of a whole pattern (`a|b`), each a pattern of its own; one that captures or sets flags stays in one piece."""
    if pattern.groups or pattern.flags != plain_flags:
        return [pattern.pattern]
    ways, deep, inside = [""], 0, False
    for part in _PARTS.findall(pattern.pattern):
        inside = part == "[" or (inside and part != "]")
        deep += (part == "(") - (part == ")") if not inside else 0
        if part == "|" and not deep and not inside:
            ways.append("")
        else:
            ways[-1] += part
    return ways


def needed(pattern: re.Pattern[str], plain_flags: int) -> frozenset[str]:
    """Pieces of which every text that matches holds at least one; empty where there is nothing to tell by.

    `plain_flags` are those of a pattern that says nothing of case or layout; any other rules nothing out.
    """
    if _parse is None or pattern.flags != plain_flags:
        return frozenset()
    strings = _sequence(_parse(pattern.pattern)).needs
    return frozenset(piece for string in strings or () if (piece := _piece_of(string)))


@cache
def _piece_of(string: str) -> str | None:
    """The piece of a string that tells most; None where it has none."""
    _, *others = string.split(" ")
    *whole, last = others or [""]
    found = [*whole, *map(" ".join, pairwise(whole))]
    for length in _BEGINNINGS:
        found += [f"{last[:length]}~"] if others and len(last) >= length else []
    return max((piece for piece in found if piece.strip(f"~{_EDGE}")), key=_tells, default=None)


def _tells(piece: str) -> int:
    return sum(_TELLING.find(letter) % 64 for letter in piece)  # a letter that is not in the list tells most


class _Part(NamedTuple):
    """What is known of the texts that a part of a pattern matches."""

    exact: frozenset[str] | None = None
    """All of them, where they can be listed."""
    needs: frozenset[str] | None = None
    """Strings of which each holds one, if there are any."""
    starts: frozenset[str] = _NOTHING
    """Strings of which each begins with one."""


def _sequence(tokens: Iterable[Any]) -> _Part:
    """The same of these tokens of the parser, one after the other."""
    run, must = _NOTHING, None
    starts: frozenset[str] | None = None
    for part in map(_token, tokens):
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = _joined(run, part.exact)
            continue
        begun = _joined(run, part.starts) if len(run) * len(part.starts) <= _MOST else run
        starts = begun if starts is None else starts
        must = _better(_better(must, begun), part.needs)
        run = part.exact or _NOTHING
    return _Part(run if starts is None else None, _better(must, run), run if starts is None else starts)


def _joined(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return frozenset(a + b for a, b in product(one, other))


def _token(token: Any) -> _Part:
    """The same of one token."""
    kind, value = str(token[0]), token[1]
    match kind:
        case "LITERAL":
            return _listed({chr(value)})
        case "AT":
            return _listed({_place(str(value))})
        case "ASSERT" | "ASSERT_NOT":
            return _listed({""})  # takes no room
        case "IN" if len(value) <= 4 and all(str(part[0]) == "LITERAL" for part in value):
            return _listed({chr(part[1]) for part in value})
        case "IN" if [str(part[1]) for part in value] == ["CATEGORY_SPACE"]:
            return _listed({" "})
        case "SUBPATTERN" if not value[1] and not value[2]:
            return _sequence(value[3])
        case "BRANCH":
            return _branches([_sequence(way) for way in value[1]])
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, inner = value
            part = _sequence(inner)
            if most == 1 and part.exact is not None:
                return _listed(part.exact | {""}) if least == 0 else part
            return part._replace(exact=None) if least else _Part()
        case _:
            return _Part()


def _listed(strings: AbstractSet[str]) -> _Part:
    return _Part(frozenset(strings), None, frozenset(strings))


def _branches(ways: list[_Part]) -> _Part:
    """One of several ways."""
    exact, needs, starts = (_any(kind) for kind in zip(*ways, strict=True))
    few = starts if starts and len(starts) <= _MOST else _NOTHING
    return _Part(exact if exact and len(exact) <= _MOST else None, needs, few)


def _place(where: str) -> str:
    """What stands at a place that takes no room: at the end of a word something that is none, at the ends of the text its edge."""
    match where:
        case "AT_BOUNDARY":
            return " "
        case "AT_BEGINNING" | "AT_BEGINNING_STRING" | "AT_END" | "AT_END_STRING":
            return f" {_EDGE} "
        case _:
            return ""


def _any(ways: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """The strings of all ways together; None where one of them has none."""
    found: set[str] = set()
    for strings in ways:
        if strings is None:
            return None
        found |= strings
    return frozenset(found)


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """The one that rules out more: its pieces are rarer, or fewer. Strings shorter than a piece tell nothing."""
    compared = [frozenset(_PARTED.sub(" ", string) for string in strings) for strings in (one, other) if strings]
    sound = [strings for strings in compared if all(map(_piece_of, strings))]
    return max(sound, key=_rules_out, default=None)


def _rules_out(strings: frozenset[str]) -> int:
    return min(_tells(_piece_of(string) or "") for string in strings) - len(strings)
