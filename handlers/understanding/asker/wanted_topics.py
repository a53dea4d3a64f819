"""The topics somebody says they want, as against what they do or run: "ML engineer, want to learn how models get attacked"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.understanding.words.loosely import loose_topics

if TYPE_CHECKING:
    from handlers.understanding.case import Case
    from handlers.understanding.words.reading import Reading

_WISHES = frozenset(
    "want wants wanted wanna like love keen interested curious learn learning into more something anything care focus "  # noqa: SIM905
    "prefer prefers rather towards toward become becoming next step pivot move moving".split()
)
"""Words that may begin a wish; most messages have none."""
_WISH = re.compile(
    r"\b(?:want(?:s|ed)?(?: to)?|wanna|(?:would|id) (?:like|love|prefer|rather)|(?:like|love) to|keen (?:on|to)|interested in|curious (?:about|how)"
    r"|learn(?:ing)?|(?<!not )(?:get|getting|move|moving|go|going|pivot\w*|switch\w*|step|stepping) (?:deeper |more )?(?:into|towards?)"
    r"|(?:something|anything)(?: \w+){0,2} (?:with|on|about|in)|care (?:more )?about|focus\w* (?:on|is)|rather)\b"
)
_DENIED = re.compile(r"\b(?:not|no|dont|doesnt|never|without|less|isnt|nothing)(?: \w+){0,2} $")
_OTHERS_WANT = re.compile(r"\b(?!years|always|besides|yrs)\w{3,}s $|\b(?:client|customer) wants $")
"""Somebody else right before the wish: "customers want …"."""
_WIDE = ("generative-ai", "ai-fundamentals")
"""What is wished by anybody who says GenAI or AI tells of no part of the field."""
_END = re.compile(
    r"\||\?|\b(?:but|not|no|without|except|rather than)\b|\b(?:which|what|where|who|whats) (?:cert\w*|exam\w*|one|should|do|would|is|credential\w*|to|next)\b|@r\d"
)
_BARE = {
    "attack": "ai-red-teaming", "attacks": "ai-red-teaming", "attacking": "ai-red-teaming", "attacked": "ai-red-teaming",
    "hack": "ai-red-teaming", "offensive": "ai-red-teaming", "breaking": "ai-red-teaming", "red team": "ai-red-teaming", "red teaming": "ai-red-teaming",
    "hacking": "ai-red-teaming", "pentesting": "ai-red-teaming", "governance": "ai-governance", "policy": "ai-governance",
    "audit": "ai-audit", "auditing": "ai-audit", "law": "ai-regulation", "legal": "ai-regulation", "regulation": "ai-regulation",
    "agents": "agentic-ai", "supply chain": "model-supply-chain", "poisoning": "data-poisoning", "threat modelling": "ai-threat-modelling",
    "threat modeling": "ai-threat-modelling",
}  # fmt: skip
"""What a bare word means as a topic, where somebody says they want it."""


def wanted_topics(case: Case) -> tuple[str, ...]:
    """Ids of the topics in the clauses that wish; empty where nothing is wished, or the wish names none."""
    if not any(word.text in _WISHES for word in case.reading.found):
        return ()
    found: dict[str, None] = {}
    for match in _WISH.finditer(case.text):
        before = case.text[: match.start()]
        wants = match.group().split()[0]
        theirs = _OTHERS_WANT.search(before if wants == "want" else f"{before}{wants} ") if wants in ("want", "wants") else None
        if theirs or _DENIED.search(before):
            continue
        end = _END.search(case.text, match.end())
        found |= dict.fromkeys(_named(case, case.text[match.end() : end.start() if end else None]))
    topics = case.catalog.topics
    return tuple(i for i in found if i in topics and not topics[i].general and i not in (*case.said.unwanted, *_WIDE))


def _named(case: Case, clause: str) -> tuple[str, ...]:
    """What a stretch of the skeleton names as topics: outright, by words near each other, or by a bare word."""
    outright = tuple(case.reading.entities[int(n)].id for n in re.findall(r"@t(\d+)", clause))
    if outright:
        return outright
    words = set(clause.split())
    if loose := loose_topics(_only(case.reading, words), case.catalog):
        return loose[:1]
    return tuple(topic for name, topic in _BARE.items() if f" {name} " in f" {clause} ")[:1]


def _only(reading: Reading, words: set[str]) -> Reading:
    """The reading with nothing but the words of a clause, and without names."""
    return replace(reading, found=tuple(word for word in reading.found if word.text in words), entities=(), own=frozenset())
