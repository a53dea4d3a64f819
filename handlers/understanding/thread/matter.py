"""What a question of a thread is about beside the credential it names: kept, since "what would, then?" asks for it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.words.done_to import WIDE
from handlers.understanding.words.loosely import plain_topics

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_STEMS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("attack", "hack", "break", "exploit", "pentest", "jailbreak"), "ai-red-teaming"),
    (("secur", "defend", "defen", "protect", "harden", "technical"), "model-security"),
    (("govern", "polic"), "ai-governance"),
    (("audit",), "ai-audit"),
    (("regulat", "legal", "law"), "ai-regulation"),
)
"""Beginnings of words that tell a side of the field, where no topic is named."""
_NO_WORK = frozenset(("legalese", "secured", "lawyer", "lawyers"))


def matter_of(case: Case) -> tuple[str, ...]:
    """Topics that a message asks about: those it names, else the one that its plain words tell; empty where it speaks of a job."""
    named = tuple(topic for topic in case.ids("topic") if topic in case.catalog.topics and not case.catalog.topics[topic].general)
    if (named and not set(named) <= WIDE) or (case.reading.of("role") and not named):
        return named[:_MOST]
    if not named and (plain := plain_topics(case.reading, case.catalog)):
        return plain[:_MOST]
    taken = {i for e in case.reading.entities if e.kind != "topic" for i in range(e.start, e.end)} | case.reading.own
    words = [word.text for i, word in enumerate(case.reading.found) if i not in taken and word.text not in _NO_WORK]
    told = next((topic for stems, topic in _STEMS if any(word.startswith(stems) for word in words)), "")
    return (told,) if told in case.catalog.topics else named[:_MOST]


_MOST = 2
