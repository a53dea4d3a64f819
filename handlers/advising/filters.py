"""The filters of a search in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import languages
from catalog.engine.find import EXPIRY, NOT_AI
from handlers import wording
from handlers.advising import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from handlers.query import Limits

_NAMED = 4
"""From so many on what is ruled out is not named."""
_STATES = {"beta": "in beta", "active": "on sale", "retiring": "about to end"}


def asked(case: Case, limits: Limits) -> str:
    """The filters in words, as they follow "credentials"."""
    parts: list[str] = []
    if limits.issuers:
        issuers = (case.catalog.issuers[i].name if i in case.catalog.issuers else i for i in limits.issuers)
        parts.append(f"of {wording.listing(issuers, 'or')}")
    if limits.styles:
        parts.append(f"with a {wording.listing((names.STYLES[style] for style in limits.styles), 'or')} exam")
    if limits.no_exam is not None:
        parts.append("without an exam" if limits.no_exam else "with an exam")
    if limits.proctored is not None:
        parts.append("proctored" if limits.proctored else "not proctored")
    if limits.open_book is not None:
        parts.append("open book" if limits.open_book else "closed book")
    if limits.online is not None:
        parts.append("taken online" if limits.online else "taken at a centre")
    if limits.no_prerequisites is not None:
        parts.append("without required prerequisites" if limits.no_prerequisites else "with required prerequisites")
    if limits.budget:
        parts.append(f"up to {wording.money(limits.budget.amount, limits.budget.currency)}")
    if limits.tracks:
        parts.append(f"in the {wording.listing((names.TRACKS.get(t, t) for t in limits.tracks), 'or')} track")
    if limits.platforms:
        parts.append(f"on {wording.listing((names.PLATFORMS.get(p, p) for p in limits.platforms), 'or')}")
    if limits.frameworks:
        listed = (case.catalog.frameworks[f].name if f in case.catalog.frameworks else f for f in limits.frameworks)
        parts.append(f"with evidence of a listing in {wording.listing(listed, 'or')}")
    if limits.languages:
        parts.append(f"in {wording.listing((languages.name(code) for code in limits.languages), 'or')}")
    if limits.level:
        parts.append(f"at {limits.level} level")
    parts += _of_exam(limits)
    if limits.unlocks in case.catalog.credentials:
        parts.append(f"that {wording.label(case.catalog, str(limits.unlocks))} opens")
    if case.topics:
        parts.append(f"covering {names.topics(case.catalog, case.topics, most=3)}")
    if case.roles:
        parts.append(f"that suit {names.roles(case.catalog, case.roles)}")
    if limits.months and limits.hours_per_week:
        parts.append("within your hours of study")
    if limits.states:
        parts.append(f"that are {wording.listing((_STATES.get(state, state) for state in limits.states), 'or')}")
    if NOT_AI in limits.without:
        parts.append("that reach AI")
    if EXPIRY in limits.without:
        parts.append("that do not expire")
    named = [i for i in limits.without if i in case.catalog.credentials]
    if 0 < len(named) < _NAMED:
        parts.append(f"besides {wording.labels(case.catalog, named)}")
    if any(ruled not in (EXPIRY, NOT_AI, "proctoring", *(named if len(named) < _NAMED else ())) for ruled in limits.without):
        parts.append("without what you ruled out")
    return ", ".join(parts).rstrip(".")


def _of_exam(limits: Limits) -> Iterator[str]:
    """How long the exam may be, and how many questions it may have."""
    if limits.minutes is not None:
        yield f"with an exam of at most {limits.minutes} minutes"
    if limits.questions is not None:
        yield f"with at most {limits.questions} questions"
