"""Which labels of the learned model ask for nearly the same as a rule does."""

from __future__ import annotations

from handlers.query import Aspect, Intent

NEAR: dict[str, frozenset[str]] = {
    label: frozenset(near.split())
    for label, near in {
        "topics": "covers domains ai-content gaps",
        "ai-content": "covers domains topics",
        "domains": "topics ai-content covers",
        "covers": "topics find recommend",
        "validates": "covers topics",
        "languages": "lifecycle find",
        "launched": "lifecycle changes",
        "outline": "lifecycle launched changes domains",
        "maintenance": "renewal",
        "renewal": "maintenance validity",
        "validity": "renewal lifecycle",
        "experience": "prereqs eligibility",
        "training": "prereqs eligibility fee",
        "prereqs": "prerequisites eligibility experience training",
        "eligibility": "prereqs",
        "recognition": "verify",
        "verify": "recognition",
        "application": "steps fee",
        "steps": "application eligibility",
        "discount": "fee maintenance",
        "retake": "fee",
        "difficulty": "prereqs eligibility",
        "caveat": "audience worth gaps",
        "code": "prereqs eligibility",  # a verb too
        "gaps": "covers",
        "companion": "recommend",
        "recommend": "plan path hire find covers worth eligibility",
        "path": "recommend prereqs",
        "plan": "recommend path",
        "worth": "recommend compare",
        "lifecycle": "launched changes languages",
        "statement": " ".join(sorted({aspect.value for aspect in Aspect} | {intent.value for intent in Intent})),
    }.items()
}
"""Labels that what rules say does not contradict: the two ask for nearly the same, and the rule knows more."""
