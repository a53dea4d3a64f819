"""Stored answers found by what a message has in it, and the end of one that somebody has heard of; near neighbours ask more."""

from __future__ import annotations

import pytest

from catalog.load import load
from handlers.line import to_line
from handlers.understanding.understand import understand
from tests.handlers.understanding.town import TODAY

CATALOG = load()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("trainer insists that finishing CAISS is on par with AAISM. hmm?", "explain isaca-aaism said:caiss-equals-exam"),
        ("gossip says ISACA is phasing out CRISC in favour of AAIR", "lifecycle isaca-crisc slot:ending"),
        ("when is AWS retiring AIF-C01", "lifecycle aws-aif-c01 exam:AIF-C01 slot:when"),
    ],
)
def test_heard(text: str, line: str) -> None:
    """What is repeated is answered, and what asks more stays as it is."""
    assert to_line(understand(text, CATALOG, TODAY).query) == line
