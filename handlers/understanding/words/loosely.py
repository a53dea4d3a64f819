"""Topics meant by words that stand near each other in any order ("how attackers steal our models"), where none is named outright."""

from __future__ import annotations

import re
import weakref
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from catalog.engine.search_words import STOP, stem
from handlers.understanding.asker.unwanted import ruled_out

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.words.reading import Reading

_SLACK = 3
"""How many other words may stand between those of a name."""
_APART_BY = 20
"""How far apart two questions put words: what stands before a question mark and what stands behind it name nothing together."""
_WIDE = frozenset(
    stem(word)
    for word in (
        "ai", "ml", "security", "secure", "model", "system", "management", "program", "llm", "learn", "machine", "basics",
        "fundamentals", "concepts", "law", "legislation", "compliance", "test", "testing", "design", "data", "training", "strategy",
    )
)  # fmt: skip
"""A name of which no other word is left stands for too much to be read from words apart."""
_MOST = 2
_APART = ("credential", "issuer", "phantom", "designation")

_Names = dict[str, list[tuple[tuple[str, ...], str]]]
_kept: weakref.WeakKeyDictionary[Catalog, _Names] = weakref.WeakKeyDictionary()


def loose_topics(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Ids of topics all of whose words stand near each other, the fullest names first; general topics are left out."""
    taken = {i for e in reading.of(*_APART) for i in range(e.start, e.end)} | reading.own | ruled_out(reading)
    taken |= _of_jobs(reading) | {i for i, word in enumerate(reading.found) if word.text == "vendor" and _of_issuers(reading, i)}
    where: defaultdict[str, list[int]] = defaultdict(list)
    position = 0
    for i, spoken in enumerate(reading.found):
        if i not in taken:
            where[stem(spoken.text)].append(position)
            position += 1 if spoken.text != "?" else _APART_BY
    found: dict[str, int] = {}
    names = _names(catalog)
    for word in where:
        for parts, topic in names.get(word, ()):
            if all(part in where for part in parts) and _near([where[part] for part in parts]):
                found[topic] = max(found.get(topic, 0), len(parts))
    return tuple(sorted(found, key=lambda topic: -found[topic])[:_MOST])


def _of_jobs(reading: Reading) -> set[int]:
    """Positions of the words of jobs: what an ML engineer is to take is not asked of ML alone."""
    return {i for e in reading.of("role") for i in range(e.start, e.end)}


def _of_issuers(reading: Reading, at: int) -> bool:
    """Whether a vendor is one that awards credentials, and not one that is bought from."""
    plain = " ".join(word.text for word in reading.found[max(at - 1, 0) : at + 3])
    return (
        re.search(r"\bvendor (?:neutral|agnostic|independent|specific|free|lock)|\b(?:which|what|by|per|each) vendor\b", plain)
        is not None
    )


def _near(places: list[list[int]]) -> bool:
    """Whether some choice of one place each lies close together."""
    return any(max(chosen) - min(chosen) < len(places) + _SLACK for chosen in product(*(p[:3] for p in places)))


def _names(catalog: Catalog) -> _Names:
    """The words of every topic's names, under the one that tells most: the longest that is not wide."""
    kept = _kept.get(catalog)
    if kept is None:
        kept = _kept[catalog] = defaultdict(list)
        for identity, topic in catalog.topics.items():
            for name in () if topic.general else (topic.name, *topic.aliases):
                parts = tuple(dict.fromkeys(stem(word) for word in name.casefold().replace("-", " ").split() if word not in STOP))
                telling = [part for part in parts if part not in _WIDE]
                if len(parts) > 1 and telling:
                    kept[max(telling, key=len)].append((parts, identity))
    return kept


_PLAIN = {
    "governance": "ai-governance", "red teaming": "ai-red-teaming", "red team": "ai-red-teaming", "risk": "ai-risk",
    "risk management": "ai-risk", "compliance": "ai-regulation", "regulation": "ai-regulation", "law": "ai-regulation",
    "audit": "ai-audit", "auditing": "ai-audit", "privacy": "data-protection", "ethics": "responsible-ai",
    "pentesting": "ai-red-teaming", "hacking": "ai-red-teaming", "architecture": "ai-security-architecture",
    "threat modelling": "ai-threat-modelling", "threat modeling": "ai-threat-modelling", "agents": "agentic-ai",
    "supply chain": "model-supply-chain",
}  # fmt: skip
"""What a bare word means as a topic, in a question for one exam that covers several."""


def plain_topics(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Ids of the topics that bare words name, in the order they stand; a longer name wins over a shorter one."""
    plain = reading.plain
    found: dict[int, str] = {}
    for name in sorted(_PLAIN, key=len, reverse=True):
        at = f" {plain} ".find(f" {name} ")
        if at >= 0 and _PLAIN[name] in catalog.topics and not any(at <= other <= at + len(name) for other in found):
            found[at] = _PLAIN[name]
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))
