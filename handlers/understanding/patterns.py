"""Regular expressions compiled once: the module `re` keeps only a few hundred, and the rules have more."""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.understanding.literals import needed, pieces_of

compiled = lru_cache(maxsize=None)(re.compile)
"""The pattern of a literal; never called with text of a message, so what is kept stays small."""
_PLAIN = re.compile("").flags
_OFTEN = 4
"""Uses after which it is worked out what a pattern cannot match without: a program that answers once never pays for that."""


class _Rule:
    """A pattern, and what it needs once it has been used often."""

    __slots__ = ("needs", "pattern", "used")

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        self.needs: frozenset[str] = frozenset()
        self.used = 0


_rules: dict[str, _Rule] = {}
_texts: dict[str, frozenset[str]] = {}
"""The pieces of the texts that were searched last."""
_TEXTS = 16


def _can_match(pattern: str, text: str) -> re.Pattern[str] | None:
    """The compiled pattern, or None where the text lacks every piece of which a match needs one."""
    rule = _rules.get(pattern)
    if rule is None:
        rule = _rules[pattern] = _Rule(pattern)
    if rule.needs:
        pieces = _texts.get(text)
        if pieces is None:
            if len(_texts) >= _TEXTS:
                _texts.clear()
            pieces = _texts[text] = pieces_of(text)
        if rule.needs.isdisjoint(pieces):
            return None
    elif rule.used <= _OFTEN:
        rule.used += 1
        if rule.used == _OFTEN:
            rule.needs = needed(rule.pattern, _PLAIN)
    return rule.pattern


def search(pattern: str, text: str) -> re.Match[str] | None:
    """Like `re.search`, for the patterns written in the rules."""
    rule = _can_match(pattern, text)
    return rule.search(text) if rule else None


def match(pattern: str, text: str) -> re.Match[str] | None:
    """Like `re.match`, for the patterns written in the rules."""
    rule = _can_match(pattern, text)
    return rule.match(text) if rule else None
