"""What is meant by topics where clouds are named with them: the security exams of a cloud, the guardrails it has for AI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_SECURITY_EXAMS = r"\b(?:cloud )?security (?:\w+ )?(?:exams?|certs?|certifications?|credentials?|badges?)\b"
_GUARDRAILS, _LARGE = "cloud-guardrails", frozenset(("generative-ai", "ai-fundamentals"))


def meant_topics(case: Case) -> tuple[str, ...]:
    """The topics named; the AI that guardrails are for, or that a security exam covers, is no topic beside them."""
    topics = case.ids("topic")
    if not topics or not _LARGE & set(topics) or not case.stated.platforms or _GUARDRAILS not in case.catalog.topics:
        return topics
    kept = tuple(topic for topic in topics if topic not in _LARGE)
    if _GUARDRAILS in topics:
        return kept
    return (_GUARDRAILS,) if not kept and search(_SECURITY_EXAMS, case.reading.plain) is not None else topics


def security_roles(case: Case) -> tuple[str, ...]:
    """The jobs of securing the clouds named, where their security exams are asked for."""
    platforms = case.stated.platforms
    if not platforms or search(_SECURITY_EXAMS, case.reading.plain) is None:
        return ()
    return tuple(i for i, role in case.catalog.roles.items() if role.platform in platforms)


def with_cloud(case: Case, query: Query) -> Query:
    """A comparison for a job in the cloud weighs what each tests of it: "which is better for a cloud architect?"."""
    if query.intent is not Intent.COMPARE or not query.roles or _CLOUD in query.topics or _CLOUD not in case.catalog.topics:
        return query
    named = any("cloud" in e.typed.casefold() and not case.catalog.roles[e.id].platform for e in case.reading.of("role"))
    return query.having(topics=(*query.topics, _CLOUD)) if named or case.says(_CLOUD_JOB) else query


_CLOUD = "cloud-security"
_CLOUD_JOB = r"\bcloud(?: \w+){0,2} @r\d"
