"""Regular expressions compiled once: the module `re` keeps only a few hundred, and the rules have more."""

from __future__ import annotations

import re
from functools import lru_cache

compiled = lru_cache(maxsize=None)(re.compile)
"""The pattern of a literal; never called with text of a message, so what is kept stays small."""


def search(pattern: str, text: str) -> re.Match[str] | None:
    """Like `re.search`, for the patterns written in the rules."""
    return compiled(pattern).search(text)


def match(pattern: str, text: str) -> re.Match[str] | None:
    """Like `re.match`, for the patterns written in the rules."""
    return compiled(pattern).match(text)
