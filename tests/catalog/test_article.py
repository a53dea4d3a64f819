"""Everything the seed article says is served somewhere, or its absence has a reason."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from catalog.catalog import Catalog
from catalog.load import load
from catalog.reading import read

CLAIMS: list[dict[str, Any]] = read((Path(__file__).parent / "article.yaml").read_text(encoding="utf-8"))[0]


@cache
def _catalog() -> Catalog:
    return load()


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim["says"] for claim in CLAIMS])
def test_a_claim_of_the_article_is_served(claim: dict[str, Any]) -> None:
    """Each entry or fact that is said to serve it exists; what is left out says why."""
    if "absent" in claim:
        assert claim["absent"]
        return
    catalog = _catalog()
    missing = [place for place in claim["served"] if not _is_there(catalog, place)]
    assert claim["served"]
    assert not missing


def _is_there(catalog: Catalog, place: str) -> bool:
    owner, _, path = place.partition(".")
    if path:
        return catalog.fact(owner, path) is not None
    return any(owner in kind for kind in (catalog.said, catalog.beliefs, catalog.terms, catalog.phantoms))
