"""What one entry cannot know of itself: the list of rules, each a function from the catalog to what it finds wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from catalog.catalog import Catalog
from catalog.problems import Finding

Rule = Callable[[Catalog], Iterator[Finding]]

LOADING: tuple[Rule, ...] = ()
"""Rules that answers rely on: a catalog that breaks one is not served."""

RULES: tuple[Rule, ...] = (*LOADING,)
"""Every rule: what `certadvice catalog check` asks."""
