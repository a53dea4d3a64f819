"""Which changes were asked for: whose, of which kinds, and how an answer says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.changes import Kind
from catalog.engine.scope import Scope
from handlers import wording
from handlers.advising import names
from handlers.gating.asked import targets_of
from handlers.query import Aspect

if TYPE_CHECKING:
    from handlers.ask import Ask
    from handlers.query import Query

KINDS: dict[Aspect, frozenset[Kind]] = {
    Aspect.RETIREMENT: frozenset((Kind.END,)),
    Aspect.LAUNCHED: frozenset((Kind.LAUNCH, Kind.BETA, Kind.ANNOUNCED)),
    Aspect.FEE: frozenset((Kind.FEE,)),
    Aspect.OUTLINE: frozenset((Kind.OUTLINE,)),
}
"""What an aspect asked about means as kinds of change."""


def kinds_of(query: Query) -> frozenset[Kind]:
    """The kinds asked for; empty: every kind."""
    found = frozenset(kind for aspect in query.aspects for kind in KINDS.get(aspect, ()))
    return found | {Kind.BETA} if "beta" in query.limits.states else found


def scope_of(ask: Ask) -> Scope:
    """The credentials asked about, as filters."""
    query, limits = ask.query, ask.query.limits
    sides = {kind: tuple(i for side in query.sides if side.kind == kind for i in side.ids) for kind in ("issuer", "track")}
    return Scope(
        credentials=targets_of(ask),
        issuers=tuple(dict.fromkeys((*limits.issuers, *sides["issuer"]))),
        tracks=tuple(dict.fromkeys((*limits.tracks, *sides["track"]))),
        platforms=limits.platforms,
        topics=tuple(topic for topic in query.topics if topic in ask.catalog.topics),
        roles=tuple(role for role in query.roles if role in ask.catalog.roles),
    )


def narrowed(ask: Ask) -> str:
    """The filters in words, with a blank before: " for AWS", " on prompt injection"; empty where there are none."""
    scope = scope_of(ask)
    catalog = ask.catalog
    parts = []
    if scope.credentials:
        parts.append(f"for {wording.labels(catalog, scope.credentials)}")
    if scope.issuers:
        parts.append(f"for {wording.listing(catalog.issuers[i].name if i in catalog.issuers else i for i in scope.issuers)}")
    if scope.platforms:
        parts.append(f"on {wording.listing(names.PLATFORMS.get(i, i) for i in scope.platforms)}")
    if scope.tracks:
        parts.append(f"on the {wording.listing(names.TRACKS.get(i, i) for i in scope.tracks)} track")
    if scope.topics:
        parts.append(f"in what covers {names.topics(catalog, scope.topics, 'or')}")
    if scope.roles:
        parts.append(f"in what suits this work: {wording.listing((catalog.roles[i].name for i in scope.roles), 'or')}")
    return "".join(f" {part}" for part in parts)
