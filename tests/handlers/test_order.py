"""Which of several comes first: by what opens or prepares for another, by gate, by level; never by nothing."""

from __future__ import annotations

import pytest

from handlers.ask import Ask
from handlers.compare import answer
from handlers.query import Intent, Query, about
from tests import catalogs
from tests.field import ROLES, TOPICS, fit, judged
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


def test_of_two_for_different_jobs_a_gate_alone_sets_no_order() -> None:
    """It depends on the job and on what is held, which are said; who tells the job gets an answer for it."""
    roles = {"ciso": ROLES["ciso"], "builder": ROLES["builder"]}
    field = catalogs.catalog(
        catalogs.credential("base", acronym="BASE"),
        catalogs.credential("gated", acronym="GATED", conditions=_GATE, judgement=judged(fit(ciso="core"), {})),
        catalogs.credential(
            "free", acronym="FREE", conditions={"sit": {"required": "none"}}, judgement=judged(fit(builder="core"), {})
        ),
        roles=roles,
        topics=TOPICS,
    )
    query = Query(intent=Intent.COMPARE, sides=about("gated", "free"), slot="first")
    told = answer(Ask(query, field, TODAY))
    assert told.headline.startswith(
        "It depends on your job and on what you hold: FREE can be taken at once, GATED needs an active BASE."
    )
    assert told.pick is None
    assert "depends" not in answer(Ask(query.having(roles=("ciso",)), field, TODAY)).headline


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
            "START can be taken at once, GATED needs an active BASE; nothing we hold sets an order between GATED and SILENT.",
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
