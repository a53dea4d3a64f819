"""What is supposed of an exam's content: that AI is in it, or has a domain of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.values import Depth
from handlers.supposing.judged import Stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.aspects.talk import Talk

_AI = re.compile(r"\b(?:AI|ML|LLMs?|machine learning|artificial intelligence)\b", re.IGNORECASE)


def _covers_ai(talk: Talk, _: str) -> Stands | None:
    reached = merit.depths(talk.catalog, talk.id, talk.today).items()
    deepest = max(
        (depth for topic, depth in reached if topic in talk.catalog.topics and not talk.catalog.topics[topic].general),
        default=Depth.NONE,
    )
    return Stands(so=True, why="in part" if deepest < Depth.HANDS_ON else "") if deepest >= Depth.CONCEPTUAL else None


def _ai_domain(talk: Talk, _: str) -> Stands | None:
    """Whether one of its domains is named after AI, by the outline."""
    if talk.held.domains is None:
        return None
    talk.use("domains")
    if any(_AI.search(domain.name) for domain in talk.held.domains.items):
        return Stands(so=True)
    return Stands(so=False, why="none of its domains is named after AI")


CONTENT: dict[str, Callable[[Talk, str], Stands | None]] = {"covers-ai": _covers_ai, "ai-domain": _ai_domain}
