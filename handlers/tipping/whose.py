"""Whom a tip concerns: tracks and topics of the credentials and topics that it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.remembered import remembered
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.catalog import Catalog

_SPECIFIC = 3
"""What concerns more tracks than these concerns everybody."""
_TOPICS = 5


def tracks_of(catalog: Catalog, credentials: Iterable[str], topics: Iterable[str] = ()) -> tuple[str, ...]:
    """Tracks of the credentials and of those whose work needs a topic most; none where that is nearly everybody."""
    found: set[str] = {catalog.credentials[i].track for i in credentials}
    for topic in topics:
        found.update(topic_tracks(catalog, topic))
    return tuple(sorted(found)) if len(found) <= _SPECIFIC else ()


@remembered(most=512)
def topic_tracks(catalog: Catalog, topic: str) -> tuple[str, ...]:
    """The first track of every role that needs a topic most."""
    needs = {i: role.needs[topic].depth for i, role in catalog.roles.items() if topic in role.needs}
    most = max(needs.values(), default=Depth.NONE)
    return tuple(dict.fromkeys(catalog.roles[i].tracks[0] for i, depth in needs.items() if depth == most))


@remembered(most=1_024)
def on_ai(catalog: Catalog, credential: str) -> bool:
    """Whether it reaches at least the concepts of a topic of AI; security at large alone does not count."""
    reached = [topic for topic, depth in catalog.credentials[credential].depths().items() if depth >= Depth.CONCEPTUAL]
    return any(topic in catalog.topics and not catalog.topics[topic].general for topic in reached)


@remembered(most=1_024)
def topics_of(catalog: Catalog, credential: str) -> tuple[str, ...]:
    """The topics it tests in applied form or deeper, deepest first; where there are none, those it tests as concepts."""
    depths = catalog.credentials[credential].depths()
    known = [topic for topic in catalog.topics if topic in depths]
    for least in (Depth.APPLIED, Depth.CONCEPTUAL):
        found = sorted((t for t in known if depths[t] >= least), key=lambda t: -depths[t])
        if found:
            return tuple(found[:_TOPICS])
    return ()
