"""A credential told by its issuer and what it is about: "the EXIN one about the AI Act", "ISACA's AI risk exam"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.names import Entity

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.words.clean import Word

_THING = r"(?:one|exam|cert|certification|credential|certificate|test|thing|badge)"
_ABOUT = re.compile(
    rf"(?:s )?(?:own |new )?{_THING}(?: thats?| which)?(?: is)?(?: all)? (?:about|on|for|in|covering|around|of|dealing with)(?: the| eu| european)*"
)
_BY = re.compile(rf"{_THING} (?:from|by|of|at)(?: the)?")
_ONE_OF_MANY = frozenset("which what any some every all an a another other best cheapest no".split())  # noqa: SIM905
"""Who asks for an exam of an issuer on something has none in mind."""
RANKS = frozenset((
    "every", "each", "most", "priciest", "dearest", "oldest", "longest", "shortest", "fewest", "quickest", "fastest", "easiest",
    "hardest", "lowest", "highest", "least",
))  # fmt: skip
"""Nor has who asks for all of them, or for one by its rank."""


def by_matter(found: list[Word], entities: list[Entity], catalog: Catalog) -> list[Entity]:
    """The entities, an issuer's topic as the one credential of theirs that goes deepest in it, where one does."""
    ranked = any(word.text in RANKS for word in found)
    issuers = [] if ranked else [e for e in entities if e.kind == "issuer"]
    told: dict[int, Entity] = {}
    for topic in (e for e in entities if e.kind == "topic") if issuers else ():
        issuer = next((i for i in issuers if _of(i, topic, found)), None)
        meant = _deepest(catalog, issuer.id, topic) if issuer else None
        if meant is not None:
            told[topic.start] = Entity("credential", (meant,), topic.start, topic.end, topic.typed)
    return [told.get(e.start, e) for e in entities] if told else entities


def _of(issuer: Entity, topic: Entity, found: list[Word]) -> bool:
    """Whether one exam of the issuer on the topic is spoken of."""
    first = min(issuer.start, topic.start)
    if first and found[first - 1].text in _ONE_OF_MANY:
        return False
    if topic.end <= issuer.start:
        return _BY.fullmatch(_said(found, topic.end, issuer.start)) is not None
    between = _said(found, issuer.end, topic.start)
    if between in ("", "s"):
        return topic.end < len(found) and re.fullmatch(_THING, found[topic.end].text) is not None
    return _ABOUT.fullmatch(between) is not None


def _said(found: list[Word], start: int, end: int) -> str:
    return " ".join(word.text for word in found[start:end])


def _deepest(catalog: Catalog, issuer: str, topic: Entity) -> str | None:
    """The one that goes deepest, of those that have not ended; of several the one called by it, else None."""
    depths = {
        identity: held.depths().get(topic.id, 0)
        for identity, held in catalog.credentials.items()
        if held.issuer == issuer and held.lifecycle.ended is None
    }
    most = max(depths.values(), default=0)
    deepest = [identity for identity, depth in depths.items() if depth == most and most]
    if len(deepest) > 1:
        deepest = [i for i in deepest if topic.typed.casefold() in catalog.credentials[i].name.casefold()]
    return deepest[0] if len(deepest) == 1 else None
