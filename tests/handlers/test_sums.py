"""Exam fees for several people: multiplied and added up, with the ends that sources leave open."""

from __future__ import annotations

from handlers.fact import answer
from handlers.query import Aspect, Intent
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

RIVALS = [{"value": "100", "sources": ["page"]}, {"value": "150", "sources": ["page"]}]
DISPUTED = {"field": "amount", "quote": "preferred", "why": "two figures", "values": RIVALS}
HELD = catalog(
    credential("plain", fees={"exam": {"for": "exam", "amount": 200}}),
    credential("rival", fees={"exam": {"for": "exam", "amount": 100, "disputed": [DISPUTED]}}),
    credential("silent", fees={}),
)


def _headline(*credentials: str, counts: str) -> str:
    return answer(asked(Intent.FACT, *credentials, aspects=(Aspect.FEE,), slot="people", words=counts, catalog=HELD)).headline


def test_one_count_holds_for_all() -> None:
    """Each fee times as many, and the sum of both."""
    assert _headline("plain", counts="6").startswith("6 times PLAIN is 1,200 USD, at 200 USD each")
    assert "3 times PLAIN is 600 USD" in _headline("plain", "rival", counts="3")
    assert "900 to 1,050 USD in all" in _headline("plain", "rival", counts="3")


def test_a_disputed_fee_leaves_the_sum_open() -> None:
    """From the figure preferred to the highest any source gives."""
    told = _headline("plain", "rival", counts="2 3")
    assert "2 times PLAIN is 400 USD" in told
    assert (
        "3 times RIVAL is 300 USD, at 100 USD each, by the figure we prefer; by another source's it would be up to 450 USD" in told
    )
    assert "700 to 850 USD in all" in told


def test_an_unknown_fee_is_not_multiplied() -> None:
    """It is said that it cannot be."""
    assert "cannot multiply" in _headline("plain", "silent", counts="4")
