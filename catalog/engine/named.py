"""What the name of a credential says that it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.values import Depth

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog

_AI = re.compile(r"\bAI|AI\b|(?i:\bartificial intelligence\b)")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_NAMES_AI = re.compile(
    r"\b(?:ai|sec ?ai|a\.i\.|artificial intelligence|gen ?ai|machine learning|ml|agentic|copilot|llms?|generative|mcp)\b|42001",
    re.IGNORECASE,
)
_NAMES_SECURITY = re.compile(r"sec(?:ur|ai)|offens|pentest|penetration|red team|cyber|safety", re.IGNORECASE)


def says_ai(catalog: Catalog, credential: str) -> bool:
    """Whether AI stands in its name, written out, or as a word of it or of its letters."""
    held = catalog.credentials[credential]
    return any(_AI.search(name) for name in (held.name, held.acronym or ""))


def for_ai(catalog: Catalog, credential: str) -> bool:
    """Whether its name, without what stands in brackets, says that AI is its subject."""
    return _NAMES_AI.search(_BRACKETS.sub("", catalog.credentials[credential].name)) is not None


def ai_as_tool(catalog: Catalog, credential: str, today: date) -> bool:
    """Whether every topic of AI that it reaches is AI as a tool of security work; what it is known to leave out is none of it."""
    depths = merit.depths(catalog, credential, today).items()
    topics = [catalog.topics[topic] for topic, depth in depths if depth > Depth.NONE and topic in catalog.topics]
    reached = [topic for topic in topics if not topic.general]
    return bool(reached) and all(topic.tool for topic in reached)


def for_ai_security(catalog: Catalog, credential: str, today: date) -> bool:
    """Whether its name says the security of AI, and no topic evidenced says that AI is only its tool."""
    named = _BRACKETS.sub("", catalog.credentials[credential].name)
    secures = for_ai(catalog, credential) and _NAMES_SECURITY.search(named) is not None
    return secures and not ai_as_tool(catalog, credential, today)


def secures_ai(catalog: Catalog, credential: str, today: date) -> bool:
    """Whether it serves somebody who has to secure AI systems: AI as a tool of security work alone does not."""

    def reaches() -> bool:
        reached = merit.depths(catalog, credential, today).items()
        deep = [catalog.topics[topic] for topic, depth in reached if depth >= Depth.APPLIED and topic in catalog.topics]
        if any(topic.security and not topic.tool for topic in deep):
            return True
        return not any(topic.tool for topic in deep) and for_ai_security(catalog, credential, today)

    return merit.board(catalog, today).get("secures_ai", credential, reaches)


def about_ai_security(catalog: Catalog, credential: str, today: date) -> bool:
    """Whether the security of AI systems is its subject by name, or a topic of it is tested in applied form or deeper."""

    def reaches() -> bool:
        reached = (topic for topic, depth in merit.depths(catalog, credential, today).items() if depth >= Depth.APPLIED)
        deep = any(topic in catalog.topics and catalog.topics[topic].security for topic in reached)
        return deep or for_ai_security(catalog, credential, today)

    return merit.board(catalog, today).get("about_ai_security", credential, reaches)
