"""Why one is advised and another is not."""

from __future__ import annotations

import pytest

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Intent
from handlers.respond import respond
from tests.handlers.understanding.town import TODAY

CATALOG = load()


@pytest.mark.parametrize(
    ("said", "intent", "credentials"),
    [
        ("why that and not SC-200?", Intent.COMPARE, ("comptia-secai-plus", "ms-sc-200")),
        ("how come SecAI+ rather than SC-200", Intent.COMPARE, ("comptia-secai-plus", "ms-sc-200")),
        ("not SC-200?", Intent.WORTH, ("ms-sc-200",)),
        ("not SC-200", Intent.RECOMMEND, ()),
        ("why that and not CAISP?", None, ()),
    ],
)
def test_one_and_not_another(said: str, intent: Intent | None, credentials: tuple[str, ...]) -> None:
    """A question sets them side by side, a statement leaves one out; letters that several have settle nothing."""
    first = respond(Request("what should a SOC analyst take for AI", TODAY), Person(), Memory(), CATALOG)
    found = respond(Request(said, TODAY), Person(), first.memory, CATALOG).query
    if intent is None:
        assert found.intent is not Intent.COMPARE
        return
    assert (found.intent, found.credentials) == (intent, credentials)
