"""Where a credential's own file names a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.term_named import where_named, who_names

if TYPE_CHECKING:
    from catalog.catalog import Catalog


def test_a_sentence_about_its_content_names_a_term(catalog: Catalog) -> None:
    """The outline's own words are evidence, and so is what is listed with the term."""
    atlas = catalog.terms["mitre-atlas"]
    assert where_named(catalog, "eccouncil-coasp", atlas)
    assert not where_named(catalog, "giac-gaips", atlas)
    assert set(atlas.credentials) <= set(who_names(catalog, "mitre-atlas"))


def test_what_is_left_open_or_sold_beside_it_names_nothing(catalog: Catalog) -> None:
    """A caveat that MCP is left open, and another credential of the same house, are no content."""
    mcp = catalog.terms["mcp"]
    assert not where_named(catalog, "aws-aip-c01", mcp)
    assert not where_named(catalog, "pdso-cmcpse", catalog.terms["gdpr"])


def test_a_short_name_in_capitals_is_no_part_of_another_word(catalog: Catalog) -> None:
    """RAG is not found in "storage", nor in "rag" as an English word."""
    for credential in catalog.credentials:
        for entry in where_named(catalog, credential, catalog.terms["rag-term"]):
            assert "RAG" in entry.text or "retrieval" in entry.text.casefold()
