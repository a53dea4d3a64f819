"""Which of several comes first: by what opens or prepares for another, by gate, by level; never by nothing."""

from __future__ import annotations

import pytest

from handlers.ask import Ask
from handlers.compare import answer
from handlers.query import Intent, Query, about
from tests import catalogs
from tests.handlers.understanding.town import TODAY

_GATE = {"sit": {"required": {"credential": "base"}}}
_ADVICE = {"sit": {"required": "none", "recommended": {"credential": "base"}}}
_CATALOG = catalogs.catalog(
    catalogs.credential("base", acronym="BASE", level="intermediate", conditions={"sit": {"required": "none"}}),
    catalogs.credential("gated", acronym="GATED", conditions=_GATE),
    catalogs.credential("advised", acronym="ADVISED", conditions=_ADVICE),
    catalogs.credential("paper", acronym="PAPER", conditions={"certify": {"required": {"credential": "base"}}}),
    catalogs.credential("silent", acronym="SILENT"),
    catalogs.credential("start", acronym="START", level="entry", conditions={"sit": {"required": "none"}}),
    catalogs.credential("other", acronym="OTHER", level="entry", conditions={"sit": {"required": "none"}}),
)


@pytest.mark.parametrize(
    ("sides", "said", "pick"),
    [
        (("gated", "base"), "First BASE, then GATED: BASE opens GATED.", "base"),
        (("advised", "base"), "First BASE, then ADVISED: BASE is recommended before ADVISED.", "base"),
        (("gated", "start"), "First START, then GATED: START can be taken at once", "start"),
        (("base", "start"), "First START, then BASE: START is at entry level, BASE at working level.", "start"),
        (("paper", "base"), "First BASE, then PAPER: BASE opens PAPER.", "base"),
        (("gated", "silent"), "Nothing we hold sets an order between them.", None),
        (
            ("silent", "gated", "start"),
            "START can be taken at once, GATED asks for something first; nothing we hold sets an order between GATED and SILENT.",
            "start",
        ),
        (("start", "other"), "Nothing we hold sets an order between them.", None),
    ],
)
def test_the_order_rests_on_what_the_catalog_says(sides: tuple[str, str], said: str, pick: str | None) -> None:
    """And the comparison settles on what comes first."""
    told = answer(Ask(Query(intent=Intent.COMPARE, sides=about(*sides), slot="first"), _CATALOG, TODAY))
    assert said in told.headline
    assert told.pick == pick
