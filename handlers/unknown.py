"""Inside the field, but not in the catalog: said so, with the nearest names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.ask import Ask

THREE_QUESTIONS = (
    "For a badge we do not know, three questions help: who administers and maintains the exam, is it independently proctored, "
    "and does a government or enterprise framework list it?"
)
_NEAR = 68
_NEAR_UP_TO = 4
_LONG = 3
"""A title of so many words …"""
_ALIKE = 86
"""… is meant only where it is this like a name of ours."""


def answer(ask: Ask) -> Answer:
    """That we do not know it, and what comes near."""
    query, catalog = ask.query, ask.catalog
    words = wording.shorten(query.words, 60)
    near = [i for i in query.credentials if i in catalog.credentials] or near_names(catalog, query.words)
    alike = False
    issuer = next((side.ids[0] for side in query.sides if side.kind == "issuer" and side.ids[0] in catalog.issuers), None)
    points = tuple(Point(f"{wording.label(catalog, i)}: {catalog.credentials[i].name}") for i in near)
    asked = f"“{words}”" if words else "that"
    headline = f"{asked} is not in our catalog, so we say nothing about it." if words else "We hold nothing on that."
    if issuer:
        headline = f"{asked[0].upper()}{asked[1:]}: no such credential of {catalog.issuers[issuer].name} is in our catalog"
        headline += f"; what we hold of theirs on AI is {wording.labels(catalog, near)}." if near else "."
    elif alike := bool(near) and _close(catalog, near[0], query.words):
        headline = f"{headline} Did you mean {wording.labels(catalog, near, 'or')}?"
    return Answer(
        Kind.UNKNOWN,
        headline,
        sections=(
            Points(
                points, "Of the same issuer" if issuer else "The nearest names" if alike else "Names of ours with a word in common"
            ),
        )
        if points
        else (),
        prompts=(
            *(Prompt(wording.label(catalog, i)[:75], Query(intent=Intent.PROFILE, sides=about(i))) for i in near),
            Prompt("What can I ask?", Query(intent=Intent.HELP)),
        ),
        mentioned=tuple(near),
        notes=(THREE_QUESTIONS,) if words else (),
    )


def _close(catalog: Catalog, credential: str, words: str) -> bool:
    """Whether a name is so near that it may be meant: a short one by its acronym, a long one nearly word for word."""
    held = catalog.credentials[credential]
    spoken = words.casefold()
    return len(spoken.split()) < _LONG or max(fuzz.ratio(spoken, n.casefold()) for n in (held.name, *held.aliases)) >= _ALIKE


def near_names(catalog: Catalog, words: str, limit: int = _NEAR_UP_TO) -> list[str]:
    """Credentials whose acronym, name or alias comes near the words, nearest first."""
    if not words.strip():
        return []
    named: dict[str, str] = {}
    for credential in catalog.offered.values():
        for name in (credential.acronym, credential.name, *credential.aliases):
            named.setdefault(name.casefold(), credential.id)
    found = process.extract(words.casefold(), list(named), scorer=fuzz.WRatio, limit=3 * limit, score_cutoff=_NEAR)
    near = [named[name] for name, _, _ in found if len(name) > 2 and abs(len(name) - len(words)) <= max(12, len(words))]
    return list(dict.fromkeys(near))[:limit]
