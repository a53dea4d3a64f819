"""What speaks against one that is named, which of a list to strike, and a sum that is asked after a gate."""

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
        ("what's the reason not to take AIGP?", "fact iapp-aigp aspect:caveat,prerequisites"),
        ("any arguments against doing OSAI?", "fact offsec-osai aspect:caveat,prerequisites"),
        ("which of AZ-500, MLS-C01 and SC-500 must we drop?", "lifecycle ms-az-500 aws-mls-c01 ms-sc-500 exam:AZ-500 slot:struck"),
        ("which of AIGP and CRAGE should I take", "compare iapp-aigp eccouncil-crage advise:yes"),
        ("papa or AI1?", "compare tcm-papa thm-ai1"),
        ("what does AIGP cost, or does papa know", "fact iapp-aigp aspect:fee"),
    ],
)
def test_against(text: str, line: str) -> None:
    """What is asked, and near neighbours that stay as they are."""
    assert to_line(understand(text, CATALOG, TODAY).query) == line


def test_the_sum_after_a_gate_is_of_what_it_opens() -> None:
    """The key to it is not bought again."""
    found = understand("does CRISC let me into AAIR, and what would the whole thing cost me as a non-member?", CATALOG, TODAY)
    assert found.query.intent.value == "prereqs"
    assert found.query.credentials == ("isaca-aair", "isaca-crisc")
    assert found.second is not None
    assert found.second.credentials == ("isaca-aair",)
    assert found.second.slot == "total"
