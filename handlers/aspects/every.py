"""Which function speaks to which aspect, and what an aspect is called in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.aspects import about, documents, exam, freshness, gates, lasting, money, outline, sitting, standing, taught
from handlers.aspects.kept import kept
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.aspects.talk import Saying, Talk

_SPEAKERS: dict[Aspect, Callable[[Talk], Saying]] = {
    Aspect.FEE: money.fee,
    Aspect.MAINTENANCE: money.maintenance,
    Aspect.APPLICATION: money.application,
    Aspect.RETAKE: money.retake,
    Aspect.QUESTIONS: exam.questions,
    Aspect.DURATION: exam.duration,
    Aspect.PASSING: exam.passing,
    Aspect.FORMAT: exam.form,
    Aspect.DELIVERY: sitting.delivery,
    Aspect.PROCTORED: sitting.proctored,
    Aspect.OPEN_BOOK: sitting.open_book,
    Aspect.LANGUAGES: sitting.languages,
    Aspect.CODE: exam.code,
    Aspect.ELIGIBILITY_WINDOW: exam.eligibility_window,
    Aspect.DOMAINS: outline.domains,
    Aspect.AI_CONTENT: outline.ai_content,
    Aspect.TOPICS: outline.topics,
    Aspect.OUTLINE: freshness.freshness,
    Aspect.PREREQUISITES: gates.prerequisites,
    Aspect.EXPERIENCE: gates.experience,
    Aspect.TRAINING: taught.training,
    Aspect.STEPS: gates.steps,
    Aspect.LAUNCHED: standing.launched,
    Aspect.RETIREMENT: standing.retirement,
    Aspect.SUCCESSOR: standing.successor,
    Aspect.VALIDITY: lasting.validity,
    Aspect.RENEWAL: lasting.renewal,
    Aspect.RECOGNITION: lasting.recognition,
    Aspect.AUDIENCE: about.audience,
    Aspect.LEVEL: about.level,
    Aspect.DIFFICULTY: about.difficulty,
    Aspect.EFFORT: about.effort,
    Aspect.ISSUER: about.issuer,
    Aspect.COMPANION: about.companion,
    Aspect.WEBSITE: about.website,
    Aspect.NAME: about.name,
    Aspect.CAVEAT: about.caveat,
    Aspect.BEST_FOR: about.best_for,
    Aspect.VALIDATES: about.validates,
    Aspect.SALARY: about.salary,
    Aspect.PASS_RATE: about.pass_rate,
    Aspect.SOURCES: documents.sources,
}
SPEAKERS = {aspect: kept(speak) for aspect, speak in _SPEAKERS.items()}

LABELS: dict[Aspect, str] = {
    Aspect.FEE: "Exam fee",
    Aspect.MAINTENANCE: "Maintenance fee",
    Aspect.APPLICATION: "Application fee",
    Aspect.PASSING: "Pass mark",
    Aspect.AI_CONTENT: "AI in the outline",
    Aspect.CODE: "Exam code",
    Aspect.ELIGIBILITY_WINDOW: "Time to sit it",
    Aspect.EFFORT: "Study effort",
    Aspect.BEST_FOR: "Best for",
    Aspect.PASS_RATE: "Pass rate",
    Aspect.OPEN_BOOK: "Open book",
    Aspect.CAVEAT: "Not for",
    Aspect.OUTLINE: "Outline",
    Aspect.NAME: "Full name",
}


def label(aspect: Aspect) -> str:
    """What an aspect is called in a row."""
    return LABELS.get(aspect, aspect.value.replace("-", " ").capitalize())
