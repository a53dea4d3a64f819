"""Regular expressions of the rules: compiled once, and held only against texts that have a piece of what they need.

A text is looked at once, as a whole: an index of pieces says which patterns may match it, and all others are ruled out
together. What was searched for is kept with the text, for several rules ask the same of one message.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from handlers.understanding.words.literals import needed, pieces_of, ways_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    Way = tuple[int, re.Pattern[str]]
    """One of a pattern's alternatives, with its number among them."""
    Held = dict[str, Any]
    """By pattern: a match, or the ways (a tuple of Way) in which it still may match, or None."""

compiled = lru_cache(maxsize=None)(re.compile)
"""The pattern of a literal; never called with text of a message, so what is kept stays small."""
_PLAIN = re.compile("").flags
_OFTEN = 4
"""Uses after which it is worked out what a pattern cannot match without: a program that answers once never pays for that."""
_TEXTS = 16
_used: dict[str, int] = {}
_ruled_out: Held = {}
"""Every pattern of which that was worked out, with the ways that need no piece: what a text without any of its pieces may match."""
_by_piece: dict[str, Held] = {}
"""Piece to the patterns that may match a text that has it, each with the ways that may: those that need it, or none."""
_texts: dict[str, Held | None] = {}
"""The texts that were searched last, each with what a pattern found in it, or the ways in which it still may, for patterns a piece of
which it has or which were asked for; None for one that was searched once: most are parts of a message, and not searched again."""


def _held(text: str) -> Held | None:
    """The patterns that a piece of this text belongs to, and how each may match it; None at its first use."""
    if len(_texts) >= _TEXTS:
        _texts.clear()
    if text not in _texts:
        _texts[text] = None
        return None
    here: Held = {}
    for piece in pieces_of(text) & _by_piece.keys():
        told = _by_piece[piece]
        more = {pattern: _either(here[pattern], told[pattern]) for pattern in both} if (both := here.keys() & told.keys()) else {}
        here |= told
        here |= more
    _texts[text] = here
    return here


def _either(ways: tuple[Way, ...], others: tuple[Way, ...]) -> tuple[Way, ...]:
    """The ways of both, each once."""
    return ways if ways == others else (*ways, *(way for way in others if way not in ways))


def _first_uses(pattern: str) -> re.Pattern[str]:
    """The pattern, counted; once it is used often, it is put into the index."""
    made = compiled(pattern)
    _used[pattern] = _used.get(pattern, 0) + 1
    if _used[pattern] == _OFTEN:
        anywhere: tuple[Way, ...] = ()
        there: dict[str, tuple[Way, ...]] = {}
        for number, way in enumerate(map(compiled, ways_of(made, _PLAIN))):
            needs = needed(way, _PLAIN)
            for piece in needs:
                there[piece] = (*there.get(piece, ()), (number, way))
            anywhere += () if needs else ((number, way),)
        for piece, ways in there.items():
            _by_piece.setdefault(piece, {})[pattern] = (*anywhere, *ways)
        _ruled_out[pattern] = anywhere or None
        _texts.clear()  # what is kept of them knows nothing of this pattern's pieces
    return made


def search(pattern: str, text: str) -> re.Match[str] | None:
    """Like `re.search`, for the patterns written in the rules."""
    held = _texts.get(text)
    if held is None and (held := _held(text)) is None:
        return _first_uses(pattern).search(text)
    if pattern in held:
        found = held[pattern]
    elif pattern in _ruled_out:
        found = _ruled_out[pattern]
    else:
        return _first_uses(pattern).search(text)
    if found is None:  # mostly
        return None
    if isinstance(found, tuple):
        found = held[pattern] = _first(found, text)
    matched: re.Match[str] | None = found
    return matched


def _first(ways: tuple[Way, ...], text: str) -> re.Match[str] | None:
    """The leftmost match of all; of two that begin together, that of the earlier way."""
    if len(ways) == 1:
        return ways[0][1].search(text)
    found = [(match.start(), number, match) for number, way in ways if (match := way.search(text))]
    return min(found)[2] if found else None


def match(pattern: str, text: str) -> re.Match[str] | None:
    """Like `re.match`, for the patterns written in the rules."""
    return compiled(pattern).match(text) if _may(pattern, text) else None


def finditer(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Like `re.finditer`, for the patterns written in the rules."""
    return compiled(pattern).finditer(text) if _may(pattern, text) else iter(())


def _may(pattern: str, text: str) -> bool:
    """Whether a pattern is not ruled out for a text."""
    held = _texts.get(text)
    if held is None:
        held = _held(text)
    if held is not None:
        if pattern in held:
            return held[pattern] is not None
        if pattern in _ruled_out:
            return _ruled_out[pattern] is not None
    _first_uses(pattern)
    return True
