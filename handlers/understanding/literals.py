"""Short pieces of text that a regular expression cannot match without: most rules are ruled out before they are tried.

A rule of the understanding matches one message in seventy, and a message is held against a hundred. Trying one costs a
microsecond or several; to see that none of its words is there costs a tenth of one.
"""

from __future__ import annotations

from importlib import import_module
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

PIECE = 3
"""Characters of a piece: shorter ones stand in nearly every message, longer ones would leave out short words."""
_MOST = 64
"""Strings that a part of a pattern may stand for; with more it counts as anything."""
_TELLING = "@ etaoinsrhldcumfpgwybvkxjqz0123456789"
"""What stands early in it tells little; `@` begins every name in a skeleton."""

try:  # the parser of `re` itself; a Python that keeps it elsewhere rules nothing out, and answers the same
    _parse: Any = import_module("re._parser").parse
except (ImportError, AttributeError):  # pragma: no cover
    _parse = None


def pieces_of(text: str) -> frozenset[str]:
    """All the pieces that a text holds."""
    return frozenset([text[start : start + PIECE] for start in range(len(text) - PIECE + 1)])


def needed(pattern: re.Pattern[str], plain_flags: int) -> frozenset[str]:
    """Pieces of which every text that matches holds at least one; empty where there is nothing to tell by.

    `plain_flags` are those of a pattern that says nothing of case or layout; any other rules nothing out.
    """
    if _parse is None or pattern.flags != plain_flags:
        return frozenset()
    strings = _sequence(_parse(pattern.pattern))[1]
    return frozenset(max(_all_pieces(string), key=_tells) for string in strings or ())


def _all_pieces(string: str) -> list[str]:
    return [string[start : start + PIECE] for start in range(len(string) - PIECE + 1)]


def _tells(piece: str) -> int:
    return sum(_TELLING.find(letter) % 64 for letter in piece)  # a letter that is not in the list tells most


def _sequence(tokens: Iterable[Any]) -> tuple[frozenset[str] | None, frozenset[str] | None]:
    """All the strings that these tokens match, where they can be listed; and strings of which one must be there, if any."""
    nothing = frozenset([""])
    run, must, listed = nothing, None, True
    for token in tokens:
        exact, needs = _token(token)
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = frozenset(a + b for a, b in product(run, exact))
            continue
        listed = False
        must = _better(_better(must, run), needs)
        run = exact or nothing
    return (run if listed else None), _better(must, run)


def _token(token: Any) -> tuple[frozenset[str] | None, frozenset[str] | None]:
    """The same of one token of the parser."""
    kind, value = str(token[0]), token[1]
    match kind:
        case "LITERAL":
            return frozenset([chr(value)]), None
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return frozenset([""]), None  # takes no room
        case "IN" if len(value) <= 4 and all(str(part[0]) == "LITERAL" for part in value):
            return frozenset(chr(part[1]) for part in value), None
        case "SUBPATTERN" if not value[1] and not value[2]:
            return _sequence(value[3])
        case "BRANCH":
            ways = [_sequence(way) for way in value[1]]
            listed, needs = _any(way[0] for way in ways), _any(way[1] for way in ways)
            return (listed if listed and len(listed) <= _MOST else None), needs
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, inner = value
            exact, needs = _sequence(inner)
            if most == 1 and exact is not None:
                return (exact | {""} if least == 0 else exact), (needs if least else None)
            return None, (needs if least else None)
        case _:
            return None, None


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
    sound = [strings for strings in (one, other) if strings and min(map(len, strings)) >= PIECE]
    return max(sound, key=_rules_out, default=None)


def _rules_out(strings: frozenset[str]) -> int:
    return min(max(map(_tells, _all_pieces(string))) for string in strings) - len(strings)
