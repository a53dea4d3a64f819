"""Which badges are known by their name only: nothing to compare, plan or pay by, so nothing is advised on them but to ask first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from catalog.model import Credential

_FACTS = (
    "exams",
    "fees",
    "domains",
    "validity",
    "recertification",
    "recognition",
    "administration",
    "audience",
    "topics",
    "effort",
)
"""Blocks of which one would tell more than a name."""


def by_name_only(held: Credential) -> bool:
    """A badge or certificate without any fact of exam, price, gate, content, term or listing, and without a judged topic."""
    stages = held.conditions.sit or held.conditions.certify or held.conditions.keep
    return held.kind != "certification" and not (stages or held.judgement.topics or any(getattr(held, block) for block in _FACTS))
