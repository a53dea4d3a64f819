"""What a catalog looks like that breaks one rule."""

from __future__ import annotations

from typing import Any, NamedTuple

from catalog.catalog import Catalog
from catalog.rules import Rule
from tests.catalogs import DATED, catalog, credential

OTHERS: dict[str, Any] = {
    "undated": {"title": "Undated", "by": "issuer"},
    "blog": {"title": "A blog", "by": "third_party", "dated": DATED},
    "k": {"title": "General knowledge", "by": "knowledge"},
}
KNOWN = {"sources": ["k"], "confidence": "unverified"}


class Broken(NamedTuple):
    """A catalog that breaks one rule, and where."""

    rule: Rule
    catalog: Catalog
    keys: tuple[tuple[str, str], ...]
    """Owner and key of each finding."""
    test: str = ""


def one(rule: Rule, key: str, test: str = "", **overrides: Any) -> Broken:
    """A single credential `x` that breaks the rule at `key`."""
    return Broken(rule, catalog(credential("x", sources=OTHERS, **overrides)), (("x", key),), test)


def other(rule: Rule, kind: str, key: str, test: str = "", /, **fields: Any) -> Broken:
    """A single entry `x` of another kind that breaks the rule at `key`."""
    return Broken(rule, catalog(**{kind: {"x": fields}}), (("x", key),), test)
