"""What roles, topics, job families, platforms and tracks are called in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.values import Depth
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from catalog.catalog import Catalog

FAMILIES = {
    "governs": "You govern AI risk",
    "builds": "You build or defend AI systems",
    "runs-cloud": "You run a cloud",
    "attacks": "You attack AI systems",
    "audits": "You audit",
    "starts": "You are starting out",
    "leads-people": "You hire or lead people",
}
BUTTONS = {
    "governs": "I govern AI risk",
    "builds": "I build and defend",
    "runs-cloud": "I run a cloud",
    "attacks": "I attack systems",
    "audits": "I audit",
    "starts": "I am starting out",
    "leads-people": "I hire people",
}
WHO = {
    "governs": "Who governs AI risk",
    "builds": "Who builds or defends AI systems",
    "runs-cloud": "Who runs a cloud",
    "attacks": "Who attacks AI systems",
    "audits": "Who audits",
    "starts": "Who is starting out",
    "leads-people": "Who hires or leads people",
}
PLATFORMS = {"aws": "AWS", "azure": "Azure", "google": "Google Cloud", "nvidia": "NVIDIA"}
TRACKS = {
    "audit": "audit",
    "foundation": "foundation",
    "general-security": "general security",
    "governance": "governance",
    "offensive": "offensive",
    "platform": "platform",
    "practitioner": "practitioner",
}
DEPTHS = {
    Depth.HANDS_ON: "hands-on",
    Depth.APPLIED: "applied",
    Depth.CONCEPTUAL: "at concept level",
    Depth.MENTION: "only in passing",
    Depth.NONE: "not at all",
}
STYLES = {"hands-on": "hands-on", "knowledge": "knowledge-based", "mixed": "mixed", "completion": "by completion", "lab": "lab"}


def topic(catalog: Catalog, topic_id: str) -> str:
    """A topic's name as it stands inside a sentence, shortened where it has brackets."""
    entry = catalog.topics.get(topic_id)
    return inside(entry.name) if entry else topic_id.replace("-", " ")


def topics(catalog: Catalog, ids: Iterable[str], last: str = "and", most: int = 6) -> str:
    """Several topics, the rest as a number; names that hold a comma or an "and" are kept apart by semicolons."""
    named = [topic(catalog, i) for i in ids]
    apart = len(named) > 1 and any("," in name or " and " in name for name in named)
    if len(named) > most:
        return f"{'; '.join(named[:most]) if apart else ', '.join(named[:most])} and {len(named) - most} more"
    return "; ".join(named) if apart else wording.listing(named, last)


def inside(name: str) -> str:
    """A name inside a sentence: a plain word loses its capital, an acronym or a proper name keeps it."""
    first, _, rest = name.partition(" ")
    return name if not (first[1:].islower() or first == "A") or first in _PROPER else f"{first.lower()} {rest}".strip()


_PROPER = frozenset({"Google", "Azure", "Amazon", "Microsoft", "Oracle", "European", "Linux", "Python", "English"})


def a_role(catalog: Catalog, role_id: str) -> str:
    """A role with its article: a CISO, an IT auditor."""
    name = inside(catalog.roles[role_id].name)
    return f"{article(name)} {name}"


def article(name: str) -> str:
    """The indefinite article as the word is spoken: an IT auditor, an AWS engineer, an ML engineer, a SOC analyst."""
    first = name.split(" ", maxsplit=1)[0]
    if first.isupper() and first not in _SPOKEN_AS_WORDS:
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    return "an" if name[:1].lower() in "aeio" else "a"


_SPOKEN_AS_WORDS = frozenset({"SOC", "CISO", "GRC", "DPO"})


def roles(catalog: Catalog, ids: Sequence[str]) -> str:
    """Several roles: a CISO or an IT auditor; many are told by their number."""
    return wording.listing((a_role(catalog, i) for i in ids[:3]), "or") + (" and the like" if len(ids) > 3 else "")
