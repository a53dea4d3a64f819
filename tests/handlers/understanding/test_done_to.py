"""What is done to AI, where AI at large is all that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.understanding.words.done_to import attacked, done_to
from handlers.understanding.words.reading import read

if TYPE_CHECKING:
    from catalog.catalog import Catalog


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I test LLMs for vulnerabilities", "ai-red-teaming"),
        ("weaknesses in AI models", "ai-red-teaming"),
        ("security testing of machine learning models", "ai-red-teaming"),
        ("who governs the use of LLMs", "ai-governance"),
        ("data poisoning of LLMs", "data-poisoning"),
        ("secure our LLMs", "model-security"),
    ],
)
def test_the_activity_is_the_topic(catalog: Catalog, text: str, topic: str) -> None:
    """And not the AI that it is done to."""
    assert done_to(read(text, catalog), catalog) == (topic,)


@pytest.mark.parametrize("text", ["which security exams cover generative AI", "I use LLMs at work", "an AI security cert"])
def test_ai_alone_tells_no_activity(catalog: Catalog, text: str) -> None:
    """A security exam is no securing, and no attack is heard where none is spoken of."""
    assert not attacked(read(text, catalog), catalog)
    assert done_to(read(text, catalog), catalog) != ("ai-red-teaming",)
