"""Issuers beside what is compared."""

import pytest

from catalog.catalog import Catalog
from handlers.understanding.set_beside import set_beside
from handlers.understanding.words.reading import read


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("compare AAISM and OffSec", True),
        ("AAISM and AIGP compared to ISC2", True),
        ("SecAI+ or AIGP for somebody who runs AWS at work", False),
    ],
)
def test_an_issuer_is_a_side_where_it_is_set_beside(catalog: Catalog, text: str, one: bool) -> None:
    """What somebody works with is none."""
    reading = read(text, catalog)
    issuer = reading.of("issuer")[-1]
    assert set_beside(issuer, reading, (issuer.id,), 2) is one
    assert set_beside(issuer, reading, (), 2) is False
