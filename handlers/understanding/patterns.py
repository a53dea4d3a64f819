"""Regular expressions compiled once: the module `re` keeps only a few hundred, and the rules have more."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from handlers.understanding.literals import needed, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

compiled = lru_cache(maxsize=None)(re.compile)
"""The pattern of a literal; never called with text of a message, so what is kept stays small."""
_PLAIN = re.compile("").flags
_OFTEN = 4
"""Uses after which it is worked out what a pattern cannot match without: a program that answers once never pays for that."""
_TEXTS = 16
_used: dict[str, int] = {}
_rules: dict[str, tuple[frozenset[str], re.Pattern[str]]] = {}
"""What the patterns in use need, and the patterns."""
_texts: dict[str, frozenset[str]] = {}
"""The pieces of the texts that were searched last."""


def _can_match(pattern: str, text: str) -> re.Pattern[str] | None:
    """The compiled pattern, or None where the text lacks every piece of which a match needs one."""
    rule = _rules.get(pattern)
    if rule is None:
        return _first_uses(pattern)
    if rule[0]:
        pieces = _texts.get(text)
        if pieces is None:
            pieces = _pieces(text)
        if rule[0].isdisjoint(pieces):
            return None
    return rule[1]


def _first_uses(pattern: str) -> re.Pattern[str]:
    made = compiled(pattern)
    _used[pattern] = _used.get(pattern, 0) + 1
    if _used[pattern] >= _OFTEN:
        _rules[pattern] = needed(made, _PLAIN), made
    return made


def _pieces(text: str) -> frozenset[str]:
    if len(_texts) >= _TEXTS:
        _texts.clear()
    found = _texts[text] = pieces_of(text)
    return found


def search(pattern: str, text: str) -> re.Match[str] | None:
    """Like `re.search`, for the patterns written in the rules."""
    rule = _can_match(pattern, text)
    return rule.search(text) if rule else None


def match(pattern: str, text: str) -> re.Match[str] | None:
    """Like `re.match`, for the patterns written in the rules."""
    rule = _can_match(pattern, text)
    return rule.match(text) if rule else None


def finditer(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Like `re.finditer`, for the patterns written in the rules."""
    rule = _can_match(pattern, text)
    return rule.finditer(text) if rule else iter(())
